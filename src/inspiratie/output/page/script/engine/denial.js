/* Which words of a text are denied, and which are refused when they name a way of working. */

import { listed } from "./words.js";

/** @typedef {import("./reading.js").Reading} Reading */
/** @typedef {import("./lexicon.js").Lexicon} Lexicon */
/** @typedef {{ ahead: number, openers: string, without: string, together: string, ofWhom: string, people: string, only: string, and: string, between: number, shortClause: number }} KnownDenial */
/** @typedef {{ start: number, stop: number }} Clause The positions of its words. */
/** @typedef {{ outright: Set<number>, means: Set<number>, company: Set<number>, lacking: Set<number> }} Denial Positions of words: denied whatever they say, refused when they name a means, refused when they name who could help, and only lacking. */

/** @param {number} start @param {number} stop */
export const range = (start, stop) => Array.from({ length: Math.max(0, stop - start) }, (_, step) => start + step);

/** @param {Reading} reading @returns {Clause[]} */
const clauses = ({ words }) => {
  const ends = range(1, words.length + 1).filter((at) => at === words.length || words[at].clause !== words[at - 1].clause);
  return ends.map((stop, index) => ({ start: index ? ends[index - 1] : 0, stop }));
};

/** Return how many words of a clause stand before the first of some phrases in it; -1 for none. @param {Reading} reading @param {Clause} clause @param {string[]} phrases */
const phraseAt = (reading, { start, stop }, phrases) => {
  const text = ` ${reading.words.slice(start, stop).map(({ word }) => word).join(" ")} `;
  const found = phrases.map((phrase) => text.indexOf(` ${phrase} `)).filter((at) => at >= 0);
  return found.length ? listed(text.slice(0, Math.min(...found))).length : -1;
};

/** Return what a text denies and refuses. @param {Reading} reading @param {Lexicon} lexicon @param {KnownDenial} known @returns {Denial} */
export const findDenial = (reading, lexicon, known) => {
  const words = reading.words.map(({ word }) => word);
  const [openers, without, together, ofWhom, people, only, and] = [known.openers, known.without, known.together, known.ofWhom, known.people, known.only, known.and].map((told) => new Set(listed(told)));
  const negations = lexicon.negations[reading.language || "nl"];
  const parts = clauses(reading);
  /** @param {number} at */
  const isRefusal = (at) => lexicon.refusals.has(words[at]);
  /** @param {number} at */
  const isContrast = (at) => at < words.length && lexicon.contrasts.has(words[at]);

  /* "niet X maar Y": what stands between a refusal and the contrast that soon follows it */
  const contrasted = range(0, words.length)
    .filter((at) => isRefusal(at) && !only.has(words[at + 1]))
    .flatMap((start) => {
      const end = range(start + 1, start + 2 + known.between).find(isContrast);
      return end === undefined ? [] : range(start + 1, end);
    });
  /* "X niet, maar Y": a short clause that a refusal ends and a contrast answers */
  const short = parts
    .filter(({ start, stop }) => stop - start <= known.shortClause && isRefusal(stop - 1) && isContrast(stop))
    .flatMap(({ start, stop }) => range(start, stop));
  /* what stands before a phrase that says that something is not the matter, when a contrast follows */
  const absent = parts.flatMap((clause) => {
    const at = range(clause.start, words.length).some(isContrast) ? phraseAt(reading, clause, lexicon.absences) : -1;
    return range(clause.start, clause.start + at);
  });
  /** What a negation reaches: a few words ahead, in its own clause; where it tells of people, what they have none of. @param {number} start */
  const ahead = (start) => {
    const before = words[Math.max(start - 1, 0)];
    const reach = ofWhom.has(before) || (people.has(before) && without.has(words[start])) ? 1 : known.ahead;
    return range(start + 1, Math.min(start + 1 + reach, words.length)).filter((at) => reading.words[at].clause === reading.words[start].clause);
  };
  /* "geen X", "niet met X" */
  const negated = range(0, words.length)
    .filter((at) => negations.has(words[at]) || (isRefusal(at) && openers.has(words[at + 1])))
    .flatMap(ahead);
  /* "zonder X", "niet met X", but not "geen X" */
  const company = range(0, words.length)
    .filter((at) => without.has(words[at]) || (isRefusal(at) && together.has(words[at + 1])))
    .flatMap(ahead);
  /** The words of a clause in parts, as "and" and "or" part them. @param {Clause} clause @returns {Clause[]} */
  const betweenAnds = ({ start, stop }) => {
    const ands = range(start, stop).filter((at) => and.has(words[at]));
    return [...ands, stop].map((end, index) => ({ start: index ? ands[index - 1] + 1 : start, stop: end })).filter((part) => part.stop > part.start);
  };
  /* a clause that does nothing but deny, shortly, beside others: "inbraken, geen politie en geen app" */
  const aside = parts
    .map(betweenAnds)
    .filter((denials) => parts.length > 1 && denials.every(({ start, stop }) => stop - start <= known.shortClause && negations.has(words[start])))
    .flat()
    .flatMap(({ start, stop }) => range(start + 1, stop));
  /* what it takes, of which there is none: "geen budget" */
  const lacking = range(0, words.length).flatMap((start) => ahead(start).filter((at) => lexicon.lacks.has(`${words[start]} ${words[at]}`)));
  /* clauses that say that something is there, was tried, or need not be */
  const present = parts
    .filter((clause) => phraseAt(reading, clause, lexicon.presences) >= 0)
    .flatMap(({ start, stop }) => range(start, stop));

  return {
    outright: new Set([...contrasted, ...short, ...absent]),
    means: new Set([...negated, ...present]),
    company: new Set([...company, ...aside.filter((at) => !lacking.includes(at))]),
    lacking: new Set(lacking),
  };
};
