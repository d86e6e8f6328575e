/* Two to four chosen cards beside each other. */

import { choice, chosenCards } from "./choice.js";
import { FACETS, FACET_NAMES } from "./deck.js";
import { byId, make, setText } from "./dom.js";
import { labelsOf } from "./outline.js";

const MOST = 4;
const beside = byId("vergelijkvenster");

const listOf = (values, shared) =>
  make("ul", {}, ...values.map((value) => make("li", shared.has(value) ? { className: "gedeeld" } : {}, value, ...(shared.has(value) ? [make("span", { className: "verborgen", textContent: " (bij alle)" })] : []))));

const row = (name, cells) => make("tr", {}, make("th", { scope: "row", textContent: name }), ...cells.map((cell) => make("td", {}, cell)));

const facetRow = (compared, facet) => {
  const values = compared.map((card) => labelsOf(card, facet));
  const shared = new Set(values[0].filter((value) => values.every((others) => others.includes(value))));
  return row(FACET_NAMES.get(facet), values.map((own) => listOf(own, shared)));
};

/* What only some cards tell: a row where any of them does. */
const factRows = (compared) => {
  const facts = compared.map((card) => new Map([...card.node.querySelectorAll(".feiten dt")].map((name) => [name.textContent, name.nextElementSibling.textContent])));
  const names = [...new Set(facts.flatMap((own) => [...own.keys()]))];
  return names.map((name) => row(name, facts.map((own) => own.get(name) || "")));
};

const headOf = (card) => {
  const head = make("th", { scope: "col", className: card.node.className.match(/accent-\w+/)[0] });
  const sign = card.node.querySelector(".teken")?.cloneNode(true);
  head.append(...(sign ? [sign] : []), make("span", { className: "kolomtitel", textContent: card.title }));
  return head;
};

/** Show the first chosen cards side by side. */
export const compareChoice = () => {
  const compared = chosenCards().slice(0, MOST);
  const rows = [
    row("In één zin", compared.map((card) => card.node.querySelector(".samenvatting").textContent)),
    ...FACETS.map((facet) => facetRow(compared, facet)),
    ...factRows(compared),
  ];
  const notes = compared.map((card) => choice.notes.get(card.id) || "");
  if (notes.some(Boolean)) rows.push(row("Notitie", notes));
  const corner = make("td", {});
  const table = make("table", { className: "vergelijking" }, make("thead", {}, make("tr", {}, corner, ...compared.map(headOf))), make("tbody", {}, ...rows));
  byId("vergelijking").replaceChildren(table);
  byId("vergelijking").style.setProperty("--kolommen", compared.length);
  setText(byId("vergelijk-raad"), chosenCards().length > MOST ? `De eerste ${MOST} van uw keuze. Zet andere kaarten hoger om ze te vergelijken.` : "");
  beside.showModal();
  byId("vergelijking").focus();
};

byId("vergelijk-sluit").addEventListener("click", () => beside.close());
beside.addEventListener("click", (event) => { if (event.target === beside) beside.close(); });
