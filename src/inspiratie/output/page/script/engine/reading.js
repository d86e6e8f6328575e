/* A text, read: its language, and for every word the keys by which it may be matched. */

import { areFar, slips } from "./slips.js";
import { byLanguage, listed, remembered } from "./words.js";

/** @typedef {import("./words.js").Language} Language */
/** @typedef {import("./words.js").Token} Token */
/** @typedef {import("./words.js").Words} Words */
/** @typedef {import("./lexicon.js").Lexicon} Lexicon */
/** @typedef {Map<string, number>} Keys Keys with how sure they are, from 0 to 1. */
/** @typedef {{ readAs: string, keys: Keys, known: boolean }} Found What one folded word is taken for. */
/** @typedef {Found & { word: string, index: number }} Place One meaningful word of a text, by its position among all words. */
/** @typedef {{ language: Language | null, words: Token[], places: Place[], unwanted: Set<number> }} Reading And the positions of the words of which it says that they are not meant or not wanted. */
/**
 * @typedef {object} KnownReading
 * @property {Record<Language, string>} forms The known words.
 * @property {Record<Language, string>} stems Their stems, apart from those that are known words themselves.
 * @property {number} whole
 * @property {number} joined
 * @property {number} part
 * @property {number} heard
 * @property {number} mistyped
 * @property {string[]} links
 * @property {number} guessable
 * @property {number} loan
 * @property {number} long
 * @property {number} joinable
 * @property {number} nearest
 * @property {string[]} diminutives
 * @property {number} knownWord
 * @property {number} foreignEnough
 * @property {number} shortestPart
 * @property {number} shortestBentPart
 */
/** @typedef {ReturnType<typeof makeReader>} Reader */

const LETTERS_ONLY = /^[a-z]+$/;

/** Return a string without an ending that it has. @param {string} word @param {string} ending */
const without = (word, ending) => word.slice(0, word.length - ending.length);

/** Return what reads texts with the words that the cards and the examples know. @param {KnownReading} known @param {Lexicon} lexicon @param {Words} words */
export const makeReader = (known, lexicon, words) => {
  const { languages } = words;
  const sorted = byLanguage((language) => listed(known.forms[language]));
  const stems = byLanguage((language) => new Set(listed(known.stems[language])));
  const forms = byLanguage((language) => new Set(sorted[language]));
  const choices = remembered((start) => {
    const [language, letter] = [/** @type {Language} */ (start.slice(0, 2)), start.slice(2)];
    return sorted[language].filter((word) => word[0] === letter && word.length >= known.guessable - 1);
  });
  /** @type {Map<string, string> | null} */
  let sounds = null;
  /** Return the first known Dutch word, in the order of the alphabet, that sounds so. @param {string} sound */
  const soundingLike = (sound) => {
    if (!sounds) {
      sounds = new Map();
      for (const word of sorted.nl) {
        if (word.length < known.guessable) continue;
        const heard = words.sound(word);
        if (!sounds.has(heard)) sounds.set(heard, word);
      }
    }
    return sounds.get(sound);
  };

  /** @param {string} word @param {Language} language */
  const isKnown = (word, language) => {
    const stem = words.stem(word, language);
    return forms[language].has(word) || forms[language].has(stem) || stems[language].has(stem);
  };

  /** @param {string} word */
  const isPart = (word) =>
    word.length >= known.shortestPart && (forms.nl.has(word) || (word.length >= known.shortestBentPart && isKnown(word, "nl")));

  /** Return the known parts of a Dutch compound with the longest last part, or nothing. @type {(word: string) => string[]} */
  const parts = remembered((word) => {
    for (let cut = known.shortestPart; cut <= word.length - known.shortestPart; cut += 1) {
      const first = word.slice(0, cut);
      const last = word.slice(cut);
      if (!isPart(last)) continue;
      for (const link of known.links) {
        const base = without(first, link);
        if (!first.endsWith(link) || base.length < known.shortestPart) continue;
        if (isPart(base)) return [base, last];
        const deeper = parts(base);
        if (deeper.length) return [...deeper, last];
      }
    }
    return [];
  });

  /** @param {string} word @returns {string[]} The keys of the parts of a compound. */
  const compoundKeys = (word) => [...new Set(parts(word).map((part) => lexicon.key(part, "nl")))].sort();

  /** @param {string} word @param {Language} language @param {number} trust @returns {Found} */
  const asKnown = (word, language, trust) => {
    /** @type {Keys} */
    const keys = new Map(compoundKeys(word).map((key) => [key, trust * known.part]));
    return { readAs: word, keys: keys.set(lexicon.key(word, language), trust), known: true };
  };

  /** Return the known word that differs in one letter, or in two when it is long. @param {string} word @param {Language} language */
  const nearest = (word, language) => {
    const limit = word.length < known.long ? 1 : 2;
    const near = choices(language + word[0])
      .filter((choice) => !areFar(word, choice, limit))
      .map((choice) => ({ choice, distance: slips(word, choice, limit), strange: lexicon.rings[language].has(choice) ? 0 : 1 }))
      .filter(({ distance }) => distance <= limit)
      .sort((one, other) => one.distance - other.distance)
      .slice(0, known.nearest)
      .sort((one, other) => one.distance - other.distance || one.strange - other.strange || (one.choice < other.choice ? -1 : 1));
    return near[0]?.choice;
  };

  /** Return the known words that one may be meant for, each with the trust. @param {string} word @param {Language} language @returns {[string, number][]} */
  const guessesAt = (word, language) => {
    /** @type {[string, number][]} */
    const guesses = [];
    if (language === "nl") {
      const bases = known.diminutives.filter((suffix) => word.endsWith(suffix)).map((suffix) => without(word, suffix));
      const base = bases.find((one) => one.length >= known.loan - 1 && forms.nl.has(one));
      const heard = base === undefined ? soundingLike(words.sound(word)) : undefined;
      if (base !== undefined) guesses.push([base, known.whole]);
      if (heard !== undefined) guesses.push([heard, known.heard]);
    }
    if (!guesses.length || guesses[0][1] < known.whole) {
      const near = nearest(word, language);
      if (near !== undefined) guesses.push([near, known.mistyped]);
    }
    return guesses;
  };

  /** Return what one folded word is taken for. @param {string} word @param {Language} language @returns {Found} */
  const lookUp = (word, language) => {
    if (isKnown(word, language)) return asKnown(word, language, known.whole);
    const isGuessable = word.length >= known.guessable && LETTERS_ONLY.test(word) && !lexicon.common[language].has(word);
    const guesses = isGuessable ? guessesAt(word, language) : [];
    const far = guesses.map(([guess]) => slips(word, guess, word.length + guess.length));
    const elsewhere = languages.find((other) => word.length >= known.loan && forms[other].has(word));
    if (elsewhere && !far.includes(1)) return asKnown(word, elsewhere, known.whole);
    const keys = new Map(compoundKeys(word).map((key) => [key, known.part]));
    const isCompound = keys.size > 0;
    if (!isCompound && guesses.length) {
      const [best, trust] = guesses[far.indexOf(Math.min(...far))];
      return asKnown(best, language, trust);
    }
    return { readAs: word, keys: keys.set(lexicon.key(word, language), known.whole), known: isCompound };
  };
  const found = byLanguage((language) => remembered((word) => lookUp(word, language)));

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
      const taken = found[language](token.word);
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
    /** Reckon what is slow the first time: how all known words sound. */
    warm: () => soundingLike(""),
  };
};
