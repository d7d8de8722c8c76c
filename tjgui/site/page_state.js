// Reads the dashboard's page, waits for what is awaited, and clicks a button after checking it in the same turn.
// Called with one argument: {op, selectors, texts, signInUrlParts, ...}. It stores nothing in the page.
(arg) => {
  const S = arg.selectors;
  const T = arg.texts;
  // One rule for text, here and in core/plain_text.py: JavaScript's own blanks are others than Python's.
  const BLANKS = '\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000';
  const INVISIBLE =
    '\\0-\\x08\\x0e-\\x1b\\x7f-\\x84\\x86-\\x9f\\xad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f\\u200b-\\u200f\\u202a-\\u202e' +
    '\\u2060-\\u206f\\u3164\\ufe00-\\ufe0f\\ufeff\\uffa0\\ufff0-\\ufffb\\ud800-\\udfff\\u{e0000}-\\u{e0fff}';
  const blanks = new RegExp(`[${BLANKS}]+`, 'gu');
  const invisible = new RegExp(`[${INVISIBLE}]`, 'gu');
  // A text as it stands, on one line; and what it has in common with others that read the same.
  const clean = (text) => (text || '').replace(blanks, ' ').replace(/^ | $/g, '');
  const plain = (text) => clean((text || '').replace(invisible, '')).normalize('NFC');
  const fold = (text) => plain(text).toLowerCase();
  const isOneOf = (text, wanted) => wanted.some((one) => fold(text) === fold(one));
  const hasOneOf = (text, wanted) => wanted.some((one) => fold(text).includes(fold(one)));
  // What a selector of the site file finds: the first entry of its list that finds anything counts.
  const all = (selectors, root = document) => {
    for (const one of [selectors].flat()) {
      const found = root.querySelectorAll(one);
      if (found.length) return Array.from(found);
    }
    return [];
  };
  const first = (selectors, root = document) => all(selectors, root)[0] || null;
  const any = (...selectors) => selectors.flat().join(', ');

  // What leaves the page is bounded here, and cleaned by Python (page_text.py has the same limits).
  const MOST = { near: 20000, after: 20000, text: 4000, href: 4000, titles: 4000, url: 4000 };
  const cut = (text, most) => (text.length > most ? `${text.slice(0, most - 1)}…` : text);
  const bounded = (value, key = '') => {
    if (typeof value === 'string') return ['near', 'after'].includes(key) ? value.slice(0, MOST[key] + 1) : cut(value, MOST[key] || 500);
    if (Array.isArray(value)) return (typeof value[0] === 'string' ? value.slice(0, 1000) : value).map((one) => bounded(one, key));
    if (!value || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, bounded(one, name)]));
  };

  const isVisible = (element) => {
    if (!element || !element.isConnected || element.closest(any(S.hidden))) return false;
    const modal = element.closest(any(S.anyModal));
    if (modal && !isOpen(modal)) return false;
    const style = getComputedStyle(element);
    if (style.visibility !== 'visible' || style.display === 'none') return false;
    const box = element.getBoundingClientRect();
    return box.width > 0 && box.height > 0;
  };
  const isOpen = (modal) =>
    modal.matches(any(S.openModal)) && getComputedStyle(modal).display !== 'none';
  const isEnabled = (element) => !element.disabled && element.getAttribute('aria-disabled') !== 'true';
  const label = (element) => element.innerText || element.value || element.getAttribute('aria-label') || '';

  // The visible element that directly contains one of the texts, ignoring scripts and hidden parts.
  const elementWith = (wanted, root = document.body) => {
    if (!root) return null;
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.data.trim() && hasOneOf(node.data, wanted)) {
        const parent = node.parentElement;
        if (parent && !parent.closest('script, style, template, noscript') && isVisible(parent)) return parent;
      }
    }
    return null;
  };

  // "Mass create with CSV", or that with an addition such as "(beta)"; never a label that merely mentions it.
  const isMassChoice = (radio) => {
    const labels = Array.from(radio.labels || []).map((one) => one.textContent);
    const beside = radio.nextSibling ? radio.nextSibling.textContent : '';
    const isNamed = (text) => T.massChoice.some((one) => fold(text) === fold(one) || fold(text).startsWith(`${fold(one)} (`));
    return [...labels, beside, radio.getAttribute('aria-label')].some(isNamed);
  };
  const massChoices = () => all(S.radio).filter(isMassChoice);
  const massChoice = () => massChoices()[0] || null;

  const outermost = (elements) => elements.filter((one) => !elements.some((other) => other !== one && other.contains(one)));
  const buttons = (css, texts, root = document) => {
    const found = new Set(css ? all(css, root) : []);
    for (const one of all(S.pressable, root)) if (isOneOf(label(one), texts)) found.add(one);
    // A button of the site file's own that says "Confirm" is what is looked for; in an alert that word is a question.
    const isOther = (one) => hasWord(label(one), T.acts.filter((act) => fold(act) !== 'confirm'));
    return outermost(Array.from(found).filter((one) => isVisible(one) && !isOther(one)));
  };
  const openModal = () => all(S.previewModal).find(isOpen) || null;
  const createButtons = () => {
    const modal = openModal();
    return modal ? buttons(S.createInModal, T.createButton, modal) : buttons(S.createInline, T.createButton);
  };
  const buttonsNamed = (name) => (name === 'create' ? createButtons() : buttons(null, T.previewButton));

  // -- what covers the page --------------------------------------------------------------------------------------
  // Only known obstacles are dismissed: inside their own container, by a button whose label says nothing else.
  const saysSomething = (element) => hasOneOf(element.innerText, [...T.rejection, ...T.tooMany]);
  const hasWord = (text, words) => words.some((one) => ` ${fold(text).replace(/[^\p{L}\p{N}]+/gu, ' ')} `.includes(` ${fold(one)} `));
  const namesAct = (text) => hasWord(text, T.acts);
  // All of a button's labels, visible and for screen readers.
  const sayings = (element) => [
    element.matches('input') ? element.value : element.innerText,
    ...['aria-label', 'title', 'data-original-title'].map((name) => element.getAttribute(name)),
  ].map(fold).filter(Boolean);
  const saysOnly = (element, texts) => sayings(element).length > 0 && sayings(element).every((one) => isOneOf(one, texts));
  const isCloser = (element) =>
    sayings(element).length > 0 && sayings(element).every((one) => isOneOf(one, T.close) || one.split(' ').every((word) => isOneOf(word, T.close)));
  // A click that only runs the page's script: it follows no link, submits no form, checks no box.
  const isInert = (element) => {
    const link = element.closest('a[href], area[href]');
    if (link && !/^\s*(#|javascript:\s*(void\b|;|$))/i.test(link.getAttribute('href'))) return false;
    if (element.closest('label, summary, select')) return false;
    const button = element.closest('button, input');
    return !button || !(button.form && ['submit', 'image', 'reset'].includes(button.type));
  };
  const canBePressed = (element) => isVisible(element) && isEnabled(element) && isInert(element);
  const holdsPage = (element) =>
    element.matches('html, body, main') || [...all(S.table), ...all(S.csvInput)].some((part) => element.contains(part));

  const modalWay = (modal) => {
    if (!isOpen(modal) || modal.matches(any(S.previewModal)) || saysSomething(modal)) return null;
    const isOwn = (one) => one.closest(any(S.openModal)) === modal && !one.closest(any(S.modalParts));
    const closer = all(S.modalClose, modal).find((one) => isOwn(one) && canBePressed(one) && isCloser(one));
    const bids = modal.matches(any(S.bidsModal)) ? all(S.bidsButton, modal) : [];
    return closer || bids.find((one) => canBePressed(one) && saysOnly(one, T.adjustBids)) || null;
  };
  // An alert with one button informs; with two it asks, and gets no answer.
  const alertWay = (box) => {
    if (!isVisible(box) || saysSomething(box)) return null;
    const around = box.closest(any(S.alertBackground)) || box;
    const options = outermost(all(S.alertButtons, around).filter((one) => isVisible(one) && (isInert(one) || one.closest('button, input'))));
    const [only] = options;
    const asks = T.asking.some((one) => fold(box.innerText).includes(fold(one))) || namesAct(box.innerText);
    return options.length === 1 && !asks && canBePressed(only) && saysOnly(only, T.alertOk) ? only : null;
  };
  const tourWays = () => all(S.tourButtons).filter((one) => {
    const tour = one.closest(any(S.tour));
    return tour && !holdsPage(tour) && canBePressed(one) && isCloser(one) && !one.closest(any(S.previewModal, S.openModal));
  });
  const cookieBanner = (button) => {
    const named = button.closest(any(S.cookieBanner));
    if (named) return named;
    for (let one = button.parentElement; one; one = one.parentElement) {
      if (['fixed', 'sticky'].includes(getComputedStyle(one).position)) return hasWord(one.innerText, T.cookies) ? one : null;
    }
    return null;
  };
  const cookieWays = () => all(S.cookieButtons).filter((one) => {
    if (!saysOnly(one, T.acceptCookies) || !canBePressed(one)) return false;
    if (one.closest(any('form, table', S.anyModal, S.alertBox))) return false;
    const banner = cookieBanner(one);
    return Boolean(banner) && !holdsPage(banner);
  });
  // Everything that may be clicked to clear the page, and nothing else: {what, button}.
  const waysOut = () => [
    ...all(S.openModal).map((one) => ({ what: one.id || 'a dialog', button: modalWay(one) })),
    ...all(S.alertBox).map((one) => ({ what: 'an alert', button: alertWay(one) })),
    ...tourWays().map((button) => ({ what: 'a product tour', button })),
    ...cookieWays().map((button) => ({ what: 'the cookie banner', button })),
  ].filter((way) => way.button);

  const dismissals = [];
  const said = [];
  const presses = new Map(); // a button that does not help is not clicked forever
  const clearTheWay = () => {
    for (const box of all(S.alertBox)) {
      const text = cut(box.innerText.trim(), 500);
      if (isVisible(box) && said.length < 100 && !saysSomething(box) && !said.includes(text)) said.push(text);
    }
    for (const { what, button } of waysOut()) {
      const before = presses.get(button) || { count: 0, at: -Infinity };
      if (before.count >= 5 || performance.now() - before.at < 500) continue;
      presses.set(button, { count: before.count + 1, at: performance.now() });
      dismissals.push(what);
      button.click();
    }
  };
  const isWorking = () => all(S.working).some(isVisible);

  // -- the ads table -------------------------------------------------------------------------------------------
  const adsTable = () => all(S.table).find(isVisible) || first(S.table);
  const tableRoot = () => {
    const table = adsTable();
    return table ? table.closest(any(S.tableWrapper)) || table.parentElement : null;
  };
  const inTable = (selector) => {
    const root = tableRoot();
    return root ? all(selector, root) : [];
  };
  const infoText = () => {
    const found = inTable(S.tableInfo);
    return found.length ? found[0].textContent.trim() : null;
  };
  // A select that offers anything but numbers is a different one.
  const lengthSelect = () =>
    inTable(S.tableLength).find((one) => one.matches('select') && Array.from(one.options).every((option) => /^-?\d+$/.test(option.value))) || null;
  const cell = (element) => {
    if (!element) return null;
    const link = element.querySelector('a[href]');
    const hints = [element, ...all('[title], [data-original-title], [data-full-text]', element)];
    const attributes = ['title', 'data-original-title', 'data-full-text'];
    return {
      text: clean(element.textContent),
      href: link ? link.getAttribute('href') : null,
      titles: hints.flatMap((one) => attributes.map((name) => one.getAttribute(name))).filter(Boolean),
    };
  };
  const readTable = () => {
    const table = adsTable();
    if (!table) return null;
    const headings = all(S.tableHeadings, table).map((one) => clean(one.textContent));
    const column = (wanted) => headings.findIndex((text) => isOneOf(text, wanted));
    const [name, url, compliance] = [T.adNameColumn, T.targetUrlColumn, T.complianceColumn].map(column);
    const rows = [];
    let empty = false;
    let placeholder = false;
    for (const row of all(S.tableRows, table)) {
      const cells = Array.from(row.cells);
      if (cells.length === 1 && headings.length > 1) {
        if (isOneOf(cells[0].textContent, T.noAds)) empty = true;
        else placeholder = true;
        continue;
      }
      const id = first(S.adId, row);
      rows.push({
        id: id && id.value && id.value !== 'on' ? id.value : null,
        name: cell(cells[name]),
        url: url < 0 ? null : cell(cells[url]),
        compliance: compliance < 0 ? null : cell(cells[compliance]),
      });
    }
    const select = lengthSelect();
    return {
      headings,
      hasName: name >= 0,
      hasUrl: url >= 0,
      rows,
      empty,
      placeholder,
      processing: inTable(S.tableProcessing).some(isVisible),
      info: infoText(),
      length: select ? select.value : null,
      lengths: select ? Array.from(select.options).map((one) => one.value) : [],
      search: inTable(S.tableSearch).map((one) => one.value).join(''),
    };
  };

  // Scripts of the page do not run if a policy forbids JavaScript: then the parser reads <noscript> as elements.
  const isScriptless = (() => {
    const probe = document.createElement('noscript');
    probe.innerHTML = '<p></p>';
    return probe.children.length > 0;
  })();

  // -- the page as a whole -------------------------------------------------------------------------------------
  const isSignedOut = () => {
    const url = location.href.toLowerCase();
    if (arg.signInUrlParts.some((part) => url.includes(part))) return true;
    if (all(S.signedOutHeading).some((one) => isVisible(one) && hasOneOf(one.textContent, T.signedOutHeading))) return true;
    return all(S.passwordField).some(isVisible) && !first(S.csvInput);
  };
  const isSignedIn = () =>
    !isSignedOut() && all(S.campaignsLink).length > 0 && Boolean(elementWith(T.signedIn));
  const hasArrived = () =>
    Boolean(all(S.anyHeading).find((one) => isVisible(one) && hasOneOf(one.textContent, T.arrival))) || Boolean(massChoice());
  // A check whether the visitor is human: instead of the dashboard, or as a frame over it that is large enough to use.
  const isDashboard = () =>
    hasArrived() || [S.csvInput, S.table, S.campaignsLink].some((selectors) => all(selectors).length > 0);
  const isUsable = (element) => {
    const box = element.getBoundingClientRect();
    return element.matches('iframe') && isVisible(element) && box.width >= 200 && box.height >= 50;
  };
  const isHumanCheck = () => {
    if (isSignedOut()) return false;
    const marks = all(S.humanCheck);
    if (isDashboard()) return marks.some(isUsable);
    return marks.length > 0 || hasOneOf(document.title, T.humanCheckTitle) || Boolean(elementWith(T.humanCheck));
  };
  // Everything on the page that may be the campaign's name, by its place; which one it is, is decided elsewhere.
  const textsOf = (elements) => [...new Set(elements.map((one) => clean(one.textContent)).filter(Boolean))];
  const names = () => {
    const form = all(S.anyHeading).find((one) => hasOneOf(one.textContent, T.arrival)) || massChoice();
    const main = form ? form.closest('main, [role=main]') : null;
    const isAbove = (one) => !form || Boolean(one.compareDocumentPosition(form) & Node.DOCUMENT_POSITION_FOLLOWING);
    const isShown = (one) => isVisible(one) && isAbove(one) && !one.closest(any(S.openModal, S.alertBox, S.tour, S.cookieBanner));
    const isHeading = (one) =>
      isShown(one) && !one.closest(any(S.pageFrame)) && (!main || main.contains(one)) && !/^step\s*\d/i.test(clean(one.textContent));
    const parts = (crumbs) => [
      ...textsOf(all('*', crumbs).filter((one) => !one.children.length)), ...crumbs.textContent.split(/[/|>›»]/).map(clean),
    ];
    const isNameRow = (row) => all('*', row).some((one) => isOneOf(one.textContent.replace(/:\s*$/, ''), T.nameLabel));
    return {
      own: textsOf(all(S.campaignName).filter(isShown)),
      headings: S.nameHeading.flatMap((one) => textsOf(all(one).filter(isHeading)).reverse()),
      crumbs: [...new Set(all(S.breadcrumb).filter(isVisible).flatMap(parts).filter(Boolean))],
      links: textsOf(all('a[href]').filter((one) => isVisible(one) && !one.closest(any(S.breadcrumb)) && arg.overviewPath && one.pathname.endsWith(arg.overviewPath))),
      fields: textsOf(all(S.nameRow).filter((row) => isVisible(row) && isNameRow(row)).map((row) => first(S.nameValue, row)).filter(Boolean)),
      inputs: [...new Set(all(S.nameInput).filter(isVisible).map((one) => clean(one.value)).filter(Boolean))],
      title: clean(document.title),
    };
  };
  const otherCampaigns = () =>
    all(S.namesCampaign).map((one) => one.getAttribute('href') || one.getAttribute('action') || one.dataset.url || '')
      .map((url) => (url.split(arg.templateParts[0])[1] || '').match(/^\d*/)[0]).filter(Boolean);
  const rejection = () => {
    const element = elementWith(T.rejection);
    if (!element) return null;
    const whole = document.body.innerText;
    const at = T.rejection.map((one) => whole.toLowerCase().indexOf(one.toLowerCase())).find((one) => one >= 0);
    const near = element.closest(any(S.rejectionFrame)) || element.parentElement || element;
    return { near: near.innerText.trim(), after: at === undefined ? '' : whole.slice(at, at + MOST.after + 1) };
  };
  const pageState = () => ({
    url: location.href,
    ready: document.readyState,
    signedOut: isSignedOut(),
    arrived: hasArrived(),
    tooMany: Boolean(elementWith(T.tooMany)),
    scriptless: isScriptless,
    humanCheck: isHumanCheck(),
    working: isWorking(),
    dismissed: dismissals,
    said,
  });

  // -- what is awaited: each returns a value once it is there, and undefined until then --------------------------
  const common = () => {
    const state = pageState();
    return state.signedOut || state.tooMany || state.humanCheck ? state : undefined;
  };
  const info = () => {
    const numbers = (infoText() || '').match(/\d+(?:[.,'’\u00a0\u202f ]\d{3})*/g);
    return numbers ? numbers.map((one) => Number(one.replace(/\D/g, ''))) : null;
  };
  const isWhole = () => {
    const numbers = info();
    const table = readTable();
    if (all(S.table).filter(isVisible).length > 1) return false; // unknown which one is right
    if (!numbers || numbers.length !== 3 || !table || table.processing || table.placeholder) return false;
    const [from, to, total] = numbers;
    return total === 0 ? table.empty && table.rows.length === 0 : table.rows.length === to - from + 1 && !table.empty;
  };
  // What the loaded page's ads table lacks; empty if it lacks nothing, or may still appear.
  const lacks = () => {
    if (document.readyState !== 'complete' || isWorking()) return '';
    const table = readTable();
    if (!table) return 'table_missing';
    if (all(S.table).filter(isVisible).length > 1) return 'table_doubled';
    if (table.headings.length && !table.hasName) return 'name_column_missing';
    return table.headings.length && !table.processing && infoText() === null ? 'total_missing' : '';
  };
  // Returns a value once it has been the same for a while, and nothing until then.
  const steady = { value: '', since: 0 };
  const lasting = (value) => {
    if (value !== steady.value) Object.assign(steady, { value, since: performance.now() });
    return value && performance.now() - steady.since >= arg.stillMilliseconds ? value : '';
  };
  const awaited = {
    arrived: () => {
      const early = common();
      if (early) return early;
      clearTheWay();
      if (!hasArrived()) return undefined;
      if (document.readyState !== 'loading' && isWhole()) {
        return { ...pageState(), names: names(), others: otherCampaigns(), table: readTable() };
      }
      const lack = lasting(lacks());
      return lack ? { ...pageState(), lacks: lack } : undefined;
    },
    overview: () => {
      const early = common();
      if (early) return early;
      const shown = names();
      if (shown.fields.length || shown.inputs.length) return { ...pageState(), names: shown };
      return lasting(document.readyState === 'complete' && !isWorking()) ? { ...pageState(), names: shown } : undefined;
    },
    signedIn: () => (isSignedIn() ? pageState() : undefined),
    settled: () => common() || (document.readyState !== 'loading' ? pageState() : undefined),
    passed: () => (!isHumanCheck() && (isDashboard() || isSignedOut()) ? pageState() : undefined),
    button: () => {
      const early = common();
      if (early) return early;
      clearTheWay();
      const found = buttonsNamed(arg.button);
      return found.length && found.every(isEnabled) && !isWorking() ? { ...pageState(), count: found.length } : undefined;
    },
    previewed: () => {
      const refused = rejection();
      if (refused) return { ...pageState(), rejection: refused };
      const early = common();
      if (early) return early;
      clearTheWay();
      const found = createButtons();
      return found.length && found.every(isEnabled) && !isWorking() ? { ...pageState(), count: found.length } : undefined;
    },
    tableGrew: () => {
      const early = common();
      if (early) return early;
      const numbers = info();
      return numbers && isWhole() && numbers[2] >= arg.total ? { ...pageState(), table: readTable() } : undefined;
    },
    tableShows: () => {
      if (isSignedOut() || isHumanCheck()) return pageState();
      const numbers = info();
      if (!numbers || !isWhole() || numbers[0] !== arg.from) return undefined;
      return arg.to === null || numbers[1] === arg.to ? { table: readTable() } : undefined;
    },
    tableWhole: () => {
      if (isSignedOut() || isHumanCheck()) return pageState();
      if ((info() || []).length > 3) return { table: readTable(), filtered: true };
      return isWhole() ? { table: readTable() } : undefined;
    },
  };

  const watchFor = (name, milliseconds) =>
    new Promise((resolve) => {
      const look = awaited[name];
      const withTable = name.startsWith('table') || name === 'arrived';
      let finished = false;
      let scheduled = false;
      const observer = new MutationObserver(() => schedule());
      const finish = (value) => {
        if (finished) return;
        finished = true;
        observer.disconnect();
        clearInterval(timer);
        clearTimeout(limit);
        resolve(value);
      };
      const check = () => {
        scheduled = false;
        if (finished) return;
        const value = isScriptless ? pageState() : look(); // without scripts there are no timers to wait with
        if (value !== undefined) finish({ ...value, dismissed: dismissals, said });
      };
      const schedule = () => {
        if (!scheduled) {
          scheduled = true;
          queueMicrotask(check);
        }
      };
      observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
      const timer = setInterval(check, 100); // styles and layout change without a mutation
      const limit = setTimeout(
        () => finish({ ...pageState(), timedOut: true, table: withTable ? readTable() : null }),
        milliseconds,
      );
      check();
    });

  // -- acts ----------------------------------------------------------------------------------------------------
  const choose = () => {
    if (whyNot()) return { check: whyNot() };
    const radio = massChoice();
    if (radio && !radio.checked) radio.click();
    return { found: Boolean(radio), checked: Boolean(radio && radio.checked), inputs: all(S.csvInput).length, check: {} };
  };
  // The field that takes the CSV, on the page that was checked: if that is left, the field is of no use to anybody.
  const csvField = () => {
    const field = first(S.csvInput);
    return { field, check: whyNot() || (field && leadsAway(field.form)) || {} };
  };
  const describe = (element) =>
    element ? `<${element.tagName.toLowerCase()}${element.id ? ` id="${element.id}"` : ''}${element.className ? ` class="${element.className}"` : ''}>` : 'nothing';
  // A place is scheme, host and port; a final dot in the host changes nothing.
  const placeOf = (url) => `${url.protocol}//${url.host.replace(/\.(?=:|$)/, '')}`;
  const whyNot = () => {
    if (arg.site && placeOf(location) !== arg.site) return { pressed: false, why: 'otherSite', detail: placeOf(location) };
    const isHere = !arg.paths || arg.paths.some((one) => location.pathname.includes(one));
    return isHere ? null : { pressed: false, why: 'otherPage', detail: location.pathname };
  };
  // A form that would send what it holds to another place. Its fields may be called what its own methods are.
  const attribute = (element, name) => Element.prototype.getAttribute.call(element, name);
  const leadsAway = (form, button = null) => {
    const target = form && ((button && attribute(button, 'formaction')) || attribute(form, 'action'));
    if (!target || !arg.site || /^\s*javascript:/i.test(target)) return null;
    let place = target;
    try {
      place = placeOf(new URL(target, document.baseURI));
    } catch {
      // no address at all
    }
    return place === arg.site ? null : { pressed: false, why: 'otherTarget', detail: place.slice(0, 200) };
  };
  const press = (really = true) => {
    const state = pageState();
    if (state.signedOut) return { pressed: false, why: 'signedOut' };
    if (whyNot()) return whyNot();
    clearTheWay();
    const found = buttonsNamed(arg.button);
    if (found.length === 0) return { pressed: false, why: 'missing' };
    if (found.length > 1) return { pressed: false, why: 'doubled', detail: found.map(describe).join(', ') };
    return pressFound(found[0], really);
  };
  // What covers a button, named by its outermost element that is not part of the page itself.
  const coverOf = (hit) => {
    let cover = hit;
    for (let one = hit; one && !holdsPage(one); one = one.parentElement) cover = one;
    const words = cover ? clean(cover.innerText).slice(0, 80) : '';
    return words ? `${describe(cover)} “${words}”` : describe(cover);
  };
  const pressFound = (button, really) => {
    const submits = button.closest('button, input');
    const isSubmitting = submits && ['submit', 'image'].includes(submits.type);
    const wrong = whyNot() || (isSubmitting ? leadsAway(submits.form, submits) : null);
    if (wrong) return wrong;
    if (!isVisible(button)) return { pressed: false, why: 'missing' };
    if (!isEnabled(button)) return { pressed: false, why: 'disabled' };
    button.scrollIntoView({ block: 'center', behavior: 'instant' });
    const box = button.getBoundingClientRect();
    const hit = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    if (!hit || !button.contains(hit)) return { pressed: false, why: 'covered', detail: coverOf(hit) };
    if (really) button.click();
    return { pressed: really, text: label(button).trim() };
  };
  // What was dismissed takes time to disappear, and the page takes time to work.
  const whenUncovered = async () => {
    const until = performance.now() + arg.clearMilliseconds;
    let state = press(false);
    while (state.why === 'covered' && performance.now() < until) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      state = press(false);
    }
    return state;
  };
  const watch = () => watchFor(arg.awaited, arg.milliseconds);
  // Reversible buttons only: waits for the button, clicks it, and waits for the result, in one call.
  const pressAndWatch = async () => {
    const ready = await watchFor('button', arg.buttonMilliseconds);
    if (ready.timedOut || ready.signedOut || ready.tooMany) return { ...ready, pressed: false, why: ready.timedOut ? 'missing' : '' };
    const check = await whenUncovered();
    const pressed = check.why ? check : press();
    return pressed.pressed ? { ...(await watchFor(arg.awaited, arg.milliseconds)), pressed: true } : pressed;
  };
  // Checks now and keeps the button, so that the call that clicks only checks what can have changed.
  const arm = async () => {
    const check = await whenUncovered();
    const [button] = buttonsNamed(arg.button);
    const wall = Date.now();
    const running = performance.now();
    // One clock stops while the computer sleeps, the other can be set: neither is enough.
    const isLate = (milliseconds) => {
      const [byWall, byRunning] = [Date.now() - wall, performance.now() - running];
      return Math.max(byWall, byRunning) > milliseconds || Math.abs(byWall - byRunning) > 500;
    };
    const pressWithin = (milliseconds) => {
      if (check.why) return bounded(check);
      return bounded(milliseconds !== null && isLate(milliseconds) ? { pressed: false, why: 'late' } : pressFound(button, true));
    };
    return { check: bounded(check), press: pressWithin };
  };
  const setLength = () => {
    const select = lengthSelect();
    if (!select) return false;
    select.value = arg.value;
    select.dispatchEvent(new Event('input', { bubbles: true }));
    select.dispatchEvent(new Event('change', { bubbles: true }));
    return true;
  };
  const pagerButton = (page) => {
    const table = adsTable();
    const isOfTable = (one) => Boolean(one.closest(any(S.tablePaging))) || Boolean(table && table.id && one.getAttribute('aria-controls') === table.id);
    const pages = inTable(S.tablePager).filter((one) => isVisible(one) && isInert(one) && isOfTable(one) && !namesAct(label(one)));
    return page === 'next'
      ? pages.find((one) => one.matches(any(S.nextPage)) || isOneOf(one.textContent, T.nextPage))
      : pages.find((one) => fold(one.textContent) === '1');
  };
  const turnTo = () => {
    const isDisabled = (one) => Boolean(one.closest('.disabled')) || one.getAttribute('aria-disabled') === 'true';
    const wanted = pagerButton(arg.page);
    if (!wanted || isDisabled(wanted)) return false;
    wanted.click();
    return true;
  };
  const clearSearch = () => {
    for (const field of inTable(S.tableSearch)) {
      field.value = '';
      for (const type of ['input', 'keyup', 'search', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }));
    }
    return true;
  };

  // Asks the site for a text, by the road that its pages come; a status of 0 means that the browser got no response.
  const fetchText = async () => {
    try {
      const answer = await fetch(arg.url, { signal: AbortSignal.timeout(arg.milliseconds), cache: 'no-store' });
      const reader = answer.body ? answer.body.getReader() : { read: async () => ({ done: true }), cancel: () => {} };
      const decoder = new TextDecoder();
      let text = '';
      while (text.length < arg.most) {
        const { done, value } = await reader.read();
        if (done) break;
        text += decoder.decode(value, { stream: true });
      }
      reader.cancel();
      return { ok: answer.ok, status: answer.status, url: answer.url, text: text.slice(0, arg.most) };
    } catch (error) {
      return { ok: false, status: 0, url: '', text: String(error) };
    }
  };

  // For doctor.js, which sees a page exactly as a run does.
  const tools = () => ({
    S, T, all, any, fold, plain, hasOneOf, isOneOf, isVisible, label, elementWith, isSignedOut, massChoices, names, isEnabled, adsTable,
    otherCampaigns, readTable, info, inTable, isWhole, pagerButton, lengthSelect, buttonsNamed, createButtons, openModal, waysOut, holdsPage,
  });

  const operations = { tools, watch, choose, csvField, pressAndWatch, arm, setLength, turnTo, clearSearch, fetchText, state: pageState, table: readTable };
  // Tools, what `arm` and `csvField` keep, and a fetched text stay as they are.
  const isRaw = ['tools', 'arm', 'csvField', 'fetchText'].includes(arg.op);
  return isRaw ? operations[arg.op]() : Promise.resolve(operations[arg.op]()).then((value) => bounded(value));
}
