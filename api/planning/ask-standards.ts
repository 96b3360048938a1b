/** The standards know what is allowed and say so in a RangeError; here it becomes the caller's error. */

import { InputError } from '../errors.js';

export function askStandards(field: string, ask: () => unknown): void {
  try {
    ask();
  } catch (error) {
    if (error instanceof RangeError) throw new InputError(field, error.message, { cause: error });
    throw error;
  }
}
