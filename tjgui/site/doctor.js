// Checks one page for every fact that the program relies on, without changing anything.
// Called with the tools of page_state.js and {stage, campaignId}; returns one sighting for each fact of the stage.
(tools, arg) => {
  const { S, T, all, any, hasOneOf, isOneOf, isVisible, label } = tools;

  // -- where something is, in words and numbers ------------------------------------------------------------------
  const quoted = (text) => `"${text.replace(/(["\\])/g, '\\$1')}"`;
  const isStable = (name) => /^[A-Za-z][\w-]*$/.test(name) && !/\d{4,}/.test(name);
  const selectorOf = (element) => {
    const tag = element.tagName.toLowerCase();
    if (element.id && isStable(element.id)) return `${tag}#${element.id}`;
    const classes = Array.from(element.classList).filter(isStable);
    const candidates = [
      classes.length ? `${tag}.${classes.join('.')}` : null,
      element.getAttribute('name') ? `${tag}[name=${quoted(element.getAttribute('name'))}]` : null,
      element.getAttribute('type') ? `${tag}[type=${quoted(element.getAttribute('type'))}]` : null,
    ].filter(Boolean);
    const unique = candidates.find((one) => document.querySelectorAll(one).length === 1);
    return unique || candidates[0] || tag;
  };
  const placeOf = (element) => {
    const box = element.getBoundingClientRect();
    return {
      selector: selectorOf(element),
      x: Math.round(box.left + scrollX), y: Math.round(box.top + scrollY),
      width: Math.round(box.width), height: Math.round(box.height),
    };
  };
  const words = (element) => (element.innerText || element.textContent || element.value || '').replace(/\s+/g, ' ').trim().slice(0, 80);

  // -- what is noted about a fact --------------------------------------------------------------------------------
  const sightings = [];
  const note = (fact, status, works, element, detail, guess) => sightings.push({
    fact, status, works, detail: detail || (element ? words(element) : ''),
    place: element ? placeOf(element) : null, guess: guess || null,
  });
  const say = (code, values = {}) => ({ code, values });
  const textGuess = (key, element) => ({ section: 'texts', key, value: label(element).trim() || words(element) });
  const selectorGuess = (key, element) => ({ section: 'selectors', key, value: selectorOf(element) });
  // One is right, several are dangerous, and if there is none, something else may look like it.
  const single = (fact, found, lookalike, guessOf, detail) => {
    if (found.length === 1) note(fact, 'found', true, found[0], detail);
    else if (found.length > 1) note(fact, 'doubled', false, found[0], say('several', { count: found.length, places: found.map(selectorOf).join(', ') }));
    else if (lookalike) note(fact, 'different', false, lookalike, words(lookalike), guessOf(lookalike));
    else note(fact, 'missing', false, null, '');
  };
  // -- the list of campaigns ---------------------------------------------------------------------------------------
  const list = () => {
    const link = all(S.campaignsLink);
    const text = tools.elementWith(T.signedIn);
    note('signed_in', tools.isSignedOut() ? 'missing' : 'found', !tools.isSignedOut(), null, location.pathname);
    note('campaigns_link', link.length ? 'found' : 'missing', link.length > 0, link[0]);
    note('signed_in_text', text ? 'found' : 'missing', Boolean(text), text);
  };

  // -- a campaign's ad settings ------------------------------------------------------------------------------------
  const form = () => {
    const headings = all(S.anyHeading).filter(isVisible);
    const arrival = headings.filter((one) => hasOneOf(one.textContent, T.arrival));
    const choices = tools.massChoices();
    const choice = choices[0];
    if (arrival.length) note('heading', 'found', true, arrival[0]);
    else {
      const near = headings.find((one) => /(step|schritt|paso|étape|etapa)\s*\d|create your/i.test(one.textContent));
      note('heading', near ? 'different' : 'missing', Boolean(choice), near, '', near && textGuess('arrival', near));
    }
    const radios = all(S.radio);
    const labelOf = (radio) => [...Array.from(radio.labels || []), radio.nextSibling, radio.parentElement].filter(Boolean)
      .map((one) => one.textContent.trim()).find(Boolean) || '';
    const near = radios.find((one) => /csv|mass|bulk/i.test(labelOf(one)));
    single('mass_choice', choices, near, (one) => ({ section: 'texts', key: 'mass_choice', value: labelOf(one) }), choice && labelOf(choice));
    const files = Array.from(document.querySelectorAll('input[type=file]'));
    single('csv_input', all(S.csvInput), files.find((one) => /csv/i.test(`${one.accept} ${one.name} ${one.id}`)) || files[0],
      (one) => selectorGuess('csv_input', one));
    const names = tools.names();
    const own = names.own.length === 1;
    const [name] = own ? names.own : [...names.links, ...names.headings, ...names.crumbs];
    const shown = own ? first(S.campaignName) : S.nameHeading.flatMap((one) => all(one)).find((one) => words(one) === name);
    note('campaign_name', own ? 'found' : name ? 'different' : 'missing', own, shown, name);
    const others = tools.otherCampaigns();
    const isOwn = !others.length || others.includes(arg.campaignId);
    note('own_campaign', !others.length ? 'missing' : isOwn ? 'found' : 'different', isOwn, all(S.namesCampaign)[0], others[0]);
  };
  const first = (selectors) => all(selectors)[0] || null;

  // What a run dismisses automatically is no obstacle, and what contains the page is the page.
  const hasWayOut = (one) => tools.waysOut().some(({ button }) => one.contains(button));
  const over = () => {
    const dialog = document.querySelector('dialog:modal');
    if (dialog && !dialog.matches(any(S.previewModal)) && !hasWayOut(dialog)) {
      note('way_clear', 'missing', false, dialog);
      return;
    }
    const hit = document.elementFromPoint(innerWidth / 2, innerHeight / 2);
    for (let one = hit; one && one !== document.body; one = one.parentElement) {
      const box = one.getBoundingClientRect();
      const isWide = box.width * box.height > innerWidth * innerHeight * 0.5;
      if (tools.holdsPage(one)) break;
      if (getComputedStyle(one).position === 'fixed' && isWide && !hasWayOut(one) && !one.closest(any(S.previewModal, S.working))) {
        note('way_clear', 'missing', false, one);
        return;
      }
    }
    note('way_clear', 'found', true, null, say('clear'));
  };

  const table = () => {
    const tables = all(S.table);
    const shown = tables.filter(isVisible);
    const isLikely = (one) => /name/i.test(one.textContent) && /url/i.test(one.textContent) && !one.closest(any(S.anyModal));
    const others = Array.from(document.querySelectorAll('table, [role=table], [role=grid]')).filter(isVisible);
    single('table', shown.length ? shown : tables, others.reverse().find(isLikely), (one) => selectorGuess('table', one));
    if (tables.length === 0) return;
    const read = tools.readTable();
    columns(read, tools.adsTable());
    total(read, tools.adsTable());
    rest(read);
  };
  const columns = (read, element) => {
    const heads = all(S.tableHeadings, element);
    const column = (fact, texts, key, pattern) => {
      const found = heads.filter((one) => isOneOf(one.textContent, texts));
      single(fact, found, heads.find((one) => pattern.test(one.textContent)), (one) => textGuess(key, one));
    };
    column('ad_name_column', T.adNameColumn, 'ad_name_column', /name|título|titel|creative|anzeige/i);
    column('target_url_column', T.targetUrlColumn, 'target_url_column', /url|link|destination|ziel/i);
    column('compliance_column', T.complianceColumn, 'compliance_column', /compliance|status|review|approv/i);
  };
  const total = (read, element) => {
    const infos = tools.inTable(S.tableInfo);
    const numbers = tools.info();
    const isCounting = (one) => one.children.length === 0 && (one.textContent.match(/\d+/g) || []).length >= 3 && one.textContent.length < 120;
    const near = Array.from(document.querySelectorAll('div, span, p, caption')).find(
      (one) => isCounting(one) && Boolean(element.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING));
    if (numbers && numbers.length >= 3) note('table_total', 'found', true, infos[0]);
    else if (infos.length) note('table_total', 'different', false, infos[0]);
    else note('table_total', near ? 'different' : 'missing', false, near, '', near && selectorGuess('table_info', near));
    note('table_whole', tools.isWhole() ? 'found' : 'missing', tools.isWhole(), element,
      say('total', { total: read.info || '', count: read.rows.length }));
  };
  const rest = (read) => {
    const length = tools.lengthSelect();
    note('page_length', length ? 'found' : 'missing', Boolean(length), length, read.lengths.join(', '));
    const numbers = tools.info() || [];
    const hasMore = numbers.length === 3 && numbers[1] < numbers[2];
    const next = tools.pagerButton('next');
    if (hasMore) note('pager', next ? 'found' : 'missing', Boolean(next), next);
    else note('pager', next ? 'found' : 'unseen', true, next, next ? '' : say('one_page'));
    const ids = read.rows.filter((one) => one.id).length;
    if (!read.rows.length) note('ad_ids', 'unseen', true, null, say('no_ads'));
    else note('ad_ids', ids === read.rows.length ? 'found' : 'missing', ids === read.rows.length, null, say('ids', { ids, rows: read.rows.length }));
  };

  // -- the buttons -------------------------------------------------------------------------------------------------
  const hiddenOnes = (texts) => all(S.pressable).filter((one) => isOneOf(one.textContent || one.value, texts));
  const buttonLike = (pattern, root) => Array.from(root.querySelectorAll(any(S.pressable)))
    .find((one) => pattern.test(one.textContent || one.value || '') && !one.closest(any(S.table)));
  const pressable = (fact, found, near) => {
    if (found.length === 1 && !tools.isEnabled(found[0])) note(fact, 'different', false, found[0], say('disabled'));
    else single(fact, found, near, (one) => textGuess(fact, one));
  };
  const previewButton = () => {
    const isPreviewed = arg.stage === 'preview';
    const near = buttonLike(/preview|vorschau|aperçu|vista previa|prévia/i, document);
    if (isPreviewed) {
      pressable('preview_button', tools.buttonsNamed('preview'), near);
      return;
    }
    const found = hiddenOnes(T.previewButton);
    if (found.length) note('preview_button', 'found', true, found[0]);
    else if (near) note('preview_button', 'different', true, near, words(near), textGuess('preview_button', near));
    else note('preview_button', 'unseen', true, null, say('after_file'));
  };
  const createButton = () => {
    const modal = tools.openModal();
    note('preview_layout', 'found', true, modal, say(modal ? 'in_dialog' : 'on_page'));
    const strange = all(S.openModal).find((one) => isVisible(one) && one !== modal);
    const near = buttonLike(/create|submit|confirm|upload ads|erstellen|crear|créer|criar/i, modal || strange || document);
    const isChoice = near && (near.closest('label') || isOneOf(near.textContent, T.previewButton));
    pressable('create_button', tools.createButtons(), isChoice ? null : near);
  };

  const overview = () => {
    const { fields, inputs } = tools.names();
    const [name] = [...fields, ...inputs];
    const row = all(S.nameRow).find((one) => isVisible(one) && name && one.textContent.includes(name));
    note('overview_name', name ? 'found' : 'missing', Boolean(name), row || (name ? all(S.nameInput)[0] : null), name);
  };

  const stages = {
    list,
    overview,
    settings: () => { form(); over(); table(); previewButton(); },
    preview: () => { form(); over(); table(); previewButton(); createButton(); },
  };
  stages[arg.stage]();
  return sightings;
}
