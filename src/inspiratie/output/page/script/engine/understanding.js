/* From a text to what it asks: grades for the initiatives, concepts said, what is refused, and the field. */

import { makeAlarm } from "./danger.js";
import { findDenial, range } from "./denial.js";
import { makeSubstance } from "./mail.js";
import { findUnanswered } from "./unanswered.js";

/** @typedef {import("./denial.js").KnownDenial} KnownDenial */
/** @typedef {import("./lexicon.js").Lexicon} Lexicon */
/** @typedef {import("./reading.js").Place} Place */
/** @typedef {import("./reading.js").Reader} Reader */
/** @typedef {import("./reading.js").Reading} Reading */
/** @typedef {import("./table.js").Judgment} Judgment */
/** @typedef {import("./table.js").Table} Table */
/** @typedef {import("./vocabulary.js").Concept} Concept */
/** @typedef {import("./vocabulary.js").Vocabulary} Vocabulary */
/** @typedef {{ concept: Concept, certainty: number, words: string[] }} Sighting A concept found in a text, how surely, and the words that name it. */
/**
 * @typedef {object} Understanding What a text turned out to ask.
 * @property {Reading} reading The text without what it denies.
 * @property {Judgment} judgment
 * @property {Sighting[]} sightings Surest first.
 * @property {Sighting[]} refused Ways of working that it does not want, or says to be there already.
 * @property {boolean} isNamed Whether it holds a label of a concept that the model does not know.
 * @property {import("./danger.js").Alarm[]} alarms The dangers that it tells of.
 * @property {string[]} unanswered The kinds of questions in it that no card answers.
 */

/** Tell whether it is a concept of who could help; the model has learned from texts that still say so. @param {{ concept: Concept }} sighting */
export const isWho = ({ concept }) => concept.facet === "doelgroep";

/**
 * Return what understands texts by the model and by the labels of the vocabulary.
 * @param {{ vocabulary: Vocabulary, lexicon: Lexicon, reader: Reader, table: Table, words: import("./words.js").Words, mail: import("./mail.js").KnownMail, denial: KnownDenial, danger: import("./danger.js").KnownDanger, sureOfDangers: (text: string) => import("./danger.js").Sureness, longestLabel: number, noJudgment: number }} parts
 */
export const makeInterpreter = ({ vocabulary, lexicon, reader, table, words, mail, denial, danger, sureOfDangers, longestLabel, noJudgment }) => {
  const substance = makeSubstance(mail);
  const alarmsIn = makeAlarm(danger, lexicon);
  const labels = vocabulary.concepts.filter(({ id }) => table.concepts.has(id)).map(({ id, label }) => ({ id, names: [words.fold(label), id.replaceAll("-", " ")] }));

  /** Return every concept of which a label stands in a text, with the positions of its words. @param {Reading} reading @returns {{ at: number[], sighting: Sighting }[]} */
  const namedIn = ({ places, language }) =>
    range(0, places.length).flatMap((start) =>
      range(start + 1, Math.min(start + longestLabel, places.length) + 1).flatMap((end) => {
        const part = places.slice(start, end);
        const keys = [...new Set(part.map(({ readAs }) => lexicon.key(readAs, language || "nl")))].sort();
        return vocabulary
          .labelled(keys)
          .map((concept) => ({ at: part.map(({ index }) => index), sighting: { concept, certainty: 1, words: part.map(({ word }) => word) } }));
      }),
    );

  /** Return what the model is more or less sure of, what the whole text is called, and what is named of what it does not know. @param {Judgment} judgment @param {Map<string, Sighting>} named @param {string} text */
  const sightingsOf = (judgment, named, text) => {
    const certainties = new Map(judgment.concepts);
    const folded = words.fold(text).trim();
    for (const { id, names } of labels) if (names.includes(folded)) certainties.set(id, 1);
    /** @type {Sighting[]} */
    const found = [];
    for (const [id, certainty] of certainties) {
      const concept = vocabulary.byId.get(id);
      if (concept) found.push({ concept, certainty, words: named.get(id)?.words || [] });
    }
    for (const [id, sighting] of named) if (!table.concepts.has(id)) found.push(sighting);
    return found.sort((one, other) => other.certainty - one.certainty || one.concept.number - other.concept.number);
  };

  return {
    /** Return what a text asks, apart from the words that are not `meant`; it refuses nothing that was `dropped`. @param {string} given @param {(place: Place) => boolean} [meant] @param {string[]} [dropped] @returns {Understanding} */
    understand: (given, meant = () => true, dropped = []) => {
      const text = substance(given);
      const whole = reader.read(text);
      const reading = { ...whole, places: whole.places.filter(meant) };
      const denied = findDenial(reading, lexicon, denial);
      /** @type {Map<string, { at: number[], sighting: Sighting }>} */
      const refused = new Map();
      for (const found of namedIn(reading)) {
        const { at, sighting } = found;
        const isRefused = at.every((word) =>
          isWho(sighting) ? denied.company.has(word) : denied.means.has(word) || denied.outright.has(word),
        );
        if (sighting.concept.isMeans && isRefused && !dropped.includes(sighting.concept.id)) refused.set(at.join(), found);
      }
      const helpers = new Set([...refused.values()].filter(({ sighting }) => isWho(sighting)).flatMap(({ at }) => at));
      const gone = new Set([...denied.outright, ...[...refused.values()].flatMap(({ at }) => at)].filter((word) => !helpers.has(word)));
      const refusedConcepts = new Set([...refused.values()].map(({ sighting }) => sighting.concept.id));
      const unwanted = new Set([...denied.means, ...denied.outright].filter((word) => !denied.lacking.has(word)));
      const kept = { ...reading, places: reading.places.filter(({ index }) => !gone.has(index)), unwanted };
      const named = new Map(namedIn(kept).map(({ sighting }) => [sighting.concept.id, sighting]));
      const judgment = reading.language ? table.judge(kept) : { grades: new Map(), concepts: new Map(), inField: noJudgment };
      return {
        reading: kept,
        judgment,
        sightings: sightingsOf(judgment, named, text).filter(({ concept }) => !refusedConcepts.has(concept.id)),
        refused: [...refused.values()].filter(({ at }) => !at.every((word) => denied.lacking.has(word))).map(({ sighting }) => sighting),
        isNamed: [...named.keys()].some((id) => !table.concepts.has(id)),
        unanswered: findUnanswered(whole, lexicon),
        alarms: alarmsIn(whole.words, whole.language ? sureOfDangers(text) : new Map()),
      };
    },
  };
};

/** Tell whether a text is about local safety or participation, at least as surely as a bar. @param {Understanding} understood @param {number} bar */
export const isInField = ({ reading, judgment, isNamed }, bar) =>
  reading.places.some((place) => place.known) && (isNamed || judgment.inField >= bar);
