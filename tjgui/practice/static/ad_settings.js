// Builds a campaign's ad settings page, including what goes wrong in a scenario.
(() => {
  const config = JSON.parse(document.getElementById('page-config').textContent);
  const effect = config.effect || { kind: '' };

  const trouble = {
    'button-renamed': () => {
      for (const button of document.querySelectorAll('.create-ads-from-csv-button, .confirmAds')) {
        button.textContent = 'Submit ads';
        button.classList.replace('create-ads-from-csv-button', 'submit-ads');
        button.classList.replace('confirmAds', 'submitAds');
      }
    },
    'button-doubled': () => {
      for (const button of document.querySelectorAll('.create-ads-from-csv-button, .confirmAds')) {
        const other = button.cloneNode(true);
        other.addEventListener('click', () => button.click());
        button.after(other);
        new MutationObserver(() => { other.className = button.className; }).observe(button, { attributes: true });
      }
    },
    'button-covered': () => document.body.append(element('div', { class: 'glass' })),
    'foreign-redirect-late': () => setTimeout(() => { location.href = config.foreignUrl; }, effect.seconds * 1000),
    popup: () => window.open('/popup', 'offer', 'width=420,height=320'),
    download: () => {
      const link = element('a', { href: '/download', download: '' });
      document.body.append(link);
      link.click();
    },
    dialog: () => setTimeout(() => window.confirm('Do you want to see what is new?'), 0),
    beforeunload: () => window.addEventListener('beforeunload', (event) => event.preventDefault()),
  };

  const loadRows = async (table) => {
    const answer = await request('GET', config.adsUrl, null, config.signInUrl);
    table.setRows(answer.rows);
  };

  const fillTable = (table) => {
    const { rows } = config.table;
    if (rows === null) {
      table.showLoading();
      loadRows(table).catch((problem) => blockers.alert(problem.message));
    } else if (effect.kind === 'empty-for-a-moment') {
      table.setRows([]);
      setTimeout(() => table.setRows(rows), effect.seconds * 1000);
    } else {
      table.setRows(rows);
    }
  };

  const start = () => {
    const options = config.table;
    const look = tableLook(document.getElementById('adsTable'), options);
    const table = new PagedTable(look, adColumns(options.columns, options), {
      totalOffBy: effect.kind === 'wrong-total' ? effect.count : 0,
    });
    fillTable(table);
    const form = new MassCreate(config, () => loadRows(table));
    const said = new URLSearchParams(location.search);
    if (said.get('created') && config.afterCreate !== 'nothing') form.showMessage(said.get('created'));
    if (said.get('error')) blockers.alert(said.get('error'));
    if (trouble[effect.kind]) trouble[effect.kind]();
    blockers.at('load', config.blockers);
    blockers.at('random', config.blockers);
  };

  const late = document.getElementById('lateContent');
  if (late) {
    setTimeout(() => {
      document.getElementById('skeleton').remove();
      late.replaceWith(late.content);
      start();
    }, effect.seconds * 1000);
  } else if (config.table) {
    start();
  }
})();
