/**
 * R5's invariants of scenarios (conveyal/r5, ScenarioInvariantTests, MIT) on a grid town: a change is
 * an edit of the world's plain data, its effect the difference of two coverage runs. Dwellings are
 * powers of two, so that one covered sum names every house that is reached.
 */

import { describe, expect, it } from '@jest/globals';
import { pointAlong, type WalkGraph } from '../../api/kernel/index.js';
import { Random } from '../../api/kernel/random.js';
import { type Coverage, computeCoverage } from '../../api/planning/coverage.js';
import { assembleWorld, type World } from '../../api/planning/world.js';
import type { WorldInput } from '../../api/planning/world-input.js';
import type { CoverageResult } from '../../api/store/coverage-run.store.js';
import { type PaperEdge, type PaperNode, paperGraph } from '../worlds/edges.js';
import {
  paperBuilding,
  paperCommunity,
  paperEntrance,
  paperFacility,
  paperWorld,
} from '../worlds/paper-world.js';

const COUNT = 13;
const BLOCK_METRES = 100;

const nodes: PaperNode[] = Array.from({ length: COUNT * COUNT }, (_, i) => ({
  eastMetres: (i % COUNT) * BLOCK_METRES,
  northMetres: Math.floor(i / COUNT) * BLOCK_METRES,
}));
const streets: PaperEdge[] = nodes.flatMap((_, node) => [
  ...(node % COUNT > 0 ? [{ from: node - 1, to: node }] : []),
  ...(node >= COUNT ? [{ from: node - COUNT, to: node }] : []),
]);

/** Ten houses with 1, 2, 4 … 512 dwellings along the street y = 600, one walled community with two gates. */
const houses = Array.from({ length: 10 }, (_, i) => paperBuilding('open', [30 + 115 * i, 603], 2 ** i));
const townOf = (graph: WalkGraph): WorldInput =>
  paperWorld(graph, {
    communities: [
      paperCommunity('open', [0, 590], [1100, 610], {
        residents: 1023,
        persons60Plus: 1023,
        enclosure: 'open',
      }),
      paperCommunity('walled', [210, 210], [390, 390], { persons60Plus: 64, enclosure: 'walled' }),
    ],
    entrances: [paperEntrance('south', 'walled', [300, 210]), paperEntrance('west', 'walled', [210, 300])],
    buildings: [...houses, paperBuilding('walled', [260, 270], 64)],
    facilities: [
      paperFacility('care', 'elderly_care', [500, 800], 40),
      paperFacility('nursery', 'childcare', [100, 300], 30),
    ],
  });

const runWorld = (world: World): Coverage =>
  computeCoverage(world, {
    minutes: [5, 10, 15],
    reading: 'distance',
    profile: 'adult',
    services: ['elderly_care', 'childcare'],
    standardProfile: 'national',
  });

const run = (input: WorldInput): Coverage => runWorld(assembleWorld(input, true));

/** Where every place steps on its street. */
const footholds = ({ graph, doorPlaces, facilityPlaces }: World) =>
  [...doorPlaces, ...facilityPlaces].map((place) =>
    place.map(({ edge, alongMetres }) =>
      pointAlong(graph!, edge, alongMetres).map((degrees) => degrees.toFixed(8)),
    ),
  );

/**
 * Coverage after an edit of the streets, or null when it moves a place to another street: a place
 * takes the nearest street, so a new street beside it may lead it the long way round, and the loss of
 * its own may let it cut a corner. Only edits elsewhere must be monotone.
 */
function runEdited(edges: readonly PaperEdge[]): Coverage | null {
  const world = assembleWorld(townOf(paperGraph(nodes, edges)), true);
  const isSame = JSON.stringify(footholds(world)) === JSON.stringify(baseFootholds);
  return isSame ? runWorld(world) : null;
}

const baseFootholds = footholds(assembleWorld(townOf(paperGraph(nodes, streets)), true));

const keyOf = ({ communityId, serviceKind, bandMinutes }: CoverageResult) =>
  `${communityId} ${serviceKind} ${bandMinutes}`;

/** Every walk of `after` is as long as in `before` or longer; coverage is no larger. */
function expectNoBetter(after: Coverage, before: Coverage): void {
  const known = new Map(before.results.map((result) => [keyOf(result), result]));
  for (const result of after.results) {
    const old = known.get(keyOf(result))!;
    expect(result.coveredRatio ?? 0).toBeLessThanOrEqual(old.coveredRatio ?? 0);
    expect(result.nearestMetres ?? Infinity).toBeGreaterThanOrEqual((old.nearestMetres ?? Infinity) - 1e-6);
    const metresOf = new Map(old.facilities.map(({ facilityId, metres }) => [facilityId, metres]));
    for (const { facilityId, metres } of result.facilities) {
      expect(metres).toBeGreaterThanOrEqual(metresOf.get(facilityId)! - 1e-6);
    }
  }
}

describe('a change of the world', () => {
  const base = run(townOf(paperGraph(nodes, streets)));

  it('that changes nothing gives the same bytes', () => {
    const again = run(townOf(paperGraph([...nodes], [...streets])));
    expect(JSON.stringify(again)).toBe(JSON.stringify(base));
  });

  it('far away and unconnected changes no figure', () => {
    const island: PaperNode[] = [
      { eastMetres: 5000, northMetres: 5000 },
      { eastMetres: 5100, northMetres: 5000 },
    ];
    const graph = paperGraph(
      [...nodes, ...island],
      [...streets, { from: nodes.length, to: nodes.length + 1 }],
    );
    const town = townOf(graph);
    const shop = paperFacility('shop', 'shop', [5000, 5000], null);
    const edited = run({ ...town, facilities: [...town.facilities, shop] });
    expect(edited.results).toEqual(base.results);
    expect(edited.totals).toEqual(base.totals);
  });

  it('that takes a street away makes no walk shorter, whichever street', () => {
    const edited = new Random(7)
      .shuffled(streets)
      .slice(0, 40)
      .map((gone) => runEdited(streets.filter((street) => street !== gone)))
      .filter((coverage) => coverage !== null);
    expect(edited.length).toBeGreaterThan(25);
    for (const coverage of edited) expectNoBetter(coverage, base);
    expect(edited.some((coverage) => JSON.stringify(coverage) !== JSON.stringify(base))).toBe(true);
  });

  it('that adds a street makes no walk longer, whichever street', () => {
    const random = new Random(8);
    const crossing = () => random.integer(0, nodes.length - 1);
    const edited = Array.from({ length: 60 }, () => ({ from: crossing(), to: crossing() }))
      .filter(({ from, to }) => from !== to)
      .map((link) => runEdited([...streets, link]))
      .filter((coverage) => coverage !== null);
    expect(edited.length).toBeGreaterThan(25);
    for (const coverage of edited) expectNoBetter(base, coverage);
    expect(edited.some((coverage) => JSON.stringify(coverage) !== JSON.stringify(base))).toBe(true);
  });

  it('names the houses it reaches by the sum of their dwellings', () => {
    // Care stands at (500, 800) on the crossing; a house at (30 + 115 i, 603) walks 3 + |x − 500| + 200.
    const expected = [300, 500, 1000].map((cutoff) =>
      houses.reduce((sum, house, i) => {
        const metres = 3 + Math.abs(30 + 115 * i - 500) + 200;
        return metres <= cutoff ? sum + house.dwellings! : sum;
      }, 0),
    );
    const own = base.results.filter((r) => r.communityId === 'open' && r.serviceKind === 'elderly_care');
    expect(own.map(({ coveredPersons }) => Math.round(coveredPersons!))).toEqual(expected);
    expect(expected).toEqual([0b0000010000, 0b0001111100, 0b1111111111]);
  });
});
