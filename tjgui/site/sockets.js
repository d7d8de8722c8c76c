// Keeps web sockets from other ports and schemes of the site's own hosts, which would get its cookies, and from all
// other sites while the page holds a file. To the page, such a socket fails as if nobody answered.
// Called before a page's own scripts with {origins, hosts, domains}.
(own) => {
  const Real = globalThis.WebSocket;
  if (!Real) return;
  const NOWHERE = 'wss://blocked.invalid/';
  const bare = (host) => host.replace(/^\[|\]$/g, '').replace(/\.$/, '');
  const origin = (url) => `${url.protocol.replace('ws', 'http')}//${url.host.replace(/\.(?=:|$)/, '')}`;
  const holdsFile = () => [...document.querySelectorAll('input[type=file]')].some((one) => one.files.length);
  const isOpen = (address) => {
    const url = new URL(address, location.href);
    const host = bare(url.hostname);
    if (own.origins.includes(origin(url))) return true;
    if (own.hosts.includes(host)) return false;
    const isOwners = own.domains.some((one) => host === one || host.endsWith(`.${one}`));
    return isOwners ? url.protocol === 'wss:' && !url.port : !holdsFile();
  };
  globalThis.WebSocket = new Proxy(Real, {
    construct(target, given, as) {
      let where = given;
      try {
        if (given.length && !isOpen(given[0])) where = [NOWHERE, ...given.slice(1)];
      } catch {
        // not an address: the real one says so
      }
      return Reflect.construct(target, where, as);
    },
  });
}
