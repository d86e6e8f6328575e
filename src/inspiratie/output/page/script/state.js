/* What the reader asked and chose, and its place in the address and in the history of the browser. */

import { FACETS, cardById, valuesOf } from "./deck.js";
import { afterPause, inAddress } from "./dom.js";

/**
 * @typedef {object} State
 * @property {string} text
 * @property {Set<string>} forbidden Concepts that the reader does not want, by id.
 * @property {Set<string>} stated Concepts that the reader chose in answer to questions, by id.
 * @property {Set<string>} excluded Cards that the reader does not want, by id.
 * @property {Set<string>} dropped Concepts that the reader did not mean, by id.
 * @property {Set<string>} unmeant Words of the text that the reader took away, in lower case.
 * @property {string} more Whether the reader wants to see more than the first answers: "", "passend" or "alle".
 * @property {Map<string, Set<string>>} filters Ids of concepts, a facet.
 * @property {Set<string>} chosen Ids of cards, in the order of the reader.
 * @property {boolean} onlyChosen
 * @property {string} open The id of the open card, or nothing.
 */

/** @type {State} */
export const state = {
  text: "",
  forbidden: new Set(),
  stated: new Set(),
  excluded: new Set(),
  dropped: new Set(),
  unmeant: new Set(),
  more: "",
  filters: new Map(FACETS.map((facet) => [facet, new Set()])),
  chosen: new Set(),
  onlyChosen: false,
  open: "",
};

const MORE = ["", "passend", "alle"];
const CONCEPT_ID = /^[a-z0-9-]+$/;
const SETTLED = 700;
/* Milliseconds after the last key until a search counts as one: a step that Back undoes. */

const LONG = 600;
const THINKING = 250;
/* Of a text of more characters than that, the answer waits so many milliseconds for a pause: no key waits for it. */

/** Whether anything is asked, in words or by answers. */
export const isAsked = () => Boolean(state.text.trim() || state.stated.size);

/** Return the ids that a facet is filtered by. @param {string} facet */
export const filterOf = (facet) => state.filters.get(facet) || new Set();

/** @type {(() => void)[]} */
const listeners = [];
/** @param {() => void} show */
export const whenChanged = (show) => listeners.push(show);
/* Whether the answer to a long text is still to come. */
let waits = false;
const showAll = () => {
  waits = false;
  for (const show of listeners) show();
};
/** Show the answer that waits for a pause, if any does. */
export const answerNow = () => { if (waits) showAll(); };
const answerLater = afterPause(answerNow, THINKING);

const fragment = ({ choice = true } = {}) => {
  const parts = [];
  if (state.text.trim()) parts.push(`zoek=${inAddress(state.text.trim())}`);
  if (state.stated.size) parts.push(`wens=${[...state.stated].join(",")}`);
  if (state.excluded.size) parts.push(`weg=${[...state.excluded].join(",")}`);
  if (state.forbidden.size) parts.push(`zonder=${[...state.forbidden].join(",")}`);
  if (state.dropped.size) parts.push(`buiten=${[...state.dropped].join(",")}`);
  if (state.unmeant.size) parts.push(`los=${[...state.unmeant].map(inAddress).join(",")}`);
  if (state.more) parts.push(`meer=${state.more}`);
  for (const [facet, ids] of state.filters) if (ids.size) parts.push(`${facet}=${[...ids].join(",")}`);
  if (choice && state.chosen.size) parts.push(`keuze=${[...state.chosen].join(",")}`);
  if (state.onlyChosen) parts.push("toon=keuze");
  if (state.open) parts.push(`kaart=${state.open}`);
  return parts.length ? `#${parts.join("&")}` : "";
};

/** What is on show, as the address says it; whatever is chosen, which Back leaves alone. */
export const onShow = () => fragment({ choice: false });

/** What the page shows: what its address says, or else what it was made with, until the reader goes on. */
const given = () => new URLSearchParams(location.hash.slice(1) || (history.state?.ours ? "" : document.documentElement.dataset.begin || ""));

/** Take the state from the address; the choice stays what it is when only a step back was made. */
export const readFragment = ({ keepChoice = false } = {}) => {
  const asked = given();
  /** @param {string} name */
  const listed = (name) => (asked.get(name) || "").split(",");
  /** @param {string} name @param {{ has: (id: string) => boolean }} known */
  const ids = (name, known) => new Set(listed(name).filter((id) => known.has(id)));
  /** @param {string} name */
  const conceptIds = (name) => new Set(listed(name).filter((id) => CONCEPT_ID.test(id)));
  state.text = asked.get("zoek") || "";
  state.stated = conceptIds("wens");
  state.excluded = ids("weg", cardById);
  state.forbidden = conceptIds("zonder");
  state.dropped = conceptIds("buiten");
  state.unmeant = new Set(listed("los").filter(Boolean));
  state.more = MORE.find((more) => more === asked.get("meer")) || "";
  for (const facet of FACETS) state.filters.set(facet, ids(facet, new Set(valuesOf(facet).map((concept) => concept.id))));
  if (!keepChoice) state.chosen = ids("keuze", cardById);
  state.onlyChosen = asked.get("toon") === "keuze" && state.chosen.size > 0;
  [state.open = ""] = ids("kaart", cardById);
};

const LIMITED = 30_000;
/* Milliseconds in which Safari takes a hundred calls of the history. */

/** Call a method of the history; return whether it worked. A sandboxed preview forbids it and Safari limits it: the page works on without, and where it once worked it catches up. @param {"pushState" | "replaceState"} method @param {object} entry @param {string} address */
export const inHistory = (method, entry, address) => {
  try {
    history[method](entry, "", address);
    return true;
  } catch {
    if (history.state?.ours) catchUp();
    return false;
  }
};

/** Put the state in the address, as a `step` of its own or in the place of the present one. All that is done in a window is one step: its own. */
export const remember = ({ step = false, opened = false, wanted = fragment() } = {}) => {
  const present = history.state;
  if (wanted === location.hash && present?.ours) return;
  const address = wanted || location.pathname + location.search;
  if (step && !present?.window && wanted !== location.hash) inHistory("pushState", { ours: true, opened }, address);
  else inHistory("replaceState", { ...present, ours: true, opened: opened || Boolean(present?.opened) }, address);
};

const catchUp = afterPause(() => remember(), LIMITED);

/** A search that is not yet in the history. @type {string | null} */
let typed = null;
/** Make a step of a search that waits to become one. */
export const settle = () => {
  if (typed === null) return;
  const wanted = typed;
  typed = null;
  remember({ step: true, wanted });
};
const settleLater = afterPause(settle, SETTLED);

/** The reader went back: what waited to become a step is gone. */
export const goneBack = () => { typed = null; };

/** The reader changed something: show it, and make it a step. A text becomes one when the typing pauses. */
export const change = ({ step = true } = {}) => {
  settle();
  if (!state.chosen.size) state.onlyChosen = false;
  showAll();
  remember({ step });
};

/** @param {string} text */
export const changeText = (text) => {
  state.text = text;
  state.more = "";
  if (text.length > LONG) {
    waits = true;
    answerLater();
  } else showAll();
  typed = fragment();
  settleLater();
};

/** @param {string} id @param {boolean} wanted */
export const choose = (id, wanted) => {
  state.chosen[wanted ? "add" : "delete"](id);
  change({ step: false });
};

/** @param {string} id */
export const openCard = (id) => {
  settle();
  const first = !state.open;
  state.open = id;
  remember({ step: first, opened: first });
};

/** The card is closed: go back over the step that opened it, so that no empty step stays behind. */
export const closeCard = () => {
  if (!state.open) return;
  state.open = "";
  if (history.state?.opened) history.back();
  else remember();
};

/** Forget the question and what was corrected in it. */
export const clearQuestion = () => {
  state.text = "";
  state.stated.clear();
  state.excluded.clear();
  state.forbidden.clear();
  state.dropped.clear();
  state.unmeant.clear();
  state.more = "";
};

export const clearAll = () => {
  clearQuestion();
  for (const ids of state.filters.values()) ids.clear();
  state.onlyChosen = false;
  change();
};
