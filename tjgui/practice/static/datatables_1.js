// The elements that DataTables 1.13 puts around a table, with its own pager or with bootstrap's.
class DataTables1 {
  constructor(table, options) {
    this.table = table;
    this.id = table.id;
    this.bootstrap = Boolean(options.bootstrap);
  }

  build(titles, lengths, actions) {
    const { id } = this;
    this.actions = actions;
    const control = this.bootstrap ? 'custom-select custom-select-sm form-control form-control-sm' : '';
    this.length = element('select', { name: `${id}_length`, 'aria-controls': id, class: control },
      ...lengths.map((length) => element('option', { value: length }, String(length))));
    this.length.addEventListener('change', () => actions.setLength(Number(this.length.value)));
    this.search = element('input', {
      type: 'search', class: this.bootstrap ? 'form-control form-control-sm' : '', placeholder: '',
      'aria-controls': id,
    });
    for (const type of ['input', 'keyup', 'search', 'paste', 'cut']) {
      this.search.addEventListener(type, () => actions.search(this.search.value));
    }
    this.info = element('div', {
      class: 'dataTables_info', id: `${id}_info`, role: 'status', 'aria-live': 'polite',
    });
    this.pager = element('div', { class: 'dataTables_paginate paging_simple_numbers', id: `${id}_paginate` });
    this.wrapper = element('div', {
      id: `${id}_wrapper`, class: `dataTables_wrapper ${this.bootstrap ? 'dt-bootstrap4 ' : ''}no-footer`,
    });
    this.table.before(this.wrapper);
    this.table.classList.add('dataTable', 'no-footer');
    this.table.setAttribute('aria-describedby', `${id}_info`);
    this.headings = titles.map((title, column) => {
      const heading = element('th', {
        class: 'sorting', tabindex: '0', 'aria-controls': id, rowspan: '1', colspan: '1',
      }, title);
      heading.addEventListener('click', () => actions.sort(column));
      heading.addEventListener('keypress', (event) => { if (event.key === 'Enter') actions.sort(column); });
      return heading;
    });
    this.body = element('tbody');
    this.table.replaceChildren(element('thead', {}, element('tr', {}, ...this.headings)), this.body);
    this.wrapper.append(
      element('div', { class: 'dataTables_length', id: `${id}_length` },
        element('label', {}, 'Show ', this.length, ' entries')),
      element('div', { id: `${id}_filter`, class: 'dataTables_filter' },
        element('label', {}, 'Search:', this.search)),
      this.table, this.info, this.pager,
    );
  }

  nextOrder(order, column) {
    return { column, direction: order.column === column && order.direction === 'asc' ? 'desc' : 'asc' };
  }

  drawOrder(order, titles) {
    this.headings.forEach((heading, column) => {
      const direction = order.column === column ? order.direction : null;
      heading.className = direction ? `sorting sorting_${direction}` : 'sorting';
      if (direction) heading.setAttribute('aria-sort', `${direction}ending`);
      else heading.removeAttribute('aria-sort');
      const next = direction === 'asc' ? 'descending' : 'ascending';
      heading.setAttribute('aria-label', `${titles[column]}: activate to sort column ${next}`);
    });
  }

  drawRows(rows) {
    this.body.replaceChildren(...rows.map((cells, place) =>
      element('tr', { class: place % 2 ? 'even' : 'odd' }, ...cells)));
  }

  drawEmpty(text, columns) {
    this.body.replaceChildren(element('tr', { class: 'odd' },
      element('td', { valign: 'top', colspan: String(columns), class: 'dataTables_empty' }, text)));
  }

  drawPager(page, pages, numbers) {
    const before = this.step('previous', 'Previous', page > 0 ? page - 1 : null);
    const after = this.step('next', 'Next', page < pages - 1 ? page + 1 : null);
    const between = numbers.map((number) => this.number(number, page));
    this.pager.replaceChildren(...(this.bootstrap
      ? [element('ul', { class: 'pagination' }, before, ...between, after)]
      : [before, element('span', {}, ...between), after]));
  }

  step(name, text, target) {
    const css = `paginate_button ${this.bootstrap ? 'page-item ' : ''}${name}${target === null ? ' disabled' : ''}`;
    const own = { class: css, id: `${this.id}_${name}` };
    const link = {
      'aria-controls': this.id, ...(target === null ? { 'aria-disabled': 'true' } : {}), role: 'link',
      'data-dt-idx': name, tabindex: target === null ? '-1' : '0',
    };
    return this.button(own, link, text, target);
  }

  number(number, page) {
    if (number === null) {
      return this.bootstrap
        ? this.button({ class: 'paginate_button page-item disabled', id: `${this.id}_ellipsis` },
          { 'aria-controls': this.id, 'aria-disabled': 'true', role: 'link', 'data-dt-idx': 'ellipsis', tabindex: '-1' },
          '…', null)
        : element('span', { class: 'ellipsis' }, '…');
    }
    const isCurrent = number === page;
    const own = this.bootstrap
      ? { class: `paginate_button page-item ${isCurrent ? 'active' : ''}` }
      : { class: `paginate_button ${isCurrent ? 'current' : ''}` };
    const link = {
      'aria-controls': this.id, role: 'link', ...(isCurrent ? { 'aria-current': 'page' } : {}),
      'data-dt-idx': String(number), tabindex: '0',
    };
    return this.button(own, link, String(number + 1), number);
  }

  button(own, link, text, target) {
    const made = this.bootstrap
      ? element('li', own, element('a', { href: '#', ...link, class: 'page-link' }, text))
      : element('a', { ...own, ...link }, text);
    made.addEventListener('click', (event) => {
      event.preventDefault();
      if (target !== null) this.actions.turnTo(target);
    });
    return made;
  }

  get emptyText() { return 'No data available in table'; }
}
