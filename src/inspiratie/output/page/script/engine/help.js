/* Help that comes before any initiative, for who tells of danger or of people being hurt. */

/** @typedef {import("./asking.js").Need} Need */
/** @typedef {import("./asking.js").Wish} Wish */
/** @typedef {import("./ranking.js").Match} Match */
/** @typedef {import("./ranking.js").Ranking} Ranking */
/** @typedef {import("./vocabulary.js").Concept} Concept */
/** @typedef {import("./vocabulary.js").Vocabulary} Vocabulary */
/**
 * @typedef {object} KnownHelp
 * @property {string} facet
 * @property {Record<string, string>} lines Where to get help, by the concept that calls for it.
 */

/** Return what tells where to get help. @param {KnownHelp} known @param {Vocabulary} vocabulary @param {(match: Match) => boolean} isWeak */
export const makeHelp = ({ facet, lines }, vocabulary, isWeak) => {
  /** Return the theme that the text tells of most surely. @param {Need} need @returns {Wish | undefined} */
  const toldFirst = ({ wishes, perhaps }) =>
    [...wishes.filter(({ stated }) => !stated), ...perhaps]
      .filter(({ concept }) => concept.facet === facet)
      .sort((one, other) => other.weight - one.weight)[0];

  /** Return where to get help for the themes that were chosen. @param {string[]} ids */
  const linesOf = (ids) => [...new Set(ids.flatMap((id) => lines[id] || []))];

  /** Return the themes that alone count for who is in danger or hurt, none or more; null for anyone else. @param {Need} need @returns {Concept[] | null} */
  const firstHelp = (need) => {
    const acute = need.alarms.filter(({ isAcute }) => isAcute).map(({ danger }) => danger.themes);
    if (acute.length) return acute.every((themes) => themes.length) ? acute.flat().flatMap((id) => vocabulary.byId.get(id) || []) : [];
    const told = toldFirst(need);
    return told && lines[told.concept.id] ? [told.concept] : null;
  };

  return {
    linesOf,
    firstHelp,
    /** Return where to get help in the danger that a text tells of, and for the themes that were chosen. @param {Need} need */
    linesFor: (need) => {
      const stated = linesOf(need.wishes.filter((wish) => wish.stated).map(({ concept }) => concept.id));
      const alarmed = [...new Set(need.alarms.flatMap(({ danger }) => danger.help))].join(" ");
      return [...new Set([...(alarmed ? [alarmed] : linesOf([toldFirst(need)?.concept.id || ""])), ...stated])];
    },
    /** Return a ranking in which, after where to get help, stands only what suits people in such danger. @param {Ranking} ranking @returns {Ranking} */
    onlyWhatFits: (ranking) => {
      const themes = firstHelp(ranking.need);
      if (!themes) return ranking;
      /** @param {Match} match */
      const suits = (match) => themes.length > 0 && !isWeak(match) && themes.every((theme) => vocabulary.fit(theme, match.id)?.covers);
      const rest = ranking.matches.filter((match) => !suits(match));
      return { ...ranking, matches: ranking.matches.filter(suits), others: [...rest, ...ranking.others] };
    },
  };
};
