/* What a mail asks: its text without headers, signature and pictures, and nothing twice. */

/**
 * @typedef {object} KnownMail
 * @property {string} header What a line is that tells of a mail who, when or about what.
 * @property {number} fewestHeaders So many stand below each other before they are taken for those of a mail.
 * @property {string} farewell What a line is that ends a mail.
 * @property {number} longestSignature Lines below a farewell at most.
 * @property {string} picture
 * @property {string} sentenceEnd
 */

/** Return what leaves out what a mail has around what it says. @param {KnownMail} known */
export const makeSubstance = (known) => {
  const header = new RegExp(`^(?:${known.header})$`, "iu");
  const farewell = new RegExp(`^(?:${known.farewell})$`, "iu");
  const picture = new RegExp(known.picture, "gu");
  const sentenceEnd = new RegExp(`(${known.sentenceEnd})`, "u");

  /** Return the lines, but for headers that stand below each other. @param {string[]} lines */
  const withoutHeaders = (lines) => {
    /** @type {string[]} */
    let block = [];
    return [...lines, ""].flatMap((line) => {
      if (header.test(line)) {
        block.push(line);
        return [];
      }
      const kept = block.length < known.fewestHeaders ? block : [];
      block = [];
      return [...kept, line];
    });
  };

  /** Return the lines up to the farewell that ends them. @param {string[]} lines */
  const unsigned = (lines) => {
    const start = Math.max(lines.length - known.longestSignature, 0);
    const found = lines.slice(start).findIndex((line) => farewell.test(line.replace(/^[ ,.!]+|[ ,.!]+$/gu, "")));
    return found < 0 ? lines : lines.slice(0, start + found);
  };

  /** Return the sentences, but for those that were there before. @param {string} text */
  const once = (text) => {
    const seen = new Set();
    const parts = text.split(sentenceEnd);
    return parts
      .map((sentence, place) => {
        if (place % 2) return "";
        const key = sentence.toLowerCase().split(/\s+/u).filter(Boolean).join(" ");
        const told = seen.has(key);
        seen.add(key);
        return told ? "" : (parts[place - 1] ?? "") + sentence;
      })
      .join("");
  };

  /** Return what a text says for the first time. @param {string} text */
  return (text) => {
    const bare = unsigned(withoutHeaders(text.split("\n"))).join("\n").replace(picture, " ");
    return once(bare).replace(/ *\n\s*/gu, "\n").trim() || text;
  };
};
