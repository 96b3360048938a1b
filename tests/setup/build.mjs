/**
 * Brings dist up to date before suites that run from it: the engine's worker thread and the commands are
 * plain .js there. Type errors do not stop the tests; `npm run check` is where they count.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const rootDir = fileURLToPath(new URL('../..', import.meta.url));

export function build() {
  const compile = spawnSync('npx', ['tsc', '-b'], { cwd: rootDir, encoding: 'utf8' });
  if (compile.status !== 0) process.stderr.write(`The sources have type errors:\n${compile.stdout}\n`);
  const seed = spawnSync(process.execPath, ['dist/api/store/make-seed.js'], {
    cwd: rootDir,
    encoding: 'utf8',
  });
  if (seed.status !== 0) throw new Error(`The seed of the embedded database was not made:\n${seed.stderr}`);
}
