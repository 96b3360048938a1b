/** Where the compiled code of a thread lies: beside this file when it runs compiled, else in dist/. */

import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** @param name of a thread in this room, such as 'coverage-worker' */
export function threadFile(name: string): URL {
  const beside = new URL(`./${name}.js`, import.meta.url);
  return existsSync(fileURLToPath(beside))
    ? beside
    : new URL(`../../dist/api/planning/${name}.js`, import.meta.url);
}
