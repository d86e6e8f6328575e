/* The choice as text in the forms that other programs take: Markdown, rich text, mail, CSV and a list for inspiratie. */

import { engineNow } from "./answer.js";
import { DEFAULT_TITLE } from "./choice.js";
import { FACETS } from "./deck.js";
import { inAddress } from "./dom.js";
import { outlineOfChoice } from "./outline.js";
import { isAsked, state } from "./state.js";

/** @typedef {import("./outline.js").Outline} Outline */
/** @typedef {import("./outline.js").Whole} Whole */

/** @param {string} text */
const escapeMarkdown = (text) => text.replace(/[\\`*_{}[\]<>#|~&]/g, "\\$&");

export const asMarkdown = ({ title, question, cards } = outlineOfChoice()) => {
  const lines = [`# ${escapeMarkdown(title)}`, ""];
  if (question) lines.push(`**De vraag**: ${escapeMarkdown(onOneLine(question))}`, "");
  for (const card of cards) {
    lines.push(`## ${escapeMarkdown(card.title)}`, "", escapeMarkdown(card.summary), "");
    if (card.why.length) lines.push(`**Waarom**: ${escapeMarkdown(card.why.join("; "))}`, "");
    if (card.note) lines.push(...card.note.split("\n").map((line) => `> ${escapeMarkdown(line)}`), "");
    for (const [name, values] of card.facets) lines.push(`- **${name}**: ${escapeMarkdown(values)}`);
    for (const link of card.links) {
      lines.push(`- [${escapeMarkdown(link.text)}](<${link.url.replace(/[<>]/g, encodeURIComponent)}>) (${escapeMarkdown(link.kind)})`);
    }
    lines.push("");
  }
  return lines.join("\n");
};

/** @param {string} text */
const onOneLine = (text) => text.replace(/\s+/g, " ");

/** @type {Record<string, string>} */
const SIGNS = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text as HTML and XML take it, without what they cannot hold. @param {string} text */
export const escapeMarkup = (text) => text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "").replace(/[&<>"]/g, (sign) => SIGNS[sign]);

/** Headings and links as Word and Outlook paste them. */
export const asRichText = ({ title, under, question, cards } = outlineOfChoice()) => {
  const parts = [`<h1>${escapeMarkup(title)}</h1>`, `<p>${escapeMarkup(under)}</p>`];
  if (question) parts.push(`<p><b>De vraag:</b> ${escapeMarkup(question).replace(/\n/g, "<br>")}</p>`);
  for (const card of cards) {
    parts.push(`<h2>${escapeMarkup(card.title)}</h2>`, `<p><b>${escapeMarkup(card.summary)}</b></p>`);
    if (card.why.length) parts.push(`<p><b>Waarom:</b> ${escapeMarkup(card.why.join("; "))}</p>`);
    if (card.note) parts.push(`<p><i>Notitie: ${escapeMarkup(card.note).replace(/\n/g, "<br>")}</i></p>`);
    parts.push(`<p>${card.facets.map(([name, values]) => `<b>${name}:</b> ${escapeMarkup(values)}`).join("<br>")}</p>`);
    const links = card.links.map((link) => `<li><a href="${escapeMarkup(link.url)}">${escapeMarkup(link.text)}</a> (${escapeMarkup(link.kind)})</li>`);
    if (links.length) parts.push(`<ul>${links.join("")}</ul>`);
  }
  return `<html><head><meta charset="utf-8"></head><body>${parts.join("")}</body></html>`;
};

/** @param {Outline} card */
const plainOf = (card) => [card.title, card.summary, ...card.why.map((line) => `Waarom: ${line}`), ...(card.note ? [`Notitie: ${card.note}`] : []), ...card.links.slice(0, 1).map((link) => link.url)].join("\n");

export const asPlainText = ({ title, under, question, cards } = outlineOfChoice()) => `${[`${title}\n${under}`, ...(question ? [`De vraag: ${question}`] : []), ...cards.map(plainOf)].join("\n\n")}\n`;

const LONGEST_MAIL = 1800;
/* Characters of an address that Outlook and Windows still take whole. */

const LONGEST_QUESTION = 200;
/* A longer question leaves no room for the cards. */

/** An address that begins a mail with the choice: as many cards whole as go in, and the titles of the others; with a link where there is one. @param {string} link */
export const asMail = (link, { title, question, cards } = outlineOfChoice()) => {
  /** @param {number} whole @param {number} named */
  const address = (whole, named) => {
    const titles = cards.slice(whole, named).map((card) => card.title);
    const left = cards.length - named;
    const rest = [...(titles.length && whole ? ["Ook gekozen:"] : []), ...titles, ...(left ? [left === 1 ? "En nog 1 kaart." : `En nog ${left} kaarten.`] : [])];
    const asked = question && question.length <= LONGEST_QUESTION ? [`De vraag: ${question}`] : [];
    const parts = [...asked, ...cards.slice(0, whole).map((card) => plainOf({ ...card, why: [] })), ...(rest.length ? [rest.join("\n")] : []), ...(link ? [`Op de pagina: ${link}`] : [])];
    return `mailto:?subject=${inAddress(title)}&body=${inAddress(parts.join("\n\n").replace(/\n/g, "\r\n"))}`;
  };
  /** @param {number} whole @param {number} named */
  const fits = (whole, named) => address(whole, named).length <= LONGEST_MAIL;
  let named = cards.length;
  while (named && !fits(0, named)) named -= 1;
  let whole = cards.length;
  while (whole && !fits(whole, Math.max(whole, named))) whole -= 1;
  return { address: address(whole, Math.max(whole, named)), isWhole: whole === cards.length };
};

/** What a spreadsheet may run as a formula gets an apostrophe before it, as in the CSV of the program. @param {string} cell */
const defuse = (cell) => cell.replace(/(^|[;,\t\r\n])([ "\u00a0\u3000]*)(?=[=+\-@＝＋－＠])/g, "$1'$2").replace(/^([ "\u00a0\u3000]*)(?=[\t\r\n])/, "'$1");
/** @param {string} value */
const cellOf = (value) => `"${defuse(value).replace(/"/g, '""')}"`;

/** A row a card, as an Excel that speaks Dutch opens it: with a mark of UTF-8, and semicolons; where one is asked with the question, and why the card answers it. */
export const asCsv = ({ question, cards } = outlineOfChoice()) => {
  const facets = cards[0]?.facets.map(([name]) => name.toLowerCase()) || [];
  const facts = [...new Set(cards.flatMap((card) => card.facts.map(([name]) => name)))];
  const rows = [["nr", "id", "kaart", "titel", "samenvatting", ...facets, "beschrijving", ...facts.map((name) => name.toLowerCase()), "links", ...(question ? ["vraag", "waarom"] : []), "notitie"]];
  cards.forEach((card, index) => {
    const links = card.links.map((link) => link.url).join("\n");
    const asked = question ? [question, card.why.join("\n")] : [];
    const told = new Map(card.facts);
    rows.push([String(index + 1), card.id, card.number, card.title, card.summary, ...card.facets.map(([, values]) => values), card.text.join("\n"), ...facts.map((name) => told.get(name) || ""), links, ...asked, card.note]);
  });
  return `\ufeff${rows.map((row) => row.map(cellOf).join(";")).join("\r\n")}\r\n`;
};

const LONGEST_NAME = 50;

/** A title as the name of a list: without what no file may have in its name. @param {string} title */
const listName = (title) => {
  const name = title.replace(/[/\\]/g, "-").replace(/\p{Cc}/gu, " ").replace(/\s+/g, " ").slice(0, LONGEST_NAME).trim();
  if (!/[a-z0-9]/i.test(name.normalize("NFKD"))) return DEFAULT_TITLE;
  return /^(con|prn|aux|nul|com\d|lpt\d)$/i.test(name) ? `Lijst ${name}` : name;
};

/** What was asked, by the values of the program's own options. */
const needAsked = () => {
  const vocabulary = engineNow()?.vocabulary;
  const chosen = [...state.stated].flatMap((id) => vocabulary?.byId.get(id) || []);
  const options = Object.fromEntries(FACETS.map((facet) => [facet, chosen.filter((concept) => concept.facet === facet).map(({ label }) => label)]));
  const without = [...[...state.forbidden].flatMap((id) => vocabulary?.byId.get(id)?.label || []), ...state.excluded];
  return { tekst: state.text.trim(), opties: Object.fromEntries(Object.entries(options).filter(([, labels]) => labels.length)), zonder: without };
};

/** A list as `shortlist import` takes it over. */
export const asList = ({ title, cards } = outlineOfChoice()) => {
  const now = new Date().toISOString().replace(/\.\d+/, "");
  const list = {
    schema: "inspiratie/shortlist@1",
    naam: listName(title),
    gemaakt: now,
    gewijzigd: now,
    catalogus: document.documentElement.dataset.versie,
    nood: isAsked() ? needAsked() : null,
    initiatieven: cards.map((card) => ({ id: card.id, notitie: card.note })),
  };
  return `${JSON.stringify(list, null, 2)}\n`;
};
