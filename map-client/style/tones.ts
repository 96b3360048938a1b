/**
 * The class a community is painted in. A tone names what is known, not a colour: the five gap classes,
 * the five coverage classes, classes between breaks, nothing lacking, and the two states that are never
 * a gap.
 */
import { COVERAGE_RAMP, GAP_RAMP, NO_GAP } from './palette.js';
import { AMOUNT_RAMPS, SHARE_ALL, SHARE_RAMPS } from './ramps.js';

export const GAP_TONES = ['gap-0', 'gap-1', 'gap-2', 'gap-3', 'gap-4', 'gap-5'] as const;
export const COVERAGE_TONES = ['cover-1', 'cover-2', 'cover-3', 'cover-4', 'cover-5'] as const;
export const SILENT_TONES = ['unreachable', 'no-data'] as const;
export type SilentTone = (typeof SILENT_TONES)[number];

/** Of so many classes, which, from 1. */
export type AmountTone = `amount-${number}-${number}`;
export type ShareTone = `share-${number}-${number}` | 'share-all';
export const amountTone = (count: number, at: number): AmountTone => `amount-${count}-${at}`;
export const shareTone = (count: number, at: number): ShareTone => `share-${count}-${at}`;

export type ColouredTone =
  | (typeof GAP_TONES)[number]
  | (typeof COVERAGE_TONES)[number]
  | AmountTone
  | ShareTone;
export type Tone = ColouredTone | SilentTone;

/** Class 1 to 5 of a ratio 0..1 in fifths; the upper edge belongs to the class below it. */
export const coverageClass = (ratio: number): number => Math.min(5, Math.max(1, Math.ceil(ratio * 5)));

const colours = <Name extends ColouredTone>(
  ramps: readonly (readonly string[])[],
  nameOf: (count: number, at: number) => Name,
) =>
  Object.fromEntries(
    ramps.flatMap((ramp) => ramp.map((colour, at) => [nameOf(ramp.length, at + 1), colour])),
  ) as Record<Name, string>;

/** The flat colour of a tone; silent tones have none, they are drawn as a pattern. */
export const TONE_COLOURS: Readonly<Record<ColouredTone, string>> = {
  'gap-0': NO_GAP,
  'gap-1': GAP_RAMP[0],
  'gap-2': GAP_RAMP[1],
  'gap-3': GAP_RAMP[2],
  'gap-4': GAP_RAMP[3],
  'gap-5': GAP_RAMP[4],
  'cover-1': COVERAGE_RAMP[0],
  'cover-2': COVERAGE_RAMP[1],
  'cover-3': COVERAGE_RAMP[2],
  'cover-4': COVERAGE_RAMP[3],
  'cover-5': COVERAGE_RAMP[4],
  ...colours(AMOUNT_RAMPS, amountTone),
  ...colours(SHARE_RAMPS, shareTone),
  'share-all': SHARE_ALL,
};
