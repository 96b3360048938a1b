/** The legend in words: what is measured and in which unit, and from where to where a class goes. */
import type { Gap } from '../state/records.js';
import type { ColourBy } from '../state/view.js';
import type { Speaker } from '../words/speaker.js';
import type { LegendRow } from './legend.js';

/** What the classes measure; an amount is in the unit of the service. */
export function measureWords(speaker: Speaker, colourBy: ColourBy, gaps: readonly Gap[]): string {
  if (colourBy === 'shortfall') return speaker.say('legend.shortfall', { unit: unitWords(speaker, gaps) });
  if (colourBy === 'uncovered') return speaker.say('legend.uncovered');
  return speaker.say(colourBy === 'gap' ? 'legend.unmet' : 'legend.covered');
}

const unitWords = (speaker: Speaker, gaps: readonly Gap[]): string => {
  const unit = gaps[0]?.demandUnit;
  return unit ? speaker.code('unitName', unit) : '';
};

export function rowWords(speaker: Speaker, { tone, range }: LegendRow, colourBy: ColourBy): string {
  if (range) return rangeWords(speaker, range.from, range.to, colourBy === 'coverage');
  if (tone === 'gap-0' && colourBy === 'uncovered') return speaker.say('legend.nobodyUncovered');
  return speaker.code('legend', tone);
}

export function rangeWords(
  speaker: Speaker,
  from: number | null,
  to: number | null,
  isRatio: boolean,
): string {
  const say = (figure: number): string => speaker.figure(isRatio ? figure * 100 : figure);
  const unit = isRatio ? ' %' : '';
  if (from !== null && to !== null) return `${say(from)}–${say(to)}${unit}`;
  if (to !== null) return `${to === 0 ? '' : '≤ '}${say(to)}${unit}`;
  return from === null ? speaker.say('legend.every') : `> ${say(from)}${unit}`;
}

/** How many communities a class has: of the left side and of the right one, where two are compared. */
export const countText = (speaker: Speaker, count: number, otherCount: number | undefined): string =>
  otherCount === undefined
    ? speaker.number(count)
    : `${speaker.number(count)} → ${speaker.number(otherCount)}`;
