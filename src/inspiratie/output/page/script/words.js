/* Words, folded as the program folds them, so that both understand the same. */

const fold = (text) =>
  text.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "").replace(/œ/g, "oe").replace(/æ/g, "ae").replace(/ø/g, "o");
export const wordsOf = (text) => fold(text).replace(/([a-z])[-\u2010\u2011](?=[a-z])/g, "$1").match(/[a-z0-9]+/g) || [];
/* inbraken and inbraak, buurten and buurt: endings off, double letters single */
const stemOf = (word) =>
  word.length > 4 ? word.replace(/(en|es|s|e)$/, "").replace(/(.)\1$/, "$1").replace(/([aeou])\1(?=[^aeiou]$)/, "$1") : word;

/** Number of typing errors between two words (a swap counts once), or more than `limit`. */
export const typos = (a, b, limit) => {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
    }
    before = last;
    last = row;
  }
  return last[b.length];
};

/** How well a known word answers to a typed one, from 0 to 1, typing errors aside. */
export const likeness = (typed, known) => {
  if (typed === known) return 1;
  if (stemOf(typed) === stemOf(known)) return 0.95;
  if (known.startsWith(typed) && typed.length >= 2) return 0.8;
  if (typed.length >= 4 && known.includes(typed)) return 0.6;
  if (known.length >= 5 && typed.startsWith(known)) return 0.65;
  if (known.length >= 5 && typed.endsWith(known)) return 0.45;
  return 0;
};
