/* Which words carry no meaning, deny or stand for each other. */

import { byLanguage, listed } from "./words.js";

/** @typedef {import("./words.js").Language} Language */
/** @typedef {import("./words.js").Words} Words */
/** @typedef {Record<Language, string>} ByLanguage Words of each language, joined. */
/**
 * @typedef {object} KnownLexicon
 * @property {ByLanguage} stop
 * @property {Record<Language, string[]>} stopPhrases
 * @property {ByLanguage} common
 * @property {ByLanguage} negations
 * @property {string} refusals
 * @property {string} contrasts
 * @property {string[]} presences
 * @property {string[]} absences
 * @property {string[]} lacks What it takes and is lacking, each behind the word that denies it.
 * @property {Record<string, string[]>} questions Phrases that ask what no card tells, by what they ask for.
 * @property {Record<string, string>} foreign
 * @property {Record<Language, Record<string, string>>} rings For every key the words and stems that it stands for.
 */
/** @typedef {ReturnType<typeof makeLexicon>} Lexicon */

/** @param {string} joined */
const setOf = (joined) => new Set(listed(joined));

/** @param {ByLanguage} entries */
const sets = (entries) => byLanguage((language) => setOf(entries[language]));

/** @param {Record<string, string>} rings @returns {Map<string, string>} */
const keysOf = (rings) =>
  new Map(Object.entries(rings).flatMap(([key, members]) => listed(members).map((word) => [word, key])));

/** @param {string[]} phrases @returns {Map<string, string[][]>} The phrases by their first word. */
const byFirst = (phrases) => {
  const found = new Map();
  for (const phrase of phrases.map(listed)) found.set(phrase[0], [...(found.get(phrase[0]) || []), phrase]);
  return found;
};

/** Return the word knowledge, ready to be looked up. @param {KnownLexicon} known @param {Words} words */
export const makeLexicon = (known, words) => {
  const rings = byLanguage((language) => keysOf(known.rings[language]));
  return {
    stop: sets(known.stop),
    stopPhrases: byLanguage((language) => byFirst(known.stopPhrases[language])),
    common: sets(known.common),
    negations: sets(known.negations),
    refusals: setOf(known.refusals),
    contrasts: setOf(known.contrasts),
    presences: known.presences,
    absences: known.absences,
    lacks: new Set(known.lacks),
    questions: known.questions,
    foreign: Object.values(known.foreign).map(setOf),
    rings,
    /** Return what a folded word is matched by: the key of its ring, or else its stem. @param {string} word @param {Language} language */
    key: (word, language) => {
      const base = words.stem(word, language);
      return rings[language].get(word) || rings[language].get(base) || base;
    },
  };
};
