/* What the reader asked and chose, and its place in the address and in the history of the browser. */

import { FACETS, cardById, values } from "./deck.js";
import { afterPause } from "./dom.js";

export const state = {
  text: "",
  /** Concepts that the reader does not want, by id. */
  forbidden: new Set(),
  /** Words of the text that the reader took away, in lower case. */
  unmeant: new Set(),
  /** Whether the reader wants to see more than the first answers: "", "passend" or "alle". */
  more: "",
  filters: new Map(FACETS.map((facet) => [facet, new Set()])),
  chosen: new Set(),
  onlyChosen: false,
  open: "",
};

const LONGEST = 2000;
/* Characters of a question in the address. */
const MORE = ["", "passend", "alle"];
const CONCEPT_ID = /^[a-z0-9-]+$/;
const SETTLED = 700;
/* Milliseconds after the last key until a search counts as one: a step that Back undoes. */

const listeners = [];
export const whenChanged = (show) => listeners.push(show);

const fragment = () => {
  const parts = [];
  if (state.text.trim()) parts.push(`zoek=${encodeURIComponent(state.text.trim())}`);
  if (state.forbidden.size) parts.push(`zonder=${[...state.forbidden].join(",")}`);
  if (state.unmeant.size) parts.push(`los=${[...state.unmeant].map(encodeURIComponent).join(",")}`);
  if (state.more) parts.push(`meer=${state.more}`);
  for (const [facet, ids] of state.filters) if (ids.size) parts.push(`${facet}=${[...ids].join(",")}`);
  if (state.chosen.size) parts.push(`keuze=${[...state.chosen].join(",")}`);
  if (state.onlyChosen) parts.push("toon=keuze");
  if (state.open) parts.push(`kaart=${state.open}`);
  return parts.length ? `#${parts.join("&")}` : "";
};

/** The question that the page was made with: asked when it opens, and not again once the reader went on. */
const firstQuestion = () => (location.hash || history.state?.ours ? "" : document.documentElement.dataset.vraag || "");

/** Take the state from the address; the choice stays what it is when only a step back was made. */
export const readFragment = ({ keepChoice = false } = {}) => {
  const given = new URLSearchParams(location.hash.slice(1));
  const ids = (name, known) => new Set((given.get(name) || "").split(",").filter((id) => known.has(id)));
  state.text = (given.get("zoek") ?? firstQuestion()).slice(0, LONGEST);
  state.forbidden = new Set((given.get("zonder") || "").split(",").filter((id) => CONCEPT_ID.test(id)));
  state.unmeant = new Set((given.get("los") || "").split(",").filter(Boolean));
  state.more = MORE.includes(given.get("meer")) ? given.get("meer") : "";
  for (const facet of FACETS) state.filters.set(facet, ids(facet, new Set(values.get(facet).map((concept) => concept.id))));
  if (!keepChoice) state.chosen = ids("keuze", cardById);
  state.onlyChosen = given.get("toon") === "keuze" && state.chosen.size > 0;
  state.open = cardById.has(given.get("kaart")) ? given.get("kaart") : "";
};

/** Call a method of the history. A sandboxed preview forbids it and Safari limits it: the page works on without. */
const inHistory = (method, entry, address) => {
  try {
    history[method](entry, "", address);
    return true;
  } catch {
    return false;
  }
};

/** Put the state in the address, as a `step` of its own or in the place of the present one. */
export const remember = ({ step = false, opened = false, wanted = fragment() } = {}) => {
  if (wanted === location.hash && history.state?.ours) return;
  const address = wanted || location.pathname + location.search;
  const entry = { ours: true, opened: opened || (!step && Boolean(history.state?.opened)) };
  inHistory(step && wanted !== location.hash ? "pushState" : "replaceState", entry, address);
};

/* A search that is not yet in the history. */
let typed = null;
const settle = () => {
  if (typed === null) return;
  const wanted = typed;
  typed = null;
  remember({ step: true, wanted });
};
const settleLater = afterPause(settle, SETTLED);

/** The reader changed something: show it, and make it a step. A text becomes one when the typing pauses. */
export const change = ({ step = true } = {}) => {
  settle();
  if (!state.chosen.size) state.onlyChosen = false;
  for (const show of listeners) show();
  remember({ step });
};

export const changeText = (text) => {
  state.text = text;
  state.more = "";
  for (const show of listeners) show();
  typed = fragment();
  settleLater();
};

export const choose = (id, wanted) => {
  state.chosen[wanted ? "add" : "delete"](id);
  change({ step: false });
};

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
  state.forbidden.clear();
  state.unmeant.clear();
  state.more = "";
};

export const clearAll = () => {
  clearQuestion();
  for (const ids of state.filters.values()) ids.clear();
  state.onlyChosen = false;
  change();
};

/** Forget a text that waits to become a step: the reader went back. */
export const forgetTyped = () => { typed = null; };
