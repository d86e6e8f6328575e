/* How the question was understood, in chips that the reader can take away or turn round. */

import { engineAwake } from "./answer.js";
import { cardById } from "./deck.js";
import { focusQuestion, make, maybeById, all } from "./dom.js";
import { askQuestions } from "./questions.js";
import { announce } from "./speech.js";
import { change, state } from "./state.js";

/** @typedef {import("./answer.js").Need} Need */
/** @typedef {import("./engine/asking.js").Wish} Wish */
/** @typedef {{ text: string, name: string, act: () => void, said: string }} Act A button: what stands on it, its name, what it does, and what is then said. */

const line = maybeById("begrepen");

/** Put the focus on the chip of something, where no key does harm; without one, on all chips, or back on the question. @param {string} about */
const focusChip = (about) => {
  const chips = line ? all(line, ".begrip") : [];
  const chip = chips.find((one) => one.dataset.over === about) || chips[0];
  (chip || { focus: focusQuestion }).focus();
};

/** @param {string} about @param {string} className @param {Act} act */
const actButton = (about, className, { text, name, act, said }) => {
  const button = make("button", { type: "button", className, textContent: text });
  button.setAttribute("aria-label", name);
  button.addEventListener("click", () => {
    act();
    announce(said);
    change();
    focusChip(about);
  });
  return button;
};

/** @param {string} about What it is about: a concept, a card or a word. @param {string} text @param {string} className @param {Act[]} acts */
const chipOf = (about, text, className, ...acts) => {
  const chip = make("li", { className: `begrip ${className}`, tabIndex: -1 }, make("span", { textContent: text }), ...acts.map((act) => actButton(about, "chip-knop", act)));
  chip.dataset.over = about;
  return chip;
};

/** @param {Need} need */
const wordsIn = (need) => new Set(need.reading ? need.reading.words.map(({ surface }) => surface.toLowerCase()) : []);

/** Return the chips of what a need wishes. @param {Need} need */
const wished = (need) => {
  const engine = engineAwake();
  const { wording } = engine;
  return wording.inOrder(need.wishes).map((wish) => {
    const { id, facet, label } = wish.concept;
    const takeAway = () => {
      const { text, unmeant, dropped } = state;
      const without = engine.without({ text, unmeant: [...unmeant], dropped: [...dropped] }, id);
      if (wish.stated) state.stated.delete(id);
      else for (const word of without.unmeant) unmeant.add(word);
      if (!wish.stated) for (const other of without.dropped) dropped.add(other);
    };
    const away = { text: "×", name: `Dat bedoel ik niet: ${wording.facets[facet]} ${label}`, act: takeAway, said: `${label} telt niet meer mee.` };
    const rather = { text: "liever niet", name: `Liever niet: ${wording.facets[facet]} ${label}`, act: () => state.forbidden.add(id), said: `Liever niet: ${label}.` };
    return chipOf(id, `${wording.facets[facet]}: ${label}`, "", ...(wish.concept.isMeans && !wish.stated ? [rather, away] : [away]));
  });
};

/** Return the chips of what is not wanted or not meant, each with the way back. @param {Need} need */
const unwished = (need) => {
  const { wording, vocabulary, missing } = engineAwake();
  /** @param {Set<string>} ids @param {string} id @param {string} name @param {string} label @returns {Act} */
  const back = (ids, id, name, label) => ({ text: "×", name: `Toch wel: ${name}`, act: () => ids.delete(id), said: `${label} telt weer mee.` });
  const refused = [...new Map(need.refused.map(({ concept }) => [concept.id, concept])).values()].map(({ id, facet, label }) => {
    const name = `${wording.facets[facet]} ${label}`;
    const heard = { text: "×", name: `Dat bedoel ik niet: niet ${name}`, act: () => state.dropped.add(id), said: `${label} is niet meer uitgesloten.` };
    return chipOf(id, `niet: ${label}`, "begrip-niet", state.forbidden.has(id) ? back(state.forbidden, id, name, label) : heard);
  });
  const lacking = state.dropped.size ? missing({ text: state.text, unmeant: [...state.unmeant] }, [...state.dropped]) : [];
  const dropped = lacking.flatMap((id) => vocabulary.byId.get(id) || []).map(({ id, facet, label }) =>
    chipOf(id, `niet bedoeld: ${label}`, "begrip-niet", back(state.dropped, id, `${wording.facets[facet]} ${label}`, label)));
  const unwanted = [...state.excluded].map((id) => {
    const title = cardById.get(id)?.title || id;
    return chipOf(id, `niet: ${title}`, "begrip-niet", back(state.excluded, id, title, title));
  });
  const present = wordsIn(need);
  const unmeant = [...state.unmeant].filter((word) => present.has(word)).map((word) =>
    chipOf(word, `zonder het woord “${word}”`, "begrip-niet", { text: "×", name: `Lees het woord ${word} weer mee`, act: () => state.unmeant.delete(word), said: `Het woord ${word} telt weer mee.` }));
  return [...refused, ...dropped, ...unwanted, ...unmeant];
};

/** Return a line of what may be meant besides: one press asks for it. @param {Wish[]} perhaps */
const perhapsLine = (perhaps) => {
  const { wording } = engineAwake();
  const buttons = wording.inOrder(perhaps).map(({ concept: { id, facet, label } }) => {
    const name = `${wording.facets[facet]} ${label}`;
    return actButton(id, "chip misschien-knop", { text: label, name: `Ook: ${name}`, act: () => state.stated.add(id), said: `Ook gevraagd: ${label}.` });
  });
  return make("p", { className: "misschien" }, "Misschien ook: ", ...buttons);
};

/** Show what was understood of a need, what it does not want, and which of its words the reader took away. @param {Need} [need] */
export const showUnderstood = (need) => {
  const hadFocus = Boolean(line?.contains(document.activeElement));
  line?.replaceChildren();
  if (!line || !need) return;
  const chips = [...wished(need), ...unwished(need)];
  const again = make("button", { type: "button", className: "knop knop-stil", textContent: "Pas uw antwoorden aan" });
  again.addEventListener("click", askQuestions);
  const byQuestions = state.stated.size && !state.text.trim();
  if (chips.length) line.append(make("span", { className: "begrepen-kop", textContent: "Begrepen als" }), make("ul", { className: "begrippen" }, ...chips), ...(byQuestions ? [again] : []));
  /* who is in danger gets help to read, and nothing to choose from; who took words away is not taken at the others */
  const present = wordsIn(need);
  const isCorrected = [...state.unmeant].some((word) => present.has(word));
  if (need.perhaps.length && !isCorrected && !engineAwake().isInDanger(need)) line.append(perhapsLine(need.perhaps));
  if (hadFocus && document.activeElement === document.body) focusChip("");
};
