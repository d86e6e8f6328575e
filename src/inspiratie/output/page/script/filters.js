/* The filters: the vocabulary as a tree with what each word means, beside the cards or on a sheet. */

import { FACETS, FACET_NAMES, cards, conceptOf, meanings, valuesOf } from "./deck.js";
import { byId, make, plural, setText } from "./dom.js";
import { change, filterOf } from "./state.js";
import { makeWindow, openWindow } from "./windows.js";

/** @typedef {import("./deck.js").Card} Card */
/** @typedef {import("./deck.js").Concept} Concept */
/** @typedef {{ box: HTMLInputElement, count: HTMLElement, label: HTMLElement, row: HTMLElement }} Box One filter, and what it is made of. */
/** @typedef {{ facet: string, block: HTMLDetailsElement, more: HTMLButtonElement }} Fold What hides the filters of a facet that give no card. */

const OPEN_FACETS = ["vorm", "thema"];
const FORMS = ["meedoen", "meepraten", "transparantie"];

/** The filters by their concept. @type {Map<string, Box>} */
export const boxes = new Map();
/** @type {Fold[]} */
const folds = [];
const sheet = byId("filterblad", HTMLDialogElement);
const panel = byId("filters");

/** The concept of the same facet under which one stands: the nearest broader one that cards name. @param {Concept} concept @param {Map<string, unknown>} known */
const parentOf = (concept, known) =>
  [...concept.above].sort((a, b) => a[1] - b[1]).map(([id]) => id).find((id) => known.has(id));

/** @param {Concept} concept */
const filterRow = (concept) => {
  const box = make("input", { type: "checkbox", value: concept.id });
  const count = make("span", { className: "aantal" });
  const label = make("label", { className: "filter" }, box, make("span", { className: "filternaam", textContent: concept.label }), count);
  if (concept.facet === "vorm") label.classList.add(`accent-${FORMS.includes(concept.id) ? concept.id : "ander"}`);
  box.addEventListener("change", () => {
    filterOf(concept.facet)[box.checked ? "add" : "delete"](concept.id);
    change();
  });
  const row = make("li", {}, label);
  if (meanings.has(concept.id)) {
    const meaning = make("p", { className: "uitleg", id: `uitleg-${concept.id}`, textContent: meanings.get(concept.id) });
    box.setAttribute("aria-describedby", meaning.id);
    row.append(meaning);
  }
  boxes.set(concept.id, { box, count, label, row });
  return row;
};

/** @param {string} facet */
const filterTree = (facet) => {
  const listed = valuesOf(facet);
  const root = make("ul", { className: "filterlijst" });
  const rows = new Map(listed.map((concept) => [concept.id, filterRow(concept)]));
  for (const [id, row] of rows) {
    const parent = rows.get(parentOf(conceptOf(id), rows) || "");
    if (parent && !parent.querySelector("ul")) parent.append(make("ul"));
    (parent?.querySelector("ul") || root).append(row);
  }
  return root;
};

/** @param {string} facet @param {HTMLDetailsElement} block */
const foldOf = (facet, block) => {
  const more = make("button", { type: "button", className: "knop knop-stil meer-filters" });
  more.addEventListener("click", () => {
    block.classList.toggle("alles");
    showFold({ facet, block, more });
  });
  folds.push({ facet, block, more });
  return more;
};

/** @param {Fold} fold */
const showFold = ({ facet, block, more }) => {
  const empty = valuesOf(facet).filter(({ id }) => boxes.get(id)?.row.classList.contains("leegfilter")).length;
  const all = block.classList.contains("alles");
  more.hidden = !empty;
  more.setAttribute("aria-expanded", String(all));
  setText(more, all ? "Verberg wat geen kaart geeft" : `Nog ${empty} waar geen kaart bij past`);
};

export const buildFilters = () => {
  const meaning = make("button", { type: "button", className: "knop knop-stil uitlegknop", textContent: "Uitleg" });
  meaning.setAttribute("aria-pressed", "false");
  meaning.setAttribute("aria-label", "Uitleg bij de woorden");
  meaning.addEventListener("click", () => {
    const on = panel.classList.toggle("met-uitleg");
    meaning.setAttribute("aria-pressed", String(on));
  });
  panel.append(make("div", { className: "filters-kop" }, make("h2", { textContent: "Filters" }), meaning));
  for (const facet of FACETS) {
    if (valuesOf(facet).length < 2) continue;
    const name = FACET_NAMES.get(facet) || facet;
    const block = make("details", { className: `filterblok filterblok-${facet}`, open: OPEN_FACETS.includes(facet) });
    const group = make("fieldset", { className: "filtergroep" }, make("legend", { className: "verborgen", textContent: name }), filterTree(facet));
    group.append(foldOf(facet, block));
    block.append(make("summary", { textContent: name }), group);
    panel.append(block);
  }
};

/** Tell whether a card passes the filters, all but those of one facet. @param {Card} card */
export const passes = (card, except = "") =>
  FACETS.every((facet) => facet === except || !filterOf(facet).size || [...filterOf(facet)].some((id) => card.reach.has(id)));

/** Show what each filter would give among the cards that are `inScope`, and how many cards are on show. @param {(card: Card) => boolean} inScope @param {Card[]} shown */
export const showFilters = (inScope, shown) => {
  for (const facet of FACETS) {
    const candidates = cards.filter((card) => inScope(card) && passes(card, facet));
    for (const concept of valuesOf(facet)) {
      const found = boxes.get(concept.id);
      if (!found) continue;
      const count = candidates.filter((card) => card.reach.has(concept.id)).length;
      setText(found.count, String(count));
      found.box.checked = filterOf(facet).has(concept.id);
      const within = [...filterOf(facet)].some((id) => id === concept.id || conceptOf(id).above.has(concept.id));
      found.row.classList.toggle("leegfilter", !count && !within && document.activeElement !== found.box);
    }
  }
  folds.forEach(showFold);
  setText(byId("filterblad-toon"), shown.length ? `Toon ${plural(shown.length)}` : "Geen kaarten: haal een filter weg");
};

/* On a small screen the filters come on a sheet over the cards, with the way back at the foot. */
const home = panel.parentElement || document.body;
byId("filterknop").addEventListener("click", () => {
  sheet.prepend(panel);
  openWindow(sheet);
});
makeWindow(sheet, byId("filterblad-toon"));
sheet.addEventListener("close", () => home.prepend(panel));
