/* The sentence of a card in which most of what a text says stands. */

/** @typedef {import("./lexicon.js").Lexicon} Lexicon */
/** @typedef {import("./reading.js").Reading} Reading */
/** @typedef {import("./words.js").Words} Words */

const SHORTEST = 4;
/* A word of fewer letters is no reason. */

const TELLING = 2;
/* So rare among the cards is what a sentence shares with a text at least, in the logarithm of how many cards there are for one that has it. */

/** Return what finds such a sentence. @param {Lexicon} lexicon @param {Words} words */
export const makeQuoting = (lexicon, words) => {
  /** @type {Map<string, Set<string>>} */
  const known = new Map();
  /** @param {string} sentence */
  const keysOf = (sentence) => {
    const keys = known.get(sentence) || new Set(words.tokens(sentence).filter(({ word }) => !lexicon.stop.nl.has(word)).map(({ word }) => lexicon.key(word, "nl")));
    known.set(sentence, keys);
    return keys;
  };

  /** Return what finds it among the sentences of cards, which are given for each. @param {string[][]} cards */
  return (cards) => {
    /** @type {Map<string, number>} */
    const counts = new Map();
    for (const sentences of cards) for (const key of new Set(sentences.flatMap((sentence) => [...keysOf(sentence)]))) counts.set(key, (counts.get(key) || 0) + 1);
    /** @param {string} key */
    const rarity = (key) => Math.log(cards.length / (counts.get(key) || cards.length));
    /** How much of a text stands in a sentence. @param {Reading} reading @param {string} sentence */
    const shared = ({ places }, sentence) => {
      const there = keysOf(sentence);
      const telling = new Map(places.filter(({ word }) => word.length >= SHORTEST).map(({ readAs, keys }) => [readAs, [...keys]]));
      return [...telling.values()].reduce((sum, keys) => sum + Math.max(0, ...keys.map(([key, trust]) => (there.has(key) ? trust * rarity(key) : 0))), 0);
    };

    /** Return the first of the sentences that share most with a text; nothing when none shares enough to be a reason. @param {Reading} reading @param {string[]} sentences */
    return (reading, sentences) => {
      const found = sentences.map((sentence) => ({ sentence, much: shared(reading, sentence) }));
      const most = Math.max(TELLING, ...found.map(({ much }) => much));
      return found.find(({ much }) => much >= most)?.sentence || "";
    };
  };
};
