/* Text evidence: how much of a need's wording stands in what is written about an initiative. */

import { listed } from "./words.js";

/** @typedef {import("./reading.js").Reading} Reading */
/** @typedef {import("./words.js").Words} Words */
/** @typedef {{ score: number, words: string[], isNamed: boolean }} Hit What the wording finds in one initiative, its words the weightiest first. */
/**
 * @typedef {object} KnownText
 * @property {number} k1
 * @property {[string, string][]} titles Id and the stems of a title, or of a part of a double one.
 * @property {Record<string, number>} idf
 * @property {Record<string, Record<string, number>>} postings
 */

/** Return what finds the initiatives that hold words of a text, by BM25F and by how many of its words they hold, and those that it names. @param {KnownText} known @param {Words} words */
export const makeTextSearch = (known, words) => {
  const titles = known.titles.map(([id, stems]) => ({ id, stems: listed(stems) }));
  const idf = new Map(Object.entries(known.idf));
  const postings = new Map(Object.entries(known.postings).map(([key, found]) => [key, Object.entries(found)]));

  /** Return the initiatives of which a whole name stands at some positions among the words. @param {Reading} reading @param {(at: number) => boolean} isThere */
  const namedAt = (reading, isThere) => {
    const all = reading.words.filter((_, at) => isThere(at)).map(({ word }) => word);
    const pairs = all.slice(1).map((word, index) => all[index] + word);
    const meant = reading.places.filter(({ index }) => isThere(index)).map(({ readAs }) => readAs);
    const said = new Set([...all, ...meant, ...pairs].map((word) => words.stem(word, "nl")));
    return new Set(titles.filter(({ stems }) => stems.every((stem) => said.has(stem))).map(({ id }) => id));
  };

  /** Return the initiatives that hold words of a text, or are named there. @param {Reading} reading @returns {Map<string, Hit>} */
  const search = (reading) => {
    /** @type {Map<string, Map<string, number>>} */
    const gains = new Map();
    for (const { word, keys } of reading.places) {
      for (const [key, trust] of keys) {
        for (const [id, frequency] of postings.get(key) || []) {
          const gain = (trust * (idf.get(key) || 0) * frequency * (known.k1 + 1)) / (frequency + known.k1);
          const own = gains.get(id) || new Map();
          gains.set(id, own.set(word, Math.max(gain, own.get(word) || 0)));
        }
      }
    }
    const asked = new Set(reading.places.map(({ word }) => word)).size;
    const named = namedAt(reading, (at) => !reading.unwanted.has(at));
    return new Map(
      [...new Set([...gains.keys(), ...named])].map((id) => {
        const own = [...(gains.get(id) || [])].sort(([one, gain], [other, more]) => more - gain || (one < other ? -1 : 1));
        const whole = own.reduce((sum, [, gain]) => sum + gain, 0);
        return [id, { score: (whole * own.length) / Math.max(1, asked), words: own.map(([word]) => word), isNamed: named.has(id) }];
      }),
    );
  };

  /** Return the initiatives whose name stands where a text says what it does not want. @param {Reading} reading */
  const unwanted = (reading) => namedAt(reading, (at) => reading.unwanted.has(at));

  /** Tell whether words, at least one, all stand in one name of any of these initiatives. @param {string[]} meant @param {Set<string>} among */
  const isOfName = (meant, among) =>
    meant.length > 0 && titles.some(({ id, stems }) => among.has(id) && meant.every((word) => stems.includes(words.stem(word, "nl"))));

  return { search, unwanted, isOfName };
};
