/* The answer to a question as one sheet of paper: the question, the cards, and why they fit. */

import { accentOf, all, byId, make, maybeById, one, plural, setText } from "./dom.js";
import { outlineOf } from "./outline.js";
import { state } from "./state.js";

/** @typedef {import("./deck.js").Card} Card */

/** @param {Element} within @param {string} selector */
const textsOf = (within, selector) => all(within, selector).map((node) => node.textContent.trim());

/** @param {string} name @param {string} text */
const remark = (name, text) => (text ? [make("p", { className: "advies-waarom" }, make("b", { textContent: name }), ` ${text}`)] : []);

/** @param {Card} card */
const rowOf = (card) => {
  const { title, number, summary, note } = outlineOf(card);
  const [strength = ""] = textsOf(card.node, ".past .score");
  const head = make("p", { className: "advies-titel" }, one(card.node, ".merkje", SVGElement).cloneNode(true), make("b", { textContent: title }));
  head.append(`${number ? ` kaart ${number}` : ""}, ${strength.toLowerCase()}`);
  const why = textsOf(card.node, ".waarom li").join("; ");
  return make("li", { className: accentOf(card.node) }, head, make("p", { textContent: summary }), ...remark("Waarom", why), ...remark("Notitie", note));
};

/** Write on the sheet what is asked now, and these cards in answer. @param {Card[]} shown */
export const fillAnswerSheet = (shown) => {
  const understood = textsOf(byId("begrepen"), ".begrip > span").join(" · ");
  byId("advies-hulp").replaceChildren(...all(byId("raad"), ".hulplijn").map((line) => line.cloneNode(true)));
  setText(byId("advies-vraag"), state.text.trim() ? `“${state.text.trim()}”` : understood);
  setText(byId("advies-begrepen"), understood);
  one(byId("advies"), ".advies-begrepen").hidden = !understood || !state.text.trim();
  const list = byId("advies-lijst");
  list.replaceChildren(...shown.slice(0, Number(list.dataset.hoogstens)).map(rowOf));
};

/** Leave the last cards off the sheet until it is one page, and tell how many of `count` are not on it. @param {number} count */
export const fitAnswerSheet = (count) => {
  const sheet = maybeById("advies");
  if (!sheet) return;
  const rows = all(sheet, ".advies-lijst > li");
  const tell = () => {
    const left = count - rows.filter((row) => !row.hidden).length;
    setText(byId("advies-rest"), left > 0 ? `En nog ${plural(left)} op de pagina.` : "");
  };
  sheet.classList.add("meet");
  for (const row of rows) row.hidden = false;
  tell();
  for (const row of rows.slice(1).reverse()) {
    if (sheet.scrollHeight <= sheet.clientHeight) break;
    row.hidden = true;
    tell();
  }
  sheet.classList.remove("meet");
};
