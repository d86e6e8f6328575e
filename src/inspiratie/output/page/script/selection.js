/* What shows the choice beside the cards: a box on each card, and the bar at the foot. */

import { choice, setAside } from "./choice.js";
import { cards } from "./deck.js";
import { all, byId, make, plural, setText } from "./dom.js";
import { choose, state } from "./state.js";

const bar = byId("balk");

/* what the bar lies over keeps clear of it, however many lines it takes */
new ResizeObserver(() => document.documentElement.style.setProperty("--balk", `${bar.offsetHeight}px`)).observe(bar);

/* What the bar tells instead of the count, until the next change. */
let told = "";

/** Return a box that takes a card into the choice, or out. @param {import("./deck.js").Card} card */
export const chooser = (card) => {
  const box = make("input", { type: "checkbox", className: "kies", value: card.id });
  box.setAttribute("aria-label", `Kies ${card.title}`);
  box.addEventListener("change", () => choose(card.id, box.checked));
  return make("label", { className: "kieslabel" }, box, make("span", { textContent: "Kies" }));
};

/** Let the bar tell something about the choice. @param {string} text */
export const tell = (text) => {
  told = text;
  showSelection();
};

export const forgetTold = () => { told = ""; };

/** @param {Date} moment */
const day = (moment) => {
  const year = moment.getFullYear() === new Date().getFullYear() ? undefined : "numeric";
  return new Intl.DateTimeFormat("nl", { day: "numeric", month: "long", year }).format(moment);
};

/** Say once that the choice of last time is there, or that a link brought another. */
export const tellWhatWasFound = () => {
  if (choice.found && state.chosen.size) tell(`Uw keuze van ${day(choice.found)} staat er nog: ${plural(state.chosen.size)}.`);
  else if (state.chosen.size && setAside()) tell(`Dit is de keuze uit de link: ${plural(state.chosen.size)}. Uw eigen keuze blijft bewaard.`);
};

export const showSelection = () => {
  for (const box of all(document, "input.kies", HTMLInputElement)) box.checked = state.chosen.has(box.value);
  for (const card of cards) card.node.classList.toggle("gekozen", state.chosen.has(card.id));
  const count = state.chosen.size;
  bar.hidden = !count && !told;
  byId("sprong-keuze").hidden = bar.hidden;
  document.documentElement.classList.toggle("met-balk", !bar.hidden);
  bar.classList.toggle("balk-leeg", !count);
  setText(byId("balk-telling"), told || (count ? `${plural(count)} gekozen` : ""));
  byId("toon-keuze").setAttribute("aria-pressed", String(state.onlyChosen));
  for (const button of all(document, '[data-doe="vergelijk"]', HTMLButtonElement)) button.disabled = count < 2;
  byId("balk-terug").hidden = Boolean(count) || !setAside();
};
