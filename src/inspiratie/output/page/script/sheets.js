/* What is read in a window, as a sheet of paper: the choice as a list, and cards side by side. */

import { byId, copyOf, make, one } from "./dom.js";
import { outlineOfChoice } from "./outline.js";

/** @param {string} name @param {string} text */
const remark = (name, text) => (text ? [make("p", { className: "blad-regel" }, make("b", { textContent: name }), ` ${text}`)] : []);

/** @param {import("./outline.js").Outline} card */
const rowOf = ({ title, number, summary, note, why }) =>
  make("li", {}, make("p", {}, make("b", { textContent: title }), number ? ` kaart ${number}` : ""), make("p", { textContent: summary }), ...remark("Waarom", why.join("; ")), ...remark("Notitie", note));

/** Return the choice as a list: its title, the question, and the cards in their order with what was noted. */
export const choiceSheet = () => {
  const { title, under, question, cards } = outlineOfChoice();
  return [make("h2", { textContent: title }), make("p", { className: "blad-onder", textContent: under }), ...remark("De vraag", question), make("ol", { className: "blad-lijst" }, ...cards.map(rowOf))];
};

/** Return the cards that stand side by side, as they stand there. */
export const comparisonSheet = () => [make("h2", { textContent: "Naast elkaar" }), copyOf(one(byId("vergelijking"), "table"))];
