/**
 * The difference of two answers as a class: purple where more people are covered, orange where fewer,
 * white where nothing changed. A change too small for a whole per cent is still a change.
 */
import { DIFFERENCE_TONES, type DifferenceTone } from './study-tones.js';

/** Our choice: the steps of a share of persons, as planners speak of it. */
const STEPS = [0.05, 0.2] as const;
const NONE = DIFFERENCE_TONES.indexOf('diff-none');

/** @param ratioChange share after − share before, −1..1 */
export function differenceTone(ratioChange: number): DifferenceTone {
  const size = Math.abs(ratioChange);
  if (size < 1e-9) return 'diff-none';
  const step = 1 + STEPS.filter((edge) => size > edge).length;
  return DIFFERENCE_TONES[NONE + Math.sign(ratioChange) * step] ?? 'diff-none';
}
