// What can cover the page until somebody dismisses it.
const blockers = (() => {
  const openModal = (modal, css) => {
    const backdrop = element('div', { class: `modal-backdrop ${css}` });
    const close = () => {
      modal.remove();
      backdrop.remove();
      document.body.classList.toggle('modal-open', Boolean(document.querySelector('.modal.show, .modal.in')));
    };
    for (const button of modal.querySelectorAll('.close, [data-dismiss=modal], #adjustBids')) {
      button.addEventListener('click', close);
    }
    document.body.append(modal, backdrop);
    document.body.classList.add('modal-open');
  };
  const modal = (id, css, title, ...buttons) => openModal(element('div', {
    class: `modal ${css}`, id, tabindex: '-1', 'aria-modal': 'true', role: 'dialog', style: 'display: block;',
  }, element('div', { class: 'modal-dialog' }, element('div', { class: 'modal-content' },
    element('button', { type: 'button', class: 'close', 'data-dismiss': 'modal' }, '×'),
    element('div', { class: 'modal-body' }, element('h4', {}, title),
      'This is one of the things that may lie over the page.'), ...buttons))), css);

  const alertBox = (text) => {
    const button = element('button', { type: 'button', class: 'greenButton smallButton' }, 'OK');
    const background = element('div', { class: 'customAlertBoxBG' },
      element('div', { class: 'customAlertBox' }, element('p', {}, text), button));
    button.addEventListener('click', () => background.remove());
    document.body.append(background);
  };

  const kinds = {
    bids: () => modal('reviewYourBidsModal', 'show', 'Review your bids', element('button', {
      type: 'button', id: 'adjustBids', class: 'greenButton smallButton',
    }, 'Adjust bids')),
    'modal-show': () => modal('newsModal', 'show', 'News'),
    'modal-in': () => modal('surveyModal', 'in', 'How do you like the dashboard?', element('button', {
      type: 'button', class: 'smallButton', 'data-dismiss': 'modal',
    }, 'Not now')),
    alert: () => alertBox('Your daily budget was reached yesterday.'),
    tour: () => {
      const close = element('button', { type: 'button', class: 'pendo-close-guide', 'aria-label': 'Close' }, '×');
      const guide = element('div', { id: 'pendo-base', class: 'pendo-backdrop' },
        element('div', { id: 'pendo-guide-container' }, close, element('p', {}, 'Have you seen the new reports?')));
      close.addEventListener('click', () => guide.remove());
      document.body.append(guide);
    },
    cookies: () => {
      if (document.cookie.includes('cookies_accepted=1')) return;
      const button = element('button', { type: 'button', class: 'greenButton smallButton' }, 'Accept All');
      const banner = element('div', { class: 'cookie-banner' },
        element('span', {}, 'We use cookies so that you stay signed in.'), button);
      button.addEventListener('click', () => {
        document.cookie = 'cookies_accepted=1; path=/; max-age=31536000';
        banner.remove();
      });
      document.body.append(banner);
    },
    working: async (blocker) => {
      const overlay = document.querySelector('.disabledInterface');
      overlay.style.display = '';
      await seconds(blocker.seconds);
      overlay.style.display = 'none';
    },
  };

  return {
    alert: alertBox,
    // Shows what the scenario specifies for this moment; `blockers.at` may be called repeatedly.
    at(moment, wanted) {
      for (const blocker of wanted) {
        if (blocker.when !== moment || blocker.times <= 0) continue;
        blocker.times -= 1;
        const wait = moment === 'random' ? Math.random() * blocker.seconds : blocker.seconds;
        if (wait === 0 || blocker.kind === 'working') kinds[blocker.kind](blocker);
        else setTimeout(() => kinds[blocker.kind](blocker), wait * 1000);
      }
    },
  };
})();
