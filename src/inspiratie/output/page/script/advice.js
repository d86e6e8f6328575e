/* What comes before the cards: where to get help, and whom to ask what no card says. */

import { engineAwake } from "./answer.js";
import { make, maybeById } from "./dom.js";

const place = maybeById("raad");

/* A number to call, and a site. */
const REACH = /(?<number>\b(?:0\d{1,3}(?:[ ./]\d{2,3}){2,3}|116 000|1\d{2}|1[78]\d{2})\b)|(?<site>\b[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:be|nl|eu|org|brussels)\b(?:\/[\w/-]*\w)?)/g;

/** Return a text of which each number can be called and each site opened. @param {string} text */
export const reachable = (text) => {
  /** @type {(Node | string)[]} */
  const parts = [];
  let at = 0;
  for (const { 0: found, index, groups } of text.matchAll(REACH)) {
    parts.push(text.slice(at, index), make("a", { href: groups?.number ? `tel:${found.replace(/\D/g, "")}` : `https://${found}`, textContent: found }));
    at = index + found.length;
  }
  return [...parts, text.slice(at)];
};

/** Return a line that tells where to get help. @param {string} text */
export const helpLine = (text) => make("p", { className: "hulplijn" }, ...reachable(text));

/** Show what the reader of a need should know first; read aloud when it changes, not at every key. @param {import("./answer.js").Need} [need] */
export const showAdvice = (need) => {
  if (!place) return;
  const help = need ? engineAwake().helpFor(need) : [];
  const notices = need ? need.notices.map((text) => text[0].toUpperCase() + text.slice(1)) : [];
  if (place.textContent === [...help, ...notices].join("")) return;
  place.replaceChildren(...help.map(helpLine), ...notices.map((textContent) => make("p", { className: "opmerking", textContent })));
};
