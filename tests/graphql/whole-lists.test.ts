/** The whole lists of the side door hold what the page's own GraphQL operations answer, row by row. */

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { demoTown } from '../../api/demo-town/demo-town.js';
import { DEMO_SEED, DEMO_WORKSPACE } from '../../api/planning/demo.js';
import { storeBundle } from '../../api/planning/import-bundle.js';
import { eachEngine } from '../setup/engines.js';
import { type Desk, openDesk } from './desk.js';

const operations = (name: string): string =>
  readFileSync(
    fileURLToPath(new URL(`../../map-client/operations/${name}.graphql`, import.meta.url)),
    'utf8',
  );

/** The text of one query of the file, with what its braces hold. */
function queryNamed(text: string, name: string): string {
  const from = text.indexOf(`query ${name}(`);
  const end = text.indexOf('\n}', from);
  return text.slice(from, end + 2);
}

const PLACE = operations('place');
const LISTS = [
  ['communities', queryNamed(PLACE, 'Communities')],
  ['facilities', queryNamed(PLACE, 'Facilities')],
  ['entrances', queryNamed(PLACE, 'Entrances')],
  ['idle-stocks', queryNamed(PLACE, 'IdleStocks')],
] as const;

type Row = Readonly<Record<string, unknown>>;

eachEngine((_engine, openDb) => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk(openDb);
    await storeBundle(desk.store.knex, DEMO_WORKSPACE, demoTown({ seed: DEMO_SEED, communityCount: 20 }));
  }, 120_000);
  afterAll(async () => desk?.close());

  const rowsAt = async (path: string): Promise<Row[]> => {
    const response = await fetch(`${desk.url}/lists/${path}`);
    // On this machine packing would take longer than the way; from elsewhere a proxy speaks for the asker.
    expect(response.headers.get('content-encoding')).toBeNull();
    const far = { 'x-forwarded-for': '203.0.113.7' };
    const packed = await fetch(`${desk.url}/lists/${path}`, { headers: far });
    expect(packed.headers.get('content-encoding')).toBe('gzip');
    expect(await packed.text()).toBe(await response.clone().text());
    return (await response.json()) as Row[];
  };
  const rowsByPages = async (query: string, variables: object): Promise<Row[]> => {
    const rows: Row[] = [];
    for (let after: string | null = null; ; ) {
      const [list] = Object.values(await desk.get(query, { ...variables, after }));
      const { edges, pageInfo } = list as { edges: { node: Row }[]; pageInfo: Row };
      rows.push(...edges.map(({ node }) => node));
      if (!pageInfo.hasNextPage) return rows;
      after = pageInfo.endCursor as string;
    }
  };

  it.each(LISTS)('%s', async (list, query) => {
    const rows = await rowsAt(`demo/${list}`);
    expect(rows.length).toBeGreaterThanOrEqual(5);
    expect(rows).toEqual(await rowsByPages(query, { workspaceId: 'demo' }));
  });

  it('the figures of a run', async () => {
    const { run } = await desk.get('mutation { run: startCoverageRun(workspaceId: "demo") { id } }');
    await desk.follow('subscription ($id: UUID!) { run: coverageRunProgress(id: $id) { state } }', run);
    const variables = { runId: run.id, serviceKind: 'PARKING', bandMinutes: 10 };
    const byId = (rows: Row[]) => new Map(rows.map((row) => [row.communityId, row]));
    const rows = await rowsAt(`runs/${run.id}/gaps?service=parking&band=10`);
    expect(rows).toHaveLength(20);
    expect(byId(rows)).toEqual(byId(await rowsByPages(queryNamed(operations('gaps'), 'Gaps'), variables)));
  });

  it.each([
    ['nowhere/communities', 404, 'NOT_FOUND'],
    ['demo/secrets', 404, 'NOT_FOUND'],
    ['runs/0b8f1f0e-0000-4000-8000-000000000000/gaps?service=parking&band=10', 404, 'NOT_FOUND'],
    ['runs/0b8f1f0e-0000-4000-8000-000000000000/gaps?service=gold&band=10', 400, 'BAD_USER_INPUT'],
    ['runs/0b8f1f0e-0000-4000-8000-000000000000/gaps?service=parking&band=x', 400, 'BAD_USER_INPUT'],
    ['runs/not-a-run/gaps?service=parking&band=10', 400, 'BAD_USER_INPUT'],
  ])('refuses %s', async (path, status, code) => {
    const response = await fetch(`${desk.url}/lists/${path}`);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code } }] });
  });

  it('an empty place has empty lists', async () => {
    await desk.store.knex('workspace').insert({ id: 'bare', name_zh: '空', name_en: 'Bare' });
    for (const [list] of LISTS) expect(await rowsAt(`bare/${list}`)).toEqual([]);
  });
});
