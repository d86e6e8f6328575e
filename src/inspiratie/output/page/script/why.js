/* On a card of an answer: how well it fits, and why in words. */

import { engineAwake } from "./answer.js";
import { cards } from "./deck.js";
import { all, make, one } from "./dom.js";
import { joined } from "./engine/wording.js";

/** @typedef {import("./deck.js").Card} Card */
/** @typedef {import("./answer.js").Need} Need */
/** @typedef {import("./engine/ranking.js").Match} Match */
/** @typedef {import("./engine/vocabulary.js").Concept} Concept */

const REASONS = 2;
/* So many reasons stand on a card. */

/** How a card meets a concept, by its facet. @type {Record<string, string>} */
const MEETS = { thema: "over", doelgroep: "voor", methode: "met", vorm: "vorm", doel: "doel" };
const HELPS = { ...MEETS, thema: "helpt bij" };

const SENTENCE_END = /(?<=[.!?])\s+/;

/**
 * Return what was understood of a need and a card meets as it is: on the card itself, or as we judge.
 * @param {Need} need @param {string} id @param {import("./answer.js").Engine} engine @param {boolean} isOurs
 */
const metBy = (need, id, { vocabulary, wording }, isOurs) =>
  wording
    .inOrder(need.wishes)
    .map(({ concept }) => concept)
    .filter((concept) => {
      const fit = vocabulary.fit(concept, id);
      return fit && fit.isOurs === isOurs && ["zelfde", "enger"].includes(fit.relation);
    });

/** What a card says of situations, and of itself. @param {Card} card */
const sentencesOf = ({ node }) => ({
  situations: all(node, ".situaties li").map(({ textContent }) => textContent.trim()),
  text: all(node, ".tekst p").flatMap(({ textContent }) => textContent.trim().split(SENTENCE_END)),
});

/** Return the situation of a card that is like the need, as the program names it, or else a sentence of its text; none where none is. @param {Need} need @param {Match} match @param {Card} card */
const quoted = (need, match, card) => {
  const { situations, text } = sentencesOf(card);
  const known = engineAwake().alike(need, match, situations);
  if (known) return [`Herkent u dit? “${known}”`];
  const own = engineAwake().alike(need, match, text);
  return own ? [`Op de kaart: “${own}”`] : [];
};

/** Return in words why a card fits: what it meets, then a sentence of it or what else counts. @param {Need} need @param {Match} match @param {Card} card */
export const reasonsOf = (need, match, card) => {
  const engine = engineAwake();
  const { wording } = engine;
  const said = metBy(need, match.id, engine, false);
  const judged = metBy(need, match.id, engine, true);
  /** @param {Concept} concept */
  const nameOf = (concept) => `${concept.label}${engine.vocabulary.fit(concept, match.id)?.covers ? "" : ` (${wording.inPart})`}`;
  /** @param {string} kind @param {Concept[]} met @param {Record<string, string>} how */
  const naming = (kind, met, how) => {
    const facets = [...new Set(met.map(({ facet }) => facet))];
    const told = facets.map((facet) => `${how[facet]} ${joined(met.filter((one) => one.facet === facet).map(nameOf))}`);
    return told.length ? [`${kind}: ${told.join(", ")}`] : [];
  };
  const named = [...naming(wording.onCard, said, MEETS), ...naming(wording.ours, judged, HELPS)].join(" · ");
  const others = match.reasons.filter(({ points, asked, ground }) => points > 0 && (asked ? ![...said, ...judged].includes(asked) : ground === "naam"));
  return [named, ...quoted(need, match, card), ...others.map((reason) => wording.reasonLine(reason, []))].filter(Boolean).slice(0, REASONS).map((text) => text[0].toUpperCase() + text.slice(1));
};

/** @param {Need} need @param {Match} match @param {Card} card */
const whyOf = (need, match, card) => {
  const strength = engineAwake().strength(match);
  const lines = reasonsOf(need, match, card).map((textContent) => make("li", { textContent }));
  return make(
    "div",
    { className: `past past-${strength}` },
    make("p", { className: "score" }, make("span", { className: "score-naam", textContent: "Past " }), strength),
    ...(lines.length ? [make("ul", { className: "waarom" }, ...lines)] : []),
  );
};

/** Put on the cards of an answer that are `read` why they are there, and take it from the others. @param {Need | undefined} need @param {Map<string, Match>} matches @param {Card[]} read */
export const showWhy = (need, matches, read) => {
  for (const card of cards) card.node.querySelector(".past")?.remove();
  for (const card of new Set(read)) {
    const match = matches.get(card.id);
    if (need && match) one(card.node, ".samenvatting").after(whyOf(need, match, card));
  }
};
