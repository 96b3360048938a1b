/** Bands as a caller names them: some, each once, smallest first. */
import { InputError, LimitError } from '../errors.js';

// Our choice: policy knows three bands; ten leave room for a curve.
const MOST_BANDS = 10;

export function checkMinutes(minutes: readonly number[]): number[] {
  if (minutes.length === 0) throw new InputError('minutes', 'name at least one band');
  if (minutes.length > MOST_BANDS) throw new LimitError('minutes', MOST_BANDS, minutes.length);
  return [...new Set(minutes)].sort((a, b) => a - b);
}
