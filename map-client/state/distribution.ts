/**
 * How the communities that lack something are spread over their figures: bars of one round width, and the
 * median. Who lacks nothing, and of whom nothing is known, are not in it.
 */
import { classOf } from './class-breaks.js';
import { type Judged, measured } from './measures.js';
import type { ColourBy } from './view.js';

export interface Bar {
  readonly from: number;
  /** Belongs to the bar. */
  readonly to: number;
  readonly count: number;
}

export interface Distribution {
  /** The class of a gap is spread too coarsely: in its stead stands the shortfall, or who is out of reach. */
  readonly measure: Exclude<ColourBy, 'gap'>;
  readonly bars: readonly Bar[];
  readonly median: number;
}

const MOST_BARS = 12;

export function distributionOf(results: readonly Judged[], colourBy: ColourBy): Distribution | null {
  for (const measure of measuresFor(colourBy)) {
    const figures = results.map((result) => measured(result, measure)).filter((f) => typeof f === 'number');
    if (figures.length > 0) return { measure, bars: barsOf(figures, measure), median: medianOf(figures) };
  }
  return null;
}

const measuresFor = (colourBy: ColourBy): readonly Distribution['measure'][] =>
  colourBy === 'gap' ? ['shortfall', 'uncovered', 'coverage'] : [colourBy];

function barsOf(figures: readonly number[], measure: Distribution['measure']): Bar[] {
  const most = Math.max(...figures);
  const width = measure === 'coverage' ? 0.1 : roundWidth(most / MOST_BARS);
  const count = measure === 'coverage' ? 10 : Math.ceil(most / width);
  const edges = Array.from({ length: count + 1 }, (_, at) => Number((at * width).toPrecision(12)));
  const counts = new Array<number>(count).fill(0);
  for (const figure of figures) counts[classOf(figure, edges.slice(1, -1))]! += 1;
  return counts.map((n, at) => ({ from: edges[at]!, to: edges[at + 1]!, count: n }));
}

/** 1, 2 or 5 times a power of ten, at least as wide as asked. */
function roundWidth(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  return power * ([1, 2, 5, 10].find((step) => step * power >= least) ?? 10);
}

export function medianOf(figures: readonly number[]): number {
  const sorted = [...figures].sort((one, other) => one - other);
  const [low, high] = [sorted[(sorted.length - 1) >> 1] ?? 0, sorted[sorted.length >> 1] ?? 0];
  return (low + high) / 2;
}

/** Where a figure stands between the first and the last edge, 0..1. */
export function placeOf({ bars }: Distribution, figure: number): number {
  const [from, to] = [bars[0]?.from ?? 0, bars.at(-1)?.to ?? 1];
  return Math.min(1, Math.max(0, (figure - from) / (to - from)));
}
