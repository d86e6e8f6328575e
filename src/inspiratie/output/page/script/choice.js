/* The choice: which cards, in what order, with what notes and under what title; and how it outlives the page. */

import { cardById, cards } from "./deck.js";
import { make, wellFormed } from "./dom.js";
import { contentOf, merged } from "./merging.js";
import { change, state, whenChanged } from "./state.js";

/** @typedef {import("./deck.js").Card} Card */
/** @typedef {{ id: string, notitie: string }} Pick One chosen card and what the reader noted beside it. */
/** @typedef {{ titel: string, kaarten: Pick[], gewijzigd: string }} Kept A choice as the device keeps it. */

const KEY = "inspiratie:keuze@1";
const ASIDE = "inspiratie:keuze-opzij@1";
/* A choice that gave way: to one that came with a link, or to none. */
const LONGEST_TITLE = 120;
export const DEFAULT_TITLE = "Mijn keuze";

/**
 * @typedef {object} Choice What belongs to the chosen cards, besides which they are.
 * @property {string} title
 * @property {Map<string, string>} notes By the id of a card.
 * @property {Date | null} found When the choice that was found on this device was last changed; null when none was found.
 * @property {boolean} kept Whether this device keeps the choice: a private window and some files may not.
 */

/** @type {Choice} */
export const choice = { title: "", notes: new Map(), found: null, kept: true };

/** Cards of the kept choice that are not on this page: they stay in it, out of sight. @type {Pick[]} */
let elsewhere = [];
/** The choice as this device kept it when this page last looked. @type {Kept | null} */
let last = null;
/** A choice that came with a link, as long as nothing was done to it: it takes no part in what is kept. */
let guest = "";

/** The title to show. */
export const titleOfChoice = () => choice.title.trim() || DEFAULT_TITLE;

/** The chosen cards in the order of the reader. */
export const chosenCards = () => [...state.chosen].flatMap((id) => cardById.get(id) || []);

/** A kept choice as it can be trusted, whatever stands there. @param {any} value @returns {Kept | null} */
const checked = (value) => {
  if (!Array.isArray(value?.kaarten)) return null;
  /** @type {any[]} */
  const given = value.kaarten;
  const picks = given.filter((pick) => typeof pick?.id === "string").map(({ id, notitie }) => ({ id, notitie: typeof notitie === "string" ? notitie : "" }));
  const changed = new Date(value.gewijzigd);
  return picks.length && !Number.isNaN(changed.getTime()) ? { titel: String(value.titel ?? "").slice(0, LONGEST_TITLE), kaarten: picks, gewijzigd: changed.toISOString() } : null;
};

/** @param {string} key */
const read = (key) => {
  try {
    return checked(JSON.parse(localStorage.getItem(key) || "null"));
  } catch {
    return null;
  }
};

/** @param {string} key @param {Kept | null} value */
const write = (key, value) => {
  try {
    if (value) localStorage.setItem(key, JSON.stringify(value));
    else localStorage.removeItem(key);
    return true;
  } catch {
    return false;
  }
};

const picksNow = () => [...[...state.chosen].map((id) => ({ id, notitie: choice.notes.get(id) || "" })), ...elsewhere];
/** @returns {Kept} */
const choiceNow = () => ({ titel: choice.title, kaarten: picksNow(), gewijzigd: new Date().toISOString() });

/** @param {Kept} kept */
const take = (kept) => {
  choice.title = kept.titel;
  choice.notes = new Map(kept.kaarten.filter((pick) => pick.notitie).map((pick) => [pick.id, pick.notitie]));
  state.chosen = new Set(kept.kaarten.map((pick) => pick.id).filter((id) => cardById.has(id)));
  elsewhere = kept.kaarten.filter((pick) => !cardById.has(pick.id));
};

/** Take over what another tab did to the choice since this one last looked; return whether it did anything. */
export const follow = () => {
  const there = read(KEY);
  if (contentOf(there) === contentOf(last)) return false;
  const before = last;
  last = there;
  if (guest) {
    write(ASIDE, there);
    return false;
  }
  const ours = choiceNow();
  const whole = merged(before, ours, there);
  take(whole);
  return contentOf(whole) !== contentOf(ours);
};

/** Keep the choice on this device, where another page of the same cards finds it; return whether one had changed it. */
export const keep = () => {
  const isNew = follow();
  const now = choiceNow();
  if ([contentOf(last), guest].includes(contentOf(now))) return isNew;
  guest = "";
  choice.kept = write(KEY, now.kaarten.length ? now : null);
  if (choice.kept) last = read(KEY);
  return isNew;
};
/** Keep what was written; show what another page wrote meanwhile. */
const keepWriting = () => { if (keep()) change({ step: false }); };

/** The choice that gave way and can come back; null when there is none. */
export const setAside = () => read(ASIDE);

/** Find the choice of last time. One that came with the address goes first, and the own one is set aside. */
export const restore = () => {
  const kept = read(KEY);
  last = kept;
  guest = "";
  if (!kept) return;
  const given = [...state.chosen];
  const here = kept.kaarten.filter((pick) => cardById.has(pick.id));
  const same = given.length === here.length && here.every((pick) => state.chosen.has(pick.id));
  if (given.length && !same) {
    write(ASIDE, kept);
    guest = contentOf(choiceNow());
    return;
  }
  take(kept);
  if (same) state.chosen = new Set(given);
  choice.found = new Date(kept.gewijzigd);
};

/** Let go of the choice; it can be brought back. */
export const letGo = () => {
  follow();
  /* where the choice came with a link, the own one is aside and stays there */
  if (!guest) write(ASIDE, choiceNow());
  state.chosen.clear();
  elsewhere = [];
  choice.title = "";
  choice.notes = new Map();
  change({ step: false });
};

/** Bring back the choice that was set aside, in the place of the present one. */
export const bringBack = () => {
  follow();
  const aside = setAside();
  const now = state.chosen.size ? choiceNow() : null;
  if (!aside) return;
  take(aside);
  write(ASIDE, now);
  change({ step: false });
};

/** Move a chosen card `by` places; return its new place, from 1. @param {string} id @param {number} by */
export const move = (id, by) => {
  const order = [...state.chosen];
  const from = order.indexOf(id);
  order.splice(from, 1);
  order.splice(Math.max(0, from + by), 0, id);
  state.chosen = new Set(order);
  change({ step: false });
  return order.indexOf(id) + 1;
};

/** Return what the reader noted beside a card, or else what the page came with. @param {Card} card */
export const noteOf = (card) => choice.notes.get(card.id) ?? (card.node.querySelector(".achter .notitie")?.lastChild?.textContent || "").trim();

/** Return the reader's own note as it stands on a card; null without one. @param {Card} card */
export const ownNote = (card) => {
  const written = choice.notes.get(card.id)?.trim();
  return written ? make("p", { className: "notitie" }, make("b", { textContent: "Notitie" }), ` ${written}`) : null;
};

/** Write the note of a chosen card. @param {string} id @param {string} text */
export const note = (id, text) => {
  choice.notes.set(id, wellFormed(text));
  keepWriting();
};

/** Give the choice a title. @param {string} text */
export const entitle = (text) => {
  choice.title = wellFormed(text.slice(0, LONGEST_TITLE));
  keepWriting();
};

whenChanged(() => { if (cards.length) keep(); });
