/**
 * The classes a study paints communities in, beside those of gaps and coverage (tones.ts). Like those
 * they name what is known, and each differs from its neighbours in lightness too.
 */
import { DIFFERENCE_RAMP, GAP_RAMP, NO_GAP, STUDY, UNIT_COLOURS } from './palette.js';
import type { Tone } from './tones.js';

/** Siting: served before, served by the new sites, still not served. */
export const SITING_TONES = ['site-before', 'site-new', 'site-still'] as const;
/** The difference of two runs: worse by much … no change … better by much. */
export const DIFFERENCE_TONES = [
  'diff-worse-3',
  'diff-worse-2',
  'diff-worse-1',
  'diff-none',
  'diff-better-1',
  'diff-better-2',
  'diff-better-3',
] as const;
export type SitingTone = (typeof SITING_TONES)[number];
export type DifferenceTone = (typeof DIFFERENCE_TONES)[number];
export type UnitTone = `unit-${number}`;
/** Not part of the question: left out of a partition, not asked for. */
export type StudyTone = SitingTone | DifferenceTone | UnitTone | 'aside';
export type SurfaceTone = Tone | StudyTone;

export const unitTone = (colour: number): UnitTone => `unit-${colour % UNIT_COLOURS.length}`;

export const STUDY_TONE_COLOURS: Readonly<Record<StudyTone, string>> = {
  'site-before': NO_GAP,
  'site-new': STUDY.newly,
  'site-still': GAP_RAMP[2],
  aside: STUDY.aside,
  ...(Object.fromEntries(DIFFERENCE_TONES.map((tone, at) => [tone, DIFFERENCE_RAMP[at]!])) as Record<
    DifferenceTone,
    string
  >),
  ...Object.fromEntries(UNIT_COLOURS.map((colour, at) => [unitTone(at), colour])),
};
