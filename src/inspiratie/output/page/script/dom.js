/* Small helpers for the document. All text enters the page as text, never as markup. */

export const byId = (id) => document.getElementById(id);

export const make = (tag, properties = {}, ...children) => {
  const node = Object.assign(document.createElement(tag), properties);
  node.append(...children);
  return node;
};

export const setText = (node, text) => { if (node.textContent !== text) node.textContent = text; };

/** Put the focus on the question, or on the cards where there is none to ask. */
export const focusQuestion = () => (byId("vraag") || byId("inhoud")).focus();

export const plural = (count) => `${count} ${count === 1 ? "kaart" : "kaarten"}`;

/** Call `act` once, `wait` milliseconds after the last of a row of calls. */
export const afterPause = (act, wait) => {
  let timer = 0;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(act, wait);
  };
};
