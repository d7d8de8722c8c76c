// The elements that DataTables 2.3 puts around a table, with its page length plain or wrapped by select2.
class DataTables2 {
  constructor(table, options) {
    this.table = table;
    this.id = table.id;
    this.lengthId = `dt-length-${options.lengthNumber || 0}`;
    this.isWrapped = options.select2 !== false;
  }

  build(titles, lengths, actions) {
    const { id } = this;
    this.actions = actions;
    this.length = element('select', { 'aria-controls': id, class: 'dt-input', id: this.lengthId },
      ...lengths.map((length) => element('option', { value: length }, String(length))));
    this.length.addEventListener('change', () => actions.setLength(Number(this.length.value)));
    this.search = element('input', {
      type: 'search', class: 'dt-input', id: 'dt-search-0', placeholder: '', 'aria-controls': id,
    });
    for (const type of ['keyup', 'search', 'input', 'paste', 'cut']) {
      this.search.addEventListener(type, () => actions.search(this.search.value));
    }
    this.info = element('div', { class: 'dt-info', 'aria-live': 'polite', id: `${id}_info`, role: 'status' });
    this.pager = element('nav', { 'aria-label': 'pagination' });
    this.wrapper = element('div', { id: `${id}_wrapper`, class: 'dt-container dt-empty-footer' });
    this.table.before(this.wrapper);
    this.table.classList.add('dataTable');
    this.table.setAttribute('aria-describedby', `${id}_info`);
    this.headings = titles.map((title, column) => this.heading(title, column));
    this.body = element('tbody');
    this.table.replaceChildren(
      element('colgroup', {}, ...titles.map((_, column) => element('col', { 'data-dt-column': column }))),
      element('thead', {}, element('tr', {}, ...this.headings)), this.body, element('tfoot'));
    const cell = (css, content) => element('div', { class: `dt-layout-cell ${css}` }, content);
    this.wrapper.append(
      element('div', { class: 'dt-layout-row' },
        cell('dt-layout-start', element('div', { class: 'dt-length' }, this.length,
          element('label', { for: this.lengthId }, ' entries per page'))),
        cell('dt-layout-end', element('div', { class: 'dt-search' },
          element('label', { for: 'dt-search-0' }, 'Search:'), this.search))),
      element('div', { class: 'dt-layout-row dt-layout-table' }, cell(' dt-layout-full', this.table)),
      element('div', { class: 'dt-layout-row' },
        cell('dt-layout-start', this.info),
        cell('dt-layout-end', element('div', { class: 'dt-paging' }, this.pager))),
      element('div', { class: 'dt-autosize', style: 'width: 100%; height: 0px;' }),
    );
    if (this.isWrapped) this.select2 = new Select2(this.length);
  }

  heading(title, column) {
    const order = element('span', { class: 'dt-column-order', role: 'button', tabindex: '0' });
    const made = element('th', { 'data-dt-column': column, rowspan: '1', colspan: '1' },
      element('div', { class: 'dt-column-header' }, element('span', { class: 'dt-column-title' }, title), order));
    made.addEventListener('click', () => this.actions.sort(column));
    order.addEventListener('keypress', (event) => { if (event.key === 'Enter') this.actions.sort(column); });
    return made;
  }

  nextOrder(order, column) {
    if (order.column !== column) return { column, direction: 'asc' };
    return order.direction === 'asc' ? { column, direction: 'desc' } : { column: null, direction: null };
  }

  drawOrder(order, titles) {
    const hints = { asc: 'Activate to invert sorting', desc: 'Activate to remove sorting' };
    this.headings.forEach((heading, column) => {
      const direction = order.column === column ? order.direction : null;
      heading.className = `dt-orderable-asc dt-orderable-desc${direction ? ` dt-ordering-${direction}` : ''}`;
      if (direction) heading.setAttribute('aria-sort', `${direction}ending`);
      else heading.removeAttribute('aria-sort');
      const hint = hints[direction] || 'Activate to sort';
      heading.querySelector('.dt-column-order').setAttribute('aria-label', `${titles[column]}: ${hint}`);
    });
  }

  drawRows(rows) {
    this.body.replaceChildren(...rows.map((cells) => element('tr', {}, ...cells)));
  }

  drawEmpty(text, columns) {
    this.body.replaceChildren(element('tr', {},
      element('td', { colspan: String(columns), class: 'dt-empty' }, text)));
  }

  drawPager(page, pages, numbers) {
    const back = page > 0;
    const on = page < pages - 1;
    this.pager.replaceChildren(
      this.step('first', 'First', '«', back ? 0 : null),
      this.step('previous', 'Previous', '‹', back ? page - 1 : null),
      ...numbers.map((number) => this.number(number, page)),
      this.step('next', 'Next', '›', on ? page + 1 : null),
      this.step('last', 'Last', '»', on ? pages - 1 : null),
    );
  }

  step(name, label, text, target) {
    return this.button({
      class: `dt-paging-button${target === null ? ' disabled' : ''} ${name}`, role: 'link', type: 'button',
      'aria-controls': this.id, ...(target === null ? { 'aria-disabled': 'true' } : {}), 'aria-label': label,
      'data-dt-idx': name, ...(target === null ? { tabindex: '-1' } : {}),
    }, text, target);
  }

  number(number, page) {
    if (number === null) return element('span', { class: 'ellipsis' }, '…');
    const isCurrent = number === page;
    return this.button({
      class: `dt-paging-button${isCurrent ? ' current' : ''}`, role: 'link', type: 'button',
      'aria-controls': this.id, ...(isCurrent ? { 'aria-current': 'page' } : {}), 'data-dt-idx': String(number),
    }, String(number + 1), number);
  }

  button(attributes, text, target) {
    const made = element('button', attributes, text);
    if (target !== null) made.addEventListener('click', () => this.actions.turnTo(target));
    return made;
  }

  get emptyText() { return 'No data available in table'; }
}
