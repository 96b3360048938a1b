/** Real data and published answers lie beside the project, in ../shared (its SOURCES.md tells where from). */

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The path of a file in ../shared. */
export const sharedFile = (name: string): string =>
  fileURLToPath(new URL(`../../../shared/${name}`, import.meta.url));

export const readShared = (name: string): unknown => JSON.parse(readFileSync(sharedFile(name), 'utf8'));
