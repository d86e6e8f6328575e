/* Questions that no card answers, such as what something costs. */

/** @typedef {import("./lexicon.js").Lexicon} Lexicon */
/** @typedef {import("./reading.js").Reading} Reading */

/** Return the kinds of questions that a text asks and no card answers. @param {Reading} reading @param {Lexicon} lexicon @returns {string[]} */
export const findUnanswered = (reading, lexicon) => {
  const text = ` ${reading.words.map(({ word }) => word).join(" ")} `;
  return Object.entries(lexicon.questions)
    .filter(([, phrases]) => phrases.some((phrase) => text.includes(` ${phrase} `)))
    .map(([kind]) => kind);
};
