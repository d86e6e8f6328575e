/* The engine behind the question: unpacked once the page stands there, then asked at every key. */

import { byId, maybeById } from "./dom.js";
import { makeEngine } from "./engine/engine.js";
import { isAsked } from "./state.js";

/** @typedef {import("./engine/engine.js").Engine} Engine */
/** @typedef {import("./engine/engine.js").Need} Need */
/** @typedef {import("./engine/engine.js").Ranking} Ranking */
/** @typedef {import("./state.js").State} State */

/** What the engine is, once it is awake; null before that, and where the page has none. @type {Engine | null} */
let engine = null;

export const hasEngine = Boolean(maybeById("vraag"));
export const engineNow = () => engine;

/** Return the engine where there is an answer, which only an engine gives. @returns {Engine} */
export const engineAwake = () => {
  if (!engine) throw new Error("no engine");
  return engine;
};

/** What newer browsers do themselves, ten times as fast. @type {{ fromBase64?: (text: string) => Uint8Array<ArrayBuffer> }} */
const native = /** @type {any} */ (Uint8Array);
/** Return the bytes that a text holds in base64. @param {string} text */
const bytesOf = (text) => {
  if (native.fromBase64) return native.fromBase64(text);
  const letters = atob(text);
  const bytes = new Uint8Array(letters.length);
  for (let at = 0; at < letters.length; at += 1) bytes[at] = letters.charCodeAt(at);
  return bytes;
};

/** Return the bytes that are packed in a text: zlib, in base64. @param {string} text */
const unpacked = async (text) => {
  const stream = new Blob([bytesOf(text)]).stream().pipeThrough(new DecompressionStream("deflate"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
};

/** Wake the engine from its block, which stands at the end of the page; call `then` when it can answer. @param {() => void} then */
export const wakeEngine = async (then) => {
  const block = JSON.parse(byId("motor").textContent);
  const [known, table, dangers] = await Promise.all([block.kennis, block.tabel, block.gevaren].map(unpacked));
  engine = makeEngine(JSON.parse(new TextDecoder().decode(known)), table, dangers);
  document.documentElement.classList.add("wakker");
  then();
  const { warm } = engine;
  /* a part at a time, so that no key waits */
  const warmOn = () => { if (warm()) setTimeout(warmOn); };
  setTimeout(warmOn);
};

/** Return the ranking for what the reader asks, null while there is nothing to answer. @param {State} state @returns {Ranking | null} */
export const answerTo = ({ text, stated, forbidden, excluded, dropped, unmeant }) =>
  engine && isAsked() ? engine.answer({ text, stated: [...stated], refused: [...forbidden], excluded: [...excluded], dropped: [...dropped], unmeant: [...unmeant] }) : null;
