/* What is handed on of the choice, as plain values: every way out writes the same. */

import { choice, chosenCards, titleOfChoice } from "./choice.js";
import { FACETS, FACET_NAMES, concepts } from "./deck.js";
import { plural } from "./dom.js";

const plain = (text) => text.replace(/\u2011/g, "-").replace(/\s+/g, " ").trim();
const textOf = (node, selector) => plain(node.querySelector(selector)?.textContent || "");

/** The values of a facet of a card, as words. */
export const labelsOf = (card, facet) => card.facets[facet].map((id) => concepts.get(id).label);

/** What a card says, and what the reader noted beside it. */
export const outlineOf = (card) => ({
  id: card.id,
  title: plain(card.title),
  number: textOf(card.node, ".nummer").replace(/\D/g, ""),
  summary: textOf(card.node, ".samenvatting"),
  note: (choice.notes.get(card.id) || "").trim(),
  facets: FACETS.map((facet) => [FACET_NAMES.get(facet), labelsOf(card, facet).join(", ")]),
  facts: [...card.node.querySelectorAll(".feiten dt")].map((name) => [plain(name.textContent), plain(name.nextElementSibling.textContent)]),
  text: [...card.node.querySelectorAll(".tekst p")].map((paragraph) => plain(paragraph.textContent)),
  links: [...card.node.querySelectorAll(".links a")].map((link) => ({ text: plain(link.textContent), url: link.href, kind: plain(link.nextElementSibling.textContent) })),
});

/** A day as people write it. */
export const dayOf = (moment) => new Intl.DateTimeFormat("nl", { day: "numeric", month: "long", year: "numeric" }).format(moment);

/** The whole choice as it is now. */
export const outlineOfChoice = () => {
  const cards = chosenCards().map(outlineOf);
  return { title: titleOfChoice(), under: `${plural(cards.length)}, ${dayOf(new Date())}`, cards };
};
