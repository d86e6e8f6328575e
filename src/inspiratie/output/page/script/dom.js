/* Small helpers for the document. All text enters the page as text, never as markup. */

/** @template {Element} Kind @typedef {new () => Kind} Class */

/**
 * Return the element of this page with an id, which is there, as the kind it is.
 * @template {Element} [Kind=HTMLElement]
 * @param {string} id @param {Class<Kind>} [kind] @returns {Kind}
 */
export const byId = (id, kind) => {
  const node = maybeById(id, kind);
  if (!node) throw new Error(`no ${id}`);
  return node;
};

/**
 * Return the element with an id, null where this page has none.
 * @template {Element} [Kind=HTMLElement]
 * @param {string} id @param {Class<Kind>} [kind] @returns {Kind | null}
 */
export const maybeById = (id, kind) => {
  const node = document.getElementById(id);
  return node instanceof (kind || HTMLElement) ? /** @type {Kind} */ (/** @type {unknown} */ (node)) : null;
};

/**
 * Return all elements within one that a selector finds.
 * @template {Element} [Kind=HTMLElement]
 * @param {ParentNode} within @param {string} selector @param {Class<Kind>} [_kind] @returns {Kind[]}
 */
export const all = (within, selector, _kind) => [...within.querySelectorAll(selector)].map((node) => /** @type {Kind} */ (node));

/**
 * Return the first element within one that a selector finds, which is there.
 * @template {Element} [Kind=HTMLElement]
 * @param {ParentNode} within @param {string} selector @param {Class<Kind>} [kind] @returns {Kind}
 */
export const one = (within, selector, kind) => {
  const [node] = all(within, selector, kind);
  if (!node) throw new Error(`no ${selector}`);
  return node;
};

/**
 * Return a new element.
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag @param {Partial<HTMLElementTagNameMap[Tag]>} [properties] @param {(Node | string)[]} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export const make = (tag, properties = {}, ...children) => {
  const node = Object.assign(document.createElement(tag), properties);
  node.append(...children);
  return node;
};

/** Return text without half letters, such as one of the two parts of a picture sign: no address and no file takes them. @param {string} text */
export const wellFormed = (text) => text.replace(/\p{Surrogate}/gu, "\ufffd");
/** Return text as it stands in an address. @param {string} text */
export const inAddress = (text) => encodeURIComponent(wellFormed(text));

/** @param {Node} node @param {string} text */
export const setText = (node, text) => { if (node.textContent !== text) node.textContent = text; };

/** Return the name of the form whose colour an element has, as a class. @param {Element} node */
export const accentOf = (node) => [...node.classList].find((name) => name.startsWith("accent-")) || "";

/** Return a copy of the first sign on a card, to stand beside its title; nothing where it has none. @param {Element} card */
export const signOf = (card) => all(card, ".teken", SVGElement).slice(0, 1).map((sign) => sign.cloneNode(true));

/** Return a copy of an element that does not repeat the ids in it. @template {Element} Kind @param {Kind} node @returns {Kind} */
export const copyOf = (node) => {
  const copy = /** @type {Kind} */ (node.cloneNode(true));
  for (const named of all(copy, "[id]", Element)) named.removeAttribute("id");
  return copy;
};

/** Let a window close by a button of it, and by a click beside it. @param {HTMLDialogElement} dialog @param {HTMLElement} button */
export const makeClosable = (dialog, button) => {
  button.addEventListener("click", () => dialog.close());
  dialog.addEventListener("click", (event) => { if (event.target === dialog) dialog.close(); });
};

/** Put the focus on the question, or on the cards where there is none to ask. */
export const focusQuestion = () => (maybeById("vraag") || byId("inhoud")).focus();

/** @param {number} count */
export const plural = (count) => `${count} ${count === 1 ? "kaart" : "kaarten"}`;

/** Return what calls `act` once, `wait` milliseconds after the last of a row of calls. @param {() => void} act @param {number} wait */
export const afterPause = (act, wait) => {
  let timer = 0;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(act, wait);
  };
};
