/* On paper: what is being read, or what the reader picks in the window before the printer's own. */

import { PER_SHEET, isAnswering, lay, view } from "./cards.js";
import { fillAnswerSheet, fitAnswerSheet } from "./answer_sheet.js";
import { noteOf, ownNote } from "./choice.js";
import { cardById, cards } from "./deck.js";
import { all, byId, copyOf, maybeById, one, plural, setText } from "./dom.js";
import { PREVIEW } from "./hand_on.js";
import { enlarge, postersFor } from "./poster.js";
import { choiceSheet, comparisonSheet } from "./sheets.js";
import { state } from "./state.js";
import { makeWindow, openWindow } from "./windows.js";

/** @typedef {import("./deck.js").Card} Card */
/** @typedef {{ mode: string, wanted: Card[], withNotes: boolean, title: string, help: boolean }} Asked What the window asks to print. */

const root = document.documentElement;
const printDialog = byId("drukvenster", HTMLDialogElement);
const helpBox = maybeById("drukhulp", HTMLInputElement);
const helpSheets = all(document, "#hulp .vel").length;
const MODES = ["a4", "a5", "a6", "poster", "advies", "keuze"];
/* What is copied to a sheet of its own: the open card, the choice as a list, and cards side by side. */
const READ = ["kaart", "keuze", "naast"];
/** @type {Record<string, string>} */
const ADVICE = {
  a4: "Druk dubbelzijdig af over de lange zijde, op 100 %, en snijd op de streepjes.",
  a5: "Kies papier A5, dubbelzijdig over de lange zijde, op 100 %. Geen A5? Druk dan enkelzijdig af, twee bladzijden op een A4, en vouw elk vel dubbel.",
  a6: "Kies papier A6, dubbelzijdig over de lange zijde, op 100 %. Geen A6? Kies dan “Kaarten”: vier op een A4.",
  poster: "Kies papier A3, liggend, enkelzijdig. Op A4 wordt de tekst te klein.",
  advies: "Enkelzijdig op A4.",
  keuze: "Op A4, met uw titel, volgorde en notities.",
};

const usualTitle = byId("posterkop").textContent;

/** What the window asks to print; without it, what is on show. @type {Asked | null} */
let asked = null;
/* Whether the printer's own window comes next: some browsers open it only after ours has closed. */
let goesOn = false;

const refusal = byId("geendruk", HTMLDialogElement);
const PATIENCE = 1000;
/* Milliseconds after which a printer that has not begun will not: a preview forbids it without a word. */
let begun = false;

/** Print, or say that nothing comes of it. */
const print = () => {
  begun = false;
  window.print();
  setTimeout(() => { if (!begun && !refusal.open) openWindow(refusal); }, PATIENCE);
};

/** How the page is laid out for paper when nothing else is asked. */
const layout = () => MODES.find((mode) => root.classList.contains(`druk-${mode}`)) || "a4";

/** Whether the page itself answered a question: then that answer is what is read. */
const hasAnswered = () => isAnswering() && view.shown.length > 0;
const modeNow = () => (hasAnswered() ? "advies" : layout());

/** @param {string} mode */
const setMode = (mode) => {
  for (const other of [...MODES, ...READ]) root.classList.toggle(`druk-${other}`, other === mode);
};

/** The helping cards go with the whole deck, not with a part of it. */
const wantsHelp = () => helpSheets > 0 && (asked ? asked.help : view.shown.length === cards.length);

/** @param {string} mode */
const paged = (mode) => ["a4", "a5", "a6"].includes(mode);

/** How many pages a number of cards takes. @param {number} count @param {string} mode @param {boolean} help */
const pagesOf = (count, mode, help) => {
  if (mode === "poster") return postersFor(count);
  if (!paged(mode)) return 1;
  const sheets = help && paged(mode) ? helpSheets : 0;
  return mode === "a4" ? 2 * (Math.ceil(count / PER_SHEET) + sheets) : 2 * (count + PER_SHEET * sheets);
};

const LONG_NOTE = 160;
const LONGEST_NOTE = 480;
/* A note of more characters stands smaller on the back, in the place of the situations; of still more it does not go on it. */

/** Whether a note does not go on the back of its card. */
const cutNote = () => asked?.withNotes && asked.wanted.some((card) => noteOf(card).length > LONGEST_NOTE);

/** @param {Asked} asked */
const showSheets = ({ mode, help, wanted }) => {
  const pages = pagesOf(wanted.length, mode, help);
  const pageWords = `${pages} ${pages === 1 ? "bladzijde" : "bladzijden"}`;
  const sheets = paged(mode) ? `, ${pages / 2} ${pages === 2 ? "vel" : "vellen"} dubbelzijdig` : "";
  const what = mode === "advies" ? "Uw vraag" : plural(wanted.length);
  setText(byId("drukvellen"), mode === "keuze" ? `${what} in een lijst.` : wanted.length ? `${what}: ${pageWords}${sheets}.` : "Er staan geen kaarten op de pagina om af te drukken.");
  setText(byId("drukraad"), wanted.length ? `${ADVICE[mode]}${cutNote() && paged(mode) ? " Een notitie is te lang voor de achterkant: kies “Lijst” om ze helemaal af te drukken." : ""}${PREVIEW}` : "");
  if (helpBox) byId("drukhulp-rij").hidden = !paged(mode);
};

/** Ask how to print these cards. @param {Card[]} wanted @param {{ advice?: boolean, withNotes?: boolean, title?: string }} [how] */
export const askToPrint = (wanted, { advice = true, withNotes = false, title = usualTitle } = {}) => {
  const usual = layout() === "advies" ? root.dataset.papier || "a4" : layout();
  const mode = advice ? modeNow() : usual;
  for (const label of all(printDialog, 'label:has([value="advies"])')) label.hidden = mode !== "advies";
  one(printDialog, 'label:has([value="keuze"])').hidden = !withNotes;
  asked = { mode, wanted, withNotes, title, help: helpSheets > 0 && wanted.length === cards.length };
  goesOn = false;
  for (const box of all(printDialog, '[name="druk"]', HTMLInputElement)) box.checked = box.value === mode;
  if (helpBox) helpBox.checked = asked.help;
  byId("drukdoor", HTMLButtonElement).disabled = !wanted.length;
  showSheets(asked);
  openWindow(printDialog);
};

/** Put the reader's notes on the backs, and make room for them; return what takes them off again. */
const addNotes = () => {
  /** @type {(() => void)[]} */
  const undo = [];
  for (const card of asked?.withNotes ? asked.wanted : []) {
    const own = ownNote(card);
    if (!own) continue;
    const back = one(card.node, ".achter");
    const before = back.className;
    const others = all(back, ".notitie");
    for (const other of others) other.hidden = true;
    one(back, ".tekst").before(own);
    back.className = `achter ${back.dataset.metNotitie}${own.textContent.length > LONG_NOTE ? " lange-notitie" : ""}`;
    undo.push(() => {
      own.remove();
      for (const other of others) other.hidden = false;
      back.className = before;
    });
  }
  return () => undo.forEach((act) => act());
};

/** What is read in the window on top, which prints as it is read: how it is called, and what it says. @returns {{ mode: string, sheet: () => Node[] } | null} */
const readNow = () => {
  if (asked) return asked.mode === "keuze" ? { mode: "keuze", sheet: choiceSheet } : null;
  if (byId("vergelijkvenster", HTMLDialogElement).open) return { mode: "naast", sheet: comparisonSheet };
  if (byId("keuzevenster", HTMLDialogElement).open) return { mode: "keuze", sheet: choiceSheet };
  return cardById.has(state.open) ? { mode: "kaart", sheet: () => [copyOf(one(document, "#venster-inhoud .voluit"))] } : null;
};

/** Put on the page what goes to the printer, and return how it was. */
const prepare = () => {
  const usual = layout();
  const read = readNow();
  if (asked) lay(asked.wanted);
  if (read) {
    byId("leesblad").replaceChildren(...read.sheet());
    /* Firefox paints only the drawings that were there when it last laid out the page */
    byId("leesblad").getBoundingClientRect();
  }
  setText(byId("posterkop"), asked ? asked.title : usualTitle);
  root.classList.toggle("met-hulp", wantsHelp());
  root.classList.toggle("zonder-kaarten", !read && !(asked ? asked.wanted : view.shown).length);
  const mode = read?.mode || asked?.mode || modeNow();
  enlarge((asked ? asked.wanted : view.shown).length);
  if (mode === "advies") {
    if (hasAnswered()) fillAnswerSheet(view.shown);
    fitAnswerSheet(hasAnswered() ? view.shown.length : cards.length);
  }
  setMode(mode);
  return usual;
};

/** How the page was before it went to the printer. @type {string | null} */
let before = null;
/** @type {(() => void) | null} */
let takeOff = null;
window.addEventListener("beforeprint", () => {
  begun = true;
  refusal.close();
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
  if (!asked) return;
  asked.mode = one(printDialog, '[name="druk"]:checked', HTMLInputElement).value;
  asked.help = Boolean(helpBox?.checked);
  showSheets(asked);
});
byId("drukdoor").addEventListener("click", () => {
  goesOn = true;
  printDialog.close();
  print();
});
makeWindow(printDialog, byId("druksluit"));
printDialog.addEventListener("close", () => { if (!goesOn) asked = null; });

byId("drukknop").addEventListener("click", () => askToPrint(view.shown));
for (const id of ["druk-kaart", "druk-vergelijking"]) byId(id).addEventListener("click", print);
makeWindow(refusal, byId("geendruk-sluit"));
refusal.addEventListener("close", () => { if (before === null) asked = null; });
