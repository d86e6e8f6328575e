/* The cards on show: which, in what order, and what the page says about it. */

import { FACETS, FACET_NAMES, cards, concepts, grid } from "./deck.js";
import { afterPause, byId, make, plural, setText } from "./dom.js";
import { passes, showFilters } from "./filters.js";
import { search } from "./search.js";
import { change, clearAll, state } from "./state.js";

export const PER_SHEET = 4;
const SPOKEN = 400;
/* Milliseconds without a change after which the count is read aloud: once, not at each key. */

/** What is found and shown now. */
export const view = { found: null, shown: cards };

const inScope = (card) =>
  (!view.found || view.found.points.has(card.id)) && (!state.onlyChosen || state.chosen.has(card.id));

/** Put cards in their order on sheets of four, so that they print as they are shown; the others wait, hidden. */
export const lay = (visible) => {
  const wanted = new Set(visible);
  const ordered = [...visible, ...cards.filter((card) => !wanted.has(card))];
  for (const card of cards) card.node.hidden = !wanted.has(card);
  const current = [...grid.querySelectorAll(".kaart")];
  const whole = ordered.every((card, index) => card.node === current[index]);
  const cut = visible.length;
  if (whole && grid.dataset.cut === String(cut)) return;
  grid.dataset.cut = cut;
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
  const chips = [];
  const chip = (name, remove) => {
    const button = make("button", { type: "button", className: "chip" }, name, make("span", { className: "kruis", textContent: "×", ariaHidden: "true" }));
    button.setAttribute("aria-label", `Haal weg: ${name}`);
    button.addEventListener("click", () => {
      const index = [...byId("chips").querySelectorAll("button")].indexOf(button);
      remove();
      change();
      const left = byId("chips").querySelectorAll("button");
      (left[Math.min(index, left.length - 1)] || byId("zoekveld")).focus();
    });
    chips.push(make("li", {}, button));
  };
  for (const facet of FACETS) {
    for (const id of state.filters.get(facet)) {
      chip(`${FACET_NAMES.get(facet).toLowerCase()}: ${concepts.get(id).label}`, () => state.filters.get(facet).delete(id));
    }
  }
  if (state.text.trim()) chip(`“${state.text.trim()}”`, () => { state.text = ""; });
  if (state.onlyChosen) chip("alleen mijn keuze", () => { state.onlyChosen = false; });
  if (chips.length > 1) {
    const clear = make("button", { type: "button", className: "chip chip-wis", textContent: "Wis alles" });
    clear.addEventListener("click", () => { clearAll(); byId("zoekveld").focus(); });
    chips.push(make("li", {}, clear));
  }
  byId("chips").replaceChildren(...chips);
  byId("chips").hidden = !chips.length;
};

const speak = afterPause(() => setText(byId("omroep"), byId("telling").textContent), SPOKEN);

const showCount = () => {
  const { found, shown } = view;
  const partly = found && !found.complete && shown.length ? " Geen kaart heeft al uw woorden; deze hebben er een deel van." : "";
  const strange = found?.unknown.length && shown.length ? ` Niet gevonden: ${found.unknown.map((word) => `“${word}”`).join(", ")}.` : "";
  const count = shown.length === cards.length ? plural(cards.length) : `${shown.length} van ${plural(cards.length)}`;
  setText(byId("telling"), count + (found && shown.length > 1 ? ", de best passende eerst." : ".") + partly + strange);
  speak();
};

const placeOf = (card) => [...state.chosen].indexOf(card.id);

export const show = () => {
  view.found = search(state.text);
  const { found } = view;
  view.shown = cards.filter((card) => inScope(card) && passes(card));
  if (found) view.shown.sort((a, b) => found.points.get(b.id) - found.points.get(a.id) || a.order - b.order);
  if (state.onlyChosen && !found) view.shown.sort((a, b) => placeOf(a) - placeOf(b));
  const lost = document.activeElement?.closest?.(".kaart");
  lay(view.shown);
  if (lost?.hidden) byId("inhoud").focus({ preventScroll: true });
  const field = byId("zoekveld");
  if (field.value.trim() !== state.text.trim()) field.value = state.text;
  showFilters(inScope, view.shown);
  showChips();
  showCount();
  setText(byId("begrepen"), found?.understood.length ? `Begrepen als: ${found.understood.map((concept) => `${FACET_NAMES.get(concept.facet).toLowerCase()} ${concept.label}`).join(" · ")}` : "");
  byId("leeg").hidden = view.shown.length > 0 || !cards.length;
  const filtered = [...state.filters.values()].some((ids) => ids.size);
  setText(byId("leegraad"), filtered ? "Haal een filter weg of probeer een ruimer woord." : "Probeer een ruimer woord, of wis alles en kies een thema.");
};
