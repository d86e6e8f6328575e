/* Everything that counts for an initiative: a ledger of signals, each of which adds reasons to the sum. */

import { isWho } from "./understanding.js";

/** @typedef {import("./vocabulary.js").Concept} Concept */
/** @typedef {import("./vocabulary.js").Fit} Fit */
/** @typedef {import("./vocabulary.js").Vocabulary} Vocabulary */
/** @typedef {import("./text_search.js").Hit} Hit */
/** @typedef {import("./asking.js").Need} Need */
/** @typedef {import("./asking.js").Wish} Wish */
/**
 * @typedef {object} Weights
 * @property {Record<string, number>} facets
 * @property {number} text
 * @property {number} best
 * @property {number} distant
 * @property {Record<string, number>} practice
 * @property {number} said
 * @property {number} perhaps
 * @property {number} said_of_facet
 * @property {number} in_field
 * @property {number} judged
 * @property {number} judged_missed
 * @property {[number, number][]} levels
 * @property {number} likeness
 * @property {number} wording
 * @property {number} wording_half
 * @property {[number, number][]} kin
 * @property {number} named
 * @property {number} strong
 * @property {number} fair
 * @property {number} fits
 */
/** @typedef {"kaart" | "praktijk" | "voorbeeld" | "tekst" | "verwant" | "naam" | "afgewezen"} Ground */
/** @typedef {{ ground: Ground, points: number, asked?: Concept, found?: Concept, relation?: string, covers?: boolean, words: string[] }} Reason One part of the reckoning. */
/** @typedef {{ wishes: Wish[], whole: number, best: number, each: number }} Scale How the points of one facet are shared out over its wishes. */
/** @typedef {{ scales: Scale[], text: number, said: Scale[], hits: Map<string, Hit>, kin: Map<string, number>, vocabulary: Vocabulary, weights: Weights, full: number }} Context */
/** @typedef {(need: Need, id: string, context: Context, open: number) => Reason[]} Signal From a need, an initiative and the points still open to reasons. */

const SAME = "zelfde";
const NARROWER = "enger";

/** @param {number[]} numbers */
const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);

/** @param {Wish[]} wishes @param {number} whole @param {number} best @returns {Scale} */
const scaleOf = (wishes, whole, best) => ({
  wishes,
  whole,
  best: (whole * best) / Math.max(...wishes.map(({ weight }) => weight)),
  each: (whole * (1 - best)) / sum(wishes.map(({ weight }) => weight)),
});

/** Return the context of a need, with its points shared out over text, facets and wishes. @param {Need} need @param {{ hits: Map<string, Hit>, kin: Map<string, number>, vocabulary: Vocabulary, weights: Weights, full: number }} given @returns {Context} */
export const makeContext = (need, { hits, kin, vocabulary, weights, full }) => {
  /** @param {boolean} stated */
  const byFacet = (stated) =>
    vocabulary.facets
      .map((facet) => ({ facet, wishes: need.wishes.filter((wish) => wish.stated === stated && wish.concept.facet === facet) }))
      .filter(({ wishes }) => wishes.length);
  const stated = byFacet(true);
  const said = byFacet(false);
  const forText = need.text && !need.optionsAlone ? weights.text : 0;
  const total = sum(stated.map(({ facet }) => weights.facets[facet])) + forText;
  const text = total ? (full * forText) / total : 0;
  const shares = sum(said.map(({ facet }) => weights.facets[facet]));
  return {
    scales: stated.map(({ facet, wishes }) => scaleOf(wishes, (full * weights.facets[facet]) / total, weights.best)),
    text,
    said: said.map(({ facet, wishes }) => scaleOf(wishes, (text * weights.facets[facet]) / shares, weights.best)),
    hits,
    kin,
    vocabulary,
    weights,
    full,
  };
};

/** Return the facets of which an initiative meets no wish at all. @param {string} id @param {Scale[]} scales @param {Context} context */
export const missedBy = (id, scales, { vocabulary }) => scales.filter(({ wishes }) => !wishes.some(({ concept }) => vocabulary.fit(concept, id)?.level));

/** Return what every wish brings: its part of each, and for the one best met the part of the best too. @param {string} id @param {Scale[]} scales @param {Context} context @param {number} [share] @returns {Reason[]} */
const conceptReasons = (id, scales, { vocabulary }, share = 1) =>
  scales.flatMap(({ wishes, best, each }) => {
    const fits = wishes.map(({ concept }) => vocabulary.fit(concept, id));
    const met = wishes.map(({ weight }, number) => weight * (fits[number]?.level || 0));
    const first = met.indexOf(Math.max(...met));
    return wishes.flatMap(({ concept, words }, number) => {
      const fit = fits[number];
      if (!fit || met[number] <= 0) return [];
      const points = share * met[number] * (each + (number === first ? best : 0));
      return [{ ground: /** @type {Ground} */ (fit.isOurs ? "praktijk" : "kaart"), points, asked: concept, found: fit.found, relation: fit.relation, covers: fit.covers, words }];
    });
  });

/** Return the share, 0 to 1, that a value is worth: linear between knots, level outside them. @param {number} value @param {[number, number][]} knots */
const levelOf = (value, knots) => {
  const above = knots.findIndex(([knot], number) => number > 0 && value < knot);
  if (above < 0) return knots[knots.length - 1][1];
  const [[low, least], [high, most]] = [knots[above - 1], knots[above]];
  return least + ((most - least) * Math.max(0, value - low)) / (high - low);
};

/** What each stated wish brings. @type {Signal} */
const statedSignal = (_need, id, context) => conceptReasons(id, context.scales, context);

/** Return what judges of stated labels can give: little where a card meets nothing of a whole facet. @param {string} id @param {Context} context @param {number} open */
const leftToJudges = (id, context, open) => {
  const { judged, judged_missed: judgedMissed } = context.weights;
  const missed = sum(missedBy(id, context.scales, context).map(({ whole }) => whole));
  return (open - missed) * judged + missed * judgedMissed;
};

/** What the words bring by the grade that judges of such needs would give. @type {Signal} */
const judgedSignal = (need, id, context, open) => {
  const grade = need.grades.get(id);
  if (grade === undefined) return [];
  const possible = context.text || leftToJudges(id, context, open);
  return [{ ground: "voorbeeld", points: Math.min(open, possible * levelOf(grade, context.weights.levels)), words: [] }];
};

/** What the text brings an initiative of which there are no judged examples, such as a user's own. @type {Signal} */
const likenessSignal = (need, id, context, open) => {
  if (need.grades.has(id) || !context.text) return [];
  const { likeness, wording, wording_half: half, kin } = context.weights;
  const reasons = conceptReasons(id, context.said, context, likeness);
  let left = Math.min(open, context.text) - sum(reasons.map(({ points }) => points));
  const hit = context.hits.get(id);
  if (hit) {
    const points = (left * wording * hit.score) / (hit.score + half);
    reasons.push({ ground: "tekst", points, words: hit.words });
    left -= points;
  }
  return [...reasons, { ground: "verwant", points: left * levelOf(context.kin.get(id) ?? 0, kin), words: [] }];
};

/** What an initiative wins whose name the text gives. @type {Signal} */
const nameSignal = (_need, id, context, open) => {
  const hit = context.hits.get(id);
  return hit?.isNamed ? [{ ground: "naam", points: open * context.weights.named, words: hit.words }] : [];
};

/** A deduction of all points when the initiative is what the need refuses. @type {Signal} */
const refusalSignal = (need, id, { vocabulary, weights, full }, open) => {
  const points = open - full;
  if (need.excluded.has(id)) return [{ ground: "afgewezen", points, words: [] }];
  for (const wish of need.refused) {
    const { concept, words } = wish;
    const fit = vocabulary.fit(concept, id);
    const least = concept.isMeans && isWho(wish) ? 0 : weights.practice.sterk * weights.distant;
    if (fit && [SAME, NARROWER].includes(fit.relation) && fit.level >= least) {
      return [{ ground: "afgewezen", points, asked: concept, found: fit.found, relation: fit.relation, words }];
    }
  }
  return [];
};

const SIGNALS = [statedSignal, judgedSignal, likenessSignal, nameSignal, refusalSignal];

/** Return the reasons of all signals, each told what the ones before it left open. @param {Need} need @param {string} id @param {Context} context @returns {Reason[]} */
export const ledger = (need, id, context) => {
  /** @type {Reason[]} */
  const entries = [];
  for (const signal of SIGNALS) {
    const open = context.full - sum(entries.map(({ points }) => points));
    entries.push(...signal(need, id, context, open).filter(({ points }) => points));
  }
  return entries;
};
