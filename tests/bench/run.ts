/** npm run bench [-- NAME …]: each bench in a process of its own, one after the other. */

import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { printMachine } from './figures.js';

const BENCHES = [
  'search',
  'coverage',
  'run',
  'import',
  'access',
  'scenario',
  'live',
  'siting',
  'groups',
  'page',
];

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !BENCHES.includes(name));
if (unknown.length > 0) {
  console.error(`No bench is called ${unknown.join(', ')}; there are ${BENCHES.join(', ')}.`);
  process.exit(2);
}
printMachine();
const failed = (asked.length > 0 ? asked : BENCHES).filter((name) => {
  const file = fileURLToPath(new URL(`./${name}.bench.ts`, import.meta.url));
  const { status } = spawnSync(process.execPath, [...process.execArgv, file], { stdio: 'inherit' });
  return status !== 0;
});
if (failed.length > 0) {
  console.error(`\nFailed: ${failed.join(', ')}`);
  process.exit(1);
}
