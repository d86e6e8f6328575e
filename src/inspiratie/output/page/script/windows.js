/* The windows over the cards. Each is a step of the history: Back closes it, and stays on the page. */

import { all, makeClosable, maybeById } from "./dom.js";
import { inHistory, onShow, settle } from "./state.js";

/** The window whose step the reader is in, also when it has just closed; null outside one. */
const windowNow = () => maybeById(history.state?.window, HTMLDialogElement);

/* Whether the way back from a closed window is under way. */
let leaves = false;

/** Leave the step of a window that is closed. Where nothing was changed in it none stays behind; else it becomes a step like any other. */
export const leaveWindow = () => {
  const closed = windowNow();
  if (leaves || !closed || closed.open) return;
  leaves = history.state.before === onShow();
  if (leaves) history.back();
  else inHistory("replaceState", { ours: true }, location.href);
};

/** The reader is at another step: close the windows that are not of it. */
export const closeWindows = () => {
  leaves = false;
  for (const dialog of all(document, "dialog[open]:not(#venster)", HTMLDialogElement)) if (dialog !== windowNow()) dialog.close();
  leaveWindow();
};

/** Open a window, as a step of its own; one that comes after another window takes over its step. @param {HTMLDialogElement} dialog */
export const openWindow = (dialog) => {
  settle();
  const before = windowNow();
  inHistory(before && !before.open ? "replaceState" : "pushState", { ours: true, window: dialog.id, before: onShow() }, location.href);
  dialog.showModal();
};

/** Make a dialog a window that closes by a button of it. @param {HTMLDialogElement} dialog @param {HTMLElement} button */
export const makeWindow = (dialog, button) => {
  makeClosable(dialog, button);
  dialog.addEventListener("close", leaveWindow);
};
