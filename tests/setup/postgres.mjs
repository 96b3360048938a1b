/**
 * A private PostgreSQL with PostGIS for the tests: own data directory, own port, no fsync. It ends with
 * the process that started it, even when that is killed: its shell waits on a pipe held by us.
 */
import { execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import pg from 'pg';
import { install, keepClusterFromStarting, mayInstall } from './debian.mjs';

const DEBIAN_ROOT = '/usr/lib/postgresql';
const OLDEST_VERSION = 15;

/** Started, or `missing` says why not and what to do. */
export async function startPostgres(scratchDir) {
  const found = findBinaries() ?? (await installed());
  if (typeof found === 'string') return { missing: found, stop: async () => undefined };
  const dataDir = join(scratchDir, 'postgres');
  mkdirSync(dataDir);
  const owner = ownerOf(dataDir, scratchDir);
  execFileSync(join(found.bin, 'initdb'), INITDB.concat('-D', dataDir), {
    ...owner,
    stdio: 'pipe',
    cwd: '/',
  });
  const port = await freePort();
  const server = spawn(
    '/bin/sh',
    ['-c', GUARD, 'sh', join(found.bin, 'postgres'), ...serverArguments(dataDir, port)],
    {
      ...owner,
      cwd: '/',
      stdio: ['pipe', 'ignore', 'pipe'],
    },
  );
  const ended = new Promise((resolve) => server.once('exit', resolve));
  const url = `postgres://postgres@127.0.0.1:${port}`;
  await answering(url, server);
  return {
    url,
    createDatabase: (name) => withClient(url, (client) => client.query(`create database ${name}`)),
    stop: async () => {
      server.stdin.end();
      await ended;
    },
  };
}

const INITDB = ['-U', 'postgres', '--auth=trust', '--encoding=UTF8', '--locale=C.UTF-8', '--no-sync'];

/** Runs the server beside a `cat` that ends when our end of the pipe is closed, by us or by our death. */
const GUARD = '"$@" & server=$!; cat > /dev/null; kill -INT $server; wait $server';

const serverArguments = (dataDir, port) => [
  '-D',
  dataDir,
  '-k',
  dataDir,
  '-p',
  String(port),
  ...[
    'listen_addresses=127.0.0.1',
    'fsync=off',
    'full_page_writes=off',
    'synchronous_commit=off',
    'jit=off',
  ].flatMap((setting) => ['-c', setting]),
];

function findBinaries() {
  const versions = existsSync(DEBIAN_ROOT) ? readdirSync(DEBIAN_ROOT).map(Number) : [];
  return versions
    .filter((version) => version >= OLDEST_VERSION)
    .sort((a, b) => a - b)
    .map((version) => ({
      bin: join(DEBIAN_ROOT, String(version), 'bin'),
      share: `/usr/share/postgresql/${version}`,
    }))
    .concat(binariesInPath())
    .find(
      ({ bin, share }) =>
        existsSync(join(bin, 'initdb')) && existsSync(join(share, 'extension/postgis.control')),
    );
}

function binariesInPath() {
  const ask = (what) => execFileSync('pg_config', [what], { encoding: 'utf8', stdio: 'pipe' }).trim();
  try {
    return [{ bin: ask('--bindir'), share: ask('--sharedir') }];
  } catch {
    return [];
  }
}

async function installed() {
  if (mayInstall()) keepClusterFromStarting();
  const problem = install(/^postgresql-(\d+)-postgis-3$/, 'postgresql-15-postgis-3');
  return problem ? `real PostgreSQL with PostGIS is missing; ${problem}` : findBinaries();
}

/** PostgreSQL refuses to run as root: then it runs as `postgres`, who must be able to reach its directory. */
function ownerOf(dataDir, scratchDir) {
  if (process.getuid?.() !== 0) return {};
  const idOf = (what) => Number(execFileSync('id', [what, 'postgres'], { encoding: 'utf8' }));
  const owner = { uid: idOf('-u'), gid: idOf('-g') };
  for (const dir of [scratchDir, dataDir]) chownSync(dir, owner.uid, owner.gid);
  return owner;
}

function freePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

async function answering(url, server) {
  const words = [];
  server.stderr.on('data', (data) => words.push(String(data)));
  for (let attempt = 0; attempt < 100 && server.exitCode === null; attempt++) {
    if (await withClient(url, () => true).catch(() => false)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`The PostgreSQL of the tests did not start:\n${words.join('')}`);
}

async function withClient(url, work) {
  const client = new pg.Client(`${url}/postgres`);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
