/* How the question was understood, in chips that the reader can take away or turn round. */

import { engineAwake } from "./answer.js";
import { cardById } from "./deck.js";
import { focusQuestion, make, maybeById } from "./dom.js";
import { askQuestions } from "./questions.js";
import { change, state } from "./state.js";

/** @typedef {import("./answer.js").Need} Need */
/** @typedef {import("./engine/asking.js").Wish} Wish */

const line = maybeById("begrepen");

/** Return a button of a chip; afterwards the focus goes to the chips, or back to the question. @param {string} text @param {string} name @param {() => void} act */
const chipButton = (text, name, act) => {
  const button = make("button", { type: "button", className: "chip-knop", textContent: text });
  button.setAttribute("aria-label", name);
  button.addEventListener("click", () => {
    act();
    change();
    (line?.querySelector("button") || { focus: focusQuestion }).focus();
  });
  return button;
};

/** @param {string} text @param {string} className @param {HTMLElement[]} buttons */
const chipOf = (text, className, ...buttons) => make("li", { className: `begrip ${className}` }, make("span", { textContent: text }), ...buttons);

/** @param {Need} need */
const wordsIn = (need) => new Set(need.reading ? need.reading.words.map(({ surface }) => surface.toLowerCase()) : []);

/** Show what was understood of a need, what it does not want, and which of its words the reader took away. @param {Need} [need] */
export const showUnderstood = (need) => {
  line?.replaceChildren();
  if (!line || !need) return;
  const engine = engineAwake();
  const { wording } = engine;
  /** @param {Wish} wish */
  const nameOf = ({ concept }) => `${wording.facets[concept.facet]} ${concept.label}`;
  const said = wording.inOrder(need.wishes).map((wish) => {
    const name = nameOf(wish);
    const takeAway = () => {
      if (wish.stated) state.stated.delete(wish.concept.id);
      else for (const word of engine.wordsBehind({ text: state.text, unmeant: [...state.unmeant] }, wish.concept.id)) state.unmeant.add(word);
    };
    const buttons = [chipButton("×", `Dat bedoel ik niet: ${name}`, takeAway)];
    if (wish.concept.isMeans && !wish.stated) buttons.unshift(chipButton("liever niet", `Liever niet: ${name}`, () => state.forbidden.add(wish.concept.id)));
    return chipOf(name, "", ...buttons);
  });
  const denied = new Map(need.refused.map((wish) => [wish.concept.id, wish]));
  const refused = [...denied.values()].map((wish) => {
    const ours = state.forbidden.has(wish.concept.id);
    const back = chipButton("×", `Toch wel: ${nameOf(wish)}`, () => state.forbidden.delete(wish.concept.id));
    return chipOf(`niet: ${nameOf(wish)}`, "begrip-niet", ...(ours ? [back] : []));
  });
  const unwanted = [...state.excluded].map((id) => {
    const title = cardById.get(id)?.title || id;
    return chipOf(`niet: ${title}`, "begrip-niet", chipButton("×", `Toch wel: ${title}`, () => state.excluded.delete(id)));
  });
  const present = wordsIn(need);
  const unmeant = [...state.unmeant]
    .filter((word) => present.has(word))
    .map((word) => chipOf(`zonder het woord “${word}”`, "begrip-niet", chipButton("×", `Lees het woord ${word} weer mee`, () => state.unmeant.delete(word))));
  const chips = [...said, ...refused, ...unwanted, ...unmeant];
  const again = make("button", { type: "button", className: "knop knop-stil", textContent: "Pas uw antwoorden aan" });
  again.addEventListener("click", askQuestions);
  if (chips.length) line.append(make("span", { className: "begrepen-kop", textContent: "Begrepen als" }), make("ul", { className: "begrippen" }, ...chips), ...(state.stated.size ? [again] : []));
  if (need.perhaps.length) line.append(make("p", { className: "misschien", textContent: `Misschien ook: ${wording.inOrder(need.perhaps).map(nameOf).join(" · ")}` }));
};
