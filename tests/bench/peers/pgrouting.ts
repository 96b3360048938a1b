/** pgRouting: pgr_drivingDistance, one call with all origins, on a private PostgreSQL that lives as long as the bench. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import pg from 'pg';
import { startPostgres } from '../../setup/postgres.mjs';
import { median, timed } from '../figures.js';
import { type PeerTold, type Question, skipped } from './peer.js';

const SHARE = '/usr/share/postgresql';

/** Is some PostgreSQL installed with this extension? Benches install nothing. */
export function hasPostgres(extension: string): boolean {
  const versions = existsSync(SHARE) ? readdirSync(SHARE) : [];
  return versions.some((version) => existsSync(`${SHARE}/${version}/extension/${extension}.control`));
}

export async function searchByPgrouting(question: Question): Promise<PeerTold> {
  if (!hasPostgres('pgrouting'))
    return skipped('pgRouting', 'not installed (apt-get install postgresql-15-pgrouting)');
  const server = await startPostgres(question.folder);
  if (server.missing) return skipped('pgRouting', server.missing);
  try {
    await server.createDatabase('bench');
    return await searchOn(new pg.Client(`${server.url}/bench`), question);
  } finally {
    await server.stop();
  }
}

async function searchOn(
  client: pg.Client,
  { edgesFile, originsFile, cutoffMetres, runs }: Question,
): Promise<PeerTold> {
  await client.connect();
  try {
    await client.query('create extension pgrouting cascade');
    await loadEdges(client, edgesFile);
    const origins = readFileSync(originsFile, 'utf8').split('\n').map(Number);
    const ask = async (some: readonly number[]) => (await client.query(SEARCH, [some, cutoffMetres])).rows[0];
    let answer = { count: 0, sum: 0 };
    const times = await timed(runs, async () => {
      answer = await ask(origins);
    });
    const loading = await timed(runs, () => ask(origins.slice(0, 1)));
    const { version } = (await client.query('select pgr_version() as version')).rows[0];
    const name = `pgRouting ${version}, of it ${median(loading).toFixed(0)} ms reading edges`;
    return { name, times, ...answer };
  } finally {
    await client.end();
  }
}

const SEARCH = `
  select count(*)::integer as count, sum(agg_cost) as sum
  from pgr_drivingDistance('select id, source, target, cost, cost as reverse_cost from edge', $1::bigint[], $2,
    directed => false)`;

async function loadEdges(client: pg.Client, edgesFile: string): Promise<void> {
  await client.query('create table edge (id bigint primary key, source bigint, target bigint, cost float8)');
  const rows = readFileSync(edgesFile, 'utf8')
    .split('\n')
    .map((line) => line.split(','));
  const columns = [0, 1, 2, 3].map((column) => rows.map((row) => row[column]));
  await client.query(
    'insert into edge select * from unnest($1::bigint[], $2::bigint[], $3::bigint[], $4::float8[])',
    columns,
  );
  await client.query('analyze edge');
}
