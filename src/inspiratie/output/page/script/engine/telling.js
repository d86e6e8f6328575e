/* What of a text tells a reader why an initiative fits: its words that mean something, and a sentence of a card alike. */

/** @typedef {import("./lexicon.js").Lexicon} Lexicon */
/** @typedef {import("./reading.js").Reading} Reading */
/** @typedef {import("./table.js").Table} Table */
/** @typedef {import("./vocabulary.js").Vocabulary} Vocabulary */
/** @typedef {import("./words.js").Words} Words */
/** @typedef {{ alike: number, shared: number }} TellingLaw How much of what weighs a sentence holds at least, and how many meanings. */

/** Return what tells it. @param {TellingLaw} law @param {{ table: Table, vocabulary: Vocabulary, lexicon: Lexicon, words: Words }} given */
export const makeTelling = (law, { table, vocabulary, lexicon, words }) => {
  /** For every word of a text that by itself, as it is written, is the name of a concept: the keys of what it means. @param {Reading} reading */
  const meaningsOf = ({ places }) => {
    /** @type {Map<string, Set<string>>} */
    const found = new Map();
    for (const { word, keys } of places) {
      const sure = [...keys].filter(([key, trust]) => trust >= 1 && vocabulary.labelled([key]).length).map(([key]) => key);
      if (sure.length) found.set(word, new Set([...(found.get(word) || []), ...sure]));
    }
    return found;
  };

  /** Return the telling words of a text that speak for an initiative with what each gives, the weightiest first. @param {Reading} reading @param {string} id @returns {Map<string, number>} */
  const weighed = (reading, id) => {
    if (!table.initiatives.has(id)) return new Map();
    const meanings = meaningsOf(reading);
    const telling = [...table.gains(reading, id)].filter(([word, gain]) => gain > 0 && meanings.has(word));
    return new Map(telling.sort(([one, gain], [other, more]) => more - gain || (one < other ? -1 : 1)));
  };

  return {
    words: weighed,
    /** Return the sentence that holds most of what the telling words weigh; nothing when none is alike. @param {Reading} reading @param {string} id @param {string[]} sentences */
    alike: (reading, id, sentences) => {
      const gains = weighed(reading, id);
      const meanings = meaningsOf(reading);
      const whole = [...gains.values()].reduce((sum, gain) => sum + gain, 0);
      let best = "";
      let most = law.alike * whole;
      for (const sentence of sentences) {
        const there = new Set(words.tokens(sentence).map(({ word }) => lexicon.key(word, "nl")));
        const shared = new Set();
        let much = 0;
        for (const [word, gain] of gains) {
          const met = [...(meanings.get(word) || [])].filter((key) => there.has(key));
          if (met.length) much += gain;
          for (const key of met) shared.add(key);
        }
        if (shared.size >= law.shared && much >= most && (much > most || !best)) [best, most] = [sentence, much];
      }
      return best;
    },
  };
};
