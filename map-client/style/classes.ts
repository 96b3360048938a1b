/**
 * The classes of the communities' fill, low to high, and the tone of each community. The gap class is
 * given by the norms; the other measures can be parted by breaks. No gap, no data and unreachable take
 * no part in them.
 */
import { classOf, findBreaks } from '../state/class-breaks.js';
import { type Classing, isFound } from '../state/classing.js';
import { type Judged, measured } from '../state/measures.js';
import type { ColourBy } from '../state/view.js';
import { amountTone, COVERAGE_TONES, coverageClass, GAP_TONES, shareTone, type Tone } from './tones.js';

export interface Classes {
  /** Of those that are parted, low to high; `breaks` stand between them. */
  readonly tones: readonly Tone[];
  /** Null: parted by the usual steps. */
  readonly breaks: readonly number[] | null;
  /** Nothing lacking. */
  readonly fine: Tone;
  toneOf(result: Judged): Tone;
}

/** Our choice: amounts have no usual steps, so their natural breaks stand in. */
const FOR_AMOUNTS = 'jenks';

export function classesOf(results: readonly Judged[], colourBy: ColourBy, classing: Classing): Classes {
  if (colourBy === 'gap') return GAP_CLASSES;
  if (colourBy === 'coverage' && classing.method === 'usual') return COVERAGE_CLASSES;
  const breaks = breaksOf(results, colourBy, classing);
  const count = breaks.length + 1;
  const toneAt = colourBy === 'coverage' ? shareTone : amountTone;
  const tones = Array.from({ length: count }, (_, at) => toneAt(count, at + 1));
  return partedBy(breaks, tones, colourBy);
}

function breaksOf(results: readonly Judged[], colourBy: ColourBy, classing: Classing): readonly number[] {
  if (classing.method === 'manual') return classing.breaks;
  const figures = results
    .map((result) => measured(result, colourBy))
    .filter((figure) => typeof figure === 'number');
  const method = isFound(classing.method) ? classing.method : FOR_AMOUNTS;
  return findBreaks(method, figures, classing.classCount);
}

function partedBy(breaks: readonly number[], tones: readonly Tone[], colourBy: ColourBy): Classes {
  const fine = colourBy === 'coverage' ? 'share-all' : 'gap-0';
  return {
    tones,
    breaks,
    fine,
    toneOf: (result) => {
      const figure = measured(result, colourBy);
      if (figure === 'fine') return fine;
      return typeof figure === 'number' ? (tones[classOf(figure, breaks)] ?? 'no-data') : figure;
    },
  };
}

const GAP_CLASSES: Classes = {
  tones: GAP_TONES.slice(1),
  breaks: null,
  fine: 'gap-0',
  toneOf: (result) => {
    const severity = measured(result, 'gap');
    if (severity === 'fine') return 'gap-0';
    return typeof severity === 'number' ? (GAP_TONES[severity] ?? 'no-data') : severity;
  },
};

/** All covered is the upper end of the last fifth. */
const COVERAGE_CLASSES: Classes = {
  tones: COVERAGE_TONES,
  breaks: null,
  fine: 'cover-5',
  toneOf: (result) => {
    const ratio = measured(result, 'coverage');
    if (ratio === 'fine') return 'cover-5';
    return typeof ratio === 'number' ? (COVERAGE_TONES[coverageClass(ratio) - 1] ?? 'no-data') : ratio;
  },
};
