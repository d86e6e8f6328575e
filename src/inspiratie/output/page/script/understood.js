/* How the question was understood, in chips that the reader can take away or turn round. */

import { engineNow } from "./answer.js";
import { byId, focusQuestion, make } from "./dom.js";
import { change, state } from "./state.js";

const line = byId("begrepen");

/** Return a button of a chip; afterwards the focus goes to the chips, or back to the question. */
const chipButton = (text, name, act) => {
  const button = make("button", { type: "button", className: "chip-knop", textContent: text });
  button.setAttribute("aria-label", name);
  button.addEventListener("click", () => {
    act();
    change();
    (line.querySelector("button") || { focus: focusQuestion }).focus();
  });
  return button;
};

const chipOf = (text, className, ...buttons) => make("li", { className: `begrip ${className}` }, make("span", { textContent: text }), ...buttons);

const wordsIn = (need) => new Set(need.reading ? need.reading.words.map(({ surface }) => surface.toLowerCase()) : []);

/** Show what was understood of a need, what it does not want, and which of its words the reader took away. */
export const showUnderstood = (need) => {
  line.replaceChildren();
  if (!need) return;
  const engine = engineNow();
  const { wording } = engine;
  const nameOf = ({ concept }) => `${wording.facets[concept.facet]} ${concept.label}`;
  const said = wording.inOrder(need.wishes).map((wish) => {
    const name = nameOf(wish);
    const buttons = [
      chipButton("×", `Dat bedoel ik niet: ${name}`, () => {
        for (const word of engine.wordsBehind({ text: state.text, unmeant: [...state.unmeant] }, wish.concept.id)) state.unmeant.add(word);
      }),
    ];
    if (wish.concept.isMeans) buttons.unshift(chipButton("liever niet", `Liever niet: ${name}`, () => state.forbidden.add(wish.concept.id)));
    return chipOf(name, "", ...buttons);
  });
  const denied = new Map(need.refused.map((wish) => [wish.concept.id, wish]));
  const refused = [...denied.values()].map((wish) => {
    const ours = state.forbidden.has(wish.concept.id);
    const back = chipButton("×", `Toch wel: ${nameOf(wish)}`, () => state.forbidden.delete(wish.concept.id));
    return chipOf(`niet: ${nameOf(wish)}`, "begrip-niet", ...(ours ? [back] : []));
  });
  const present = wordsIn(need);
  const unmeant = [...state.unmeant]
    .filter((word) => present.has(word))
    .map((word) => chipOf(`zonder het woord “${word}”`, "begrip-niet", chipButton("×", `Lees het woord ${word} weer mee`, () => state.unmeant.delete(word))));
  const chips = [...said, ...refused, ...unmeant];
  if (chips.length) line.append(make("span", { className: "begrepen-kop", textContent: "Begrepen als" }), make("ul", { className: "begrippen" }, ...chips));
  if (need.perhaps.length) line.append(make("p", { className: "misschien", textContent: `Misschien ook: ${wording.inOrder(need.perhaps).map(nameOf).join(" · ")}` }));
};
