/* What is read aloud of the page: the number of cards, after what the reader did; once, not at each key. */

import { afterPause, all, byId, setText } from "./dom.js";

const SPOKEN = 400;
/* Milliseconds without a change after which it is read. */

let news = "";

/** Say something with the next number of cards. @param {string} text */
export const announce = (text) => { news = text; };

/* on the page, and on the sheet of filters, below which the page is silent: one of them is heard */
export const speak = afterPause(() => {
  for (const place of all(document, ".omroep")) setText(place, [news, byId("telling").textContent].filter(Boolean).join(" "));
  news = "";
}, SPOKEN);
