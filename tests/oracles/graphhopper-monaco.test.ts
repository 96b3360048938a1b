/**
 * Four walks through Monaco with the lengths that GraphHopper publishes for them (its test
 * RoutingAlgorithmWithOSMTest.createMonacoFoot, Apache-2.0): ours must lie within 0.5 %.
 * GraphHopper counts from the point of the street, so the straight piece is left out.
 */

import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { readImportFile } from '../../api/intake/index.js';
import {
  buildWalkGraph,
  type LonLat,
  type Place,
  Reacher,
  StreetIndex,
  travelTable,
  type WalkGraph,
  zoneWalkGraph,
} from '../../api/kernel/index.js';
import { Desk } from '../cli/linli.js';
import { describeWithShared } from '../setup/shared.js';
import { readShared, sharedFile } from '../setup/shared-file.js';

const MONACO = 'data/monaco.osm.gz';
const ANSWERS = 'oracles/graphhopper_monaco/expected.json';

interface Walk {
  /** lat, lon: the order of the file. */
  readonly from: readonly [lat: number, lon: number];
  readonly to: readonly [lat: number, lon: number];
  readonly m: number;
}

const lonLatOf = ([lat, lon]: Walk['from']): LonLat => [lon, lat];

describeWithShared([MONACO, ANSWERS], 'walks in Monaco', () => {
  let walks: readonly Walk[] = [];
  let tolerance = 0;
  let bare: WalkGraph;
  const desk = new Desk();
  afterAll(() => desk.clear());

  beforeAll(async () => {
    const answers = readShared(ANSWERS) as { foot: Walk[]; tolerance_pct: number };
    walks = answers.foot;
    tolerance = answers.tolerance_pct / 100;
    const bundle = await readImportFile(sharedFile(MONACO), { what: 'network' });
    bare = buildWalkGraph(bundle.network!.edges);
  });

  const expectPublished = (metres: readonly number[]) => {
    expect(metres).toHaveLength(4);
    const errors = metres.map((value, i) => Math.abs(value / walks[i]!.m - 1));
    expect(Math.max(...errors)).toBeLessThan(tolerance);
  };

  it.each(['without zones', 'with private ways behind gates'])('are as long as published, %s', (how) => {
    const graph = how === 'without zones' ? bare : zoneWalkGraph(bare).graph;
    const streets = new StreetIndex(graph);
    const placeOn = ([lon, lat]: LonLat): Place => [{ ...streets.nearest(lon, lat)!, accessMetres: 0 }];
    const reacher = new Reacher(graph);
    expectPublished(
      walks.map(({ from, to }) => {
        const [start, end] = [placeOn(lonLatOf(from)), placeOn(lonLatOf(to))];
        return travelTable(graph, reacher, [start], [end], 10_000).metres[0]!;
      }),
    );
  });

  it('are as long as published through the command line', () => {
    const csv = (pick: (walk: Walk) => Walk['from']) =>
      ['id,lon,lat', ...walks.map((walk, i) => [i, ...lonLatOf(pick(walk))].join(','))].join('\n');
    const { status, stdout } = desk.linli([
      'matrix',
      ...['--network', sharedFile(MONACO)],
      ...[
        '--origins',
        desk.file(
          'from.csv',
          csv(({ from }) => from),
        ),
      ],
      ...[
        '--destinations',
        desk.file(
          'to.csv',
          csv(({ to }) => to),
        ),
      ],
      ...['--cutoff-metres', '10000', '--access-leg', 'ignore'],
    ]);
    expect(status).toBe(0);
    const rows = stdout.trim().split('\n').slice(1);
    const pairs = rows.map((row) => row.split(',')).filter(([origin, destination]) => origin === destination);
    expectPublished(pairs.map(([, , metres]) => Number(metres)));
  });
});
