/* What is handed on of the choice, as plain values: every way out writes the same. */

import { engineNow } from "./answer.js";
import { view } from "./cards.js";
import { chosenCards, noteOf, titleOfChoice } from "./choice.js";
import { FACETS, FACET_NAMES, conceptOf } from "./deck.js";
import { all, maybeById, plural } from "./dom.js";
import { state } from "./state.js";
import { reasonsOf } from "./why.js";

/** @typedef {import("./deck.js").Card} Card */
/** @typedef {{ text: string, url: string, kind: string }} Link */
/**
 * @typedef {object} Outline What a card says, and what the reader noted beside it.
 * @property {string} id
 * @property {string} title
 * @property {string} number
 * @property {string} summary
 * @property {string} note
 * @property {string[]} why Why it answers the question, where one is asked.
 * @property {[string, string][]} facets Name and values.
 * @property {[string, string][]} facts
 * @property {string[]} text
 * @property {Link[]} links
 */
/** @typedef {{ title: string, under: string, question: string, cards: Outline[] }} Whole The whole choice, and the question that is asked now. */

/** @param {string} text */
const plain = (text) => text.replace(/\u2011/g, "-").replace(/\s+/g, " ").trim();
/** @param {Element} node @param {string} selector */
const textOf = (node, selector) => plain(node.querySelector(selector)?.textContent || "");

/** The values of a facet of a card, as words. @param {Card} card @param {string} facet */
export const labelsOf = (card, facet) => card.facets[facet].map((id) => conceptOf(id).label);

/** What only some cards tell, as name and value. @param {Card} card @returns {[string, string][]} */
export const factsOf = (card) => all(card.node, ".feiten dt").map((name) => [plain(name.textContent), plain(name.nextElementSibling?.textContent || "")]);

/** Why a card is here: for what is asked now, or as the program told it on a page that is an answer. @param {Card} card */
const whyOf = (card) => {
  const match = view.matches.get(card.id);
  if (view.ranking) return match ? reasonsOf(view.ranking.need, match, card) : [];
  return all(card.node, ".redenen .reden").map((reason) => plain(reason.textContent));
};

/** What is asked now, in words or by answers; or what the page itself answers. */
export const questionNow = () => state.text.trim() || [...state.stated].flatMap((id) => engineNow()?.vocabulary.byId.get(id)?.label || []).join(", ") || plain(maybeById("gevraagd")?.textContent || "");

/** @param {Card} card @returns {Outline} */
export const outlineOf = (card) => ({
  id: card.id,
  title: plain(card.title),
  number: textOf(card.node, ".nummer").replace(/\D/g, ""),
  summary: textOf(card.node, ".samenvatting"),
  note: noteOf(card).trim(),
  why: whyOf(card),
  facets: FACETS.map((facet) => [FACET_NAMES.get(facet) || facet, labelsOf(card, facet).join(", ")]),
  facts: factsOf(card),
  text: all(card.node, ".tekst p").map((paragraph) => plain(paragraph.textContent)),
  links: all(card.node, ".links a", HTMLAnchorElement).map((link) => ({ text: plain(link.textContent), url: link.href, kind: plain(link.nextElementSibling?.textContent || "") })),
});

/** A day as people write it. @param {Date} moment */
export const dayOf = (moment) => new Intl.DateTimeFormat("nl", { day: "numeric", month: "long", year: "numeric" }).format(moment);

/** The whole choice as it is now. @returns {Whole} */
export const outlineOfChoice = () => {
  const cards = chosenCards().map(outlineOf);
  return { title: titleOfChoice(), under: `${plural(cards.length)}, ${dayOf(new Date())}`, question: questionNow(), cards };
};
