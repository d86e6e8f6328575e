/* The short conversation for who has no words: one question at a time, with how many cards each answer leaves. */

import { helpLine } from "./advice.js";
import { engineNow } from "./answer.js";
import { cardById, cards } from "./deck.js";
import { all, byId, maybeById, one, setText } from "./dom.js";
import { change, clearQuestion, state } from "./state.js";
import { makeWindow, openWindow } from "./windows.js";

const dialog = maybeById("vragenvenster", HTMLDialogElement);
const sheets = all(document, ".vraag", HTMLFieldSetElement);
/* The number of the question on show. */
let at = 0;

/** @param {HTMLFieldSetElement} sheet */
const inputsOf = (sheet) => all(sheet, "input", HTMLInputElement);
/** @param {HTMLInputElement} input */
const idsOf = (input) => input.value.split(" ").filter(Boolean);
/** @param {HTMLFieldSetElement} sheet */
const answered = (sheet) => inputsOf(sheet).filter((input) => input.checked).flatMap(idsOf);
const chosen = () => sheets.flatMap(answered);

/** @param {string[]} lines */
const showHelp = (lines) => {
  const place = byId("vragen-raad");
  if (place.textContent !== lines.join("")) place.replaceChildren(...lines.map(helpLine));
};

/** Show beside every answer how many cards it would leave, and below what all answers leave now. */
const showRemaining = () => {
  const engine = engineNow();
  if (!engine) return;
  /** @param {string[]} wishes */
  const countFor = (wishes) => engine.remaining(wishes).filter((id) => cardById.has(id)).length;
  const others = sheets.filter((_, number) => number !== at).flatMap(answered);
  for (const input of inputsOf(sheets[at]).filter((one) => one.value)) {
    const left = countFor([...others, ...idsOf(input)]);
    const label = /** @type {HTMLLabelElement} */ (input.parentElement);
    setText(one(label, ".aantal"), String(left));
    label.classList.toggle("antwoord-leeg", !left);
  }
  const wishes = chosen();
  setText(byId("vragen-over"), engine.wording.remainingLine(wishes.length ? countFor(wishes) : cards.length, cards.length));
  showHelp(engine.helpForChosen(wishes));
};

const showQuestion = () => {
  sheets.forEach((sheet, number) => { sheet.hidden = number !== at; });
  setText(byId("vragen-plaats"), String(at + 1));
  byId("vragen-terug").hidden = at === 0;
  setText(byId("vragen-verder"), at === sheets.length - 1 ? "Toon de kaarten" : "Volgende");
  byId("vragen-inhoud").scrollTop = 0;
  showRemaining();
};

/** @param {number} number */
const go = (number) => {
  at = number;
  showQuestion();
  sheets[at].focus({ preventScroll: true });
};

const finish = () => {
  const wishes = chosen();
  clearQuestion();
  for (const id of wishes) state.stated.add(id);
  dialog?.close();
  change();
  byId("inhoud").focus();
};

/** Ask the questions, with the answers that were given before. */
export const askQuestions = () => {
  for (const input of sheets.flatMap(inputsOf)) {
    const ids = idsOf(input);
    input.checked = ids.length > 0 && ids.every((id) => state.stated.has(id));
  }
  for (const sheet of sheets.filter((one) => !answered(one).length)) {
    for (const open of inputsOf(sheet).filter((input) => !input.value && input.type === "radio")) open.checked = true;
  }
  if (dialog) openWindow(dialog);
  go(0);
};

const goOn = () => (at === sheets.length - 1 ? finish() : go(at + 1));

if (dialog) {
  byId("vraagknop").addEventListener("click", askQuestions);
  makeWindow(dialog, byId("vragen-sluit"));
  byId("vragen-terug").addEventListener("click", () => go(at - 1));
  byId("vragen-verder").addEventListener("click", goOn);
  dialog.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    goOn();
  });
  dialog.addEventListener("change", showRemaining);
}
