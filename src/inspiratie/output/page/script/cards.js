/* The cards on show: which, in what order, and what the page says about it. */

import { showAdvice } from "./advice.js";
import { answerTo, engineAwake } from "./answer.js";
import { FACETS, FACET_NAMES, cards, conceptOf, grid } from "./deck.js";
import { all, byId, focusQuestion, make, maybeById, one, plural, setText } from "./dom.js";
import { showEmpty } from "./empty.js";
import { passes, showFilters } from "./filters.js";
import { speak } from "./speech.js";
import { change, clearAll, clearQuestion, filterOf, isAsked, state } from "./state.js";
import { showUnderstood } from "./understood.js";
import { showWhy } from "./why.js";

/** @typedef {import("./deck.js").Card} Card */
/** @typedef {import("./answer.js").Ranking} Ranking */
/** @typedef {import("./engine/ranking.js").Match} Match */

export const PER_SHEET = 4;
const FIRST = 8;
/* So many cards answer a question at first. */

/** The answer to the question, what it says of each card by id, and the cards on show; of answers without a text also the cards that meet them all, when there are any. @type {{ ranking: Ranking | null, matches: Map<string, Match>, shown: Card[], meetingAll: Set<string> | null }} */
export const view = { ranking: null, matches: new Map(), shown: cards, meetingAll: null };

/** Whether the cards on show answer a question. */
export const isAnswering = () => Boolean(view.ranking) && state.more !== "alle";
/** Whether only the cards are on show that meet all answers. */
const isStrict = () => isAnswering() && !state.more && view.meetingAll !== null;
/** @param {Card} card */
const inScope = (card) =>
  (!isAnswering() || view.matches.has(card.id)) && (!isStrict() || Boolean(view.meetingAll?.has(card.id))) && (!state.onlyChosen || state.chosen.has(card.id));

/** Put cards in their order on sheets of four, so that they print as they are shown; the others wait, hidden. @param {Card[]} visible */
export const lay = (visible) => {
  const wanted = new Set(visible);
  const ordered = [...visible, ...cards.filter((card) => !wanted.has(card))];
  for (const card of cards) card.node.hidden = !wanted.has(card);
  const current = all(grid, ".kaart");
  const whole = ordered.every((card, index) => card.node === current[index]);
  const cut = visible.length;
  if (whole && grid.dataset.cut === String(cut)) return;
  grid.dataset.cut = String(cut);
  const sheets = [];
  for (const list of [ordered.slice(0, cut), ordered.slice(cut)]) {
    for (let start = 0; start < list.length; start += PER_SHEET) {
      const sheet = make("div", { className: "vel", hidden: list[start].node.hidden });
      sheet.append(...list.slice(start, start + PER_SHEET).map((card) => card.node));
      sheets.push(sheet);
    }
  }
  grid.replaceChildren(...sheets);
};

const showChips = () => {
  /** @type {HTMLElement[]} */
  const chips = [];
  /** @param {string} name @param {() => void} remove */
  const chip = (name, remove) => {
    const button = make("button", { type: "button", className: "chip" }, name, make("span", { className: "kruis", textContent: "×", ariaHidden: "true" }));
    button.setAttribute("aria-label", `Haal weg: ${name}`);
    button.addEventListener("click", () => {
      const index = all(byId("chips"), "button").indexOf(button);
      remove();
      change();
      const left = all(byId("chips"), "button");
      (left[Math.min(index, left.length - 1)] || { focus: focusQuestion }).focus();
    });
    chips.push(make("li", {}, button));
  };
  for (const facet of FACETS) {
    for (const id of filterOf(facet)) {
      chip(`${FACET_NAMES.get(facet)?.toLowerCase()}: ${conceptOf(id).label}`, () => filterOf(facet).delete(id));
    }
  }
  if (isAsked()) chip(state.text.trim() ? "uw vraag" : "uw antwoorden", clearQuestion);
  if (state.onlyChosen) chip("alleen mijn keuze", () => { state.onlyChosen = false; });
  if (chips.length > 1) {
    const clear = make("button", { type: "button", className: "chip chip-wis", textContent: "Wis alles" });
    clear.addEventListener("click", () => { clearAll(); focusQuestion(); });
    chips.push(make("li", {}, clear));
  }
  byId("chips").replaceChildren(...chips);
  byId("chips").hidden = !chips.length;
};

/** @param {Card[]} fitting */
const showCount = (fitting) => {
  const { shown } = view;
  const count = shown.length === cards.length ? plural(cards.length) : `${shown.length} van ${plural(cards.length)}`;
  const what = state.text.trim() ? "uw vraag" : isStrict() && state.stated.size > 1 ? "al uw antwoorden" : "uw antwoorden";
  const of = `${plural(fitting.length)} ${fitting.length > 1 ? "passen" : "past"} bij ${what}`;
  const told = isAnswering() && shown.length ? of : count;
  setText(byId("telling"), `${told}${view.ranking && shown.length > 1 ? ", de best passende eerst" : ""}.`);
  speak();
};

const heading = byId("kop-titel");
const usual = { heading: heading.textContent, title: document.title };
const LONGEST_TITLE = 60;

/** Let the title of the page and its headings say what is on show. */
const showTitle = () => {
  const asked = state.text.trim().replace(/\s+/g, " ");
  const question = asked.length > LONGEST_TITLE ? `${asked.slice(0, LONGEST_TITLE)}…` : asked;
  const name = isAsked() ? (asked ? "Kaarten bij uw vraag" : "Kaarten bij uw antwoorden") : usual.heading;
  document.title = isAsked() ? `${question || name} – inspiratie` : usual.title;
  setText(heading, name);
  setText(byId("uitslag-kop"), isAsked() ? "Uitslag" : "Kaarten");
  document.documentElement.classList.toggle("gevraagd", isAsked());
};

/** @param {Card} card */
const placeOf = (card) => [...state.chosen].indexOf(card.id);

/** Offer what lies beyond the first answers: the other cards that fit, and all cards. @param {Card[]} fitting */
const showMore = (fitting) => {
  const line = byId("meer-kaarten");
  line.hidden = !view.ranking;
  /** @param {string} text @param {string} wanted */
  const more = (text, wanted) => {
    const button = make("button", { type: "button", className: "knop", textContent: text });
    button.addEventListener("click", () => {
      const next = view.shown.length;
      state.more = wanted;
      change();
      if (view.shown[next]) one(view.shown[next].node, ".lees").focus();
    });
    return button;
  };
  const rest = (isStrict() ? cards.filter((card) => view.matches.has(card.id) && passes(card)).length : fitting.length) - view.shown.length;
  const buttons = [];
  const partly = isStrict() ? " deels" : "";
  if (isAnswering() && rest > 0) buttons.push(more(`Toon ook de ${rest === 1 ? `andere kaart die${partly} past` : `${rest} andere die${partly} passen`}`, "passend"));
  if (isAnswering()) buttons.push(more(`Toon alle ${cards.length}`, "alle"));
  else if (view.ranking) buttons.push(more("Toon alleen wat past", ""));
  line.replaceChildren(...buttons);
};

export const show = () => {
  view.ranking = answerTo(state);
  const { ranking } = view;
  view.matches = new Map((ranking?.matches || []).map((match) => [match.id, match]));
  const meeting = ranking && !state.text.trim() ? engineAwake().remaining([...state.stated]).filter((id) => view.matches.has(id)) : [];
  view.meetingAll = meeting.length ? new Set(meeting) : null;
  const fitting = cards.filter((card) => inScope(card) && passes(card));
  if (ranking) {
    const places = new Map([...ranking.matches, ...ranking.others].map(({ id }, place) => [id, place]));
    /** @param {Card} card */
    const rankOf = ({ id }) => places.get(id) ?? places.size;
    fitting.sort((first, other) => rankOf(first) - rankOf(other));
  }
  if (state.onlyChosen && !ranking) fitting.sort((first, other) => placeOf(first) - placeOf(other));
  view.shown = isAnswering() && !state.more && !isStrict() ? fitting.slice(0, FIRST) : fitting;
  const lost = document.activeElement?.closest(".kaart");
  showWhy(ranking?.need, view.matches, [...view.shown, ...fitting.filter(({ id }) => id === state.open)]);
  lay(view.shown);
  if (lost instanceof HTMLElement && lost.hidden) byId("inhoud").focus({ preventScroll: true });
  const field = maybeById("vraag", HTMLTextAreaElement);
  if (field && field.value.trim() !== state.text.trim()) field.value = state.text;
  showUnderstood(ranking?.need);
  showAdvice(ranking?.need);
  showFilters(inScope, fitting);
  showChips();
  showCount(fitting);
  showTitle();
  showMore(fitting);
  showEmpty(ranking, cards.length > 0 && !view.shown.length);
};
