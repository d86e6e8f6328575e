/* Danger that a text tells of: who is in it is told where to get help, before anything else. */

import { range } from "./denial.js";
import { listed } from "./words.js";

/** @typedef {import("./lexicon.js").Lexicon} Lexicon */
/** @typedef {import("./words.js").Token} Token */
/** @typedef {{ help: string[], themes: string[], acute: string[], subject: string[] }} Danger Where to get help, the themes that an initiative must suit, and the phrases that tell of it. */
/** @typedef {{ danger: Danger, isAcute: boolean }} Alarm A danger that a text tells of, and whether someone is in it. */
/**
 * @typedef {object} KnownDanger
 * @property {string} gap What stands in a phrase where a few words may come between.
 * @property {string} or What parts the words of which any may stand in one place.
 * @property {number} widestGap So many words at most come between.
 * @property {Danger[]} dangers
 */

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

  /** Return the dangers that a text tells of; a denial never fills a gap. @param {Token[]} words @returns {Alarm[]} */
  return (words) => {
    const said = new Set(words.map(({ word }) => word));
    const numbers = new Set(words.map(({ clause }) => clause));
    const clauses = [...numbers].map((number) => words.filter(({ clause }) => clause === number).map(({ word }) => word));
    /** @param {string[][]} places */
    const stands = (places) =>
      places.every(([word, ...others]) => word === known.gap || said.has(word) || others.some((other) => said.has(other))) &&
      clauses.some((clause) => range(0, clause.length).some((start) => goesOn(places, clause, start)));
    return dangers.flatMap(({ danger, acute, subject }) => {
      const isAcute = acute.some(stands);
      return isAcute || subject.some(stands) ? [{ danger, isAcute }] : [];
    });
  };
};
