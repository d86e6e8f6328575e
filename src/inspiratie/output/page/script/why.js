/* On a card of an answer: how well it fits, and why in words. */

import { engineAwake } from "./answer.js";
import { cards } from "./deck.js";
import { make, one } from "./dom.js";

/** @typedef {import("./deck.js").Card} Card */
/** @typedef {import("./answer.js").Need} Need */
/** @typedef {import("./engine/ranking.js").Match} Match */
/** @typedef {import("./engine/vocabulary.js").Concept} Concept */

const REASONS = 2;
/* So many reasons stand on a card. */

/**
 * Return what was understood of a need and a card meets as it is: on the card itself, or as we judge.
 * @param {Need} need @param {string} id @param {import("./answer.js").Engine} engine @param {boolean} isOurs
 */
const metBy = (need, id, { vocabulary, wording }, isOurs) =>
  wording
    .inOrder(need.wishes)
    .map(({ concept }) => concept)
    .filter((concept) => {
      const fit = vocabulary.fit(concept, id);
      return fit && fit.isOurs === isOurs && ["zelfde", "enger"].includes(fit.relation);
    });

/** @param {Need} need @param {Match} match */
const whyOf = (need, match) => {
  const engine = engineAwake();
  const telling = engine.tellingWords(need, match);
  const { wording } = engine;
  const said = metBy(need, match.id, engine, false);
  const judged = metBy(need, match.id, engine, true);
  /** @param {Concept} concept */
  const nameOf = (concept) => `${wording.facets[concept.facet]} ${concept.label}${engine.vocabulary.fit(concept, match.id)?.covers ? "" : ` (${wording.inPart})`}`;
  /** @param {string} kind @param {Concept[]} met */
  const naming = (kind, met) => (met.length ? [`${kind}: ${met.map(nameOf).join(", ")}`] : []);
  const named = [...naming(wording.onCard, said), ...naming(wording.ours, judged)].join(" · ");
  const own = match.reasons.filter(({ points, asked }) => points > 0 && !(asked && [...said, ...judged].includes(asked))).map((reason) => wording.reasonLine(reason, telling));
  const lines = [named, ...own].filter(Boolean).slice(0, REASONS);
  const strength = engine.strength(match);
  return make(
    "div",
    { className: `past past-${strength}` },
    make("p", { className: "score" }, make("span", { className: "score-naam", textContent: "Past " }), strength),
    make("ul", { className: "waarom" }, ...lines.map((text) => make("li", { textContent: text[0].toUpperCase() + text.slice(1) }))),
  );
};

/** Put on the cards of an answer that are `read` why they are there, and take it from the others. @param {Need | undefined} need @param {Map<string, Match>} matches @param {Card[]} read */
export const showWhy = (need, matches, read) => {
  for (const card of cards) card.node.querySelector(".past")?.remove();
  for (const card of new Set(read)) {
    const match = matches.get(card.id);
    if (need && match) one(card.node, ".samenvatting").after(whyOf(need, match));
  }
};
