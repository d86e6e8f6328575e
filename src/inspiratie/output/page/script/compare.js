/* Two to four chosen cards beside each other. */

import { chosenCards, noteOf } from "./choice.js";
import { FACETS, FACET_NAMES } from "./deck.js";
import { accentOf, byId, make, one, setText, signOf } from "./dom.js";
import { factsOf, labelsOf } from "./outline.js";
import { makeWindow, openWindow } from "./windows.js";

/** @typedef {import("./deck.js").Card} Card */

const MOST = 4;
const beside = byId("vergelijkvenster", HTMLDialogElement);

/** @param {string[]} values @param {Set<string>} shared */
const listOf = (values, shared) =>
  values.length ? make("ul", {}, ...values.map((value) => make("li", shared.has(value) ? { className: "gedeeld" } : {}, value, ...(shared.has(value) ? [make("span", { className: "verborgen", textContent: " (bij alle)" })] : [])))) : "–";

/* The roles are said as well, since a table that is laid out for a phone is none to every screen reader. */
/** @param {string} name @param {(string | Node)[]} cells */
const row = (name, cells) =>
  make("tr", { role: "row" }, make("th", { role: "rowheader", scope: "row", textContent: name }), ...cells.map((cell) => make("td", { role: "cell" }, cell || "–")));

/** @param {Card[]} compared @param {string} facet */
const facetRow = (compared, facet) => {
  const values = compared.map((card) => labelsOf(card, facet));
  const shared = new Set(values[0].filter((value) => values.every((others) => others.includes(value))));
  return row(FACET_NAMES.get(facet) || facet, values.map((own) => listOf(own, shared)));
};

/** What only some cards tell: a row where any of them does. @param {Card[]} compared */
const factRows = (compared) => {
  const facts = compared.map((card) => new Map(factsOf(card)));
  const names = [...new Set(facts.flatMap((own) => [...own.keys()]))];
  return names.map((name) => row(name, facts.map((own) => own.get(name) || "")));
};

/** @param {Card} card */
const headOf = (card) =>
  make("th", { role: "columnheader", scope: "col", className: accentOf(card.node) }, ...signOf(card.node), make("span", { className: "kolomtitel", textContent: card.title }));

/** Show the first chosen cards side by side. */
export const compareChoice = () => {
  const compared = chosenCards().slice(0, MOST);
  const rows = [
    row("In één zin", compared.map((card) => one(card.node, ".samenvatting").textContent)),
    ...FACETS.map((facet) => facetRow(compared, facet)),
    ...factRows(compared),
  ];
  const notes = compared.map(noteOf);
  if (notes.some(Boolean)) rows.push(row("Notitie", notes));
  const head = make("tr", { role: "row" }, make("td", { role: "cell" }), ...compared.map(headOf));
  const table = make("table", { role: "table", className: "vergelijking" }, make("thead", { role: "rowgroup" }, head), make("tbody", { role: "rowgroup" }, ...rows));
  byId("vergelijking").replaceChildren(table);
  byId("vergelijking").style.setProperty("--kolommen", String(compared.length));
  setText(byId("vergelijk-raad"), chosenCards().length > MOST ? `De eerste ${MOST} van uw keuze. Zet andere kaarten hoger om ze te vergelijken.` : "");
  byId("vergelijk-voet").hidden = !table.querySelector(".gedeeld");
  beside.classList.toggle("vergelijk-breed", compared.length > 2);
  openWindow(beside);
  byId("vergelijking").scrollLeft = 0;
  showEdge();
  byId("vergelijking").focus();
};

/** Show at the edge whether there is more beside it. */
const showEdge = () => {
  const { scrollLeft, clientWidth, scrollWidth } = byId("vergelijking");
  beside.classList.toggle("tot-het-einde", scrollLeft + clientWidth >= scrollWidth - 1);
};
byId("vergelijking").addEventListener("scroll", showEdge);

makeWindow(beside, byId("vergelijk-sluit"));
