/**
 * The seed: an empty embedded database with PostGIS in it, made once when the package is built. Making
 * one takes some 15 s, most of it in initdb and CREATE EXTENSION; copying the seed takes half a second.
 * It holds no tables, so it never falls behind the migrations. Without a seed everything works, slower.
 */

import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where the built package keeps its seed; the same from the sources and from dist. */
export function seedDir(): string {
  const dist = new URL(import.meta.url.includes('/dist/') ? '../../' : '../../dist/', import.meta.url);
  return join(fileURLToPath(dist), 'embedded-seed', engineVersions());
}

/** Copies the seed to where no database is yet. Cut off halfway, the copy is recognised as incomplete. */
export function plantSeed(databaseDir: string): void {
  if (existsSync(databaseDir) || !existsSync(seedDir())) return;
  mkdirSync(dirname(databaseDir), { recursive: true });
  cpSync(seedDir(), databaseDir, { recursive: true });
}

/** Makes a database that was closed cleanly the seed. */
export function storeSeed(databaseDir: string): void {
  const target = seedDir();
  const beside = `${target}.${process.pid}`;
  mkdirSync(dirname(target), { recursive: true });
  cpSync(databaseDir, beside, { recursive: true });
  rmSync(target, { recursive: true, force: true });
  renameSync(beside, target);
}

/** A seed of other versions of the engine is not looked at. */
function engineVersions(): string {
  return ['pglite', 'pglite-postgis'].map((name) => `${name}-${versionOf(name)}`).join('_');
}

function versionOf(name: string): string {
  const entry = createRequire(import.meta.url).resolve(`@electric-sql/${name}`);
  const manifest: { version: string } = JSON.parse(
    readFileSync(join(dirname(entry), '..', 'package.json'), 'utf8'),
  );
  return manifest.version;
}
