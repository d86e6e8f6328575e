/* One card, open: its full text in a window that the keyboard scrolls. */

import { view } from "./cards.js";
import { ownNote } from "./choice.js";
import { FACETS, cardById, cards, conceptOf, meanings } from "./deck.js";
import { all, byId, copyOf, make, makeClosable, one, setText } from "./dom.js";
import { chooser, showSelection } from "./selection.js";
import { closeCard, openCard, state } from "./state.js";

/** @typedef {import("./deck.js").Card} Card */

const dialog = byId("venster", HTMLDialogElement);
const body = byId("venster-inhoud");
const previous = byId("vorige", HTMLButtonElement);
const following = byId("volgende", HTMLButtonElement);
/** The card to which the focus goes back. @type {Card | null} */
let last = null;
/* Where the open card stands among those on show, or stood before it was taken from them; -1 when it never did. */
let place = -1;

/** Return, folded, what the words beside a card mean; nothing where none is explained. @param {Card} card */
const meaningsOn = (card) => {
  const explained = FACETS.flatMap((facet) => card.facets[facet]).filter((id) => meanings.has(id));
  if (!explained.length) return [];
  const rows = explained.flatMap((id) => [make("dt", { textContent: conceptOf(id).label }), make("dd", { textContent: meanings.get(id) || "" })]);
  return [make("details", { className: "begrippenlijst" }, make("summary", { textContent: "Wat betekenen deze woorden?" }), make("dl", {}, ...rows))];
};

/** @param {Card} card */
const fill = (card) => {
  const copy = make("div", { className: `${card.node.className} voluit` });
  copy.append(...[...card.node.children].filter((part) => !part.matches(".knoppen")).map(copyOf));
  one(copy, ".titel").id = "venster-titel";
  one(copy, ".voor .facetten").after(...meaningsOn(card));
  const written = state.chosen.has(card.id) ? ownNote(card) : null;
  if (written) {
    for (const other of all(copy, ".notitie")) other.remove();
    one(copy, ".tekst").before(written);
  }
  const scan = copy.querySelector(".scan");
  if (scan) one(copy, ".links").append(scan);
  body.replaceChildren(copy);
  body.scrollTop = 0;
  byId("venster-kies").replaceChildren(chooser(card));
  place = -1;
  showPlace();
  setText(byId("venster-naam"), `: ${card.title}`);
  showSelection();
};

/** Return the number, among the cards on show, of the open one. */
const indexNow = () => view.shown.findIndex(({ id }) => id === state.open);
/** Return the number of the card that comes before the open one, or after it. @param {number} by */
const neighbour = (by) => {
  const index = indexNow();
  return index < 0 && by > 0 ? place : Math.max(index, place) + by;
};

/** Show where the open card stands, and whether there is one before and after it. */
export const showPlace = () => {
  const index = indexNow();
  if (index >= 0) place = index;
  previous.disabled = !view.shown[neighbour(-1)];
  following.disabled = !view.shown[neighbour(1)];
  setText(byId("venster-plaats"), index < 0 ? "" : `${index + 1} van ${view.shown.length}`);
};

export const showOpenCard = () => {
  const card = cardById.get(state.open);
  if (!card) {
    if (dialog.open) dialog.close();
    return;
  }
  last = card;
  fill(card);
  if (dialog.open) return;
  dialog.showModal();
  body.focus();
};

/** Open a card, from wherever the focus is. @param {Card} card */
export const open = (card) => {
  openCard(card.id);
  showOpenCard();
};

dialog.addEventListener("close", () => {
  closeCard();
  /* this event comes after the fact: a reader who has moved on already keeps the focus */
  const stayed = dialog.contains(document.activeElement) || document.activeElement?.matches("body, .lees");
  if (stayed && last) (last.node.hidden ? byId("inhoud") : one(last.node, ".lees")).focus();
});
makeClosable(dialog, byId("sluit"));

/** @param {number} by */
const step = (by) => {
  const next = view.shown[neighbour(by)];
  if (next) open(next);
  if (document.activeElement === document.body || document.activeElement?.matches(":disabled")) body.focus();
};
previous.addEventListener("click", () => step(-1));
following.addEventListener("click", () => step(1));
dialog.addEventListener("keydown", (event) => {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  if (event.key === "ArrowLeft") step(-1);
  if (event.key === "ArrowRight") step(1);
});

export const makeReadable = () => {
  for (const card of cards) {
    const read = make("button", { type: "button", className: "knop knop-stil lees", textContent: "Lees meer" });
    read.setAttribute("aria-label", `Lees meer over ${card.title}`);
    read.setAttribute("aria-haspopup", "dialog");
    read.addEventListener("click", () => open(card));
    card.node.append(make("div", { className: "knoppen" }, read, chooser(card)));
    card.node.addEventListener("click", (event) => {
      const onControl = event.target instanceof Element && event.target.closest("a, button, input, label");
      if (!onControl && !String(getSelection())) open(card);
    });
  }
};
