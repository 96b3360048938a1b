/** A bureau's own files on the command line, on both engines: in, joined, told, and taken back. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { metresBetween } from '../../api/kernel/lon-lat.js';
import { allCommunities, updateCommunity } from '../../api/store/community.store.js';
import { allFacilities } from '../../api/store/facility.store.js';
import type { Store } from '../../api/store/open.js';
import { eachEngine } from '../setup/engines.js';
import { describeWithShared } from '../setup/shared.js';
import { readShared, sharedFile } from '../setup/shared-file.js';
import { Desk } from './linli.js';

const FOLDER = 'data/planner-files/beijing-haidian';
const path = (name: string) => sharedFile(`${FOLDER}/${name}`);

interface Expected {
  readonly communities: readonly {
    readonly name: string;
    readonly households: number;
    readonly elderly: number;
    readonly lastReno: number | null;
  }[];
  readonly facilities: readonly {
    readonly name: string;
    readonly capacity: number;
    readonly wgs: readonly [number, number];
  }[];
}

const desk = new Desk();
afterAll(() => desk.clear());

const FILES = [
  'communities.shp',
  'communities.dbf',
  'ledger.xlsx',
  'facilities-gcj02.csv',
  'facilities-bd09.csv',
  'expected.json',
];

describeWithShared(
  FILES.map((name) => `${FOLDER}/${name}`),
  'the files of a bureau',
  () => {
    const expected = readShared(`${FOLDER}/expected.json`) as Expected;

    eachEngine((_, openDb) => {
      let store: Store;
      const linli = (...args: string[]) => desk.linli(args, { DATABASE_URL: store.databaseUrl });
      const rows = async () => ({
        communities: await allCommunities(store.knex, 'default'),
        facilities: await allFacilities(store.knex, 'default'),
      });
      /** What a planner would see; versions count on. */
      const seen = async () => {
        const { communities, facilities } = await rows();
        const bare = ({
          id: _id,
          version: _version,
          createdAt: _created,
          updatedAt: _updated,
          ...row
        }: object & Record<string, unknown>) => row;
        return {
          communities: communities.map((row) => bare({ ...row })),
          facilities: facilities.map((row) => bare({ ...row })),
        };
      };
      const states: Awaited<ReturnType<typeof seen>>[] = [];
      beforeAll(async () => {
        store = await openDb();
      });

      it('a list of points in an empty place is refused: nothing tells its datum, and nothing is stored', async () => {
        const { status, stderr } = linli('import', path('facilities-gcj02.csv'), '--as', 'facilities');
        expect([status, stderr]).toEqual([2, expect.stringContaining('declare it with --crs')]);
        states.push(await seen());
        expect(states[0]).toEqual({ communities: [], facilities: [] });
      });

      it('a dry run tells how a file is understood and stores nothing', async () => {
        const report = join(desk.folder, 'report.json');
        const { status, stdout } = linli(
          'import',
          path('communities.shp'),
          '--as',
          'communities',
          '--dry-run',
          '--report',
          report,
        );
        expect(status).toBe(0);
        for (const part of [
          'GB18030',
          'EPSG:4548: the .prj says',
          '总户数 → households',
          'Nothing was stored',
        ])
          expect(stdout).toContain(part);
        expect(JSON.parse(readFileSync(report, 'utf8'))).toMatchObject({
          counts: { communities: 10 },
          issues: [],
        });
        expect(await seen()).toEqual(states[0]);
      });

      it('the boundaries come in', async () => {
        const { status, stdout } = linli('import', path('communities.shp'), '--as', 'communities');
        expect([status, stdout]).toEqual([0, expect.stringContaining('communities 10')]);
        states.push(await seen());
        expect(new Set((await rows()).communities.map(({ name }) => name))).toEqual(
          new Set(expected.communities.map(({ name }) => name)),
        );
      });

      it('the ledger joins them, and every fault of it is told by its row', async () => {
        const { status, stderr } = linli('import', path('ledger.xlsx'), '--as', 'communities');
        expect(status).toBe(0);
        for (const part of [
          'row 8 停车位(个): is blank',
          'row 10 建成年代: "70年代" is a decade',
          'row 14: "不在图上的小区" is not the name',
          'row 15: "富润家园" is the same community as row 4 but disagrees: households 365 here, 360 there',
          'row 16: "合计" is a total',
        ])
          expect(stderr).toContain(part);
        expect(stderr.trim().split('\n')).toHaveLength(5);
        const { communities } = await rows();
        for (const truth of expected.communities)
          expect(communities.find(({ name }) => name === truth.name)).toMatchObject({
            households: truth.households,
            persons60Plus: truth.elderly,
            lastRenovatedYear: truth.lastReno,
            version: 2,
          });
        states.push(await seen());
        const again = linli('import', path('ledger.xlsx'), '--as', 'communities');
        expect([again.status, again.stdout]).toEqual([0, expect.stringContaining('nothing changed')]);
      });

      it('both lists of points come in, GCJ-02 and BD-09 found out with the reason, and are the same facilities', async () => {
        const first = linli('import', path('facilities-gcj02.csv'), '--as', 'facilities');
        expect([first.status, first.stdout]).toEqual([
          0,
          expect.stringContaining('GCJ-02: concluded: 20 rows name a known community'),
        ]);
        states.push(await seen());
        const { facilities } = await rows();
        expect(facilities).toHaveLength(expected.facilities.length);
        for (const truth of expected.facilities) {
          const row = facilities.find(({ name }) => name === truth.name)!;
          expect(row.capacity).toBe(truth.capacity);
          expect(metresBetween(...(row.point.coordinates as [number, number]), ...truth.wgs)).toBeLessThan(
            0.5,
          );
        }
        const second = linli('import', path('facilities-bd09.csv'), '--as', 'facilities');
        expect([second.status, second.stdout]).toEqual([0, expect.stringContaining('BD-09: concluded')]);
        expect(second.stderr).toContain('is stored already from facilities-gcj02.csv');
        expect(await seen()).toEqual(states.at(-1));
      });

      it('a wrong system that is declared is doubted, and numbers it cannot be are refused', () => {
        const wrong = linli(
          'import',
          path('facilities-gcj02.csv'),
          '--as',
          'facilities',
          '--crs',
          'wgs84',
          '--dry-run',
        );
        expect(wrong.stderr).toMatch(/the datum may be another one → import again with --crs GCJ-02/);
        const metres = linli(
          'import',
          path('facilities-gcj02.csv'),
          '--as',
          'facilities',
          '--crs',
          'EPSG:4548',
        );
        expect([metres.status, metres.stderr]).toEqual([
          2,
          expect.stringContaining('is in metres, but its numbers are like'),
        ]);
      });

      it('each import is taken back, the newest first, and everything is as it was before it', async () => {
        const undo = () => linli('import', 'undo');
        expect(undo().stdout).toContain('facilities-bd09.csv');
        expect(await seen()).toEqual(states.pop());
        for (const file of ['facilities-gcj02.csv', 'ledger.xlsx', 'communities.shp']) {
          const { status, stdout } = undo();
          expect([status, stdout]).toEqual([0, expect.stringContaining(`${file} (import`)]);
          expect(await seen()).toEqual(states.pop());
        }
        const none = undo();
        expect([none.status, none.stderr]).toEqual([1, expect.stringContaining('import not found')]);
      });

      it('an import whose rows were edited since is not taken back over the edit', async () => {
        const stored = linli('import', path('communities.shp'), '--as', 'communities');
        expect(stored.stdout).toContain('communities 10');
        const [row] = (await rows()).communities;
        await updateCommunity(store.knex, row!.id, row!.version, { households: 7 });
        const { status, stderr } = linli('import', 'undo');
        expect([status, stderr]).toEqual([
          1,
          expect.stringContaining('were changed again after this import'),
        ]);
        expect((await rows()).communities).toHaveLength(10);
      });

      it('calls that make no sense are refused with what would', () => {
        for (const [args, said] of [
          [['import', path('ledger.xlsx')], 'say what to read'],
          [
            ['import', path('ledger.xlsx'), '--as', 'trees'],
            'choose from communities, facilities, stock, buildings',
          ],
          [['import', path('ledger.xlsx'), '--as', 'communities', '--crs', 'EPSG:2000'], 'choose from wgs84'],
          [
            ['import', path('ledger.xlsx'), '--as', 'communities', '--join', 'x=y'],
            'is not the number of a row',
          ],
          [['import', path('expected.json'), '--as', 'communities'], 'FeatureCollection is expected'],
          [['import', 'all', '--as', 'communities'], 'file not found'],
        ] as const) {
          const { status, stderr } = linli(...args);
          expect([status === 0, stderr]).toEqual([false, expect.stringContaining(said)]);
        }
      });
    });
  },
);
