/* How far two words are apart in typing errors. */

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
  let before = new Array(width).fill(0);
  let last = Array.from({ length: width }, (_, index) => index);
  for (let row = 1; row <= one.length; row += 1) {
    const now = [row];
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
    before = last;
    last = now;
  }
  return last[width - 1];
};
