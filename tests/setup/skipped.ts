/** Suites that cannot run everywhere say why, and the last line of the run repeats it. */

import { describe } from '@jest/globals';

/** Runs the suite, or skips it with a reason; null means nothing is missing. */
export function describeUnless(reason: string | null, name: string, suite: () => void): void {
  if (reason === null) describe(name, suite);
  else describe.skip(`${name} [skipped: ${reason.replace(/[[\]]/g, '')}]`, suite);
}
