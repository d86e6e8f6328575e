/* What is said where no card is left: that nothing fits, where else to go, and themes nearby. */

import { engineAwake } from "./answer.js";
import { FACETS } from "./deck.js";
import { all, byId, focusQuestion, make, setText } from "./dom.js";
import { askQuestions } from "./questions.js";
import { change, clearQuestion, filterOf, state } from "./state.js";

/** @typedef {import("./answer.js").Need} Need */
/** @typedef {import("./answer.js").Ranking} Ranking */
/** @typedef {import("./engine/understanding.js").Sighting} Sighting */

const NEAR = 4;
const EXAMPLES = 3;

/** Return the themes nearest to what was asked, when it comes near any. @param {Need} need @param {{ perhaps: number }} weights */
const nearThemes = ({ sightings }, { perhaps }) =>
  sightings.filter(({ concept, certainty }) => concept.facet === "thema" && certainty >= perhaps).slice(0, NEAR);

/** Return a button that asks something else. @param {string} text */
const instead = (text) => {
  const button = make("button", { type: "button", className: "chip", textContent: text });
  button.addEventListener("click", () => {
    clearQuestion();
    state.text = text;
    change();
    focusQuestion();
  });
  return make("li", {}, button);
};

/** Return what to say, by what was asked: heading, advice, and themes to try. @param {Ranking | null} ranking @returns {{ head: string, advice: string, themes: Sighting[] }} */
const adviceFor = (ranking) => {
  if (!ranking || ranking.matches.length) {
    const isFiltered = FACETS.some((facet) => filterOf(facet).size);
    return { head: "Geen kaart past bij wat u vraagt.", advice: isFiltered ? "Haal een filter weg." : "Wis alles en kies opnieuw.", themes: [] };
  }
  const { nothingLines, weights } = engineAwake();
  const [head, ...advice] = nothingLines(ranking.need);
  return { head, advice: advice.join(" "), themes: advice.length ? nearThemes(ranking.need, weights) : [] };
};

/** Show or hide what is said where no card is left. @param {Ranking | null} ranking @param {boolean} isEmpty */
export const showEmpty = (ranking, isEmpty) => {
  byId("leeg").hidden = !isEmpty;
  if (!isEmpty) return;
  const { head, advice, themes } = adviceFor(ranking);
  setText(byId("leegkop"), head);
  setText(byId("leegraad"), advice);
  byId("leegthemas").replaceChildren(...themes.map(({ concept }) => instead(concept.label)));
  /* who is in danger is sent to help, and to nothing else */
  const begins = Boolean(ranking && !ranking.matches.length && !engineAwake().isInDanger(ranking.need));
  byId("leegstart").hidden = byId("leegvragen").hidden = !begins;
  if (begins) byId("leegvoorbeelden").replaceChildren(...all(document, ".voorbeeld").slice(0, EXAMPLES).map(({ textContent }) => instead(textContent)));
  byId("leegvraag").hidden = !themes.length;
  byId("leegthemas").hidden = !themes.length;
};

byId("leegvragen").addEventListener("click", askQuestions);
