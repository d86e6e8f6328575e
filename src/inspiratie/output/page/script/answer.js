/* The engine behind the question: unpacked once the page stands there, then asked at every key. */

import { byId } from "./dom.js";
import { makeEngine } from "./engine/engine.js";

/** What the engine is, once it is awake; null before that, and where the page has none. */
let engine = null;

export const hasEngine = Boolean(byId("vraag"));
export const engineNow = () => engine;

/** Return the bytes that are packed in a text: zlib, in base64. */
const unpacked = async (text) => {
  const packed = atob(text);
  const bytes = new Uint8Array(packed.length);
  for (let at = 0; at < packed.length; at += 1) bytes[at] = packed.charCodeAt(at);
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
};

/** Wake the engine from its block, which stands at the end of the page; call `then` when it can answer. */
export const wakeEngine = async (then) => {
  const block = JSON.parse(byId("motor").textContent);
  const [known, table] = await Promise.all([block.kennis, block.tabel].map(unpacked));
  engine = makeEngine(JSON.parse(new TextDecoder().decode(known)), table);
  document.documentElement.classList.add("wakker");
  then();
  setTimeout(engine.warm);
};

/** Return the ranking for what the reader wrote, null while there is nothing to answer. */
export const answerTo = ({ text, forbidden, unmeant }) =>
  engine && text.trim() ? engine.answer({ text, refused: [...forbidden], unmeant: [...unmeant] }) : null;
