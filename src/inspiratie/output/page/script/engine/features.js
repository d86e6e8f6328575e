/* What the learned model sees of a text: parts of its words, its words, and which words stand together. */

import { crc32 } from "../crc.js";

/** @typedef {import("./reading.js").Reading} Reading */
/** @typedef {{ letters: number, words: number, pairs: number }} Blocks The number of each kind of features. */
/** @typedef {{ sizes: number[], mostPaired: number, longest: number, blocks: Blocks }} KnownFeatures */
/** @typedef {{ block: number, name: string, words: number[] }} Feature One thing that the model may have a weight for, and the positions of the words that it comes from. */

/** Return the number, 32 bits, by which a feature is known: CRC-32 of its block and its name, which is ASCII. @param {Feature} feature */
export const hashed = ({ block, name }) => {
  const written = `${block}${name}`;
  return crc32(written.length, (at) => written.charCodeAt(at));
};

/** Yield the features of a text, one for each time that they occur. @param {Reading} reading @param {KnownFeatures} known @returns {Generator<Feature>} */
export function* features(reading, known) {
  /** @type {Map<string, number>} */
  const first = new Map();
  const { letters, words, pairs } = known.blocks;
  for (const { index, keys } of reading.places.slice(0, known.longest)) {
    const edged = ` ${reading.words[index].word} `;
    for (const size of known.sizes) {
      for (let start = 0; start + size <= edged.length; start += 1) {
        yield { block: letters, name: edged.slice(start, start + size), words: [index] };
      }
    }
    for (const key of keys.keys()) {
      yield { block: words, name: key, words: [index] };
      if (first.size < known.mostPaired && !first.has(key)) first.set(key, index);
    }
  }
  const sorted = [...first].sort(([one], [other]) => (one < other ? -1 : 1));
  for (const [at, [one, place]] of sorted.entries()) {
    for (const [other, second] of sorted.slice(at + 1)) yield { block: pairs, name: `${one}&${other}`, words: [place, second] };
  }
}
