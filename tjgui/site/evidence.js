// Removes everything personal from the page, in this tab only, and returns what is left.
// Everything except the site's own labels is replaced with text of the same shape: letters with x, digits with 0.
(tools, arg) => {
  const { S, T, all, any, hasOneOf } = tools;
  const shape = (text) => text.replace(/\p{Lu}/gu, 'X').replace(/\p{Ll}|\p{Lo}/gu, 'x').replace(/\p{N}/gu, '0');

  // Long numbers are IDs: each is replaced with another one of the same length, the same everywhere.
  const numbers = new Map();
  const otherNumber = (number) => {
    if (!numbers.has(number)) numbers.set(number, String(numbers.size + 1).padStart(number.length - 1, '0').padStart(number.length, '1'));
    return numbers.get(number);
  };
  const campaignId = otherNumber(arg.campaignId);
  const secrets = [
    [/[^\s@<>"']+@[^\s@<>"']+/g, shape], // e-mail addresses
    [/https?:\/\/[^\s<>"']+/g, (url) => cleanUrl(url)],
    [/[$€£¥]\s?[\d.,]+|[\d.,]+\s?(?:[$€£¥]|USD|EUR|GBP)/g, shape], // amounts of money
    [/\b(?=[\w-]*\d)[A-Za-z0-9_-]{20,}\b/g, shape], // tokens
    [/\d{7,}/g, otherNumber],
  ];
  const mask = (text) => secrets.reduce((left, [pattern, by]) => left.replace(pattern, by), text);
  const cleanUrl = (url) => {
    const [, path, query, fragment] = url.match(/^([^?#]*)(\?[^#]*)?(#.*)?$/s);
    const parts = path.match(/^(https?:\/\/[^/]*)?(.*)$/s);
    const isOurs = !parts[1] || parts[1] === location.origin;
    const place = (isOurs ? parts[2] : shape(parts[2])).replace(/\d{7,}/g, otherNumber);
    const host = isOurs ? '' : 'https://www.example.com';
    return host + place + (query ? query.replace(/=[^&]*/g, (value) => `=${shape(value.slice(1))}`) : '') + (fragment && isOurs ? fragment : '');
  };

  // -- what may stay: the site's own words ---------------------------------------------------------------------------
  const { siteWords, greetings, acts, asking, cookies, close, ...whole } = T; // single words occur in any text
  const known = Object.values(whole).flat();
  const labels = 'button:not([aria-haspopup]), [role=button]:not([aria-haspopup]), label, th, legend, .alert';
  const personal = 'header, nav, footer, [class*=user i], [class*=account i], [class*=profile i], [class*=balance i]';
  const name = [...S.campaignName, ...S.nameHeading].flatMap((one) => all(one)).find((one) => tools.isVisible(one));
  const names = arg.names.filter((one) => one.length > 2);
  const isOwnHeading = (element) =>
    Boolean(element.closest('h2, h3, h4, h5, h6, [role=heading]')) && /\b(step|csv|ads?|create|preview)\b/i.test(element.textContent);
  const isLabel = (element) =>
    Boolean(element.closest(labels) || element.closest(any(S.tableInfo)) || isOwnHeading(element)) && !element.closest(`${personal}, tbody`) &&
    !(name && name.contains(element)) && !names.some((one) => element.textContent.includes(one));
  const isNumber = (text) => /^\d{1,3}$/.test(text.trim());
  const isCompliance = (text) => /^(approved|pending|rejected)$/i.test(text.trim());
  const cleanText = (node) => {
    const text = node.data;
    if (!text.trim()) return;
    const isKnown = known.some((one) => one.length > 2 && hasOneOf(text, [one])) && text.trim().length < 120;
    if (isKnown || isCompliance(text) || isNumber(text) || isLabel(node.parentElement)) node.data = mask(text);
    else node.data = shape(mask(text));
  };

  // -- the page, from top to bottom ------------------------------------------------------------------------------------
  const drop = 'script, noscript, iframe, object, embed, template, link[rel=preload], meta[name*=csrf i], meta[name*=token i]';
  document.querySelectorAll(drop).forEach((one) => one.remove());
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_COMMENT);
  const comments = [];
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node.nodeType === Node.COMMENT_NODE) comments.push(node);
    else if (node.parentElement && !node.parentElement.closest('style')) cleanText(node);
  }
  comments.forEach((one) => one.remove());

  const kept = new Set(['id', 'class', 'type', 'name', 'role', 'for', 'accept', 'colspan', 'rowspan', 'style', 'lang', 'dir',
    'rel', 'checked', 'disabled', 'selected', 'hidden', 'tabindex', 'charset', 'aria-controls', 'aria-hidden',
    'aria-modal', 'aria-disabled', 'aria-busy', 'data-dismiss', 'data-dt-idx', 'placeholder', 'method', 'width', 'height']);
  const ofUrls = new Set(['href', 'src', 'action', 'data-url', 'srcset', 'poster']);
  const cleanAttribute = (element, { name: key, value }) => {
    if (/^on/i.test(key)) return null;
    if (element.matches('img, source, video, audio') && ofUrls.has(key)) return null;
    if (ofUrls.has(key)) return /^(javascript|data|blob):/i.test(value) ? null : cleanUrl(value);
    if (kept.has(key)) return key === 'style' ? value.replace(/url\([^)]*\)/g, 'none') : mask(value);
    if (key === 'value' && element.matches('option, input[type=radio], input[type=button], input[type=submit]')) return mask(value);
    if (key === 'value' && element.matches('input[type=checkbox]')) return mask(value);
    if (key === 'aria-label' && element.matches('button, th')) return mask(value);
    return shape(mask(value));
  };
  for (const element of document.querySelectorAll('*')) {
    for (const attribute of Array.from(element.attributes)) {
      const cleaned = cleanAttribute(element, attribute);
      if (cleaned === null) element.removeAttribute(attribute.name);
      else if (cleaned !== attribute.value) element.setAttribute(attribute.name, cleaned);
    }
    if (element.matches('input:not([type=radio], [type=checkbox], [type=button], [type=submit], [type=file]), textarea') && element.value) {
      element.value = shape(element.value);
    }
  }
  document.title = shape(document.title);
  const styles = Array.from(document.styleSheets).flatMap((sheet) => {
    try { return Array.from(sheet.cssRules).map((rule) => rule.cssText); } catch { return []; }
  }).join('\n').replace(/url\([^)]*\)/g, 'none');
  const copy = document.documentElement.cloneNode(true);
  copy.querySelectorAll('link, style').forEach((one) => one.remove());
  const style = document.createElement('style');
  style.textContent = styles;
  copy.querySelector('head').append(style);
  return { html: `<!doctype html>\n${copy.outerHTML}\n`, campaignId, numbers: Object.fromEntries(numbers) };
}
