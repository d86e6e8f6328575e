/* The learned model: a table of weights that turns the words of a text into grades and concepts. */

import { features, hashed } from "./features.js";

/** @typedef {import("./reading.js").Reading} Reading */
/**
 * @typedef {object} Judgment What the model makes of a text.
 * @property {Map<string, number>} grades How useful judges would find each initiative, from 0 to 3.
 * @property {Map<string, number>} concepts How sure it is, from 0 to 1, that a concept was said.
 * @property {number} inField How sure it is, from 0 to 1, that the text is about the field.
 */
/** @typedef {{ row: number, value: number, words: Map<number, number> }} Active A feature that the table knows, its value, and how often it comes from each word. */
/**
 * @typedef {object} KnownShape
 * @property {string[]} initiatives
 * @property {string[]} concepts
 * @property {number} features
 * @property {number} units
 * @property {number} idf
 * @property {number} idfSteps
 * @property {number} bestGrade
 * @property {number[]} scales
 * @property {number[]} biases
 * @property {number} unit_scale
 * @property {number} concept_scale
 * @property {number[]} concept_biases
 */
/** @typedef {KnownShape & import("./features.js").KnownFeatures} KnownModel */
/** @typedef {ReturnType<typeof makeTable>} Table */

/** Return the model, read from its bytes: see docs/model.md. @param {KnownModel} known @param {Uint8Array} bytes */
export const makeTable = (known, bytes) => {
  const width = known.biases.length - known.units;
  let at = 0;
  /** Return the next bytes, a copy: longer numbers begin where they may not begin in the whole. @param {number} size */
  const take = (size) => bytes.slice(at, (at += size)).buffer;
  /** Return the next bytes as they lie there. @param {number} size */
  const steps = (size) => new Int8Array(bytes.buffer, bytes.byteOffset + (at += size) - size, size);
  const hashes = new Uint32Array(take(4 * known.features));
  const idf = new Uint8Array(take(known.features));
  const rows = steps(known.features * width);
  const inward = steps(known.features * known.units);
  const starts = new Uint32Array(take(4 * (known.features + 1)));
  const which = new Uint16Array(take(2 * starts[known.features]));
  const much = steps(starts[known.features]);
  const outward = steps(known.units * known.initiatives.length);

  /** Return the row of a feature, or -1. @param {number} wanted */
  const rowOf = (wanted) => {
    let low = 0;
    let high = known.features;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (hashes[middle] < wanted) low = middle + 1;
      else high = middle;
    }
    return hashes[low] === wanted ? low : -1;
  };

  /** @param {Reading} reading @returns {Active[]} */
  const reckoned = (reading) => {
    /** @type {Map<number, { block: number, row: number, times: number, words: Map<number, number> }>} */
    const found = new Map();
    for (const feature of features(reading, known)) {
      const row = rowOf(hashed(feature));
      if (row < 0) continue;
      const key = feature.block * known.features + row;
      const entry = found.get(key) || { block: feature.block, row, times: 0, words: new Map() };
      entry.times += 1;
      for (const word of feature.words) entry.words.set(word, (entry.words.get(word) || 0) + 1);
      found.set(key, entry);
    }
    const weighed = [...found.values()].map((entry) => ({
      ...entry,
      raw: (1 + Math.log(entry.times)) * ((idf[entry.row] * known.idf) / known.idfSteps),
    }));
    /** @type {Map<number, number>} */
    const squares = new Map();
    for (const { block, raw } of weighed) squares.set(block, (squares.get(block) || 0) + raw ** 2);
    return weighed
      .filter(({ raw }) => raw)
      .map(({ block, row, raw, words }) => ({ row, words, value: raw / Math.sqrt(squares.get(block) || 1) }));
  };

  /** What was reckoned of a reading: the reasons of every card ask for it again. @type {WeakMap<Reading, Active[]>} */
  const kept = new WeakMap();

  /** Return the features of a text that the table knows, with their values. @param {Reading} reading @returns {Active[]} */
  const active = (reading) => {
    const found = kept.get(reading) || reckoned(reading);
    kept.set(reading, found);
    return found;
  };

  /** Return the sum of every column: for the grades of the initiatives, the field and the units. @param {Active[]} found */
  const columns = (found) => {
    const sums = new Float64Array(width + known.units);
    for (const { row, value } of found) {
      for (let column = 0; column < width; column += 1) sums[column] += value * rows[row * width + column];
      for (let unit = 0; unit < known.units; unit += 1) sums[width + unit] += value * inward[row * known.units + unit];
    }
    return known.biases.map((bias, column) => bias + known.scales[column] * sums[column]);
  };

  /** Return what the words give each initiative and what the units that are awake add. @param {number[]} sums @returns {Map<string, number>} */
  const grades = (sums) => {
    const awake = sums.slice(width).map((sum) => Math.max(0, sum));
    return new Map(
      known.initiatives.map((id, column) => {
        const added = awake.reduce((sum, value, unit) => sum + value * outward[column * known.units + unit], 0);
        return [id, Math.min(known.bestGrade, Math.max(0, sums[column] + known.unit_scale * added))];
      }),
    );
  };

  /** @param {Active[]} found @returns {Map<string, number>} */
  const concepts = (found) => {
    /** @type {Map<number, number>} */
    const sums = new Map();
    for (const { row, value } of found) {
      for (let one = starts[row]; one < starts[row + 1]; one += 1) {
        sums.set(which[one], (sums.get(which[one]) || 0) + value * much[one]);
      }
    }
    const sure = [...sums].map(
      ([number, total]) =>
        /** @type {[string, number]} */ ([
          known.concepts[number],
          Math.min(1, known.concept_biases[number] + known.concept_scale * total),
        ]),
    );
    return new Map(sure.filter(([, certainty]) => certainty > 0));
  };

  /** Return what each meaningful word of a text gives, by a weight for every feature. @param {Reading} reading @param {(row: number) => number} weightOf */
  const gainsBy = (reading, weightOf) => {
    const gains = new Map(reading.places.map(({ index }) => [index, 0]));
    for (const { row, value, words } of active(reading)) {
      const gain = value * weightOf(row);
      const total = [...words.values()].reduce((sum, times) => sum + times, 0);
      for (const [index, times] of words) gains.set(index, (gains.get(index) || 0) + (gain * times) / total);
    }
    /** @type {Map<string, number>} */
    const byWord = new Map();
    for (const { word, index } of reading.places) byWord.set(word, (byWord.get(word) || 0) + (gains.get(index) || 0));
    return byWord;
  };

  return {
    initiatives: new Set(known.initiatives),
    concepts: new Set(known.concepts),
    /** Return the grades, the concepts and the field of a text. @param {Reading} reading @returns {Judgment} */
    judge: (reading) => {
      const found = active(reading);
      const sums = columns(found);
      return {
        grades: grades(sums),
        concepts: concepts(found),
        inField: 1 / (1 + Math.exp(-sums[width - 1])),
      };
    },
    /** Return what each meaningful word of a text gives the grade of an initiative. @param {Reading} reading @param {string} id */
    gains: (reading, id) => {
      const column = known.initiatives.indexOf(id);
      return gainsBy(reading, (row) => known.scales[column] * rows[row * width + column]);
    },
    /** Return what each meaningful word of a text gives the certainty of a concept. @param {Reading} reading @param {string} id */
    conceptGains: (reading, id) => {
      const number = known.concepts.indexOf(id);
      return gainsBy(reading, (row) => {
        const at = which.subarray(starts[row], starts[row + 1]).indexOf(number);
        return at < 0 ? 0 : known.concept_scale * much[starts[row] + at];
      });
    },
  };
};
