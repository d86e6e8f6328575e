/* What there is: the cards, read from the page itself, and the concepts that they carry. */

import { byId } from "./dom.js";

const data = JSON.parse(byId("gegevens").textContent);
export const grid = byId("raster");
export const FACETS = data.facetten.map(([id]) => id);
export const FACET_NAMES = new Map(data.facetten);
/** What a concept means, by its id. */
export const meanings = new Map(Object.entries(data.uitleg));

const idOf = (number) => data.begrippen[number][0];
export const cards = [...grid.querySelectorAll(".kaart")].map((node, order) => {
  const facets = Object.fromEntries(FACETS.map((facet, index) => [facet, data.kaarten[order][index].map(idOf)]));
  return {
    id: node.dataset.id,
    node,
    order,
    title: node.querySelector(".titel").textContent,
    facets,
    concepts: new Set(Object.values(facets).flat()),
  };
});
export const cardById = new Map(cards.map((card) => [card.id, card]));

export const concepts = new Map(
  data.begrippen.map(([id, facet, label, broader]) => [id, { id, facet: FACETS[facet], label, broader: broader.map(idOf) }]),
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

/** The concepts of each facet that a card has, in the order of the vocabulary. */
export const values = new Map(
  FACETS.map((facet) => {
    const ids = new Set(cards.flatMap((card) => card.facets[facet]));
    return [facet, [...concepts.values()].filter((concept) => concept.facet === facet && ids.has(concept.id))];
  }),
);
