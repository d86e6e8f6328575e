/* The concepts by which a need is understood, and how well each initiative meets them. */

/** @typedef {{ number: number, id: string, facet: string, isMeans: boolean, label: string }} Concept */
/** @typedef {{ level: number, covers: boolean, found: Concept, relation: string, isOurs: boolean }} Fit How well an initiative meets a concept, from 0 to 1, whether that is well enough, and by what. */
/** @typedef {[string, number, number, string]} KnownConcept Id, number of the facet, whether it is a means, label. */
/** @typedef {[number, number, number, number, number]} KnownFit Numbers of the initiative, of what was found and of the relation, the level second. */
/**
 * @typedef {object} KnownVocabulary
 * @property {string[]} facets
 * @property {string[]} relations
 * @property {KnownConcept[]} concepts
 * @property {Record<string, number[]>} labels
 * @property {KnownFit[][]} fits
 * @property {number} covered How well a concept must be met to be done with.
 * @property {[string, number][]} initiatives
 */
/** @typedef {ReturnType<typeof makeVocabulary>} Vocabulary */

/** @param {KnownVocabulary} known */
export const makeVocabulary = (known) => {
  /** @type {Concept[]} */
  const concepts = known.concepts.map(([id, facet, means, label], number) => ({
    number,
    id,
    facet: known.facets[facet],
    isMeans: Boolean(means),
    label,
  }));
  const labels = new Map(Object.entries(known.labels).map(([keys, numbers]) => [keys, numbers.map((number) => concepts[number])]));
  const rows = known.fits.map(
    (fits) =>
      new Map(
        fits.map(([at, level, found, relation, ours]) => [
          known.initiatives[at][0],
          /** @type {Fit} */ ({ level, covers: level >= known.covered, found: concepts[found], relation: known.relations[relation], isOurs: Boolean(ours) }),
        ]),
      ),
  );
  return {
    facets: known.facets,
    byId: new Map(concepts.map((concept) => [concept.id, concept])),
    concepts,
    /** Return the concepts that have a label with these keys. @param {string[]} keys */
    labelled: (keys) => labels.get(keys.join(" ")) || [],
    /** @param {Concept} asked @param {string} id @returns {Fit | undefined} */
    fit: (asked, id) => rows[asked.number].get(id),
  };
};
