/**
 * State → legend: every class with the number of communities in it, so that the legend is a histogram
 * too; the two silent states last and apart, and only where they occur – except "no data", which is
 * always explained.
 */

import type { Judged } from '../state/measures.js';
import type { ColourBy } from '../state/view.js';
import type { Classes } from './classes.js';
import { SILENT_TONES, TONE_COLOURS, type Tone } from './tones.js';

/** Above `from`, up to and with `to`; null: open. */
export interface Range {
  readonly from: number | null;
  readonly to: number | null;
}

export interface LegendRow {
  readonly tone: Tone;
  /** Null: drawn as a pattern. */
  readonly colour: string | null;
  readonly count: number;
  /** 0..1 of the largest class. */
  readonly barRatio: number;
  /** Null: the tone has a word of its own. */
  readonly range: Range | null;
}

export interface Legend {
  readonly classes: readonly LegendRow[];
  readonly silent: readonly LegendRow[];
  readonly noServiceCount: number;
}

export function legendOf(results: readonly Judged[], colourBy: ColourBy, classes: Classes): Legend {
  const counts = new Map<Tone, number>();
  for (const result of results) {
    const tone = classes.toneOf(result);
    counts.set(tone, (counts.get(tone) ?? 0) + 1);
  }
  const largest = Math.max(1, ...counts.values());
  const row = (tone: Tone, range: Range | null = null): LegendRow => ({
    tone,
    colour: tone === 'no-data' || tone === 'unreachable' ? null : (TONE_COLOURS[tone] ?? null),
    count: counts.get(tone) ?? 0,
    barRatio: (counts.get(tone) ?? 0) / largest,
    range,
  });
  const rising = classes.tones.map((tone, at) => row(tone, rangeOf(classes, at)));
  const fine = classes.tones.includes(classes.fine) ? [] : [row(classes.fine)];
  return {
    // Worst first: much of a gap, little of coverage.
    classes: colourBy === 'coverage' ? [...rising, ...fine] : [...rising.reverse(), ...fine],
    silent: SILENT_TONES.map((tone) => row(tone)).filter(
      ({ tone, count }) => tone === 'no-data' || count > 0,
    ),
    noServiceCount: results.filter(({ state }) => state === 'NONE').length,
  };
}

const rangeOf = ({ breaks }: Classes, at: number): Range | null =>
  breaks && { from: breaks[at - 1] ?? null, to: breaks[at] ?? null };
