/** A real server as a user meets it: down, wrong, without PostGIS, without rights, or started twice at once. */

import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Knex } from 'knex';
import { connect } from '../../api/store/knex-client.js';
import { type OpenProgress, openStore } from '../../api/store/open.js';
import { placeOf } from '../../api/store/postgres-server.js';
import { listWorkspaces } from '../../api/store/workspace.store.js';
import { describeUnless } from '../setup/skipped.js';

describe('an address', () => {
  it.each([
    ['postgres://u:secret@db.example:6543/linli', 'db.example:6543/linli'],
    ['postgres://db.example/linli', 'db.example:5432/linli'],
    ['postgres://u@/linli?host=/var/run', '/var/run:5432/linli'],
  ])('is told without the password: %s', (url, place) => {
    expect(placeOf(url)).toBe(place);
  });

  it('that is none is refused', async () => {
    await expect(openStore({ databaseUrl: 'localhost/linli' })).rejects.toMatchObject({
      code: 'SERVICE_UNAVAILABLE',
      message: expect.stringContaining('postgres://user:password@host:5432/database'),
    });
  });

  it('where nothing answers is told, with what to do and without the password', async () => {
    const opening = openStore({ databaseUrl: 'postgres://u:secret@127.0.0.1:1/linli' });
    const error: Error = await opening.then(
      () => new Error('it opened'),
      (reason) => reason,
    );
    expect(error).toMatchObject({ code: 'SERVICE_UNAVAILABLE' });
    expect(error.message).toMatch(/127\.0\.0\.1:1\/linli.*ECONNREFUSED.*start the server/);
    expect(`${error.message} ${JSON.stringify(error)}`).not.toContain('secret');
  });
});

describeUnless(process.env.LINLI_TEST_POSTGRES_MISSING ?? null, 'a PostgreSQL server', () => {
  const server = process.env.LINLI_TEST_POSTGRES!;
  const name = `server_${randomBytes(6).toString('hex')}`;
  const url = `${server}/${name}`;
  let admin: Knex;
  beforeAll(() => {
    admin = connect({ databaseUrl: `${server}/postgres`, maxConnections: 1 });
  });
  afterAll(async () => {
    await admin.raw(`drop database if exists ${name} with (force)`);
    await admin.raw(`drop role if exists ${name}`);
    await admin.destroy();
  });

  it('without the database named is told', async () => {
    await expect(openStore({ databaseUrl: url })).rejects.toMatchObject({
      code: 'SERVICE_UNAVAILABLE',
      message: expect.stringContaining(`database "${name}" does not exist`),
    });
  });

  it('that lacks PostGIS and forbids adding it is told, with the line to run', async () => {
    await admin.raw(`create database ${name}`);
    await admin.raw(`create role ${name} login`);
    const databaseUrl = url.replace('postgres@', `${name}@`);
    await expect(openStore({ databaseUrl })).rejects.toMatchObject({
      code: 'SERVICE_UNAVAILABLE',
      message: expect.stringMatching(/permission denied.*create extension postgis/),
    });
  });

  it('is brought up to date once by two starters at the same time', async () => {
    const seen: OpenProgress[][] = [[], []];
    const stores = await Promise.all(
      seen.map((steps) => openStore({ databaseUrl: url, onProgress: (step) => steps.push(step) })),
    );
    const migrating = seen.flat().filter(({ stage }) => stage === 'migrate');
    expect(migrating).toHaveLength(1);
    expect(seen[0]!.at(-1)!.stage).toBe('ready');
    for (const { knex } of stores) expect(await listWorkspaces(knex)).toEqual([]);
    await Promise.all(stores.map((store) => store.close()));
  });

  it('is opened where a migration was cut off, and its lock left behind', async () => {
    const first = await openStore({ databaseUrl: url });
    await first.knex('knex_migrations_lock').update({ is_locked: 1 });
    await first.close();
    const second = await openStore({ databaseUrl: url });
    expect(second.engine).toBe('postgres');
    await second.close();
  });

  it('that hangs up is told as unavailable, and is used again when it is back', async () => {
    const store = await openStore({ databaseUrl: url });
    const sleeping = store.knex.raw('select pg_sleep(30)');
    const failing = expect(sleeping).rejects.toMatchObject({ code: 'SERVICE_UNAVAILABLE' });
    await new Promise((resolve) => setTimeout(resolve, 200));
    await admin.raw('select pg_terminate_backend(pid) from pg_stat_activity where datname = ?', [name]);
    await failing;
    // The pool learns of its other connections' end a moment later.
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect((await store.knex.raw('select 42 as n')).rows).toEqual([{ n: 42 }]);
    await store.close();
  });
});
