/* What comes before the cards: where to get help, and whom to ask what no card says. */

import { engineAwake } from "./answer.js";
import { make, maybeById } from "./dom.js";

const place = maybeById("raad");

/** Show what the reader of a need should know first; read aloud when it changes, not at every key. @param {import("./answer.js").Need} [need] */
export const showAdvice = (need) => {
  if (!place) return;
  const help = need ? engineAwake().helpFor(need).map((text) => ({ className: "hulplijn", textContent: text })) : [];
  const notices = need ? need.notices.map((text) => ({ className: "opmerking", textContent: text[0].toUpperCase() + text.slice(1) })) : [];
  const lines = [...help, ...notices];
  if (place.textContent !== lines.map(({ textContent }) => textContent).join("")) place.replaceChildren(...lines.map((line) => make("p", line)));
};
