/* The start of the page: put the parts together and listen. */

import { show } from "./cards.js";
import { cards } from "./deck.js";
import { byId } from "./dom.js";
import { boxes, buildFilters } from "./filters.js";
import { keepForLater } from "./offline.js";
import { makeReadable, showOpenCard } from "./open_card.js";
import { showSelection } from "./selection.js";
import { changeText, clearAll, forgetTyped, readFragment, remember, whenChanged } from "./state.js";

const showAll = () => {
  show();
  showSelection();
};

byId("zoekveld").addEventListener("input", (event) => changeText(event.target.value));
byId("leegknop").addEventListener("click", () => {
  clearAll();
  byId("zoekveld").focus();
});
for (const link of document.querySelectorAll(".sprong")) {
  link.addEventListener("click", (event) => {
    event.preventDefault();
    byId(link.hash.slice(1)).focus();
  });
}
window.addEventListener("popstate", (event) => {
  forgetTyped();
  readFragment({ keepChoice: Boolean(event.state?.ours) });
  showAll();
  showOpenCard();
  remember();
});

document.documentElement.classList.add("js");
/* a few cards stand there in full: nothing to open, to choose from or to search */
if (!document.documentElement.classList.contains("klein")) {
  makeReadable();
  buildFilters();
}
byId("filters").hidden = !boxes.size;
byId("filterknop").hidden = !boxes.size;
byId("zoek").hidden = !cards.length;
byId("uitslag").hidden = !cards.length;
whenChanged(showAll);
readFragment();
showAll();
remember();
showOpenCard();
keepForLater();
