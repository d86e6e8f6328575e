/* One choice in two tabs: what each of them did to it is kept, card by card. */

/** @typedef {import("./choice.js").Kept} Kept */

/** @param {Kept | null} kept */
export const contentOf = (kept) => JSON.stringify([kept?.titel || "", kept?.kaarten || []]);

/** Return a text that two may have changed; where both did, both texts. @param {string} before @param {string} ours @param {string} theirs */
const text = (before, ours, theirs) => {
  if (ours === theirs || theirs === before) return ours;
  return ours === before ? theirs : [theirs, ours].filter(Boolean).join("\n");
};

/** @param {Kept | null} kept */
const notesOf = (kept) => new Map((kept?.kaarten || []).map(({ id, notitie }) => [id, notitie]));

/** Return what became of a choice that two changed. Who takes a card away does not take away what the other wrote beside it. @param {Kept | null} before @param {Kept} ours @param {Kept | null} theirs @returns {Kept} */
export const merged = (before, ours, theirs) => {
  const [old, mine, other] = [before, ours, theirs].map(notesOf);
  /** Whether a card that stands in one of the two choices stays. @param {string} id */
  const stays = (id) => (mine.has(id) && other.has(id)) || !old.has(id) || (mine.get(id) ?? other.get(id)) !== old.get(id);
  const first = contentOf(ours) === contentOf(before) ? other : mine;
  const ids = [...new Set([...first.keys(), ...mine.keys(), ...other.keys()])].filter(stays);
  const notes = ids.map((id) => ({ id, notitie: text(old.get(id) ?? "", mine.get(id) ?? old.get(id) ?? "", other.get(id) ?? old.get(id) ?? "") }));
  const title = text(before?.titel || "", ours.titel, theirs?.titel || "");
  return { ...ours, titel: title.replace("\n", " / "), kaarten: notes };
};
