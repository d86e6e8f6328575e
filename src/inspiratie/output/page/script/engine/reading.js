/* A text, read: its language, and for every word the keys by which it may be matched. */

import { makeRecogniser } from "./recognition.js";

/** @typedef {import("./words.js").Language} Language */
/** @typedef {import("./words.js").Token} Token */
/** @typedef {import("./words.js").Words} Words */
/** @typedef {import("./lexicon.js").Lexicon} Lexicon */
/** @typedef {import("./recognition.js").Found} Found */
/** @typedef {Found & { word: string, index: number }} Place One meaningful word of a text, by its position among all words. */
/** @typedef {{ language: Language | null, words: Token[], places: Place[], unwanted: Set<number> }} Reading And the positions of the words of which it says that they are not meant or not wanted. */
/** @typedef {{ joined: number, joinable: number, knownWord: number, foreignEnough: number }} KnownTexts */
/** @typedef {import("./recognition.js").KnownWords & KnownTexts} KnownReading */
/** @typedef {ReturnType<typeof makeReader>} Reader */

/** Return what reads texts with the words that the cards and the examples know. @param {KnownReading} known @param {Lexicon} lexicon @param {Words} words */
export const makeReader = (known, lexicon, words) => {
  const { languages } = words;
  const { forms, recognise, warm } = makeRecogniser(known, lexicon, words);

  /** Return the positions of the words that no stop word or stop phrase covers. @param {string[]} all @param {Language} language */
  const meaningful = (all, language) => {
    const covered = new Set(all.flatMap((word, index) => (lexicon.stop[language].has(word) ? [index] : [])));
    all.forEach((word, start) => {
      for (const phrase of lexicon.stopPhrases[language].get(word) || []) {
        if (phrase.every((part, step) => all[start + step] === part)) phrase.forEach((_, step) => covered.add(start + step));
      }
    });
    return [...all.keys()].filter((index) => !covered.has(index) && all[index].length > 1);
  };

  /** @param {Token[]} all @param {Language} language @returns {Place[]} */
  const placesOf = (all, language) =>
    meaningful(all.map(({ word }) => word), language).map((index) => {
      const token = all[index];
      const taken = recognise(token.word, language);
      const following = all[index + 1] || token;
      const joined = token.word + following.word;
      const isJoined = following.clause === token.clause && joined.length >= known.joinable && forms.nl.has(joined);
      return {
        word: token.surface.toLowerCase(),
        readAs: taken.readAs,
        index,
        keys: isJoined ? new Map(taken.keys).set(lexicon.key(joined, "nl"), known.joined) : taken.keys,
        known: isJoined || taken.known,
      };
    });

  /** Return the language whose words are most frequent, Dutch when in doubt, null for a foreign one. @param {string[]} all @returns {Language | null} */
  const languageOf = (all) => {
    const points = languages.map((language) => all.filter((word) => lexicon.stop[language].has(word)).length);
    for (const word of all) {
      const knowing = languages.filter((language) => forms[language].has(word));
      for (const language of knowing) points[languages.indexOf(language)] += known.knownWord / knowing.length;
    }
    const best = languages[points.indexOf(Math.max(...points))];
    const functional = all.filter((word) => lexicon.stop[best].has(word));
    const isForeign = lexicon.foreign.some((foreign) => {
      const own = functional.filter((word) => !foreign.has(word)).length;
      return all.filter((word) => foreign.has(word)).length >= Math.max(known.foreignEnough, own);
    });
    return isForeign ? null : best;
  };

  return {
    /** Return a text as places of keys; a text in another language has none. @param {string} text @returns {Reading} */
    read: (text) => {
      const all = words.tokens(text);
      const language = languageOf(all.map(({ word }) => word));
      return { language, words: all, places: language ? placesOf(all, language) : [], unwanted: new Set() };
    },
    warm,
  };
};
