/* What there is: the cards, read from the page itself, and the concepts that they carry. */

import { all, byId, one } from "./dom.js";

/** @typedef {{ id: string, facet: string, label: string, broader: string[], above: Map<string, number> }} Concept One that a card carries, or that stands above such a one; `above` are those over it, with their distance. */
/**
 * @typedef {object} Card
 * @property {string} id
 * @property {HTMLElement} node
 * @property {number} order Its place among all.
 * @property {string} title
 * @property {Record<string, string[]>} facets The ids of its concepts, a facet.
 * @property {Set<string>} reach What it is about, also by a narrower concept: a card about nachtlawaai is about overlast.
 */
/**
 * @typedef {object} Data What the page is told of its cards: see filters.py.
 * @property {[string, string][]} facetten
 * @property {[string, number, string, number[]][]} begrippen
 * @property {Record<string, string>} uitleg
 * @property {number[][][]} kaarten
 */

/** @type {Data} */
const data = JSON.parse(byId("gegevens").textContent);
export const grid = byId("raster");
export const FACETS = data.facetten.map(([id]) => id);
export const FACET_NAMES = new Map(data.facetten);
/** What a concept means, by its id. */
export const meanings = new Map(Object.entries(data.uitleg));

/** @param {number} number */
const idOf = (number) => data.begrippen[number][0];

/** @type {Map<string, Concept>} */
const concepts = new Map(
  data.begrippen.map(([id, facet, label, broader]) => [id, { id, facet: FACETS[facet], label, broader: broader.map(idOf), above: new Map() }]),
);
/** Return the concept with an id, which this page knows. @param {string} id */
export const conceptOf = (id) => /** @type {Concept} */ (concepts.get(id));

/** @param {string} id @param {number} distance @param {Map<string, number>} found */
const climb = (id, distance, found) => {
  for (const parent of conceptOf(id).broader) {
    if (!((found.get(parent) || Infinity) <= distance)) climb(parent, distance + 1, found.set(parent, distance));
  }
};
for (const concept of concepts.values()) climb(concept.id, 1, concept.above);

/** @param {HTMLElement} node @param {number} order @returns {Card} */
const cardOf = (node, order) => {
  const facets = Object.fromEntries(FACETS.map((facet, index) => [facet, data.kaarten[order][index].map(idOf)]));
  const reach = Object.values(facets).flat().flatMap((id) => [id, ...conceptOf(id).above.keys()]);
  return { id: node.dataset.id || "", node, order, title: one(node, ".titel").textContent, facets, reach: new Set(reach) };
};
export const cards = all(grid, ".kaart").map(cardOf);
export const cardById = new Map(cards.map((card) => [card.id, card]));

/** The concepts of each facet that a card has, in the order of the vocabulary. */
const values = new Map(
  FACETS.map((facet) => {
    const ids = new Set(cards.flatMap((card) => card.facets[facet]));
    return [facet, [...concepts.values()].filter((concept) => concept.facet === facet && ids.has(concept.id))];
  }),
);
/** Return the concepts of a facet that a card has, in the order of the vocabulary. @param {string} facet */
export const valuesOf = (facet) => values.get(facet) || [];
