/* On paper: what is being read, or what the reader picks in the window before the printer's own. */

import { PER_SHEET, lay, view } from "./cards.js";
import { cardById, cards } from "./deck.js";
import { byId, make, plural, setText } from "./dom.js";
import { state } from "./state.js";

const root = document.documentElement;
const printDialog = byId("drukvenster");
const helpBox = byId("drukhulp");
const helpSheets = document.querySelectorAll("#hulp .vel").length;
const MODES = ["a4", "a5", "a6", "poster", "advies"];
const ADVICE = {
  a4: "Druk dubbelzijdig af over de lange zijde, op 100 %, en snijd op de streepjes.",
  a5: "Kies papier A5, of twee bladzijden op een A4. Dubbelzijdig over de lange zijde, op 100 %.",
  a6: "Kies papier A6. Dubbelzijdig over de lange zijde, op 100 %.",
  poster: "Kies papier A3, liggend, enkelzijdig. Op A4 wordt de tekst te klein.",
  advies: "Enkelzijdig op A4.",
};

/* What the window asks to print; without it, what is on show. */
let asked = null;
/* Whether the printer's own window comes next: some browsers open it only after ours has closed. */
let goesOn = false;

const modeNow = () => MODES.find((mode) => root.classList.contains(`druk-${mode}`));

const setMode = (mode) => {
  for (const other of [...MODES, "kaart"]) root.classList.toggle(`druk-${other}`, other === mode);
};

/** The helping cards go with the whole deck, not with a part of it. */
const wantsHelp = () => helpSheets > 0 && (asked ? asked.help : view.shown.length === cards.length);

const paged = (mode) => ["a4", "a5", "a6"].includes(mode);

/** How many pages a number of cards takes. */
const pagesOf = (count, mode, help) => {
  if (!paged(mode)) return 1;
  const sheets = help && paged(mode) ? helpSheets : 0;
  return mode === "a4" ? 2 * (Math.ceil(count / PER_SHEET) + sheets) : 2 * (count + PER_SHEET * sheets);
};

const showSheets = () => {
  const { mode, help, wanted } = asked;
  const pages = pagesOf(wanted.length, mode, help);
  const pageWords = `${pages} ${pages === 1 ? "bladzijde" : "bladzijden"}`;
  const sheets = paged(mode) ? `, ${pages / 2} ${pages === 2 ? "vel" : "vellen"} dubbelzijdig` : "";
  setText(byId("drukvellen"), `${mode === "advies" ? "Uw vraag" : plural(wanted.length)}: ${pageWords}${sheets}.`);
  setText(byId("drukraad"), ADVICE[mode]);
  if (helpBox) byId("drukhulp-rij").hidden = !paged(mode);
};

/** Ask how to print these cards. */
export const askToPrint = (wanted, { advice = true, notes = new Map() } = {}) => {
  const box = printDialog.querySelector('[value="advies"]');
  if (box) box.closest("label").hidden = !advice;
  const mode = modeNow() === "advies" && !advice ? root.dataset.papier : modeNow();
  asked = { mode, wanted, notes, help: helpSheets > 0 && wanted.length === cards.length };
  goesOn = false;
  printDialog.querySelector(`[value="${mode}"]`).checked = true;
  if (helpBox) helpBox.checked = asked.help;
  byId("drukdoor").disabled = !wanted.length;
  showSheets();
  printDialog.showModal();
};

/** Put the reader's notes on the backs, and make room for them; return what takes them off again. */
const addNotes = () => {
  const undo = [];
  for (const card of asked?.wanted || []) {
    const text = (asked.notes.get(card.id) || "").trim();
    const back = card.node.querySelector(".achter");
    const before = back.className;
    if (!text) continue;
    const own = make("p", { className: "notitie" }, make("b", { textContent: "Notitie" }), ` ${text}`);
    const other = back.querySelector(".notitie");
    if (other) other.hidden = true;
    back.querySelector(".tekst").before(own);
    back.className = `achter ${back.dataset.metNotitie}`;
    undo.push(() => {
      own.remove();
      if (other) other.hidden = false;
      back.className = before;
    });
  }
  return () => undo.forEach((act) => act());
};

/** Put on the page what goes to the printer, and return how it was. */
const prepare = () => {
  const mode = modeNow();
  const open = asked ? null : cardById.get(state.open);
  if (asked) lay(asked.wanted);
  if (open) {
    const copy = document.querySelector("#venster-inhoud .voluit").cloneNode(true);
    for (const node of copy.querySelectorAll("[id]")) node.removeAttribute("id");
    byId("leesblad").replaceChildren(copy);
  }
  root.classList.toggle("met-hulp", wantsHelp());
  root.classList.toggle("zonder-kaarten", !(asked ? asked.wanted : view.shown).length);
  setMode(open ? "kaart" : asked?.mode || mode);
  return mode;
};

let before = null;
let takeOff = null;
window.addEventListener("beforeprint", () => {
  takeOff?.();
  takeOff = addNotes();
  before = prepare();
});
window.addEventListener("afterprint", () => {
  if (before) setMode(before);
  before = null;
  takeOff?.();
  takeOff = null;
  goesOn = false;
  if (asked) lay(view.shown);
  asked = null;
  byId("leesblad").replaceChildren();
});

printDialog.addEventListener("change", () => {
  asked.mode = printDialog.querySelector('[name="druk"]:checked').value;
  asked.help = Boolean(helpBox?.checked);
  showSheets();
});
byId("drukdoor").addEventListener("click", () => {
  goesOn = true;
  printDialog.close();
  window.print();
});
byId("druksluit").addEventListener("click", () => printDialog.close());
printDialog.addEventListener("close", () => { if (!goesOn) asked = null; });

byId("drukknop").addEventListener("click", () => askToPrint(view.shown));
byId("druk-kaart").addEventListener("click", () => window.print());
