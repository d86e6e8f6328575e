/* The engine put together: from what a reader says to the initiatives that fit, as the program answers it. */

import { makeAsking } from "./asking.js";
import { makeSureness } from "./danger.js";
import { makeHelp } from "./help.js";
import { makeKinship } from "./kinship.js";
import { makeLexicon } from "./lexicon.js";
import { rank } from "./ranking.js";
import { makeReader } from "./reading.js";
import { makeContext } from "./signals.js";
import { makeSituations } from "./situations.js";
import { makeTable } from "./table.js";
import { makeTelling } from "./telling.js";
import { makeTextSearch } from "./text_search.js";
import { makeInterpreter } from "./understanding.js";
import { makeVocabulary } from "./vocabulary.js";
import { makeWording } from "./wording.js";
import { makeWords } from "./words.js";

/** @typedef {import("./asking.js").Request} Request */
/** @typedef {import("./ranking.js").Match} Match */
/** @typedef {import("./ranking.js").Ranking} Ranking */
/** @typedef {import("./asking.js").Need} Need */
/**
 * @typedef {object} KnownParts All that the program exports: see engine.py.
 * @property {import("./mail.js").KnownMail} mail
 * @property {import("./words.js").KnownWords} words
 * @property {import("./lexicon.js").KnownLexicon} lexicon
 * @property {import("./reading.js").KnownReading} reading
 * @property {import("./denial.js").KnownDenial} denial
 * @property {import("./danger.js").KnownDanger} danger
 * @property {import("./table.js").KnownModel} model
 * @property {import("./table.js").KnownModel} dangerModel
 * @property {number} wordsAlone What the table of the dangers counts.
 * @property {import("./text_search.js").KnownText} text
 * @property {import("./kinship.js").Profiles} profiles
 * @property {number} mostProfiles
 * @property {import("./signals.js").Weights} weights
 * @property {import("./wording.js").KnownWording} wording
 * @property {import("./asking.js").Notices} notices
 * @property {import("./help.js").KnownHelp} help
 * @property {number[][]} situations The checksum of each situation of each initiative.
 * @property {number} full
 * @property {number} telling So many words at most are named.
 * @property {import("./telling.js").TellingLaw} tellingLaw
 * @property {number} longestLabel
 * @property {number} noJudgment
 */
/** @typedef {KnownParts & import("./vocabulary.js").KnownVocabulary} Known */
/** @typedef {ReturnType<typeof makeEngine>} Engine */

/** Return the engine. @param {Known} known @param {Uint8Array} bytes The table of the learned model. @param {Uint8Array} dangerBytes The table of the dangers. */
export const makeEngine = (known, bytes, dangerBytes) => {
  const { weights } = known;
  const words = makeWords(known.words);
  const lexicon = makeLexicon(known.lexicon, words);
  const reader = makeReader(known.reading, lexicon, words);
  const table = makeTable(known.model, bytes);
  const sureOfDangers = makeSureness(makeTable(known.dangerModel, dangerBytes), words, known.wordsAlone);
  const vocabulary = makeVocabulary(known);
  const { search, unwanted, isOfName } = makeTextSearch(known.text, words);
  const kinship = makeKinship(known.profiles, known.model.initiatives, known.mostProfiles);
  const interpreter = makeInterpreter({ ...known, vocabulary, lexicon, reader, table, words, sureOfDangers });
  const asking = makeAsking(interpreter, { vocabulary, weights, words, notices: known.notices });
  const recognised = makeSituations(known.situations, known.initiatives, known.model.bestGrade);
  /** Tell whether a name is the label of a concept or its id. @param {import("./vocabulary.js").Concept} concept @param {string} name */
  const isCalled = ({ label, id }, name) => [words.fold(label), id].includes(words.fold(name).trim());
  /** @param {Request} request */
  const asNeed = (request) => {
    const need = asking(request);
    if (!need.reading) return need;
    const known = request.unmeant?.length ? null : recognised(need);
    if (known) return known;
    const named = unwanted(need.reading);
    // who has an initiative already may want others that work alike: what its name stands for is not refused, unless it is called so
    const refused = need.refused.filter(({ concept, words: said }) => isCalled(concept, said.join(" ")) || !isOfName(said, named));
    return { ...need, refused, excluded: new Set([...need.excluded, ...named]) };
  };
  const wording = makeWording(known.wording);
  const telling = makeTelling(known.tellingLaw, { table, vocabulary, lexicon, words });

  /** Tell whether a match is weak, by its score as it is shown. @param {Match} match */
  const isWeak = ({ score }) => Math.round(score) < weights.fair;
  const help = makeHelp(known.help, vocabulary, isWeak);

  /** Return all initiatives for what the reader says, best first. @param {Request} request @returns {Ranking} */
  const ranked = (request) => {
    const need = asNeed(request);
    const hits = need.reading ? search(need.reading) : new Map();
    const kin = need.reading ? kinship(need.grades, hits) : new Map();
    return rank(need, known.initiatives, makeContext(need, { hits, kin, vocabulary, weights, full: known.full }));
  };

  /** Return the words of a text without which a concept would not be understood, the weightiest first. @param {Request} request @param {string} id */
  const wordsBehind = (request, id) => {
    const unmeant = [...(request.unmeant || [])];
    const before = unmeant.length;
    for (;;) {
      const { wishes, reading } = asNeed({ ...request, unmeant });
      if (!reading || !wishes.some(({ concept }) => concept.id === id)) return unmeant.slice(before);
      const gains = [...table.conceptGains(reading, id)].sort(([, gain], [, more]) => more - gain);
      if (!gains.length) return unmeant.slice(before);
      unmeant.push(gains[0][0]);
    }
  };

  return {
    vocabulary,
    weights,
    wording,
    warm: reader.warm,
    rank: ranked,
    /** Return the initiatives to show; who tells of being hurt gets only what suits that. @param {Request} request */
    answer: (request) => help.onlyWhatFits(ranked(request)),
    helpFor: help.linesFor,
    /** Return that nothing fits, and what the reader can do about it. @param {Need} need */
    nothingLines: (need) => wording.nothingLines(need, help.firstHelp(need) !== null),
    helpForChosen: help.linesOf,
    /** Return the initiatives that fit all that was chosen: each facet that is stated, by one of its concepts. @param {string[]} stated */
    remaining: (stated) => {
      const { need, matches } = help.onlyWhatFits(ranked({ stated }));
      /** @param {string} id */
      const meetsAll = (id) =>
        vocabulary.facets.every((facet) => {
          const wishes = need.wishes.filter(({ concept }) => concept.facet === facet);
          return !wishes.length || wishes.some(({ concept }) => (vocabulary.fit(concept, id)?.level || 0) * known.full >= weights.fits);
        });
      return matches.map(({ id }) => id).filter(meetsAll);
    },
    /** Return what to leave out of a text so that it no longer asks for a concept: the words behind it where they say nothing else, or else the concept alone. @param {Request} request @param {string} id */
    without: (request, id) => {
      const given = request.unmeant || [];
      const words = wordsBehind(request, id);
      const before = asNeed(request);
      const after = asNeed({ ...request, unmeant: [...given, ...words] });
      const told = [before, after].map(({ wishes }) => wishes.map(({ concept }) => concept.id).filter((other) => other !== id).sort().join());
      return words.length && told[0] === told[1] ? { unmeant: words, dropped: [] } : { unmeant: [], dropped: [id] };
    },
    /** Return those of some concepts that a text would ask for or refuse if they were not dropped. @param {Request} request @param {string[]} ids */
    missing: (request, ids) => {
      const { wishes, perhaps, refused } = asNeed({ ...request, dropped: [] });
      const told = new Set([...wishes, ...perhaps, ...refused].map(({ concept }) => concept.id));
      return ids.filter((id) => told.has(id));
    },
    /** Tell whether a need is of someone in danger or hurt, who is sent to help. @param {Need} need */
    isInDanger: (need) => help.firstHelp(need) !== null,
    /** Return that of some sentences of a card that is like a need, or nothing; a weak match has none. @param {Need} need @param {Match} match @param {string[]} sentences */
    alike: ({ reading, optionsAlone }, match, sentences) => (reading && !optionsAlone && !isWeak(match) ? telling.alike(reading, match.id, sentences) : ""),
    /** Return a score in one word; strong is what misses nothing. @param {Match} match */
    strength: (match) => (isWeak(match) ? "zwak" : Math.round(match.score) >= weights.strong && !match.misses ? "sterk" : "redelijk"),
    /** Return the words of a need that weighed most for a match, the weightiest first. @param {Need} need @param {Match} match */
    tellingWords: ({ reading, optionsAlone }, { id }) => (reading && !optionsAlone ? [...telling.words(reading, id).keys()].slice(0, known.telling) : []),
  };
};
