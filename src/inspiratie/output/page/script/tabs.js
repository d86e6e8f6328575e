/* Other tabs of this browser: what is chosen and noted there stands here too. */

import { follow } from "./choice.js";
import { cards } from "./deck.js";
import { plural } from "./dom.js";
import { showSelection, tell } from "./selection.js";
import { change, state } from "./state.js";

const followOthers = () => {
  if (!cards.length) return;
  if (follow()) {
    change({ step: false });
    tell(`In een ander tabblad gewijzigd: ${state.chosen.size ? `${plural(state.chosen.size)} gekozen` : "uw keuze is gewist"}.`);
  } else showSelection();
};

window.addEventListener("storage", followOthers);
/* a page that slept hears nothing: it looks when it wakes */
document.addEventListener("visibilitychange", () => { if (!document.hidden) followOthers(); });
window.addEventListener("pageshow", (event) => { if (event.persisted) followOthers(); });
