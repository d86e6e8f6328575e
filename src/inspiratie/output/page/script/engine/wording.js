/* What the engine found, in plain Dutch: with the program's own phrases. */

/** @typedef {import("./asking.js").Need} Need */
/** @typedef {import("./signals.js").Reason} Reason */
/** @typedef {import("./asking.js").Wish} Wish */
/**
 * @typedef {object} KnownWording
 * @property {Record<string, string>} facets What a facet is called on a card.
 * @property {string[]} toldFirst
 * @property {Record<string, string>} relations
 * @property {string} ours
 * @property {string} inPart
 * @property {string} onCard
 * @property {string} named
 * @property {string} helpsWithSuch
 * @property {string} akin
 * @property {string} wordWeighs
 * @property {string} wordsWeigh
 * @property {string} wordFits
 * @property {string} wordsFit
 * @property {number} wordsShown
 * @property {string} nothingFits
 * @property {string} firstHelp
 * @property {string} elsewhere
 * @property {string} desk
 * @property {string} foreign
 * @property {string} otherWords
 * @property {string} tellMore
 * @property {string} remainingNone
 * @property {string} remainingOne
 * @property {string} remainingMore
 * @property {string} remainingAll
 */

const SAME = "zelfde";

/** Return "a, b en c". @param {string[]} words */
export const joined = (words) => [words.slice(0, -1).join(", "), ...words.slice(-1)].filter(Boolean).join(" en ");

/** Return what tells of needs and reasons. @param {KnownWording} known */
export const makeWording = (known) => {
  /** @param {string[]} words */
  const quoted = (words) => joined(words.slice(0, known.wordsShown).map((word) => `“${word}”`));
  /** @param {string[]} words @param {string} one @param {string} more */
  const about = (words, one, more) => (words.length > 1 ? more : one).replace("{}", quoted(words));

  /** @param {Reason} reason */
  const conceptLine = ({ ground, asked, found, relation = SAME, covers }) => {
    const name = `${asked?.facet} ${asked?.label}`;
    const isExact = relation === SAME;
    if (ground === "praktijk") return `${name}: ${isExact ? "helpt hierbij" : `helpt bij ${found?.label}`} (${covers ? known.ours : `${known.ours}, ${known.inPart}`})`;
    return `${name}${isExact ? "" : `: ${found?.label}`} (${known.onCard}, ${known.relations[relation]})`;
  };

  /** Return where to go with what is not in the field. @param {string[]} unanswered @param {Wish[]} perhaps @returns {string[]} */
  const elsewhere = (unanswered, perhaps) => {
    if (!unanswered.length) return [known.elsewhere];
    return perhaps.length ? [] : [known.desk];
  };

  return {
    ...known,
    /** Return one reason as a clause; `telling` are the words that weighed most. @param {Reason} reason @param {string[]} telling */
    reasonLine: (reason, telling) => {
      if (reason.asked) return conceptLine(reason);
      if (reason.ground === "naam") return known.named;
      if (reason.ground === "verwant") return `${known.akin} (${known.ours})`;
      if (reason.ground === "tekst") return about(reason.words, known.wordFits, known.wordsFit);
      return `${telling.length ? about(telling, known.wordWeighs, known.wordsWeigh) : known.helpsWithSuch} (${known.ours})`;
    },
    /** Return that nothing fits, and what the reader can do about it; who is in danger is sent to help instead. @param {Need} need @param {boolean} inDanger @returns {string[]} */
    nothingLines: ({ reading, inField, unanswered, perhaps }, inDanger) =>
      inDanger
        ? [known.firstHelp]
        : reading && !reading.language
          ? [known.nothingFits, known.foreign]
          : [
              known.nothingFits,
              ...(inField ? [`${known.otherWords}.`] : [...elsewhere(unanswered, perhaps), `${known.tellMore}.`]),
            ],
    /** Return how many of `size` initiatives fit all that was chosen. @param {number} count @param {number} size */
    remainingLine: (count, size) => {
      const line = { 0: known.remainingNone, 1: known.remainingOne, [size]: known.remainingAll }[count] || known.remainingMore;
      return line.replace("{count}", String(count)).replace("{size}", String(size));
    },
    /** Return wishes in the order in which they are told: the problem first, the surest before others. @param {Wish[]} wishes */
    inOrder: (wishes) =>
      [...wishes].sort(
        (one, other) =>
          known.toldFirst.indexOf(one.concept.facet) - known.toldFirst.indexOf(other.concept.facet) || other.weight - one.weight,
      ),
  };
};
