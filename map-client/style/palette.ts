/**
 * Every colour of the page in one place; those of the map are shared with what is printed. Ramps are
 * ColorBrewer's: ordered by lightness, told apart by colour-blind eyes and on grey print.
 */

export { GAP_RAMP, GROUND, MARK, NO_GAP } from '../../schema/palette.js';

/** Coverage classes, 0–20 % to 80–100 %. */
export const COVERAGE_RAMP = ['#ffffcc', '#a1dab4', '#41b6c4', '#2c7fb8', '#253494'] as const;

/** ColorBrewer PuOr: the difference of two runs, worse (orange) to better (purple); no change is white. */
export const DIFFERENCE_RAMP = [
  '#b35806',
  '#f1a340',
  '#fee0b6',
  '#ffffff',
  '#d8daeb',
  '#998ec3',
  '#542788',
] as const;

/** Neighbouring units: Okabe and Ito's hues, lighter, so that colour-blind eyes part them too. */
export const UNIT_COLOURS = ['#a5d8f3', '#e69f00', '#2f7d62', '#c77fb0', '#f2e68a'] as const;

/** What a study lays on the map. */
export const STUDY = {
  /** Proposed sites and what they serve; the colour of idle stock, deeper. */
  site: '#4b2e83',
  newly: '#9c8fd6',
  aside: '#eceae4',
  unitEdge: '#2f3b42',
  link: '#1f5673',
  refusal: '#a8321a',
} as const;

/** Places of a file that is being looked at; a ring and a filled point differ in shape too. */
export const IMPORT = { new: '#00695c', changed: '#1f5673', doubt: '#a8321a' } as const;

/** What is drawn by hand, its wrong places, and another's version: told apart by dashes too. */
export const DRAWING_COLOURS = {
  mine: '#0b50c8',
  theirs: '#a3126f',
  fault: '#c01f0e',
  before: '#4c565d',
} as const;

/** The chrome round the map: dark text on white, one calm accent. */
export const CHROME = {
  accent: '#1f5673',
  text: '#1d2b33',
  quietText: '#5a666e',
  line: '#e3e7ea',
  paper: '#ffffff',
  soft: '#f3f5f6',
  danger: '#a8321a',
  /** Digits on the classes 0 to 4 of the gap ramp. */
  rank: '#10181c',
  warning: '#8a5a00',
} as const;
