/* On a card of an answer: how well it fits, and why in words. */

import { engineNow } from "./answer.js";
import { cards } from "./deck.js";
import { make } from "./dom.js";

const REASONS = 2;
/* So many reasons stand on a card. */

/** Return what was understood of a need and stands on a card itself. */
const onCard = (need, id, { vocabulary, wording }) => {
  const said = wording.inOrder(need.wishes).filter(({ concept }) => {
    const fit = vocabulary.fit(concept, id);
    return fit && !fit.isOurs && ["zelfde", "enger"].includes(fit.relation);
  });
  return said.length ? [`${wording.onCard}: ${said.map(({ concept }) => `${wording.facets[concept.facet]} ${concept.label}`).join(", ")}`] : [];
};

const whyOf = (need, match) => {
  const engine = engineNow();
  const telling = engine.tellingWords(need, match);
  const own = match.reasons.filter(({ points }) => points > 0).map((reason) => engine.wording.reasonLine(reason, telling));
  const lines = [...onCard(need, match.id, engine), ...own].slice(0, REASONS);
  const strength = engine.strength(match);
  return make(
    "div",
    { className: `past past-${strength}` },
    make("p", { className: "score" }, make("span", { className: "score-naam", textContent: "Past " }), strength),
    make("ul", { className: "waarom" }, ...lines.map((text) => make("li", { textContent: text[0].toUpperCase() + text.slice(1) }))),
  );
};

/** Put on every card of an answer why it is there, and take it from the others. */
export const showWhy = (need, matches) => {
  for (const card of cards) {
    card.node.querySelector(".past")?.remove();
    const match = matches.get(card.id);
    if (match) card.node.querySelector(".samenvatting").after(whyOf(need, match));
  }
};
