/* Words, folded, cut, stemmed and heard as the program does it: for matching, never to be shown. */

import DutchStemmer from "../snowball/dutch.js";
import EnglishStemmer from "../snowball/english.js";
import FrenchStemmer from "../snowball/french.js";

/** @typedef {"nl" | "fr" | "en"} Language */
/** @typedef {{ word: string, surface: string, clause: number }} Token One word, folded and as written, and its clause. */
/**
 * @typedef {object} KnownWords
 * @property {Language[]} languages
 * @property {string} control What cleaning takes away or makes a space.
 * @property {Record<string, string>} ligatures
 * @property {string} accents
 * @property {string} innerHyphen
 * @property {string} clauseEnd
 * @property {string} word
 * @property {[string, string][]} sounds
 * @property {number} longestWord
 * @property {number} longestText
 * @property {number} shortestStem
 */
/** @typedef {ReturnType<typeof makeWords>} Words */

const SURFACE = /[\p{L}\p{N}]+(?:[-\u2010\u2011][\p{L}\p{Nl}\p{No}]+)*/gu;
const HALF_LETTER = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const SPACE = /[\s\x1c-\x1f\x85]/;
const NO_SPACE = "\ufeff";

/** Return the words that stand in one string, with spaces between. @param {string} joined */
export const listed = (joined) => joined.split(" ").filter(Boolean);

/** Return what is made for each language. @template Value @param {(language: Language) => Value} of @returns {Record<Language, Value>} */
export const byLanguage = (of) => ({ nl: of("nl"), fr: of("fr"), en: of("en") });

/** @template Value @param {(word: string) => Value} find @returns {(word: string) => Value} */
export const remembered = (find) => {
  /** @type {Map<string, Value>} */
  const found = new Map();
  return (word) => {
    const known = found.get(word);
    if (known !== undefined) return known;
    const value = find(word);
    found.set(word, value);
    return value;
  };
};

/** Return what is done with words, from what the program knows of them. @param {KnownWords} known */
export const makeWords = (known) => {
  const control = new RegExp(known.control, "g");
  const accents = new RegExp(known.accents, "g");
  const innerHyphen = new RegExp(known.innerHyphen, "g");
  const clauseEnd = new RegExp(known.clauseEnd);
  const wordPattern = new RegExp(known.word, "g");
  const ligatures = new RegExp(`[${Object.keys(known.ligatures).join("")}]`, "g");
  const sounds = known.sounds.map(([pattern, to]) => /** @type {[RegExp, string]} */ ([new RegExp(pattern, "g"), to]));
  const stemmers = { nl: new DutchStemmer(), fr: new FrenchStemmer(), en: new EnglishStemmer() };

  /** Return a text without control, direction and invisible characters; line breaks stay. @param {string} text */
  const clean = (text) =>
    text
      .replace(HALF_LETTER, "?")
      .replace(control, (letter) => (SPACE.test(letter) && letter !== NO_SPACE ? " " : ""))
      .normalize("NFC")
      .split("\n")
      .map((line) => listed(line).join(" "))
      .join("\n")
      .trim();

  /** Return the part of a text that is read, up to a whole word. @param {string} text */
  const withinLimit = (text) => {
    if (text.length <= known.longestText) return text;
    const letters = [...text];
    if (letters.length <= known.longestText) return text;
    const kept = letters.slice(0, known.longestText);
    const cut = kept.lastIndexOf(" ");
    return cut >= kept.length - known.longestWord ? kept.slice(0, cut).join("").trimEnd() : kept.join("");
  };

  /** @param {string} text */
  const lowered = (text) =>
    text.toLowerCase().replace(/ß/g, "ss").replace(/ς/g, "σ").replace(ligatures, (letter) => known.ligatures[letter]);
  /** Return a text in lower case without accents. @param {string} text */
  const fold = (text) => lowered(lowered(text).normalize("NFKD").replace(accents, ""));

  /** Return the folded words of a text in order; a hyphen inside a word joins. @param {string} text @returns {string[]} */
  const foldedWords = (text) => fold(text).replace(innerHyphen, "").match(wordPattern) || [];

  /** Return the words of a text in order, not what is too long for one. @param {string} text @returns {Token[]} */
  const tokens = (text) =>
    text.split(clauseEnd).flatMap((part, clause) => {
      const found = foldedWords(part);
      const surfaces = part.match(SURFACE) || [];
      const shown = surfaces.length === found.length ? surfaces : found;
      return found
        .map((word, index) => ({ word, surface: shown[index], clause }))
        .filter(({ word }) => word.length <= known.longestWord);
    });

  /** @param {string} word @param {Language} language */
  const stemmed = (word, language) => {
    for (let step = word.length; step > 0; step -= 1) {
      const shorter = stemmers[language].stemWord(word);
      if (shorter === word || shorter.length < known.shortestStem) break;
      word = shorter;
    }
    return word;
  };
  const stems = byLanguage((language) => remembered((word) => stemmed(word, language)));
  /** Return the stem of a folded word: Snowball's, applied until it no longer changes. @param {string} word @param {Language} language */
  const stem = (word, language) => stems[language](word);

  /** Return how a folded word roughly sounds in Dutch. @param {string} word */
  const sound = (word) => sounds.reduce((heard, [pattern, to]) => heard.replace(pattern, to), word);

  return { languages: known.languages, clean, withinLimit, fold, tokens, stem, sound };
};
