/** Other processes that use the store, as a second `npm start` would: they run from dist. */

import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll } from '@jest/globals';

const DIST = new URL('../../dist/api/store/', import.meta.url);

export interface OtherProcess {
  readonly child: ChildProcess;
  /** The first line it prints that begins with one of these words. */
  line(...words: string[]): Promise<string>;
  readonly lines: readonly string[];
  /** kill -9, and gone. */
  kill(): Promise<void>;
}

/** A test that fails leaves none of them behind. */
const started: OtherProcess[] = [];
afterAll(async () => {
  await Promise.all(started.map((other) => other.kill()));
});

/** Runs a script that imports from the store by `store('open.js')`. */
export function startProcess(script: string, ...args: string[]): OtherProcess {
  const source = `const store = (file) => import(${JSON.stringify(DIST.href)} + file);\n${script}`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', source, ...args], {
    cwd: fileURLToPath(DIST),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines: string[] = [];
  let rest = '';
  const take = (data: Buffer): void => {
    const pieces = (rest + String(data)).split('\n');
    rest = pieces.pop()!;
    lines.push(...pieces);
  };
  child.stdout.on('data', take);
  child.stderr.on('data', take);
  const hasEnded = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const other: OtherProcess = {
    child,
    lines,
    line: async (...words) => {
      for (;;) {
        const found = lines.find((line) => words.some((word) => line.startsWith(word)));
        if (found !== undefined) return found;
        if (child.exitCode !== null)
          throw new Error(`It ended without "${words.join('" or "')}":\n${lines.join('\n')}`);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
    kill: async () => {
      child.kill('SIGKILL');
      await hasEnded;
    },
  };
  started.push(other);
  return other;
}
