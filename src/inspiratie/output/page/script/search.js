/* Search: from typed words to points for each card. */

import { STOP, allWords, cards, concepts } from "./deck.js";
import { likeness, typos, wordsOf } from "./words.js";

const FIELDS = [["title", 8], ["terms", 5], ["summary", 3], ["situations", 2], ["body", 1.5]];

const answersCache = new Map();
/** The known words that answer to a typed one, with how well; guesses only when nothing else does. */
const answers = (typed) => {
  if (answersCache.has(typed)) return answersCache.get(typed);
  const found = new Map();
  for (const known of allWords) {
    const how = likeness(typed, known);
    if (how) found.set(known, how);
  }
  const limit = typed.length < 5 ? 0 : typed.length < 8 ? 1 : 2;
  if (limit && Math.max(0, ...found.values()) < 0.7) {
    for (const known of allWords) {
      if (known.length > 3 && typos(typed, known, limit) <= limit) found.set(known, 0.75);
    }
  }
  answersCache.set(typed, found);
  return found;
};

/** The concepts that one typed word, within all typed words, points to: id to strength from 0 to 1. */
const conceptsFor = (typed, everyTyped) => {
  const found = new Map();
  const own = answers(typed);
  for (const concept of concepts.values()) {
    for (const label of concept.labels) {
      if (!label.some((word) => own.get(word) >= 0.6)) continue;
      const hits = label.map((word) => Math.max(0, ...everyTyped.map((other) => answers(other).get(word) || 0)));
      const strength = hits.reduce((sum, hit) => sum + hit, 0) / label.length;
      if (strength > (found.get(concept.id) || 0)) found.set(concept.id, strength);
    }
  }
  return found;
};

const conceptPoints = (card, pointed) => {
  let best = 0;
  for (const [id, strength] of pointed) {
    let points = card.helps.get(id) || 0;
    if (card.concepts.has(id)) points = 7;
    else if (card.reach.has(id)) points = Math.max(points, 6);
    else if (strength >= 0.75) {
      for (const [parent, distance] of concepts.get(id).above) {
        if (distance <= 2 && card.concepts.has(parent)) points = Math.max(points, 3.5 / distance);
      }
    }
    best = Math.max(best, points * strength);
  }
  return best;
};

const wordPoints = (card, typed) => {
  const known = answers(typed);
  let best = 0;
  let sum = 0;
  for (const [field, weight] of FIELDS) {
    let points = 0;
    for (const word of card.words[field]) points = Math.max(points, weight * (known.get(word) || 0));
    best = Math.max(best, points);
    sum += points;
  }
  return best + sum / 10;
};

/** What the text finds: points by card id, whether that is all of its words, and how it was understood. */
export const search = (text) => {
  const all = [...new Set(wordsOf(text))];
  const meaning = all.filter((word) => !STOP.has(word));
  const wanted = (meaning.length ? meaning : all).slice(0, 20);
  if (!wanted.length) return null;
  const typed = wanted.filter((word) => answers(word).size);
  const unknown = wanted.filter((word) => !answers(word).size);
  const pointed = typed.map((word) => conceptsFor(word, typed));
  const whole = new Map();
  const part = new Map();
  for (const card of cards) {
    const points = typed.map((word, index) => {
      const byConcept = conceptPoints(card, pointed[index]);
      const byWord = wordPoints(card, word);
      return Math.max(byConcept, byWord) + Math.min(byConcept, byWord) / 10;
    });
    const sum = points.reduce((total, one) => total + one, 0);
    if (points.length && points.every(Boolean)) whole.set(card.id, sum);
    if (sum) part.set(card.id, sum * points.filter(Boolean).length);
  }
  const best = new Map();
  for (const [id, strength] of pointed.flatMap((map, index) => (typed[index].length < 4 ? [] : [...map]))) {
    if (strength >= 0.75) best.set(id, Math.max(strength, best.get(id) || 0));
  }
  const understood = [...best].sort((a, b) => b[1] - a[1]).slice(0, 3).map(([id]) => concepts.get(id));
  return { points: whole.size ? whole : part, complete: whole.size > 0 || !part.size, understood, unknown };
};
