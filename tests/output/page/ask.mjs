/* Ask the page's own engine, for the tests of parity and the benchmark: `node ask.mjs ENGINE_FOLDER < asked.json`.

   Asked are the `block` of a page, `requests`, `words` to fold, stem and sound by language, `chosen` answers, and the `situations` of each card. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { inflateSync } from "node:zlib";

const from = (name) => import(pathToFileURL(join(process.argv[2], name)).href);
const { makeEngine } = await from("engine.js");
const { makeWords } = await from("words.js");
const { block, requests, words, chosen, situations } = JSON.parse(readFileSync(0, "utf8"));
const bytes = (packed) => new Uint8Array(inflateSync(Buffer.from(packed, "base64")));
const known = JSON.parse(new TextDecoder().decode(bytes(block.kennis)));
const engine = makeEngine(known, bytes(block.tabel), bytes(block.gevaren));
while (engine.warm());

const ids = (wishes) => wishes.map(({ concept }) => concept.id);
const answers = requests.map((request) => {
  const start = performance.now();
  const { need, matches, others } = engine.rank(request);
  const time = performance.now() - start;
  const reasons = (match) => {
    const telling = engine.tellingWords(need, match);
    return match.reasons.map((reason) => [engine.wording.reasonLine(reason, telling), reason.points]);
  };
  return {
    in_field: need.inField,
    language: need.reading?.language ?? null,
    wishes: ids(need.wishes),
    perhaps: ids(need.perhaps),
    refused: ids(need.refused),
    ranked: matches.map(({ id }) => id),
    scores: Object.fromEntries([...matches, ...others].map(({ id, score }) => [id, score])),
    reasons: matches.slice(0, 5).map(reasons),
    alike: matches.slice(0, 5).map((match) => engine.alike(need, match, situations[match.id])),
    strengths: matches.map(engine.strength),
    notices: need.notices,
    help: engine.helpFor(need),
    shown: engine.answer(request).matches.map(({ id }) => id),
    nothing: engine.nothingLines(need),
    time,
  };
});
const maker = makeWords(known.words);
const handled = (words || []).map(([text, language]) => [
  maker.clean(text),
  maker.tokens(text),
  maker.stem(maker.fold(text), language),
  maker.sound(maker.fold(text)),
]);
const remaining = (chosen || []).map((stated) => engine.remaining(stated).length);
const told = [0, 1, 7, 52].map((count) => engine.wording.remainingLine(count, 52));
process.stdout.write(JSON.stringify({ answers, words: handled, remaining, told }));
