/* What initiatives without judged examples are like: seen through the known ones. */

/** @typedef {Record<string, number[]>} Profiles By id a grade for each known initiative; their squares add up to 1. */

/** Return what tells how alike initiatives are to what a need asks, 0 to 1, by id. @param {Profiles} profiles @param {string[]} known Whom the grades of a profile are for. @param {number} most So many are looked at: those whose words fit best. */
export const makeKinship =
  (profiles, known, most) =>
  /** @param {Map<string, number>} grades @param {Map<string, import("./text_search.js").Hit>} hits @returns {Map<string, number>} */
  (grades, hits) => {
    let ids = Object.keys(profiles);
    if (ids.length > most) {
      const found = [...hits].filter(([id]) => id in profiles).sort(([, one], [, other]) => other.score - one.score);
      ids = found.slice(0, most).map(([id]) => id);
    }
    const asked = known.map((id) => grades.get(id) ?? 0);
    const length = Math.hypot(...asked) || 1;
    return new Map(ids.map((id) => [id, profiles[id].reduce((sum, grade, number) => sum + (grade * asked[number]) / length, 0)]));
  };
