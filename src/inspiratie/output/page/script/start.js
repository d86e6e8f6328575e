/* Where a reader without words begins: six questions of others. */

import { byId, focusQuestion } from "./dom.js";
import { change, state } from "./state.js";

const start = byId("start");

for (const button of document.querySelectorAll(".voorbeeld")) {
  button.addEventListener("click", () => {
    state.text = button.textContent;
    change();
    focusQuestion();
  });
}

/** Show the examples as long as nothing is asked. */
export const showStart = () => {
  if (start) start.hidden = Boolean(state.text.trim());
};
