/* Situations that cards tell of, recognised when a need tells one of them word for word. */

import { crc32 } from "../crc.js";

/** @typedef {import("./asking.js").Need} Need */

/** Return what gives what helps in the very situation that a need tells the best grade there is, and nothing for any other need. @param {number[][]} known The checksum of each situation of each initiative. @param {[string, number][]} initiatives @param {number} bestGrade */
export const makeSituations = (known, initiatives, bestGrade) => {
  const sums = known.map((of) => new Set(of));

  /** @param {Need} need @returns {Need | null} */
  return (need) => {
    if (!need.reading || need.optionsAlone) return null;
    const text = need.reading.words.map(({ word }) => word).join(" ");
    const sum = crc32(text.length, (at) => text.charCodeAt(at));
    const ids = initiatives.filter((_, number) => sums[number].has(sum)).map(([id]) => id);
    if (!ids.length) return null;
    const refused = need.refused.filter(({ stated }) => stated);
    return { ...need, refused, grades: new Map([...need.grades, .../** @type {[string, number][]} */ (ids.map((id) => [id, bestGrade]))]), inField: true };
  };
};
