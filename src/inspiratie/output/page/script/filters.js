/* The filters: the vocabulary as a tree with what each word means, beside the cards or on a sheet. */

import { FACETS, FACET_NAMES, cards, concepts, meanings, values } from "./deck.js";
import { byId, make, plural, setText } from "./dom.js";
import { change, state } from "./state.js";

const OPEN_FACETS = ["vorm", "thema"];
const FORMS = ["meedoen", "meepraten", "transparantie"];

export const boxes = new Map();
const folds = [];
const sheet = byId("filterblad");
const panel = byId("filters");

/** The concept of the same facet under which one stands: the nearest broader one that cards name. */
const parentOf = (concept, known) =>
  [...concept.above].sort((a, b) => a[1] - b[1]).map(([id]) => id).find((id) => known.has(id));

const filterRow = (concept) => {
  const box = make("input", { type: "checkbox", value: concept.id });
  const count = make("span", { className: "aantal" });
  const label = make("label", { className: "filter" }, box, make("span", { className: "filternaam", textContent: concept.label }), count);
  if (concept.facet === "vorm") label.classList.add(`accent-${FORMS.includes(concept.id) ? concept.id : "ander"}`);
  box.addEventListener("change", () => {
    state.filters.get(concept.facet)[box.checked ? "add" : "delete"](concept.id);
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

const filterTree = (facet) => {
  const listed = values.get(facet);
  const known = new Set(listed.map((concept) => concept.id));
  const root = make("ul", { className: "filterlijst" });
  const rows = new Map(listed.map((concept) => [concept.id, filterRow(concept)]));
  for (const concept of listed) {
    const parent = rows.get(parentOf(concept, known));
    if (parent && !parent.querySelector("ul")) parent.append(make("ul", {}));
    (parent ? parent.querySelector("ul") : root).append(rows.get(concept.id));
  }
  return root;
};

const foldOf = (facet, block) => {
  const more = make("button", { type: "button", className: "knop knop-stil meer-filters" });
  more.addEventListener("click", () => {
    block.classList.toggle("alles");
    showFold({ facet, block, more });
  });
  folds.push({ facet, block, more });
  return more;
};

const showFold = ({ facet, block, more }) => {
  const empty = values.get(facet).filter((concept) => boxes.get(concept.id).row.classList.contains("leegfilter")).length;
  const all = block.classList.contains("alles");
  more.hidden = !empty;
  more.setAttribute("aria-expanded", String(all));
  setText(more, all ? "Verberg wat geen kaart geeft" : `Nog ${empty} zonder kaart`);
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
    if (values.get(facet).length < 2) continue;
    const name = FACET_NAMES.get(facet);
    const block = make("details", { className: `filterblok filterblok-${facet}`, open: OPEN_FACETS.includes(facet) });
    const group = make("fieldset", { className: "filtergroep" }, make("legend", { className: "verborgen", textContent: name }), filterTree(facet));
    group.append(foldOf(facet, block));
    block.append(make("summary", { textContent: name }), group);
    panel.append(block);
  }
};

export const passes = (card, except = "") =>
  FACETS.every((facet) => facet === except || !state.filters.get(facet).size || [...state.filters.get(facet)].some((id) => card.reach.has(id)));

/** Show what each filter would give among the cards that are `inScope`, and how many cards are on show. */
export const showFilters = (inScope, shown) => {
  for (const facet of FACETS) {
    const candidates = cards.filter((card) => inScope(card) && passes(card, facet));
    for (const concept of values.get(facet)) {
      const found = boxes.get(concept.id);
      if (!found) continue;
      const count = candidates.filter((card) => card.reach.has(concept.id)).length;
      setText(found.count, String(count));
      found.box.checked = state.filters.get(facet).has(concept.id);
      const within = [...state.filters.get(facet)].some((id) => id === concept.id || concepts.get(id).above.has(concept.id));
      found.row.classList.toggle("leegfilter", !count && !within && document.activeElement !== found.box);
    }
  }
  folds.forEach(showFold);
  setText(byId("filterblad-toon"), shown.length ? `Toon ${plural(shown.length)}` : "Geen kaarten: haal een filter weg");
};

/* On a small screen the filters come on a sheet over the cards, with the way back at the foot. */
const home = panel.parentElement;
byId("filterknop").addEventListener("click", () => {
  sheet.prepend(panel);
  sheet.showModal();
});
byId("filterblad-toon").addEventListener("click", () => sheet.close());
sheet.addEventListener("click", (event) => { if (event.target === sheet) sheet.close(); });
sheet.addEventListener("close", () => home.prepend(panel));
