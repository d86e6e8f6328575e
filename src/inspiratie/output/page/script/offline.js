/* At an address the page keeps itself for when there is no internet. As a file it needs nothing. */

const worker = document.documentElement.dataset.dienst;

/** Ask the browser to keep the page; one that cannot, or may not, shows it all the same. */
export const keepForLater = () => {
  if (!worker || !location.protocol.startsWith("http") || !navigator.serviceWorker) return;
  /** @type {{ trustedTypes?: { createPolicy: (name: string, rules: object) => { createScriptURL: (address: string) => string } } }} */
  const { trustedTypes } = /** @type {any} */ (window);
  const known = trustedTypes?.createPolicy("dienst", { createScriptURL: () => worker });
  navigator.serviceWorker.register(known ? known.createScriptURL("") : worker).catch(() => {});
};
