// A select wrapped as select2 4.0 wraps it: same elements, same events. It opens at mousedown and chooses at mouseup.
class Select2 {
  static count = 0;

  constructor(select) {
    this.select = select;
    this.name = select.id;
    this.values = new WeakMap(); // the value of each option of the open list
    const number = Select2.count * 2 + 1;
    Select2.count += 1;
    select.classList.add('select2-hidden-accessible');
    select.setAttribute('data-select2-id', this.name);
    select.setAttribute('tabindex', '-1');
    select.setAttribute('aria-hidden', 'true');
    select.options[select.selectedIndex].setAttribute('data-select2-id', String(number + 1));
    this.container = this.makeContainer(number);
    select.after(this.container);
    select.addEventListener('change', () => this.update());
    this.selection.addEventListener('mousedown', (event) => {
      if (event.button !== 0) return;
      event.preventDefault();
      this.toggle();
    });
    this.selection.addEventListener('keydown', (event) => {
      if (!['Enter', ' ', 'ArrowDown'].includes(event.key)) return;
      event.preventDefault();
      this.open();
    });
    this.closeFromOutside = (event) => {
      if (!this.container.contains(event.target) && !this.dropdown.contains(event.target)) this.close();
    };
    this.update();
  }

  makeContainer(number) {
    const label = `select2-${this.name}-container`;
    this.rendered = element('span', {
      class: 'select2-selection__rendered', id: label, role: 'textbox', 'aria-readonly': 'true',
    });
    this.selection = element('span', {
      class: 'select2-selection select2-selection--single', role: 'combobox', 'aria-haspopup': 'true',
      'aria-expanded': 'false', tabindex: '0', 'aria-disabled': 'false', 'aria-labelledby': label,
    }, this.rendered, element('span', { class: 'select2-selection__arrow', role: 'presentation' },
      element('b', { role: 'presentation' })));
    return element('span', {
      class: 'select2 select2-container select2-container--default', dir: 'ltr', 'data-select2-id': String(number),
      style: 'width: 64px;',
    }, element('span', { class: 'selection' }, this.selection),
    element('span', { class: 'dropdown-wrapper', 'aria-hidden': 'true' }));
  }

  update() {
    const chosen = this.select.options[this.select.selectedIndex];
    this.rendered.textContent = chosen.textContent;
    this.rendered.setAttribute('title', chosen.textContent);
  }

  toggle() {
    if (this.dropdown) this.close();
    else this.open();
  }

  open() {
    if (this.dropdown) return;
    const results = `select2-${this.name}-results`;
    this.search = element('input', {
      class: 'select2-search__field', type: 'search', tabindex: '0', autocomplete: 'off', autocorrect: 'off',
      autocapitalize: 'none', spellcheck: 'false', role: 'searchbox', 'aria-autocomplete': 'list',
      'aria-controls': results,
    });
    this.list = element('ul', {
      class: 'select2-results__options', role: 'listbox', id: results, 'aria-expanded': 'true', 'aria-hidden': 'false',
    });
    const box = this.selection.getBoundingClientRect();
    this.dropdown = element('span', {
      class: 'select2-container select2-container--default select2-container--open',
      style: `position: absolute; top: ${box.bottom + scrollY}px; left: ${box.left + scrollX}px;`,
    }, element('span', {
      class: 'select2-dropdown select2-dropdown--below', dir: 'ltr', style: `width: ${Math.max(box.width, 64)}px;`,
    }, element('span', { class: 'select2-search select2-search--dropdown' }, this.search),
    element('span', { class: 'select2-results' }, this.list)));
    this.fillList();
    document.body.append(this.dropdown);
    this.selection.setAttribute('aria-expanded', 'true');
    this.selection.setAttribute('aria-owns', results);
    this.container.classList.add('select2-container--below', 'select2-container--open');
    this.listen();
    this.search.focus();
  }

  fillList() {
    const wanted = this.search.value.trim();
    const found = Array.from(this.select.options).filter((option) => option.textContent.includes(wanted));
    this.list.replaceChildren(...found.map((option) => {
      const id = `select2-${this.name}-result-${Math.random().toString(36).slice(2, 6).padEnd(4, '0')}-${option.value}`;
      const item = element('li', {
        class: 'select2-results__option', id, role: 'option', 'aria-selected': String(option.selected),
        'data-select2-id': id,
      }, option.textContent);
      this.values.set(item, option.value);
      return item;
    }));
    const chosen = this.list.querySelector('[aria-selected=true]') || this.list.firstElementChild;
    if (chosen) this.highlight(chosen);
  }

  highlight(item) {
    for (const one of this.list.children) one.classList.toggle('select2-results__option--highlighted', one === item);
    this.search.setAttribute('aria-activedescendant', item.id);
  }

  listen() {
    const optionOf = (event) => event.target.closest('.select2-results__option[aria-selected]');
    this.list.addEventListener('mouseup', (event) => {
      const item = optionOf(event);
      if (item) this.choose(item);
    });
    this.list.addEventListener('mouseover', (event) => {
      const item = optionOf(event);
      if (item) this.highlight(item);
    });
    this.search.addEventListener('input', () => this.fillList());
    this.search.addEventListener('keydown', (event) => this.press(event));
    document.body.addEventListener('mousedown', this.closeFromOutside);
  }

  press(event) {
    const now = this.list.querySelector('.select2-results__option--highlighted');
    const next = { ArrowDown: now && now.nextElementSibling, ArrowUp: now && now.previousElementSibling }[event.key];
    if (next) this.highlight(next);
    if (event.key === 'Enter' && now) this.choose(now);
    if (event.key === 'Escape') this.close();
    if (['ArrowDown', 'ArrowUp', 'Enter', 'Escape'].includes(event.key)) event.preventDefault();
  }

  choose(item) {
    this.select.value = this.values.get(item);
    this.close();
    this.select.dispatchEvent(new Event('input', { bubbles: true }));
    this.select.dispatchEvent(new Event('change', { bubbles: true }));
  }

  close() {
    if (!this.dropdown) return;
    document.body.removeEventListener('mousedown', this.closeFromOutside);
    this.dropdown.remove();
    this.dropdown = null;
    this.selection.setAttribute('aria-expanded', 'false');
    this.selection.removeAttribute('aria-owns');
    this.container.classList.remove('select2-container--below', 'select2-container--open');
    this.selection.focus();
  }
}
