/** Two scenarios compared: figures worked out on paper, and parts that add up to the last bit. */

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { demoTown } from '../../api/demo-town/demo-town.js';
import { Random } from '../../api/kernel/random.js';
import { DEFAULT_PARAMETERS } from '../../api/planning/coverage-run.js';
import type { ScenarioChange } from '../../api/planning/scenario-change.js';
import { compareScenarios, type MeasureChange } from '../../api/planning/scenario-compare.js';
import { prepareBaseline } from '../../api/planning/scenario-engine.js';
import { type ScenarioInput, ScenarioSite } from '../../api/planning/scenario-resolve.js';
import { paperGraph } from '../worlds/edges.js';
import {
  lonLat,
  paperBuilding,
  paperCommunity,
  paperEntrance,
  paperFacility,
  paperWorld,
} from '../worlds/paper-world.js';
import { randomChanges } from '../worlds/random-changes.js';
import { scenarioInputOf } from '../worlds/scenario-input.js';

const place = (eastMetres: number, northMetres: number) => ({ eastMetres, northMetres });

//        (0,100) ○────────────○ (600,100)    a court walled between y = 50 and y = 150, its inner way at
//                │ court      ┆ (600, 50)    y = 100 with one gate in the south-west; the way in the east is shut
//                │            │              where it crosses the wall
//  care ●────────○────────────○
//     (−100,0)  (0,0)       (600,0)          the second care at (700, 0)
const court: ScenarioInput = {
  world: paperWorld(
    paperGraph(
      [place(-100, 0), place(0, 0), place(600, 0), place(700, 0), place(0, 100), place(600, 100)],
      [
        { from: 0, to: 1 },
        { from: 1, to: 2 },
        { from: 2, to: 3 },
        { from: 1, to: 4 },
        { from: 4, to: 5 },
        { from: 5, to: 2 },
      ],
    ),
    {
      communities: [
        paperCommunity('court', [-50, 50], [650, 150], { enclosure: 'walled', persons60Plus: 100 }),
      ],
      entrances: [paperEntrance('south-west', 'court', [0, 50])],
      buildings: [paperBuilding('court', [100, 100], 30), paperBuilding('court', [500, 100], 10)],
      facilities: [paperFacility('west', 'elderly_care', [-100, 0], 2)],
    },
  ),
  stock: [],
};

describe('a comparison', () => {
  const engine = prepareBaseline(court, {
    ...DEFAULT_PARAMETERS,
    minutes: [5],
    reading: 'distance',
    services: ['elderly_care'],
  });
  const openEast: ScenarioChange = { kind: 'open_gate', communityId: 'court', lonLat: lonLat([600, 50]) };
  const addEast: ScenarioChange = {
    kind: 'add_facility',
    serviceKind: 'elderly_care',
    lonLat: lonLat([700, 0]),
    capacity: 1,
  };
  const doubled: ScenarioChange = { kind: 'set_persons', communityId: 'court', persons60Plus: 200 };

  it('parts a change by cause, laid on in the order network, demand, supply', () => {
    // Band of 300 m. Before: the house at x = 100 walks 100 + 100 + 100 = 300 m to the west care, the other
    // 700 m: 30 of 40 dwellings are covered, 75 of 100 elderly. The gate alone brings no care nearer: 0.
    // Twice the elderly: 150 are covered, +75. Care at x = 700 is 100 + 100 + 100 = 300 m from the second house
    // by the east gate: all 200, +50.
    const { totals, communities } = compareScenarios(engine, [], [addEast, openEast, doubled]);
    expect(totals).toHaveLength(1);
    const covered = totals[0]!.measures.find(({ measure }) => measure === 'covered_persons')!;
    expect(covered).toEqual({
      measure: 'covered_persons',
      before: 75,
      after: 200,
      change: 125,
      network: 0,
      demand: 75,
      supply: 50,
    });
    // 40 beds per 1,000 elderly: 4 before, 8 after. Capacity in reach 2, then 3.
    const gap = totals[0]!.measures.find(({ measure }) => measure === 'capacity_gap')!;
    expect([gap.before, gap.demand, gap.supply, gap.after]).toEqual([2, 4, -1, 5]);
    expect(
      communities.map(({ communityId, stateBefore, stateAfter }) => [communityId, stateBefore, stateAfter]),
    ).toEqual([['court', 'partly', 'covered']]);
  });

  it('of a scenario with itself finds nothing', () => {
    const { totals, communities, changedCommunityCount } = compareScenarios(engine, [addEast], [addEast]);
    expect(communities).toEqual([]);
    expect(changedCommunityCount).toBe(0);
    expect(totals.flatMap(({ measures }) => measures.map(({ change }) => change))).toEqual([
      0, 0, 0, 0, 0, 0,
    ]);
  });

  it('turned round has the opposite changes', () => {
    const there = compareScenarios(engine, [addEast], [openEast, doubled]).totals[0]!;
    const back = compareScenarios(engine, [openEast, doubled], [addEast]).totals[0]!;
    back.measures.forEach(({ change }, i) => {
      expect(change! + there.measures[i]!.change!).toBe(0);
    });
  });
});

describe('the parts of a change', () => {
  it('add up to it exactly, in the totals and for every community', () => {
    const town = scenarioInputOf(demoTown({ seed: 3, communityCount: 40 }));
    const engine = prepareBaseline(town, DEFAULT_PARAMETERS);
    const site = new ScenarioSite(town);
    let nonzero = 0;
    const expectSum = ({ before, after, change, network, demand, supply }: MeasureChange) => {
      if (change === null) return;
      expect(network! + demand! + supply!).toBe(change);
      expect(after! - before!).toBe(change);
      if (change !== 0) nonzero++;
    };
    fc.assert(
      fc.property(fc.nat(), fc.nat(), (a, b) => {
        const lists = [a, b].map((seed) => randomChanges(new Random(seed), site, 6)) as [
          ScenarioChange[],
          ScenarioChange[],
        ];
        const { totals, communities } = compareScenarios(engine, ...lists);
        for (const { measures } of [...totals, ...communities]) measures.forEach(expectSum);
      }),
      { numRuns: 15, seed: 5 },
    );
    expect(nonzero).toBeGreaterThan(500);
  });
});
