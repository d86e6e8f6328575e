/* The choice: boxes on the cards, the bar below, and the way out as Markdown. */

import { FACETS, FACET_NAMES, cards, concepts } from "./deck.js";
import { byId, make, plural, setText } from "./dom.js";
import { change, choose, state } from "./state.js";

const bar = byId("balk");

/** Return a box that takes a card into the choice, or out. */
export const chooser = (card) => {
  const box = make("input", { type: "checkbox", className: "kies", value: card.id });
  box.setAttribute("aria-label", `Kies ${card.title}`);
  box.addEventListener("change", () => choose(card.id, box.checked));
  return make("label", { className: "kieslabel" }, box, make("span", { textContent: "Kies" }));
};

export const showSelection = () => {
  for (const box of document.querySelectorAll("input.kies")) box.checked = state.chosen.has(box.value);
  for (const card of cards) card.node.classList.toggle("gekozen", state.chosen.has(card.id));
  bar.hidden = !state.chosen.size;
  byId("sprong-keuze").hidden = bar.hidden;
  document.documentElement.classList.toggle("met-balk", !bar.hidden);
  setText(byId("balk-telling"), state.chosen.size ? `${plural(state.chosen.size)} gekozen` : "");
  byId("toon-keuze").setAttribute("aria-pressed", String(state.onlyChosen));
};

const escapeMarkdown = (text) => text.replace(/\s+/g, " ").trim().replace(/[\\`*_{}[\]<>#|~&]/g, "\\$&");

const markdown = () => {
  const lines = [`# ${escapeMarkdown(document.querySelector("h1").textContent)}`, ""];
  for (const card of cards.filter((one) => state.chosen.has(one.id))) {
    lines.push(`## ${escapeMarkdown(card.title)}`, "", escapeMarkdown(card.node.querySelector(".samenvatting").textContent), "");
    for (const facet of FACETS) {
      lines.push(`- **${FACET_NAMES.get(facet)}**: ${escapeMarkdown(card.facets[facet].map((id) => concepts.get(id).label).join(", "))}`);
    }
    for (const link of card.node.querySelectorAll(".links a")) {
      const kind = link.nextElementSibling.textContent;
      lines.push(`- [${escapeMarkdown(link.textContent)}](<${link.href.replace(/[<>]/g, encodeURIComponent)}>) (${escapeMarkdown(kind)})`);
    }
    lines.push("");
  }
  return lines.join("\n");
};

const copyByHand = (text) => {
  byId("kopietekst").value = text;
  byId("kopievenster").showModal();
  byId("kopietekst").select();
};

byId("kopieer").addEventListener("click", async () => {
  const text = markdown();
  try {
    await navigator.clipboard.writeText(text);
    setText(byId("balk-telling"), `${plural(state.chosen.size)} gekopieerd`);
  } catch {
    copyByHand(text);
  }
});
byId("kopiesluit").addEventListener("click", () => byId("kopievenster").close());
byId("balk-meer").addEventListener("click", () => {
  const open = bar.classList.toggle("balk-open");
  byId("balk-meer").setAttribute("aria-expanded", String(open));
});
byId("toon-keuze").addEventListener("click", () => {
  state.onlyChosen = !state.onlyChosen;
  change();
});
byId("wis-keuze").addEventListener("click", () => {
  state.chosen.clear();
  change({ step: false });
  byId("zoekveld").focus();
});
