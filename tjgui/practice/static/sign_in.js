// The sign-in form: its button is enabled once the checkbox that stands in for the captcha is checked.
(() => {
  const box = document.getElementById('humanBox');
  const button = document.getElementById('submitBtn');
  const update = () => { button.disabled = !box.checked; };
  box.addEventListener('change', update);
  update();

  const google = document.getElementById('googleLink');
  google.addEventListener('click', (event) => {
    event.preventDefault();
    window.open(google.href, 'google', 'width=480,height=420');
  });
  window.addEventListener('message', (event) => {
    const isOurs = event.origin === new URL(google.href).origin;
    if (isOurs && event.data && event.data.wayIn) location.href = event.data.wayIn;
  });

  const banner = document.querySelector('.cookie-banner');
  if (banner && !document.cookie.includes('cookies_accepted=1')) {
    banner.hidden = false;
    banner.querySelector('button').addEventListener('click', () => {
      document.cookie = 'cookies_accepted=1; path=/; max-age=31536000';
      banner.hidden = true;
    });
  }
})();
