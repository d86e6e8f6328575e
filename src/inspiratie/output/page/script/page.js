/* The start of the page: put the parts together and listen. */

import { reachable } from "./advice.js";
import { hasEngine, wakeEngine } from "./answer.js";
import { show } from "./cards.js";
import { restore } from "./choice.js";
import "./choice_window.js";
import { cards } from "./deck.js";
import { all, byId, focusQuestion, maybeById } from "./dom.js";
import { boxes, buildFilters } from "./filters.js";
import { keepForLater } from "./offline.js";
import { makeReadable, showOpenCard, showPlace } from "./open_card.js";
import "./printing.js";
import { showSelection, tellWhatWasFound } from "./selection.js";
import { showStart } from "./start.js";
import "./questions.js";
import { answerNow, changeText, clearAll, goneBack, isAsked, onShow, readFragment, remember, state, whenChanged } from "./state.js";
import "./tabs.js";
import { closeWindows, leaveWindow } from "./windows.js";

for (const line of all(document, ".kop .hulplijn")) line.replaceChildren(...reachable(line.textContent));

const showAll = () => {
  show();
  showPlace();
  showStart();
  showSelection();
};

const field = maybeById("vraag", HTMLTextAreaElement);
field?.addEventListener("input", () => changeText(field.value));
field?.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  answerNow();
  byId("inhoud").focus();
});
byId("leegknop").addEventListener("click", () => {
  clearAll();
  focusQuestion();
});
for (const link of all(document, ".sprong", HTMLAnchorElement)) {
  link.addEventListener("click", (event) => {
    event.preventDefault();
    byId(link.hash.slice(1)).focus();
  });
}
window.addEventListener("popstate", (event) => {
  goneBack();
  const ours = Boolean(event.state?.ours);
  const before = onShow();
  readFragment({ keepChoice: ours });
  if (!ours) restore();
  /* where only a window closes, what lies below it stays as it is */
  if (!ours || before !== onShow()) {
    showAll();
    showOpenCard();
  }
  remember();
  closeWindows();
});

/* a few cards stand there in full: nothing to open, to choose from or to search */
const few = document.documentElement.classList.contains("klein");
if (!few) {
  makeReadable();
  buildFilters();
  for (const id of ["filters", "filterknop"]) byId(id).hidden = !boxes.size;
}
whenChanged(showAll);
readFragment();
/* what was typed before the page could hear it */
if (field?.value && !isAsked()) state.text = field.value;
if (!few) restore();
showAll();
remember();
leaveWindow();
if (!few) tellWhatWasFound();
showOpenCard();
keepForLater();
/* from here on a fault no longer means that the page has no script: see early.js */
window.onerror = null;
performance.mark("usable");
/* the engine is the heaviest thing of the page: it wakes once all else stands there */
if (hasEngine) {
  const answer = () => {
    if (!isAsked()) return;
    showAll();
    showOpenCard();
  };
  const wake = () => wakeEngine(answer).catch(() => document.documentElement.classList.add("slapend"));
  window.addEventListener("load", () => setTimeout(wake));
}
