/* How far two words are apart in typing errors. */

import { remembered } from "./words.js";

/** Return the letters of a word, each as a bit. */
const lettersOf = remembered((word) => [...word].reduce((letters, letter) => letters | (1 << (letter.charCodeAt(0) & 31)), 0));

/** Tell whether more letters of one word are missing in another than `limit` errors can bring. @param {string} one @param {string} other @param {number} limit */
const lacks = (one, other, limit) => {
  let missing = lettersOf(one) & ~lettersOf(other);
  for (let error = 0; error < limit; error += 1) missing &= missing - 1;
  return missing !== 0;
};

/** Tell at a glance that two words are more than `limit` errors apart; where it does not, `slips` counts. @param {string} one @param {string} other @param {number} limit */
export const areFar = (one, other, limit) =>
  Math.abs(one.length - other.length) > limit || lacks(one, other, limit) || lacks(other, one, limit);

/**
 * Return the number of typing errors between two words, or more than `limit`: the optimal string alignment
 * distance, in which the swap of two neighbours counts once.
 * @param {string} one
 * @param {string} other
 * @param {number} limit
 */
export const slips = (one, other, limit) => {
  if (Math.abs(one.length - other.length) > limit) return limit + 1;
  const width = other.length + 1;
  let before = new Uint8Array(width);
  let last = new Uint8Array(width).map((_, index) => index);
  let now = new Uint8Array(width);
  for (let row = 1; row <= one.length; row += 1) {
    now[0] = row;
    let least = row;
    for (let column = 1; column < width; column += 1) {
      const same = one[row - 1] === other[column - 1] ? 0 : 1;
      let cost = Math.min(last[column] + 1, now[column - 1] + 1, last[column - 1] + same);
      if (row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]) {
        cost = Math.min(cost, before[column - 2] + 1);
      }
      now[column] = cost;
      least = Math.min(least, cost);
    }
    if (least > limit) return limit + 1;
    [before, last, now] = [last, now, before];
  }
  return last[width - 1];
};
