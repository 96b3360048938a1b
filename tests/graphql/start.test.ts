/** `npm start` as a person meets it: from an empty folder to a map, down by a signal, up again sooner. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';

const MAIN = fileURLToPath(new URL('../../dist/api/main.js', import.meta.url));

let dataDir: string;
let port: number;
beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'linli-start-'));
  port = await freePort();
});
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

/** Whatever a failed test leaves running. */
const children: ChildProcess[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port: free } = probe.address() as { port: number };
      probe.close(() => resolve(free));
    });
  });
}

interface Started {
  readonly process: ChildProcess;
  readonly output: () => string;
  readonly exit: Promise<number | null>;
}

function start(env: Record<string, string> = {}): Started {
  const { DATABASE_URL: _, FORCE_COLOR: __, ...rest } = process.env;
  const child = spawn(process.execPath, [MAIN], {
    env: { ...rest, LINLI_DATA_DIR: dataDir, PORT: String(port), ...env },
  });
  children.push(child);
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece) => (text += String(piece)));
  const exit = new Promise<number | null>((resolve) => child.on('exit', resolve));
  return { process: child, output: () => text, exit };
}

async function until(started: Started, words: string): Promise<void> {
  for (let tries = 0; !started.output().includes(words); tries++) {
    if (tries > 1000) throw new Error(started.output());
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

const ask = async (query: string) => {
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return ((await response.json()) as { data: Record<string, { id: string }> }).data;
};

it('loads the demo town, shows a run, serves, and leaves cleanly on SIGTERM', async () => {
  // Where CI is set, picocolors would colour a log file too.
  const linli = start({ CI: 'true' });
  await until(linli, 'Ctrl-C');
  for (const words of ['养老', '托育', '停车', '覆盖率']) expect(linli.output()).toContain(words);
  expect(linli.output()).toContain(
    `地图 Map http://localhost:${port}/ · GraphQL http://localhost:${port}/graphql`,
  );
  expect(linli.output()).not.toContain('\u001b[');
  const { latestCoverageRun } = await ask('{ latestCoverageRun(workspaceId: "demo") { id } }');
  expect(latestCoverageRun?.id).toBeTruthy();

  const second = start({ PORT: String(await freePort()) });
  expect(await second.exit).toBe(1);
  expect(second.output()).toMatch(new RegExp(`is open in process ${linli.process.pid}`));

  linli.process.kill('SIGTERM');
  expect(await linli.exit).toBe(0);
  expect(readdirSync(dataDir).filter((name) => name.startsWith('lock'))).toEqual([]);
});

it('finishes after a kill what was being computed before it', async () => {
  const killed = start();
  await until(killed, 'Ctrl-C');
  const { run } = await ask(
    'mutation { run: startCoverageRun(workspaceId: "demo", parameters: { profile: ELDERLY }) { id } }',
  );
  killed.process.kill('SIGKILL');
  await killed.exit;

  const again = start();
  await until(again, 'Ctrl-C');
  let state = '';
  while (state !== 'DONE') {
    const { found } = (await ask(`{ found: coverageRun(id: "${run?.id}") { state error } }`)) as unknown as {
      found: { state: string; error: string | null };
    };
    state = found.state;
    expect(['QUEUED', 'RUNNING', 'DONE']).toContain(state);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  again.process.kill('SIGINT');
  expect(await again.exit).toBe(0);
});

it('says in one sentence that a port is in use', async () => {
  const blocker = createServer();
  await new Promise<void>((resolve) => blocker.listen(port, '127.0.0.1', resolve));
  await expectRefusal(start(), 1, /Port \d+ is in use by another program/);
  await new Promise((resolve) => blocker.close(resolve));
});

it.each([
  ['a port that is none', { PORT: 'four thousand' }, 2, /'four thousand' is not a port/],
  [
    'a database that is down',
    { DATABASE_URL: 'postgres://a@127.0.0.1:1/b' },
    1,
    /127.0.0.1:1\/b cannot be used/,
  ],
])('says in one sentence what is wrong with %s', async (_what, env, status, sentence) => {
  await expectRefusal(start(env), status, sentence);
});

async function expectRefusal(linli: Started, status: number, sentence: RegExp): Promise<void> {
  expect(await linli.exit).toBe(status);
  expect(linli.output()).toMatch(sentence);
  expect(linli.output().match(/^linli: /gm)).toHaveLength(1);
  expect(linli.output()).not.toMatch(/\bat .*\.js:\d+/);
}
