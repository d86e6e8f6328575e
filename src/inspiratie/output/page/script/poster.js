/* How large cards are on a poster: few fill the sheet as well as many do. */

/* How much larger, with how many beside and below each other: the largest that goes on one sheet is taken. */
const LAYOUTS = [
  { zoom: 3, across: 3, down: 2 },
  { zoom: 2.25, across: 4, down: 2 },
  { zoom: 1.8, across: 5, down: 3 },
  { zoom: 1.5, across: 6, down: 4 },
];
const SMALLEST = { zoom: 1, across: 9, down: 6 };

/** How many sheets cards take. @param {number} count */
export const postersFor = (count) => Math.ceil(count / (SMALLEST.across * SMALLEST.down));

/** Make so many cards as large as one sheet allows. @param {number} count */
export const enlarge = (count) => {
  const { zoom, across } = LAYOUTS.find((layout) => count <= layout.across * layout.down) || SMALLEST;
  document.documentElement.style.setProperty("--vergroot", String(zoom));
  document.documentElement.style.setProperty("--naast-elkaar", String(across));
};
