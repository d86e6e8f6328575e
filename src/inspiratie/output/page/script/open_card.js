/* One card, open: its full text in a window that the keyboard scrolls. */

import { view } from "./cards.js";
import { cardById, cards } from "./deck.js";
import { byId, make, setText } from "./dom.js";
import { chooser, showSelection } from "./selection.js";
import { closeCard, openCard, state } from "./state.js";

const dialog = byId("venster");
const body = byId("venster-inhoud");
/* The card to which the focus goes back. */
let last = null;

const fill = (card) => {
  const copy = make("div", { className: `${card.node.className} voluit` });
  copy.append(...[...card.node.children].filter((part) => !part.matches(".knoppen")).map((part) => part.cloneNode(true)));
  for (const node of copy.querySelectorAll("[id]")) node.removeAttribute("id");
  copy.querySelector(".titel").id = "venster-titel";
  const scan = copy.querySelector(".scan");
  if (scan) copy.querySelector(".links").append(scan);
  body.replaceChildren(copy);
  body.scrollTop = 0;
  byId("venster-kies").replaceChildren(chooser(card));
  const index = view.shown.indexOf(card);
  byId("vorige").disabled = index <= 0;
  byId("volgende").disabled = index < 0 || index === view.shown.length - 1;
  setText(byId("venster-plaats"), index < 0 ? "" : `${index + 1} van ${view.shown.length}`);
  setText(byId("venster-naam"), `: ${card.title}`);
  showSelection();
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

const open = (card) => {
  openCard(card.id);
  showOpenCard();
};

dialog.addEventListener("close", () => {
  closeCard();
  /* this event comes after the fact: a reader who has moved on already keeps the focus */
  const stayed = document.activeElement === document.body || document.activeElement.matches(".lees");
  if (stayed && last && !last.node.hidden) last.node.querySelector(".lees").focus();
});
dialog.addEventListener("click", (event) => { if (event.target === dialog) dialog.close(); });
byId("sluit").addEventListener("click", () => dialog.close());

const step = (by) => {
  const next = view.shown[view.shown.findIndex((card) => card.id === state.open) + by];
  if (next) open(next);
  if (document.activeElement === document.body || document.activeElement.disabled) body.focus();
};
byId("vorige").addEventListener("click", () => step(-1));
byId("volgende").addEventListener("click", () => step(1));
dialog.addEventListener("keydown", (event) => {
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
      if (!event.target.closest("a, button, input, label") && !String(getSelection())) open(card);
    });
  }
};
