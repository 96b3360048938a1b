/** Walls and gates of communities, and the streets that pass them. Every figure is derived beside it. */

import { describe, expect, it } from '@jest/globals';
import { WAY_CLASSES, type WalkGraph } from '../../api/kernel/index.js';
import { computeCoverage } from '../../api/planning/coverage.js';
import { assembleWorld } from '../../api/planning/world.js';
import type { EntranceInput, WorldInput } from '../../api/planning/world-input.js';
import { paperGraph } from '../worlds/edges.js';
import {
  paperBuilding,
  paperCommunity,
  paperEntrance,
  paperFacility,
  paperWorld,
} from '../worlds/paper-world.js';

const run = (input: WorldInput) =>
  computeCoverage(assembleWorld(input, true), {
    minutes: [15],
    reading: 'distance',
    profile: 'adult',
    services: ['elderly_care'],
    standardProfile: 'national',
  }).results;

const place = (eastMetres: number, northMetres: number) => ({ eastMetres, northMetres });

describe('a street along a walled community', () => {
  //   ○── a roundabout way of 1,800 m ──○     care at x = 0, a house at x = 1000, one at x = 500,
  //   ●────────○────────○────────●            one inside the court; gates where its two ways
  //  care      │  court │       house         meet the street, y = 0
  //            └────────┘
  const town = (boundaryNorthMetres: number): WorldInput => {
    const graph = paperGraph(
      [
        ...[0, 300, 700, 1000].map((east) => place(east, 0)),
        place(300, -100),
        place(700, -100),
        place(0, 400),
        place(1000, 400),
      ],
      [
        ...[0, 1, 2].map((from) => ({ from, to: from + 1 })),
        ...[1, 2].map((from) => ({ from, to: from + 3 })),
        { from: 4, to: 5 },
        { from: 0, to: 6 },
        { from: 6, to: 7 },
        { from: 7, to: 3 },
      ],
    );
    makeResidentialStreet(graph);
    return paperWorld(graph, {
      communities: [
        paperCommunity('court', [250, -150], [750, boundaryNorthMetres], { enclosure: 'walled' }),
        paperCommunity('east', [980, 4], [1020, 20], { enclosure: 'open' }),
        paperCommunity('opposite', [480, 4], [520, 20], { enclosure: 'open' }),
      ],
      entrances: [300, 700].map((east) => paperEntrance(`${east}`, 'court', [east, boundaryNorthMetres])),
      buildings: [
        paperBuilding('court', [500, -90], 10),
        paperBuilding('east', [1000, 5], 10),
        paperBuilding('opposite', [500, 10], 10),
      ],
      facilities: [paperFacility('care', 'elderly_care', [0, 0], 30)],
    });
  };

  /** All that runs along y = 0. */
  function makeResidentialStreet({ edgeWayClass, edgeCount, shapeStart, shapeLat }: WalkGraph): void {
    for (let edge = 0; edge < edgeCount; edge++) {
      if (shapeLat.subarray(shapeStart[edge], shapeStart[edge + 1]).every((lat) => lat === 0))
        edgeWayClass[edge] = WAY_CLASSES.indexOf('residential');
    }
  }

  it.each([-20, -3, -0.005, 0, 0.005, 3, 6])(
    'lets everybody walk past its gates, with the boundary drawn %d m north of its middle',
    (boundaryNorthMetres) => {
      // Court: 10 down to its lane, 200 along it, 100 up to the gate, 300 along the street.
      // East: 5 + 1,000, not round by the north. Opposite: 10 + 500.
      const nearest = run(town(boundaryNorthMetres)).map(({ communityId, nearestMetres }) => [
        communityId,
        Math.round(nearestMetres ?? Infinity),
      ]);
      expect(nearest).toEqual([
        ['court', 610],
        ['east', 1005],
        ['opposite', 510],
      ]);
    },
  );
});

describe('the gates of a court in two halves', () => {
  //   ●────────○──────────○        care at x = 0; a gate to each half, whose lanes do not meet;
  //  care   west│      east│       one house in each, of 30 and 10 dwellings
  const town = (gates: readonly EntranceInput[]): WorldInput => {
    const graph = paperGraph(
      [place(0, 0), place(200, 0), place(400, 0), place(200, -80), place(400, -80)],
      [
        { from: 0, to: 1 },
        { from: 1, to: 2 },
        { from: 1, to: 3 },
        { from: 2, to: 4 },
      ],
    );
    return paperWorld(graph, {
      communities: [paperCommunity('court', [150, -150], [450, -20], { enclosure: 'walled' })],
      entrances: [...gates],
      buildings: [paperBuilding('court', [200, -90], 30), paperBuilding('court', [400, -90], 10)],
      facilities: [paperFacility('care', 'elderly_care', [0, 0], 30)],
    });
  };
  const west = paperEntrance('west', 'court', [200, -20]);
  const east = paperEntrance('east', 'court', [400, -20]);

  it('cover everybody while both are open', () => {
    expect(run(town([west, east]))[0]).toMatchObject({ state: 'covered', coveredRatio: 1 });
  });

  it('leave a half uncovered when its gate is closed: who is shut in is not left out of the count', () => {
    expect(run(town([west]))[0]).toMatchObject({ state: 'partly', coveredRatio: 0.75 });
    expect(run(town([east, { ...west, access: 'closed' }]))[0]).toMatchObject({ coveredRatio: 0.25 });
  });

  it('make it unreachable, not short of service, when none is open: then the data lack a gate', () => {
    expect(run(town([]))[0]).toMatchObject({ state: 'unreachable', coveredRatio: null, severity: null });
  });
});
