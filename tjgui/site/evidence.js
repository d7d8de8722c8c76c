// Returns a copy of the page in which nothing is left but what is allowed: the tags of HTML, the attributes that say
// what an element is and does, and the words of an interface. The page itself does not change.
// Everything else becomes something of the same shape: letters x, digits 0, IDs other IDs, unknown names w1, w2 ...
(tools, arg) => {
  const { S, T, all, any, fold, isVisible } = tools;
  const markup = new Set(arg.markupWords); // may be parts of ids, classes, names and addresses
  const spoken = new Set(arg.interfaceWords); // may be words of a text
  const shape = (text) => text.replace(/\p{Lu}/gu, 'X').replace(/[\p{L}\p{M}]/gu, 'x').replace(/\p{N}/gu, '0').replace(/[^\x00-\x7f\s]/gu, 'x');

  // The same always becomes the same, so that what belongs together can still be seen.
  const numbers = new Map();
  const otherNumber = (number) => {
    if (!numbers.has(number)) numbers.set(number, String(numbers.size + 1).padStart(number.length - 1, '0').padStart(number.length, '1'));
    return numbers.get(number);
  };
  const unknown = new Map();
  const otherName = (name) => {
    if (!unknown.has(name)) unknown.set(name, `w${unknown.size + 1}`);
    return unknown.get(name);
  };
  const campaignId = otherNumber(arg.campaignId);

  // -- ids, classes and addresses: each part is a word of markup, a small number, an ID, or another name ---------------
  const cleanPart = (part) => {
    if (/^\d{7,20}$/.test(part)) return otherNumber(part);
    if (/^\d{1,2}$/.test(part)) return part;
    const [, letters, digits] = part.match(/^([A-Za-z]+)(\d{0,2})$/) || [];
    const words = letters ? letters.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+/g) : [];
    return words.length && words.every((one) => markup.has(one.toLowerCase())) ? letters + digits : otherName(part);
  };
  const separators = /[^\s\-_.:,;()#]+/g;
  const isRow = (parts) => parts.filter((one) => /^\d{1,6}$/.test(one)).length > 2 || parts.filter((one) => one.length === 1).length > 3;
  const cleanName = (name) => {
    const parts = name.slice(0, 200).match(separators) || [];
    return isRow(parts) ? otherName(name) : name.slice(0, 200).replace(separators, cleanPart);
  };
  const cleanNames = (value) => {
    const names = value.trim().split(/\s+/).slice(0, 30);
    return isRow(names) ? otherName(value) : names.map(cleanName).join(' ');
  };
  const decoded = (text) => {
    try { return decodeURIComponent(text); } catch { return text; }
  };
  const cleanUrl = (value) => {
    if (/^\s*#?\s*$/.test(value) || /^\s*javascript:/i.test(value)) return '#';
    let url;
    try { url = new URL(value, location.href); } catch { return null; }
    if (!/^https?:$/.test(url.protocol)) return null;
    const isOurs = url.origin === location.origin;
    const segment = (one) => encodeURIComponent(cleanName(decoded(one)));
    const path = url.pathname.split('/').slice(0, 20).map(segment).join('/');
    const names = [...url.searchParams.keys()].slice(0, 20).map((one) => `${segment(one)}=x`);
    const before = isOurs ? (value.trim().startsWith('#') ? '' : path) : `https://www.example.com${path}`;
    return before + (names.length && before ? `?${names.join('&')}` : '') + (url.hash ? `#${segment(url.hash.slice(1))}` : '');
  };
  const cleanSelector = (selector) => selector.slice(0, 500).replace(/[A-Za-z0-9_-]*[A-Za-z0-9][\w-]*|[^\x00-\x7f]+/g, cleanName);

  // -- texts: only the words of an interface, and nothing where people, ads and money are named -------------------------
  const { siteWords, greetings, acts, asking, cookies, close, nextPage, ...phrases } = T; // single words occur in any text
  const known = Object.values(phrases).flat().filter((one) => one.length > 2);
  const personal = 'header, nav, footer, tbody, select, address, [contenteditable], [class*=user i], [class*=account i], [class*=profile i], [class*=balance i]';
  const names = [...S.campaignName, ...S.nameHeading, ...S.breadcrumb, ...S.nameValue].flatMap((one) => all(one));
  const labels = 'button, [role=button], label, th, legend, h2, h3, h4, h5, h6, [role=heading]';
  const counting = any(S.tableInfo, S.tablePaging, S.tableLength);
  const token = /[\p{L}\p{M}\p{N}]+(?:[.,'’]\p{N}+)*/gu;
  // Characters that are written as numbers, and rows of numbers, may be any text.
  const encoded = /(?:%[0-9a-f]{2}|&#?\w{1,8};|\\u\{?[0-9a-f]{4,6}\}?|\\x[0-9a-f]{2}|=[0-9a-f]{2}(?=[=\s]))+|(?:\b\d{1,3}\b[\s,;:.]*){5,}/gi;
  const cleanWords = (text, allowed, digits) => text.replace(encoded, 'x').replace(token, (one) => {
    if (/^\d{7,20}$/.test(one)) return otherNumber(one);
    if (/^\p{N}/u.test(one)) return one.replace(/\D/g, '').length <= digits && /^[\d.,'’]+$/.test(one) ? one : shape(one);
    return allowed.has(one.toLowerCase()) ? one : shape(one);
  }).replace(/[^\x00-\x7f]+/g, (one) => (/[\p{L}\p{N}\p{M}]/u.test(one) ? shape(one) : one.replace(/[^\s×✕✖›‹»«…–—“”‘’·]/gu, 'x')));
  const wordsOf = (phrase) => new Set((phrase.toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) || []));
  const phraseIn = (text) => (text.length < 200 ? known.find((one) => fold(text).includes(fold(one))) : undefined);
  const withPhrase = (text, phrase) => {
    const own = wordsOf(phrase);
    return text.replace(token, (one) => (own.has(one.toLowerCase()) ? one : cleanWords(one, new Set(), 0)));
  };
  const isCompliance = (text) => /^\s*(approved|pending|rejected)\s*$/i.test(text);
  const cleanText = (text, element) => {
    if (!text.trim()) return text.replace(/[^\n]/g, ' ').slice(0, 200);
    if (text.length > 5000) text = text.slice(0, 5000);
    if (element.closest(counting)) return cleanWords(text, spoken, 7);
    if (isCompliance(text) && element.closest('td')) return text;
    const phrase = phraseIn(text);
    if (phrase !== undefined) return withPhrase(text, phrase);
    if (element.closest(personal) || names.some((one) => one.contains(element))) return shapeWithIds(text);
    return cleanWords(text, spoken, element.closest(labels) ? 2 : 0);
  };
  const shapeWithIds = (text) => cleanWords(text, new Set(), 0);
  // A value that the program reads must stay of its kind: an ID is one, a page length is a small number.
  const cleanValue = (element) => {
    const { type = '', value = '' } = element;
    if (type === 'password' || type === 'file') return '';
    if (['button', 'submit', 'reset'].includes(type)) return cleanText(value, element);
    if (element.matches('option')) return /^-?\d{1,3}$/.test(value) ? value : cleanNames(value);
    if (['radio', 'checkbox'].includes(type)) return cleanNames(value);
    return shapeWithIds(value.slice(0, 500));
  };

  // -- the copy ----------------------------------------------------------------------------------------------------
  const tags = new Set(('html head body title main section article aside header footer nav div span p a b i u s em strong small sub sup br hr pre ' +
    'h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table caption colgroup col thead tbody tfoot tr th td form fieldset legend label input button select ' +
    'optgroup option textarea dialog details summary figure figcaption address blockquote img svg progress meter').split(' '));
  const emptied = new Set(['img', 'svg']); // their place counts, not what they show
  const dropped = new Set(('script noscript style link meta base template iframe frame frameset object embed applet param audio video source track ' +
    'picture canvas map area math portal slot datalist output').split(' '));
  const flags = new Set(['checked', 'disabled', 'selected', 'hidden', 'readonly', 'required', 'multiple', 'open']);
  const named = new Set(['id', 'class', 'name', 'for', 'type', 'role', 'accept', 'method', 'dir', 'scope', 'data-dismiss', 'data-bs-dismiss', 'data-dt-idx',
    'aria-controls', 'aria-labelledby', 'aria-describedby', 'aria-hidden', 'aria-modal', 'aria-disabled', 'aria-busy', 'aria-expanded', 'aria-haspopup']);
  const numeric = new Set(['colspan', 'rowspan', 'tabindex', 'width', 'height', 'size', 'rows', 'cols', 'span', 'maxlength', 'data-order']);
  const linked = new Set(['href', 'action', 'data-url']);
  const said = new Set(['title', 'data-original-title', 'data-full-text', 'aria-label', 'placeholder', 'alt']);
  const cleanAttribute = (element, key, value) => {
    if (flags.has(key)) return '';
    if (key === 'data-dt-idx') return cleanNames(value);
    if (named.has(key)) return cleanNames(value);
    if (numeric.has(key)) return /^-?\d{1,4}$/.test(value) ? value : null;
    if (linked.has(key) && !emptied.has(element.localName)) return cleanUrl(value);
    return said.has(key) ? cleanText(value, element) : null;
  };
  // How an element looks, from what the browser computed: no rule, no selector, no string, no address of a style sheet.
  const looks = ['display', 'visibility', 'position', 'float', 'clear', 'z-index', 'opacity', 'pointer-events', 'overflow', 'box-sizing', 'flex-direction',
    'flex-wrap', 'align-items', 'justify-content', 'text-align', 'vertical-align', 'white-space', 'font-size', 'font-weight', 'color', 'background-color',
    'margin', 'padding', 'border', 'border-collapse', 'gap'];
  const placed = ['top', 'right', 'bottom', 'left', 'width', 'height'];
  const plainValue = /^(?:(?:-?\d+(?:\.\d+)?(?:px|%)?|[a-z-]{1,20}|rgba?\([\d., ]+\)) ?){1,4}$/;
  const styles = new Map();
  const styleOf = (element) => {
    const computed = getComputedStyle(element);
    const keys = ['fixed', 'absolute', 'sticky'].includes(computed.position) ? [...looks, ...placed] : looks;
    const text = keys.map((key) => [key, computed.getPropertyValue(key)]).filter(([, value]) => value && plainValue.test(value))
      .map(([key, value]) => `${key}:${value}`).join(';');
    if (!styles.has(text)) styles.set(text, styles.size + 1);
    return styles.get(text);
  };
  const clean = document.implementation.createHTMLDocument('');
  let left = 20000; // elements
  const copyOf = (element, depth) => {
    const tag = element.localName;
    if (dropped.has(tag) || left <= 0 || depth > 200) return null;
    left -= 1;
    const copy = clean.createElement(tags.has(tag) ? tag : 'div');
    for (const { name, value } of Array.from(element.attributes).slice(0, 60)) {
      const cleaned = cleanAttribute(element, name.toLowerCase(), value.slice(0, 2000));
      if (cleaned !== null) copy.setAttribute(name.toLowerCase(), cleaned);
    }
    if (element.matches('input, option, button') && element.value) copy.setAttribute('value', cleanValue(element));
    if (element.matches('input:checked')) copy.setAttribute('checked', '');
    copy.setAttribute('data-s', String(styleOf(element)));
    if (emptied.has(tag)) return copy;
    if (tag === 'textarea') {
      copy.textContent = shapeWithIds(element.value.slice(0, 2000));
      return copy;
    }
    for (const child of element.childNodes) {
      if (child.nodeType === Node.TEXT_NODE) copy.append(cleanText(child.data, element));
      else if (child.nodeType === Node.ELEMENT_NODE) {
        const cleaned = copyOf(child, depth + 1);
        if (cleaned) copy.append(cleaned);
      }
    }
    return copy;
  };
  const body = copyOf(document.body, 0);
  if (body) clean.body.replaceWith(body);
  const style = clean.createElement('style');
  style.textContent = [...styles].map(([text, number]) => `[data-s="${number}"]{${text}}`).join('\n');
  const policy = clean.createElement('meta');
  policy.setAttribute('http-equiv', 'Content-Security-Policy');
  policy.setAttribute('content', "default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'");
  clean.head.replaceChildren(policy, style);

  // -- what the site file's selectors find -----------------------------------------------------------------------------
  const found = Object.entries(S).map(([key, selectors]) => {
    const counts = [selectors].flat().map((one) => document.querySelectorAll(one).length);
    const shown = [selectors].flat().map((one) => Array.from(document.querySelectorAll(one)).filter(isVisible).length);
    return { key, selectors: [selectors].flat(), found: counts, visible: shown };
  });
  const html = `<!doctype html>\n${clean.documentElement.outerHTML}\n`;
  return { html, campaignId, numbers: Object.fromEntries(numbers), selectors: found, places: arg.places.map(cleanSelector) };
}
