/* From a text and stated concepts to a need. */

import { isInField } from "./understanding.js";

/** @typedef {import("./vocabulary.js").Concept} Concept */
/** @typedef {import("./vocabulary.js").Vocabulary} Vocabulary */
/** @typedef {import("./reading.js").Place} Place */
/** @typedef {import("./reading.js").Reading} Reading */
/** @typedef {import("./signals.js").Weights} Weights */
/** @typedef {import("./understanding.js").Sighting} Sighting */
/** @typedef {import("./understanding.js").Understanding} Understanding */
/** @typedef {import("./words.js").Words} Words */
/** @typedef {{ concept: Concept, weight: number, stated: boolean, words: string[] }} Wish One concept that an initiative should have, or should not. */
/**
 * @typedef {object} Request What the reader of the page says.
 * @property {string} [text]
 * @property {string[]} [stated] Ids of concepts that were chosen, not written.
 * @property {string[]} [refused] Ids of concepts that are not wanted.
 * @property {string[]} [excluded] Ids of initiatives that are not wanted.
 * @property {string[]} [dropped] Ids of concepts that are not meant, whether the text seems to wish or to refuse them.
 * @property {string[]} [unmeant] Words of the text that do not count.
 */
/** @typedef {{ tooLong: string, optionsAlone: string, unanswered: Record<string, string> }} Notices What the reader should know of a text. */
/**
 * @typedef {object} Need
 * @property {Wish[]} wishes What was stated, then what the text says.
 * @property {Wish[]} perhaps What the text may mean besides; it counts for nothing.
 * @property {Sighting[]} sightings All concepts that the text may mean, surest first.
 * @property {Wish[]} refused
 * @property {Set<string>} excluded
 * @property {string} text
 * @property {boolean} optionsAlone Whether the text says nothing of local safety, so that only what is stated counts.
 * @property {Reading | null} reading
 * @property {Map<string, number>} grades
 * @property {boolean} inField
 * @property {import("./danger.js").Alarm[]} alarms The dangers that the text tells of, gravest first.
 * @property {string[]} unanswered The kinds of questions in the text that no card answers.
 * @property {string[]} notices What the reader should know of it, in Dutch.
 */

/** @param {Sighting} sighting @returns {Wish} */
const wishOf = ({ concept, certainty, words }) => ({ concept, weight: certainty, stated: false, words });

/** Return the first sightings of every facet, `most` of each. @param {Sighting[]} sightings @param {number} most */
const surest = (sightings, most) => {
  /** @type {Map<string, number>} */
  const counts = new Map();
  return sightings.filter(({ concept }) => {
    const count = (counts.get(concept.facet) || 0) + 1;
    counts.set(concept.facet, count);
    return count <= most;
  });
};

/**
 * Return what turns a request into a need.
 * @param {{ understand: (text: string, meant?: (place: Place) => boolean, dropped?: string[]) => Understanding }} interpreter
 * @param {{ vocabulary: Vocabulary, weights: Weights, words: Words, notices: Notices }} parts
 */
export const makeAsking = ({ understand }, { vocabulary, weights, words, notices }) => {
  /** @param {string[]} ids @returns {Wish[]} */
  const wishesFor = (ids) =>
    ids.flatMap((id) => {
      const concept = vocabulary.byId.get(id);
      return concept ? [{ concept, weight: 1, stated: true, words: [] }] : [];
    });

  /** @param {Request} request @returns {Need} */
  return ({ text: given = "", stated: chosen = [], refused = [], excluded = [], dropped = [], unmeant = [] }) => {
    const cleaned = words.clean(given);
    const text = words.withinLimit(cleaned);
    const stated = wishesFor([...new Set(chosen)]);
    const unmeantWords = new Set(unmeant);
    const labels = stated.map(({ concept }) => concept.label).join(" ");
    const understood = understand(text || labels, ({ word }) => !unmeantWords.has(word), dropped);
    const isTextInField = isInField(understood, weights.in_field);
    const optionsAlone = Boolean(text && stated.length && !isTextInField);
    const told = new Set([...chosen, ...refused, ...dropped]);
    const said = text ? understood.sightings.filter(({ concept }) => !told.has(concept.id)) : [];
    const kept = isTextInField ? surest(said.filter(({ certainty }) => certainty >= weights.said), weights.said_of_facet) : [];
    return {
      wishes: [...stated, ...kept.map(wishOf)],
      perhaps: said.filter((one) => one.certainty >= weights.perhaps && !kept.includes(one)).map(wishOf),
      sightings: said,
      refused: [...wishesFor(refused), ...(text ? understood.refused.map(wishOf) : [])],
      excluded: new Set(excluded),
      text,
      optionsAlone,
      reading: text ? understood.reading : null,
      grades: (optionsAlone ? understand(labels) : understood).judgment.grades,
      inField: stated.length > 0 || isTextInField,
      alarms: text ? understood.alarms : [],
      unanswered: text ? understood.unanswered : [],
      notices: [...(text === cleaned ? [] : [notices.tooLong]), ...(optionsAlone && !understood.refused.length ? [notices.optionsAlone] : []), ...understood.unanswered.map((kind) => notices.unanswered[kind])],
    };
  };
};
