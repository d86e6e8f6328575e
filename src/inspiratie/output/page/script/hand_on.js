/* The ways out of the choice: the clipboard, a file, a mail, a link. */

import { titleOfChoice } from "./choice.js";
import { byId } from "./dom.js";
import { makeWindow, openWindow } from "./windows.js";

/** Whether this page has an address that others can open. */
export const hasAddress = () => location.protocol.startsWith("http");

const byHand = byId("kopievenster", HTMLDialogElement);

/** @param {string} text */
const copyByHand = (text) => {
  const field = byId("kopietekst", HTMLTextAreaElement);
  field.value = text;
  openWindow(byHand);
  field.select();
};

/** For browsers without the newer clipboard: the same two kinds, by way of the command. @param {Record<string, string>} kinds */
const copyByCommand = (kinds) => {
  /** @param {ClipboardEvent} event */
  const fill = (event) => {
    for (const [kind, text] of Object.entries(kinds)) event.clipboardData?.setData(kind, text);
    event.preventDefault();
  };
  document.addEventListener("copy", fill);
  try {
    return document.execCommand("copy");
  } finally {
    document.removeEventListener("copy", fill);
  }
};

/** Copy a text, given in each of its kinds; return whether it worked. Else the reader gets it to copy by hand. @param {Record<string, string>} kinds */
export const copy = async (kinds) => {
  try {
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(Object.entries(kinds).map(([kind, text]) => [kind, new Blob([text], { type: kind })])))]);
    return true;
  } catch {
    if (copyByCommand(kinds)) return true;
  }
  copyByHand(kinds["text/plain"]);
  return false;
};

/** What to know where another page shows this one: such a window may keep files and printers away without a word. */
export const PREVIEW = window.parent === window ? "" : " U leest de pagina in een voorbeeldvenster. Gebeurt er niets? Open haar dan zelf in uw browser.";

/** Give the reader a file that is named after the choice; return its name. @param {Blob} data @param {string} ending */
export const save = (data, ending) => {
  const address = URL.createObjectURL(data);
  const name = titleOfChoice().normalize("NFKD").toLowerCase().replace(/\p{M}/gu, "").replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "").slice(0, 50);
  const link = document.createElement("a");
  link.href = address;
  link.download = `${name || "mijn-keuze"}.${ending}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60000);
  return link.download;
};

makeWindow(byHand, byId("kopiesluit"));
