/* Where a reader without words begins: six questions of others, the forms, a card drawn blind. */

import { cards } from "./deck.js";
import { all, byId, focusQuestion, maybeById } from "./dom.js";
import { open } from "./open_card.js";
import { change, filterOf, isAsked, state } from "./state.js";

const tiles = all(document, ".tegel").map((node) => ({ node, form: node.dataset.vorm || "" }));

for (const button of all(document, ".voorbeeld")) {
  button.addEventListener("click", () => {
    state.text = button.textContent;
    change();
    /* on a touch screen the keyboard would come over the answer */
    if (matchMedia("(pointer: coarse)").matches) byId("inhoud").focus();
    else focusQuestion();
  });
}

for (const { node, form } of tiles) {
  node.addEventListener("click", () => {
    const wanted = !filterOf("vorm").has(form);
    filterOf("vorm")[wanted ? "add" : "delete"](form);
    change();
    if (wanted) byId("uitslag").scrollIntoView({ block: "start" });
  });
}

maybeById("trekknop")?.addEventListener("click", () => open(cards[Math.floor(Math.random() * cards.length)]));

/** Show the ways to begin as long as nothing is asked: the style does, by the name of the moment. */
export const showStart = () => {
  document.documentElement.classList.toggle("begin", tiles.length > 0 && !isAsked());
  for (const { node, form } of tiles) node.setAttribute("aria-pressed", String(filterOf("vorm").has(form)));
};
