/* What a mail asks: its text without headers, signature and pictures, and nothing twice. As `language/mail.py` has it. */

const HEADER = /^(van|aan|cc|bcc|verzonden|datum|onderwerp|de|à|envoyé|date|objet|from|to|sent|subject) ?: ?\S.*$/iu;
const FEWEST_HEADERS = 2;
const FAREWELL =
  /^((met )?(vriendelijke|hartelijke|beste|veel|warme)? ?(groeten?|groetjes)|mvg|hoogachtend|(bien )?cordialement|bien à vous|meilleures salutations|(kind|best|warm) regards|regards|sincerely)$/iu;
const LONGEST_SIGNATURE = 12;
const PICTURE = /\[cid:[^\]\n]*\]|<image\d*\.\w+>|\S{61,}/gu;
const PARTS = /((?<=[.!?])\s+|\n)/u;

/** Return the lines, but for headers that stand below each other. @param {string[]} lines */
const withoutHeaders = (lines) => {
  /** @type {string[]} */
  let block = [];
  return [...lines, ""].flatMap((line) => {
    if (HEADER.test(line)) {
      block.push(line);
      return [];
    }
    const kept = block.length < FEWEST_HEADERS ? block : [];
    block = [];
    return [...kept, line];
  });
};

/** Return the lines up to the farewell that ends them. @param {string[]} lines */
const unsigned = (lines) => {
  const start = Math.max(lines.length - LONGEST_SIGNATURE, 0);
  const found = lines.slice(start).findIndex((line) => FAREWELL.test(line.replace(/^[ ,.!]+|[ ,.!]+$/gu, "")));
  return found < 0 ? lines : lines.slice(0, start + found);
};

/** Return the sentences, but for those that were there before. @param {string} text */
const once = (text) => {
  const seen = new Set();
  const parts = text.split(PARTS);
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

/** Return what a text says for the first time, without what a mail has around it. @param {string} text */
export const substance = (text) => {
  const bare = unsigned(withoutHeaders(text.split("\n"))).join("\n").replace(PICTURE, " ");
  return once(bare).replace(/ *\n\s*/gu, "\n").trim() || text;
};
