/* What there is: the cards, read from the page itself, and the concepts by which they are found. */

import { byId } from "./dom.js";
import { wordsOf } from "./words.js";

const data = JSON.parse(byId("gegevens").textContent);
export const grid = byId("raster");
export const FACETS = data.facetten.map(([id]) => id);
export const FACET_NAMES = new Map(data.facetten);
export const STOP = new Set(data.stopwoorden.split(" "));
/** What a concept means, by its id. */
export const meanings = new Map(Object.entries(data.uitleg));

const idOf = (number) => data.begrippen[number][0];
export const cards = [...grid.querySelectorAll(".kaart")].map((node, order) => {
  const known = data.kaarten[order];
  const facets = Object.fromEntries(FACETS.map((facet, index) => [facet, known.facetten[index].map(idOf)]));
  const text = (selector) => [...node.querySelectorAll(selector)].map((found) => found.textContent).join(" ");
  return {
    id: node.dataset.id,
    node,
    order,
    title: node.querySelector(".titel").textContent,
    facets,
    concepts: new Set(Object.values(facets).flat()),
    helps: new Map([...known.goed.map((number) => [idOf(number), 4]), ...known.sterk.map((number) => [idOf(number), 5])]),
    words: {
      title: new Set(wordsOf(text(".titel"))),
      terms: new Set(known.zoektermen.split(" ")),
      summary: new Set(wordsOf(text(".samenvatting"))),
      situations: new Set(wordsOf(text(".situaties li"))),
      body: new Set(wordsOf(`${text(".tekst")} ${text(".notitie")} ${text(".feiten")}`)),
    },
  };
});
export const cardById = new Map(cards.map((card) => [card.id, card]));

export const concepts = new Map(
  data.begrippen.map(([id, facet, label, broader, labels]) => [
    id,
    { id, facet: FACETS[facet], label, broader: broader.map(idOf), labels: labels.split(",").map((words) => words.split(" ")) },
  ]),
);
const above = (id, distance = 1, found = new Map()) => {
  for (const parent of concepts.get(id).broader) {
    if (!(found.get(parent) <= distance)) above(parent, distance + 1, found.set(parent, distance));
  }
  return found;
};
for (const concept of concepts.values()) concept.above = above(concept.id);
for (const card of cards) {
  /* a card about nachtlawaai is also about overlast */
  card.reach = new Set([...card.concepts].flatMap((id) => [id, ...concepts.get(id).above.keys()]));
}
export const allWords = [
  ...new Set([
    ...cards.flatMap((card) => Object.values(card.words).flatMap((words) => [...words])),
    ...[...concepts.values()].flatMap((concept) => concept.labels.flat()),
  ]),
];


/** The concepts of each facet that a card has, in the order of the vocabulary. */
export const values = new Map(
  FACETS.map((facet) => {
    const ids = new Set(cards.flatMap((card) => card.facets[facet]));
    return [facet, [...concepts.values()].filter((concept) => concept.facet === facet && ids.has(concept.id))];
  }),
);
