/* Danger that a text tells of: who is in it is told where to get help, before anything else. */

import { range } from "./denial.js";
import { listed } from "./words.js";

/** @typedef {import("./lexicon.js").Lexicon} Lexicon */
/** @typedef {import("./words.js").Token} Token */
/** @typedef {import("./table.js").Table} Table */
/** @typedef {Map<string, number>} Sureness How sure it is, from 0 to 1, that somebody is in each danger. */
/** @typedef {{ id: string, help: string[], themes: string[], acute: string[], subject: string[] }} Danger Where to get help, the themes that an initiative must suit, and the phrases that tell of it. */
/** @typedef {{ danger: Danger, isAcute: boolean }} Alarm A danger that a text tells of, and whether someone is in it. */
/**
 * @typedef {object} KnownDanger
 * @property {string} gap What stands in a phrase where a few words may come between.
 * @property {string} or What parts the words of which any may stand in one place.
 * @property {number} widestGap So many words at most come between.
 * @property {number} told How sure it must be that somebody is in danger to tell of help.
 * @property {number} acute And to show little else or nothing.
 * @property {number} likely The share of that which a danger must have to be the one.
 * @property {Danger[]} dangers
 */

/** Return what tells how sure a table of dangers is, by the words of a text alone. @param {Table} table @param {import("./words.js").Words} words @param {number} share What that counts. */
export const makeSureness = (table, words, share) => {
  /** Return a text read word by word, each by itself alone. @param {string} text @returns {import("./reading.js").Reading} */
  const everyWord = (text) => {
    const found = words.tokens(text);
    const places = found.map(({ word }, index) => ({ word, readAs: word, index, keys: new Map([[word, 1]]), known: true }));
    return { language: null, words: found, places, unwanted: new Set() };
  };

  /** @param {string} text @returns {Sureness} */
  return (text) => {
    const { grades, inField } = table.judge(everyWord(text));
    const total = [...grades.values()].reduce((sum, grade) => sum + grade, 0);
    return total ? new Map([...grades].map(([id, grade]) => [id, (share * (inField * grade)) / total])) : new Map();
  };
};

/** Return what finds dangers in the words of a text. @param {KnownDanger} known @param {Lexicon} lexicon */
export const makeAlarm = (known, lexicon) => {
  const denials = new Set([...lexicon.refusals, ...Object.values(lexicon.negations).flatMap((words) => [...words])]);
  /** @param {string} phrase */
  const placesOf = (phrase) => listed(phrase).map((place) => (place === known.gap ? [known.gap] : place.split(known.or)));
  const dangers = known.dangers.map((danger) => ({ danger, acute: danger.acute.map(placesOf), subject: danger.subject.map(placesOf) }));

  /** Tell whether these places of a phrase are filled by the words from a position on. @param {string[][]} places @param {string[]} words @param {number} at @returns {boolean} */
  const goesOn = ([place, ...rest], words, at) => {
    if (!place) return true;
    if (at < words.length && place.includes(words[at])) return goesOn(rest, words, at + 1);
    if (place[0] !== known.gap) return false;
    const furthest = Math.min(at + known.widestGap, words.length);
    const reach = range(at, furthest).find((stop) => denials.has(words[stop])) ?? furthest;
    return range(at, reach + 1).some((stop) => goesOn(rest, words, stop));
  };

  /** Return the dangers that a text tells of: by what it says, where a denial never fills a gap, and by how sure a model is of each. @param {Token[]} words @param {Sureness} sure @returns {Alarm[]} */
  return (words, sure) => {
    const said = new Set(words.map(({ word }) => word));
    const numbers = new Set(words.map(({ clause }) => clause));
    const clauses = [...numbers].map((number) => words.filter(({ clause }) => clause === number).map(({ word }) => word));
    /** @param {string[][]} places */
    const stands = (places) =>
      places.every(([word, ...others]) => word === known.gap || said.has(word) || others.some((other) => said.has(other))) &&
      clauses.some((clause) => range(0, clause.length).some((start) => goesOn(places, clause, start)));
    const total = [...sure.values()].reduce((sum, one) => sum + one, 0);
    const [likeliest] = total >= known.acute ? [...sure].sort(([, one], [, other]) => other - one)[0] : [];
    return dangers.flatMap(({ danger, acute, subject }) => {
      const isSaid = acute.some(stands);
      const isLikely = total >= known.told && (sure.get(danger.id) || 0) >= known.likely * total;
      const isAcute = isSaid || danger.id === likeliest;
      return isAcute || isLikely || subject.some(stands) ? [{ danger, isAcute }] : [];
    });
  };
};
