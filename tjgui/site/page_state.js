// Looks at the dashboard's page, waits for what is awaited, and presses a button after checking it in the same turn.
// Called with one argument: {op, selectors, texts, signInUrlParts, ...}. It stores nothing in the page.
(arg) => {
  const S = arg.selectors;
  const T = arg.texts;
  const fold = (text) => (text || '').replace(/\s+/g, ' ').trim().toLowerCase();
  const isOneOf = (text, wanted) => wanted.some((one) => fold(text) === fold(one));
  const hasOneOf = (text, wanted) => wanted.some((one) => fold(text).includes(fold(one)));
  // What a selector of the site file finds: of its list, the first entry that finds anything counts.
  const all = (selectors, root = document) => {
    for (const one of [selectors].flat()) {
      const found = root.querySelectorAll(one);
      if (found.length) return Array.from(found);
    }
    return [];
  };
  const first = (selectors, root = document) => all(selectors, root)[0] || null;
  const any = (...selectors) => selectors.flat().join(', ');

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

  // The visible element that directly holds one of the texts, scripts and hidden parts left out.
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

  const isMassChoice = (radio) => {
    const labels = Array.from(radio.labels || []).map((one) => one.textContent);
    const beside = radio.nextSibling ? radio.nextSibling.textContent : '';
    return [...labels, beside, radio.getAttribute('aria-label')].some((text) => hasOneOf(text, T.massChoice));
  };
  const massChoices = () => all(S.radio).filter(isMassChoice);
  const massChoice = () => massChoices()[0] || null;

  const outermost = (elements) => elements.filter((one) => !elements.some((other) => other !== one && other.contains(one)));
  const buttons = (css, texts, root = document) => {
    const found = new Set(css ? all(css, root) : []);
    for (const one of all(S.pressable, root)) if (isOneOf(label(one), texts)) found.add(one);
    return outermost(Array.from(found).filter(isVisible));
  };
  const openModal = () => all(S.previewModal).find(isOpen) || null;
  const createButtons = () => {
    const modal = openModal();
    return modal ? buttons(S.createInModal, T.createButton, modal) : buttons(S.createInline, T.createButton);
  };
  const buttonsNamed = (name) => (name === 'create' ? createButtons() : buttons(null, T.previewButton));

  // -- what lies over the page ---------------------------------------------------------------------------------
  const saysSomething = (element) => hasOneOf(element.innerText, [...T.rejection, ...T.tooMany]);
  const dismissals = [];
  const said = [];
  const dismiss = (what, button) => {
    if (button) {
      dismissals.push(what);
      button.click();
    }
  };
  const clearTheWay = () => {
    for (const modal of all(S.openModal)) {
      if (!isOpen(modal) || modal.matches(any(S.previewModal)) || saysSomething(modal)) continue;
      const bids = modal.matches(any(S.bidsModal)) ? all(S.bidsButton, modal)[0] : null;
      dismiss(modal.id || 'a dialog', bids || all(S.modalClose, modal)[0]);
    }
    for (const box of all(S.alertBox)) {
      if (!isVisible(box) || saysSomething(box)) continue;
      said.push(box.innerText.trim());
      const options = all(S.alertButtons, box).concat(all(S.alertButtons, box.closest(any(S.alertBackground)) || box));
      dismiss('an alert', options.find((one) => isVisible(one) && isOneOf(label(one), T.alertOk)));
    }
    for (const button of all(S.tour)) {
      if (isVisible(button) && !button.closest(any(S.previewModal, S.openModal))) dismiss('a product tour', button);
    }
    for (const button of all(S.cookieButtons)) {
      if (isOneOf(label(button), T.acceptCookies) && isVisible(button)) dismiss('the cookie banner', button);
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
  const cell = (element) => {
    if (!element) return null;
    const link = element.querySelector('a[href]');
    const hints = [element, ...all('[title], [data-original-title], [data-full-text]', element)];
    const attributes = ['title', 'data-original-title', 'data-full-text'];
    return {
      text: element.textContent.replace(/\s+/g, ' ').trim(),
      href: link ? link.getAttribute('href') : null,
      titles: hints.flatMap((one) => attributes.map((name) => one.getAttribute(name))).filter(Boolean),
    };
  };
  const readTable = () => {
    const table = adsTable();
    if (!table) return null;
    const headings = all(S.tableHeadings, table).map((one) => one.textContent.replace(/\s+/g, ' ').trim());
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
    const select = inTable(S.tableLength)[0];
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
  // The name stands above the form; of several headings there, the last of the highest rank is the campaign's.
  const campaignName = () => {
    const form = all(S.anyHeading).find((one) => hasOneOf(one.textContent, T.arrival)) || massChoice();
    const isAbove = (one) => !form || Boolean(one.compareDocumentPosition(form) & Node.DOCUMENT_POSITION_FOLLOWING);
    const isName = (one) =>
      isVisible(one) && isAbove(one) && fold(one.textContent) && !/^step\s*\d/i.test(one.textContent.trim()) &&
      !one.closest(any(S.openModal, S.alertBox));
    const found = S.campaignName.map((selector) => all(selector).filter(isName).pop()).find(Boolean);
    return found ? found.textContent.replace(/\s+/g, ' ').trim() : '';
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
    return { near: near.innerText.trim(), after: at === undefined ? '' : whole.slice(at, at + 4000) };
  };
  const pageState = () => ({
    url: location.href,
    ready: document.readyState,
    signedOut: isSignedOut(),
    arrived: hasArrived(),
    tooMany: Boolean(elementWith(T.tooMany)),
    working: isWorking(),
    dismissed: dismissals,
    said,
  });

  // -- what is awaited: each returns a value once it is there, and undefined before ------------------------------
  const common = () => {
    const state = pageState();
    return state.signedOut || state.tooMany ? state : undefined;
  };
  const info = () => {
    const numbers = (infoText() || '').match(/\d+(?:[.,'’\u00a0\u202f ]\d{3})*/g);
    return numbers ? numbers.map((one) => Number(one.replace(/\D/g, ''))) : null;
  };
  const isWhole = () => {
    const numbers = info();
    const table = readTable();
    if (all(S.table).filter(isVisible).length > 1) return false; // which of them is the right one?
    if (!numbers || numbers.length !== 3 || !table || table.processing || table.placeholder) return false;
    const [from, to, total] = numbers;
    return total === 0 ? table.empty && table.rows.length === 0 : table.rows.length === to - from + 1 && !table.empty;
  };
  const awaited = {
    arrived: () => {
      const early = common();
      if (early) return early;
      clearTheWay();
      if (!hasArrived()) return undefined;
      if (document.readyState === 'loading' || !isWhole()) return undefined;
      return { ...pageState(), name: campaignName(), others: otherCampaigns(), table: readTable() };
    },
    signedIn: () => (isSignedIn() ? pageState() : undefined),
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
      if (isSignedOut()) return pageState();
      const numbers = info();
      if (!numbers || !isWhole() || numbers[0] !== arg.from) return undefined;
      return arg.to === null || numbers[1] === arg.to ? { table: readTable() } : undefined;
    },
    tableWhole: () => {
      if (isSignedOut()) return pageState();
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
        const value = look();
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
    const radio = massChoice();
    if (radio && !radio.checked) radio.click();
    return { found: Boolean(radio), checked: Boolean(radio && radio.checked), inputs: all(S.csvInput).length };
  };
  const describe = (element) =>
    element ? `<${element.tagName.toLowerCase()}${element.id ? ` id="${element.id}"` : ''}${element.className ? ` class="${element.className}"` : ''}>` : 'nothing';
  const press = (really = true) => {
    const state = pageState();
    if (state.signedOut) return { pressed: false, why: 'signedOut' };
    if (arg.path && !location.pathname.includes(arg.path)) return { pressed: false, why: 'otherPage', detail: location.href };
    clearTheWay();
    const found = buttonsNamed(arg.button);
    if (found.length === 0) return { pressed: false, why: 'missing' };
    if (found.length > 1) return { pressed: false, why: 'doubled', detail: found.map(describe).join(', ') };
    return pressFound(found[0], really);
  };
  const pressFound = (button, really) => {
    if (arg.path && !location.pathname.includes(arg.path)) return { pressed: false, why: 'otherPage', detail: location.href };
    if (!isVisible(button)) return { pressed: false, why: 'missing' };
    if (!isEnabled(button)) return { pressed: false, why: 'disabled' };
    button.scrollIntoView({ block: 'center', behavior: 'instant' });
    const box = button.getBoundingClientRect();
    const hit = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    if (!hit || !button.contains(hit)) {
      return { pressed: false, why: 'covered', detail: describe(hit) };
    }
    if (really) button.click();
    return { pressed: really, text: label(button).trim() };
  };
  const watch = () => watchFor(arg.awaited, arg.milliseconds);
  // Reversible buttons only: waits for the button, presses it, and waits for what comes of it, in one call.
  const pressAndWatch = async () => {
    const ready = await watchFor('button', arg.buttonMilliseconds);
    if (ready.timedOut || ready.signedOut || ready.tooMany) return { ...ready, pressed: false, why: ready.timedOut ? 'missing' : '' };
    const pressed = press();
    return pressed.pressed ? { ...(await watchFor(arg.awaited, arg.milliseconds)), pressed: true } : pressed;
  };
  // Checks now, and keeps the button at hand, so that the call that presses checks no more than what can have changed.
  const arm = () => {
    const check = press(false);
    const [button] = buttonsNamed(arg.button);
    return { check, press: () => (check.why ? check : pressFound(button, true)) };
  };
  const setLength = () => {
    const select = inTable(S.tableLength)[0];
    if (!select) return false;
    select.value = arg.value;
    select.dispatchEvent(new Event('input', { bubbles: true }));
    select.dispatchEvent(new Event('change', { bubbles: true }));
    return true;
  };
  const pagerButton = (page) => {
    const pages = inTable(S.tablePager).filter((one) => isVisible(one));
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

  // For doctor.js, which looks at a page with the very eyes that a run has.
  const tools = () => ({
    S, T, all, any, fold, hasOneOf, isOneOf, isVisible, label, elementWith, isSignedOut, massChoices, campaignName, isEnabled, adsTable,
    otherCampaigns, readTable, info, inTable, isWhole, pagerButton, buttonsNamed, createButtons, openModal,
  });

  const operations = { tools, watch, choose, press, pressAndWatch, arm, setLength, turnTo, clearSearch, state: pageState, table: readTable };
  return operations[arg.op]();
}
