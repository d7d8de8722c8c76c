// A table with pages, search and sorting, with all rows in the browser. Its look depends on the generation of
// DataTables; a column is {title, fill(td, row), text(row)}.
class PagedTable {
  constructor(look, columns, { totalOffBy = 0 } = {}) {
    this.look = look;
    this.columns = columns;
    this.titles = columns.map((column) => column.title);
    this.totalOffBy = totalOffBy;
    this.rows = [];
    this.page = 0;
    this.length = 10;
    this.query = '';
    this.order = { column: 0, direction: 'asc' };
    look.build(this.titles, [10, 25, 50, 100], {
      setLength: (length) => this.change({ length }),
      search: (query) => { if (query !== this.query) this.change({ query }); },
      sort: (column) => this.change({ order: look.nextOrder(this.order, column) }),
      turnTo: (page) => { this.page = page; this.draw(); },
    });
  }

  setRows(rows) {
    this.rows = rows;
    this.page = 0;
    this.draw();
  }

  showLoading() {
    this.look.drawOrder(this.order, this.titles);
    this.look.drawEmpty('Loading...', this.columns.length);
    this.look.drawPager(0, 0, []);
    this.look.info.textContent = 'Showing 0 to 0 of 0 entries';
  }

  change(what) {
    const start = this.page * this.length;
    Object.assign(this, what);
    // A new length keeps the first row visible, as DataTables does; search and order start over.
    this.page = 'length' in what ? Math.floor(start / this.length) : 0;
    this.draw();
  }

  wanted() {
    const words = this.query.toLowerCase().split(/\s+/).filter(Boolean);
    const text = (row) => this.columns.map((column) => column.text(row)).join('  ').toLowerCase();
    const found = words.length ? this.rows.filter((row) => words.every((word) => text(row).includes(word))) : this.rows;
    const { column, direction } = this.order;
    if (column === null) return found;
    const sign = direction === 'desc' ? -1 : 1;
    const key = (row) => this.columns[column].text(row);
    return found.slice().sort((one, other) => {
      const [left, right] = [key(one), key(other)];
      return left === right ? 0 : sign * (left < right ? -1 : 1);
    });
  }

  draw() {
    const found = this.wanted();
    const pages = Math.ceil(found.length / this.length);
    const first = this.page * this.length;
    const shown = found.slice(first, first + this.length);
    this.look.drawOrder(this.order, this.titles);
    if (shown.length) this.look.drawRows(shown.map((row) => this.cells(row)));
    else this.look.drawEmpty(this.rows.length ? 'No matching records found' : this.look.emptyText, this.columns.length);
    this.look.drawPager(this.page, pages, PagedTable.pageNumbers(this.page, pages));
    this.look.info.textContent = this.infoText(shown.length ? first + 1 : 0, first + shown.length, found.length);
  }

  cells(row) {
    return this.columns.map((column, place) => {
      const cell = element('td', place === this.order.column ? { class: 'sorting_1' } : {});
      column.fill(cell, row);
      return cell;
    });
  }

  infoText(first, last, found) {
    const count = (number) => number.toLocaleString('en-US');
    const total = found + this.totalOffBy;
    const text = `Showing ${count(first)} to ${count(last)} of ${count(total)} entries`;
    return found === this.rows.length ? text : `${text} (filtered from ${count(this.rows.length)} total entries)`;
  }

  // The numbers of DataTables' pager, null for a gap: at most seven places.
  static pageNumbers(page, pages) {
    const range = (from, to) => Array.from({ length: to - from }, (_, place) => from + place);
    if (pages <= 7) return range(0, pages);
    if (page <= 3) return [...range(0, 5), null, pages - 1];
    if (page >= pages - 4) return [0, null, ...range(pages - 5, pages)];
    return [0, null, ...range(page - 1, page + 2), null, pages - 1];
  }
}

// The columns of the ads table, by heading.
const adColumns = (titles, options) => {
  const shorten = (url) => (options.urls === 'whole' || url.length <= 34 ? url : `${url.slice(0, 33)}…`);
  const link = (cell, url) => {
    if (!url) return;
    const attributes = options.urls === 'title' ? { href: '#', title: url } : { href: url, target: '_blank' };
    cell.append(element('a', attributes, shorten(url)));
  };
  const cellOf = (name) => (row) => row.cells[name] || '';
  const text = (read) => ({ fill: (cell, row) => { cell.textContent = read(row); }, text: read });
  const url = (read) => ({ fill: (cell, row) => link(cell, read(row)), text: read });
  const special = {
    '': {
      fill: (cell, row) => {
        if (options.ids) cell.append(element('input', { type: 'checkbox', class: 'tableCheckbox', value: row.id }));
      },
      text: () => '',
    },
    Compliance: text((row) => row.compliance),
    Thumbnail: {
      fill: (cell) => cell.append(element('span', { class: 'thumbnail', role: 'img', 'aria-label': 'Thumbnail' })),
      text: () => '',
    },
    'Target URL': url(cellOf('Target URL')),
    'Custom CTA': text(cellOf('Custom CTA Text')),
    'Banner CTA': text(cellOf('Banner CTA Title')),
    'Tracking Pixel': url(cellOf('Tracking Pixel')),
    'Date Created': text((row) => row.date),
    Action: {
      fill: (cell) => cell.append(element('button', { type: 'button', class: 'linkButton' }, 'Edit')),
      text: () => '',
    },
  };
  return titles.map((title) => ({ title, ...(special[title] || text(cellOf(title))) }));
};

const tableLook = (table, options) =>
  (options.generation === '2.3'
    ? new DataTables2(table, options)
    : new DataTables1(table, { bootstrap: options.generation === '1.13-bootstrap' }));
