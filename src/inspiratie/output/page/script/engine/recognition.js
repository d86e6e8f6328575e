/* What one word of a text is taken for: itself, the parts of a compound, or the known word that was meant. */

import { areFar, slips } from "./slips.js";
import { byLanguage, listed, remembered } from "./words.js";

/** @typedef {import("./words.js").Language} Language */
/** @typedef {import("./words.js").Words} Words */
/** @typedef {import("./lexicon.js").Lexicon} Lexicon */
/** @typedef {Map<string, number>} Keys Keys with how sure they are, from 0 to 1. */
/** @typedef {{ readAs: string, keys: Keys, known: boolean }} Found What one folded word is taken for. */
/**
 * @typedef {object} KnownWords
 * @property {Record<Language, string>} forms The known words.
 * @property {Record<Language, string>} stems Their stems, apart from those that are known words themselves.
 * @property {number} whole
 * @property {number} part
 * @property {number} heard
 * @property {number} mistyped
 * @property {string[]} links
 * @property {number} guessable
 * @property {number} loan
 * @property {number} long
 * @property {number} nearest
 * @property {string[]} diminutives
 * @property {number} shortestPart
 * @property {number} shortestBentPart
 */

const LETTERS_ONLY = /^[a-z]+$/;
const A_TIME = 1000;
/* So many words are heard in a moment that nobody notices. */

/** Return a string without an ending that it has. @param {string} word @param {string} ending */
const without = (word, ending) => word.slice(0, word.length - ending.length);

/** Return what knows words by the forms of each language; each word is worked out once. @param {KnownWords} known @param {Lexicon} lexicon @param {Words} words */
export const makeRecogniser = (known, lexicon, words) => {
  const sorted = byLanguage((language) => listed(known.forms[language]));
  const stems = byLanguage((language) => new Set(listed(known.stems[language])));
  const forms = byLanguage((language) => new Set(sorted[language]));
  const choices = remembered((start) => {
    const [language, letter] = [/** @type {Language} */ (start.slice(0, 2)), start.slice(2)];
    return sorted[language].filter((word) => word[0] === letter && word.length >= known.guessable - 1);
  });
  /** The first known Dutch word, in the order of the alphabet, by how it sounds. @type {Map<string, string>} */
  const sounds = new Map();
  const guessable = sorted.nl.filter((word) => word.length >= known.guessable);
  let at = 0;
  /** Hear some of the words that were not heard yet; tell whether any are left. @param {number} most */
  const hear = (most) => {
    for (const word of guessable.slice(at, (at += most))) {
      const heard = words.sound(word);
      if (!sounds.has(heard)) sounds.set(heard, word);
    }
    return at < guessable.length;
  };
  /** Return the known Dutch word that sounds so. @param {string} sound */
  const soundingLike = (sound) => {
    hear(Infinity);
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
    const elsewhere = words.languages.find((other) => word.length >= known.loan && forms[other].has(word));
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

  return {
    /** The known words of each language. */
    forms,
    /** Return what one folded word is taken for. @param {string} word @param {Language} language @returns {Found} */
    recognise: (word, language) => found[language](word),
    /** Reckon a part of what is slow the first time, how all known words sound; tell whether more is to be done. */
    warm: () => hear(A_TIME),
  };
};
