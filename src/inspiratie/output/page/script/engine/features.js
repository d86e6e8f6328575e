/* What the learned model sees of a text: parts of its words, its words, and which words stand together. */

/** @typedef {import("./reading.js").Reading} Reading */
/** @typedef {{ letters: number, words: number, pairs: number }} Blocks The number of each kind of features. */
/** @typedef {{ sizes: number[], mostPaired: number, longest: number, blocks: Blocks }} KnownFeatures */
/** @typedef {{ block: number, name: string, words: number[] }} Feature One thing that the model may have a weight for, and the positions of the words that it comes from. */

const CRC_32 = 0xedb88320;
const crcs = Uint32Array.from({ length: 256 }, (_, value) => {
  let crc = value;
  for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? CRC_32 ^ (crc >>> 1) : crc >>> 1;
  return crc;
});

/** Return the number, 32 bits, by which a feature is known: CRC-32 of its block and its name, which is ASCII. @param {Feature} feature */
export const hashed = ({ block, name }) => {
  const written = `${block}${name}`;
  let crc = 0xffffffff;
  for (let at = 0; at < written.length; at += 1) crc = crcs[(crc ^ written.charCodeAt(at)) & 255] ^ (crc >>> 8);
  return ~crc >>> 0;
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
