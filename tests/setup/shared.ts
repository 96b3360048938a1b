/** Suites that read ../shared. Where it is not there they are skipped and say so. */

import { existsSync } from 'node:fs';
import { sharedFile } from './shared-file.js';
import { describeUnless } from './skipped.js';

export function describeWithShared(files: readonly string[], name: string, suite: () => void): void {
  const missing = files.filter((file) => !existsSync(sharedFile(file)));
  const reason = missing.length > 0 ? `no ${missing.map((file) => `../shared/${file}`).join(', ')}` : null;
  describeUnless(reason, name, suite);
}
