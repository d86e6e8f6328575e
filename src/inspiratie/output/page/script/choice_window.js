/* The window of the choice: its title, its order, a note a card, and all that can be done with it. */

import { bringBack, choice, chosenCards, entitle, keep, letGo, move, note, noteOf, setAside, titleOfChoice } from "./choice.js";
import { compareChoice } from "./compare.js";
import { cardById } from "./deck.js";
import { accentOf, all, byId, make, one, plural, setText, signOf, wellFormed } from "./dom.js";
import { asWord } from "./docx.js";
import { PREVIEW, copy, hasAddress, save } from "./hand_on.js";
import { askToPrint } from "./printing.js";
import { forgetTold, tell } from "./selection.js";
import { change, choose, state, whenChanged } from "./state.js";
import { makeWindow, openWindow } from "./windows.js";
import { asCsv, asList, asMail, asMarkdown, asPlainText, asRichText } from "./writers.js";

/** @typedef {import("./deck.js").Card} Card */

const choiceDialog = byId("keuzevenster", HTMLDialogElement);
const titleField = byId("keuze-titel", HTMLInputElement);
const list = byId("keuze-lijst");
/** @param {string} text */
const report = (text) => setText(byId("keuze-bericht"), text);

const linkNow = () => (hasAddress() ? `${location.origin}${location.pathname}#keuze=${[...state.chosen].join(",")}` : "");

const showMail = () => { byId("keuze-mail", HTMLAnchorElement).href = asMail(linkNow()).address; };

const showPlace = () => setText(byId("keuze-plaats"), choice.kept ? "Uw keuze wordt op dit toestel bewaard." : "Uw browser bewaart hier niets. Bewaar uw keuze als bestand voor u de pagina sluit.");

/** @param {Card} card @param {number} by @param {{ name: string, sign: string, first: boolean }} look */
const arrow = (card, by, { name, sign, first }) => {
  const button = make("button", { type: "button", className: `knop pijl pijl-${name}`, disabled: first });
  button.append(make("span", { ariaHidden: "true", textContent: sign }));
  button.setAttribute("aria-label", `${card.title} ${name}`);
  button.addEventListener("click", () => {
    const place = move(card.id, by);
    const moved = one(list, `[data-id="${card.id}"]`);
    const arrows = all(moved, ".pijl:enabled");
    (arrows.find((other) => other.matches(`.pijl-${name}`)) || arrows[0]).focus();
    report(`${card.title} staat nu op plaats ${place} van ${state.chosen.size}.`);
  });
  return button;
};

/** @param {Card} card @param {number} index @param {number} count */
const rowOf = (card, index, count) => {
  const field = make("textarea", { className: "keuze-notitie", rows: 2, value: noteOf(card) });
  field.setAttribute("aria-label", `Notitie bij ${card.title}`);
  field.placeholder = "Notitie";
  field.addEventListener("input", () => {
    note(card.id, field.value);
    showMail();
  });
  const remove = make("button", { type: "button", className: "knop knop-stil keuze-weg", textContent: "Haal weg" });
  remove.setAttribute("aria-label", `Haal weg: ${card.title}`);
  remove.addEventListener("click", () => {
    choose(card.id, false);
    report(`${card.title} is weggehaald.`);
    const left = all(list, ".keuze-weg");
    (left[Math.min(index, left.length - 1)] || byId("keuze-sluit")).focus();
  });
  const row = make("li", { className: `keuze-rij ${accentOf(card.node)}` }, ...signOf(card.node), make("p", { className: "keuze-naam", textContent: card.title }));
  row.dataset.id = card.id;
  row.append(
    make("div", { className: "keuze-orde" }, arrow(card, -1, { name: "hoger", sign: "↑", first: index === 0 }), arrow(card, 1, { name: "lager", sign: "↓", first: index === count - 1 }), remove),
    field,
  );
  return row;
};

const showWindow = () => {
  if (!choiceDialog.open) return;
  const chosen = chosenCards();
  /* a note that is being written keeps its field */
  const order = chosen.map((card) => card.id).join();
  if (list.dataset.order !== order) list.replaceChildren(...chosen.map((card, index) => rowOf(card, index, chosen.length)));
  list.dataset.order = order;
  for (const field of all(list, ".keuze-notitie", HTMLTextAreaElement)) {
    const card = cardById.get(field.closest("li")?.dataset.id || "");
    if (card && wellFormed(field.value) !== noteOf(card)) field.value = noteOf(card);
  }
  if (titleField.value !== choice.title) titleField.value = choice.title;
  byId("keuze-leeg").hidden = chosen.length > 0;
  byId("keuze-meegeven").hidden = !chosen.length;
  byId("keuze-terug").hidden = !setAside();
  showPlace();
  showMail();
};

const openChoice = () => {
  if (choiceDialog.open) return;
  report("");
  list.dataset.order = "";
  keep();
  titleField.value = choice.title;
  openWindow(choiceDialog);
  showWindow();
  titleField.focus();
};

/** @param {Record<string, string>} kinds @param {string} done */
const copied = async (kinds, done) => { if (await copy(kinds)) report(done); };
/** @param {Blob} data @param {string} ending */
const saved = (data, ending) => report(`Bewaard als ${save(data, ending)}. U vindt het bij uw downloads.${PREVIEW}`);
const counted = () => plural(state.chosen.size);
/** @param {string} text @param {string} type */
const fileOf = (text, type) => new Blob([text], { type });

/** @type {Record<string, () => unknown>} */
const ACTS = {
  open: openChoice,
  vergelijk: compareChoice,
  toon: () => {
    state.onlyChosen = !state.onlyChosen;
    change();
  },
  druk: () => {
    choiceDialog.close();
    askToPrint(chosenCards(), { advice: false, withNotes: true, title: titleOfChoice() });
  },
  wis: () => {
    choiceDialog.close();
    letGo();
    tell("Uw keuze is gewist.");
    byId("balk-terug").focus();
  },
  terug: () => {
    bringBack();
    titleField.value = choice.title;
    tell(`Uw keuze is terug: ${counted()}.`);
    report(`Uw keuze is terug: ${counted()}.`);
    if (!choiceDialog.open) byId("balk-open").focus();
  },
  tekst: () => copied({ "text/html": asRichText(), "text/plain": asPlainText() }, `${counted()} gekopieerd. Plak ze in Word of Outlook met Ctrl+V.`),
  markdown: () => copied({ "text/plain": asMarkdown() }, `${counted()} gekopieerd als Markdown.`),
  link: () => copied({ "text/plain": linkNow() }, "De link is gekopieerd. Uw titel en notities staan er niet in."),
  word: () => saved(asWord(), "docx"),
  csv: () => saved(fileOf(asCsv(), "text/csv;charset=utf-8"), "csv"),
  lijst: () => saved(fileOf(asList(), "application/json"), "json"),
};
for (const button of all(document, "[data-doe]")) button.addEventListener("click", () => ACTS[button.dataset.doe || ""]());

titleField.addEventListener("input", () => {
  entitle(titleField.value);
  showMail();
});
byId("keuze-mail").addEventListener("click", () => report(asMail(linkNow()).isWhole ? "Uw mailprogramma opent met een begin van een mail. Gebeurt er niets? Kopieer uw keuze dan, en plak ze in een mail." : "Een mail kan niet alles meenemen: van sommige kaarten staat er alleen de titel. Wilt u alles meegeven? Kopieer uw keuze voor Outlook, en plak ze in een mail."));
titleField.placeholder = titleOfChoice();
byId("keuze-link").hidden = !hasAddress();
makeWindow(choiceDialog, byId("keuze-sluit"));
/* when the choice changes, what the bar told of the old one is past */
whenChanged(() => {
  forgetTold();
  showWindow();
});
