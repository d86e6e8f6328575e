/* Which initiatives fit a need, how well, and why. */

import { ledger, missedBy } from "./signals.js";

/** @typedef {import("./asking.js").Need} Need */
/** @typedef {import("./signals.js").Context} Context */
/** @typedef {import("./signals.js").Reason} Reason */
/** @typedef {{ id: string, score: number, reasons: Reason[], misses: boolean, judged: number, number: number }} Match One initiative and its reckoning; `misses` where nothing of a whole facet that filters ask is met, `number` is that of its card. */
/** @typedef {{ need: Need, matches: Match[], others: Match[] }} Ranking Those worth showing, best first, and the others. */

/** Return a number in hundredths, halves to the even one as Python rounds. @param {number} exact */
export const inHundredths = (exact) => {
  if (!Number.isInteger(exact * 8) || Number.isInteger(exact * 4)) return Number(exact.toFixed(2));
  const below = Math.floor(exact * 100);
  return (below % 2 ? below + 1 : below) / 100;
};

/** Return the reasons with points in hundredths that add up to the exact total in hundredths. @param {Reason[]} reasons @returns {Reason[]} */
const rounded = (reasons) => {
  let exact = 0;
  let told = 0;
  return reasons.flatMap((reason) => {
    exact += reason.points;
    const points = inHundredths(exact - told);
    told += points;
    return points ? [{ ...reason, points }] : [];
  });
};

/** @param {Need} need @param {[string, number]} initiative @param {Context} context @returns {Match} */
const matchOf = (need, [id, number], context) => {
  const reasons = rounded(ledger(need, id, context)).sort((one, other) => other.points - one.points);
  const score = inHundredths(reasons.reduce((total, { points }) => total + points, 0));
  const misses = missedBy(id, context.scales, context).length > 0;
  return { id, number, score, reasons, misses, judged: need.grades.get(id) || 0 };
};

/** Return all initiatives for a need, best first. @param {Need} need @param {[string, number][]} initiatives @param {Context} context @returns {Ranking} */
export const rank = (need, initiatives, context) => {
  const { fits, wording_half: half } = context.weights;
  const matches = initiatives
    .map((initiative) => matchOf(need, initiative, context))
    .sort((one, other) => other.score - one.score || other.judged - one.judged || one.number - other.number || (one.id < other.id ? -1 : 1));
  const isAnswered = need.inField || [...context.hits.values()].some(({ isNamed, score }) => isNamed || score >= half);
  /** @param {Match} match */
  const isWorth = ({ score }) => isAnswered && score >= fits;
  return { need, matches: matches.filter(isWorth), others: matches.filter((match) => !isWorth(match)) };
};
