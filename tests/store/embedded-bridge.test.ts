/** Several clients on the one session of the embedded engine: nobody gets another's answer, nobody hangs. */

import { mkdtempSync, rmSync } from 'node:fs';
import { createConnection, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Knex } from 'knex';
import pg from 'pg';
import { EmbeddedBridge } from '../../api/store/embedded-bridge.js';
import type { Store } from '../../api/store/open.js';
import { openEmbedded } from '../setup/engines.js';

describe('the bridge to the embedded engine', () => {
  let store: Store;
  beforeAll(async () => {
    store = await openEmbedded();
    await store.knex.raw('create table scratch (n integer)');
  });
  afterAll(async () => {
    await store.knex.raw('drop table scratch');
    await store.close();
  });

  const count = async (db: Knex): Promise<number> => {
    const [row] = await db('scratch').count({ count: '*' });
    return Number(row!.count);
  };

  /** pglite-socket 0.2.11 gave 20 wrong answers of 120 here. */
  it('gives each client its own answer while large parameters arrive in pieces', async () => {
    const ask = async (n: number): Promise<boolean> => {
      const isLarge = n % 2 === 0;
      const value = isLarge ? 'y'.repeat(300_000 + n) : `x${n}`;
      const sql = isLarge ? 'select length(?::text) as answer' : 'select ?::text as answer, 2 as other';
      const { rows } = await store.knex.raw(sql, [value]);
      return rows[0].answer === (isLarge ? value.length : value);
    };
    const answers = await Promise.all(Array.from({ length: 120 }, (_, n) => ask(n)));
    expect(answers.filter((isRight) => !isRight)).toEqual([]);
  });

  it('answers rightly after an error, time and again', async () => {
    for (let n = 0; n < 20; n++) {
      await expect(store.knex.raw('select ?::integer', ['no number'])).rejects.toThrow();
      expect((await store.knex.raw('select ?::integer as n', [n])).rows).toEqual([{ n }]);
    }
  });

  it('keeps others out of a transaction, and lets them in after it', async () => {
    const trx = await store.knex.transaction();
    await trx('scratch').insert({ n: 1 });
    const seen = count(store.knex);
    await new Promise((resolve) => setTimeout(resolve, 50));
    await trx('scratch').insert({ n: 2 });
    await trx.rollback();
    expect(await seen).toBe(0);
  });

  it('runs transactions that are begun together one after the other', async () => {
    const add = (n: number) =>
      store.knex.transaction(async (trx) => {
        const before = await count(trx);
        await trx('scratch').insert({ n });
        return before;
      });
    const seen = await Promise.all([1, 2, 3, 4].map(add));
    expect(seen.sort()).toEqual([0, 1, 2, 3]);
    await store.knex('scratch').delete();
  });

  it('rolls back what a client leaves behind when it vanishes', async () => {
    const socket = new URL(store.databaseUrl.replace('@/', '@localhost/')).searchParams.get('host')!;
    const client = new pg.Client({ host: socket, user: 'postgres', database: 'postgres' });
    client.on('error', () => undefined);
    await client.connect();
    await client.query('begin; insert into scratch values (1)');
    // As kill -9 would cut it.
    (client as unknown as { connection: { stream: Socket } }).connection.stream.destroy();
    expect(await count(store.knex)).toBe(0);
  });

  it('hands out more than a megabyte of rows', async () => {
    const { rows } = await store.knex.raw(
      `select n, repeat('长', 1000) as text from generate_series(1, 3000) as n`,
    );
    expect(rows).toHaveLength(3000);
    expect(rows[2999]).toEqual({ n: 3000, text: '长'.repeat(1000) });
  });
});

describe('a transaction that stands still', () => {
  it('makes those who wait fail with a reason', async () => {
    const socketDir = mkdtempSync(join(tmpdir(), 'linli-bridge-'));
    // Says yes to everything, and after the first batch is for ever in a transaction.
    const session = {
      execProtocolRawStream: async (
        _: Uint8Array,
        { onRawData }: { onRawData: (data: Uint8Array) => void },
      ) => onRawData(Buffer.from('Z\0\0\0\u0005T', 'latin1')),
      isInTransaction: () => true,
    };
    const bridge = new EmbeddedBridge(session, 100);
    const socketPath = join(socketDir, 'socket');
    await bridge.listen(socketPath);
    const startup = Buffer.from('\0\0\0\u0009\0\u0003\0\0\0', 'latin1');
    const clients: Socket[] = [];
    const firstAnswer = (): Promise<string> =>
      new Promise((resolve) => {
        const client = createConnection(socketPath, () => client.write(startup));
        client.once('data', (data) => {
          resolve(String(data));
          clients.push(client);
        });
      });
    expect(await firstAnswer()).toMatch(/^Z/);
    expect(await firstAnswer()).toMatch(/^E.*C55P03.*another transaction/s);
    for (const client of clients) client.destroy();
    await bridge.close();
    rmSync(socketDir, { recursive: true });
  });
});
