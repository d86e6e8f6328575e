/* What is said where no card is left: that nothing fits, where else to go, and themes nearby. */

import { engineNow } from "./answer.js";
import { FACETS } from "./deck.js";
import { byId, focusQuestion, make, setText } from "./dom.js";
import { change, clearQuestion, state } from "./state.js";

const NEAR = 4;

/** Return the themes nearest to what was asked, when it comes near any. */
const nearThemes = ({ sightings }, { perhaps }) =>
  sightings.filter(({ concept, certainty }) => concept.facet === "thema" && certainty >= perhaps).slice(0, NEAR);

/** Return a button that asks for a theme instead. */
const themeButton = ({ concept }) => {
  const button = make("button", { type: "button", className: "chip", textContent: concept.label });
  button.addEventListener("click", () => {
    clearQuestion();
    state.text = concept.label;
    change();
    focusQuestion();
  });
  return make("li", {}, button);
};

/** Return what to say, by what was asked: heading, advice, and themes to try. */
const adviceFor = (ranking) => {
  if (!ranking || ranking.matches.length) {
    const isFiltered = FACETS.some((facet) => state.filters.get(facet).size);
    return { head: "Geen kaart past bij wat u vraagt.", advice: isFiltered ? "Haal een filter weg." : "Wis alles en kies opnieuw.", themes: [] };
  }
  const { wording, weights } = engineNow();
  const { need } = ranking;
  const head = wording.nothingFits;
  if (need.reading && !need.reading.language) return { head, advice: wording.foreign, themes: [] };
  return { head, advice: need.inField ? `${wording.otherWords}.` : `${wording.elsewhere} ${wording.tellMore}.`, themes: nearThemes(need, weights) };
};

/** Show or hide what is said where no card is left. */
export const showEmpty = (ranking, isEmpty) => {
  byId("leeg").hidden = !isEmpty;
  if (!isEmpty) return;
  const { head, advice, themes } = adviceFor(ranking);
  setText(byId("leegkop"), head);
  setText(byId("leegraad"), advice);
  byId("leegthemas").replaceChildren(...themes.map(themeButton));
  byId("leegvraag").hidden = !themes.length;
  byId("leegthemas").hidden = !themes.length;
};
