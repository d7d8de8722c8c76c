// "Mass create with CSV": choose a file, preview it, create.
class MassCreate {
  constructor(config, refresh) {
    this.config = config;
    this.refresh = refresh;
    this.find();
    for (const radio of document.querySelectorAll('input[name=adMode]')) {
      radio.addEventListener('change', () => this.chooseMode());
    }
    this.chooseMode(); // browsers remember the choice when a page is reloaded
    this.file.addEventListener('change', () => this.chooseFile());
    this.previewButton.addEventListener('click', () => this.preview());
    this.createButton.addEventListener('click', () => this.create());
    if (this.modal) {
      this.modal.querySelector('.confirmAds').addEventListener('click', () => this.create());
      this.modal.querySelector('.close').addEventListener('click', () => this.closeModal());
    }
  }

  find() {
    const byId = (id) => document.getElementById(id);
    this.csvPart = byId('csvPart');
    this.file = byId('massAdsCsv');
    this.previewButton = byId('previewCsv');
    this.createButton = document.querySelector('.create-ads-from-csv-button');
    this.errors = byId('csvErrors');
    this.inlinePreview = byId('csvPreview');
    this.message = byId('createdMessage');
    this.modal = byId('csvPreviewModal');
    this.overlay = document.querySelector('.disabledInterface');
  }

  chooseMode() {
    const isMass = document.getElementById('adModeCsv').checked;
    show(this.csvPart, isMass);
    show(document.getElementById('manualPart'), !isMass);
  }

  chooseFile() {
    const file = this.file.files[0];
    this.forgetPreview();
    document.getElementById('csvName').textContent = file ? file.name : '';
    show(this.previewButton, Boolean(file));
    if (file) blockers.at('before-preview', this.config.blockers);
  }

  forgetPreview() {
    this.token = null;
    for (const one of [this.errors, this.inlinePreview, this.createButton, this.message]) show(one, false);
  }

  async preview() {
    this.forgetPreview();
    const form = new FormData();
    form.append('csv', this.file.files[0]);
    const answer = await this.post(this.config.previewUrl, form);
    if (!answer || !('ok' in answer)) return;
    if (answer.ok) this.showPreview(answer);
    else if (answer.reasons) this.showReasons(answer);
  }

  showReasons(answer) {
    this.errors.replaceChildren(element('p', {}, answer.heading),
      element('ul', {}, ...answer.reasons.map((reason) => element('li', {}, reason))));
    show(this.errors, true);
    blockers.at('after-preview', this.config.blockers);
  }

  showPreview(answer) {
    this.token = answer.token;
    const table = element('table', { class: 'plain previewTable' },
      element('thead', {}, element('tr', {}, ...answer.columns.map((title) => element('th', {}, title)))),
      element('tbody', {}, ...answer.rows.map((row) =>
        element('tr', {}, ...row.map((cell) => element('td', {}, cell))))));
    if (this.modal) {
      this.modal.querySelector('.modal-body').replaceChildren(element('h4', {}, 'CSV Preview'), table);
      this.openModal();
    } else {
      this.inlinePreview.replaceChildren(element('h4', {}, 'CSV Preview'), table);
      show(this.inlinePreview, true);
      show(this.createButton, true);
    }
    blockers.at('after-preview', this.config.blockers);
  }

  openModal() {
    this.modal.classList.add(this.config.modalClass);
    this.modal.style.display = 'block';
    this.modal.setAttribute('aria-modal', 'true');
    this.modal.removeAttribute('aria-hidden');
    this.backdrop = element('div', { class: `modal-backdrop ${this.config.modalClass}` });
    document.body.append(this.backdrop);
    document.body.classList.add('modal-open');
  }

  closeModal() {
    if (!this.backdrop) return;
    this.modal.classList.remove(this.config.modalClass);
    this.modal.style.display = 'none';
    this.modal.removeAttribute('aria-modal');
    this.modal.setAttribute('aria-hidden', 'true');
    this.backdrop.remove();
    this.backdrop = null;
    document.body.classList.remove('modal-open');
  }

  async create() {
    blockers.at('before-create', this.config.blockers);
    if (this.config.createBy === 'form') {
      const form = element('form', { method: 'post', action: this.config.createUrl },
        element('input', { type: 'hidden', name: 'token', value: this.token }));
      document.body.append(form);
      form.submit();
      return;
    }
    const answer = await this.post(this.config.createUrl, new URLSearchParams({ token: this.token }));
    if (!answer) return;
    if (!answer.ok) {
      blockers.alert(answer.message);
      return;
    }
    await this.created(answer.message);
  }

  async created(message) {
    const { afterCreate } = this.config;
    if (afterCreate === 'nothing') return;
    if (afterCreate === 'reload') {
      location.reload();
      return;
    }
    this.closeModal();
    this.file.value = '';
    this.chooseFile();
    this.showMessage(message);
    if (afterCreate === 'refresh') await this.refresh();
    blockers.at('after-create', this.config.blockers);
  }

  showMessage(message) {
    this.message.textContent = message;
    show(this.message, true);
  }

  // The site's response, or null if there was no usable one; then the page has said so.
  async post(url, body) {
    this.overlay.style.display = '';
    try {
      return await request('POST', url, body, this.config.signInUrl);
    } catch (problem) {
      blockers.alert(problem.message);
      return null;
    } finally {
      this.overlay.style.display = 'none';
    }
  }
}

// One request in the background. If the session has ended, the page goes to the sign-in page.
const request = (method, url, body, signInUrl) => new Promise((resolve, reject) => {
  const sent = new XMLHttpRequest();
  sent.open(method, url);
  sent.setRequestHeader('X-Requested-With', 'XMLHttpRequest');
  sent.addEventListener('load', () => {
    if (sent.status === 401) {
      location.href = signInUrl;
      return;
    }
    let answer = null;
    try {
      answer = JSON.parse(sent.responseText);
    } catch {
      reject(new Error('Something went wrong. Please try again.'));
      return;
    }
    if (sent.status === 200) resolve(answer);
    else reject(new Error(answer.message || 'Something went wrong. Please try again.'));
  });
  for (const type of ['error', 'abort', 'timeout']) {
    sent.addEventListener(type, () => reject(new Error('Connection problem. Please try again.')));
  }
  sent.send(body);
});
