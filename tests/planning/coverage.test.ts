/** Coverage runs over worlds solved on paper: every figure is derived beside it. */

import { describe, expect, it } from '@jest/globals';
import { computeCoverage } from '../../api/planning/coverage.js';
import { computeCoverageWithAreas } from '../../api/planning/coverage-areas.js';
import { assembleWorld } from '../../api/planning/world.js';
import type { WorldInput } from '../../api/planning/world-input.js';
import type { ServiceKind } from '../../schema/vocabulary.js';
import { asciiTown } from '../worlds/ascii-town.js';
import { gridTown } from '../worlds/grid-town.js';
import {
  paperBuilding,
  paperCommunity,
  paperEntrance,
  paperFacility,
  paperWorld,
} from '../worlds/paper-world.js';

const PARAMETERS = {
  minutes: [5, 10, 15],
  reading: 'distance',
  profile: 'adult',
  services: ['elderly_care'],
  standardProfile: 'national',
} as const;

const run = (
  input: WorldInput,
  services: ServiceKind[] = ['elderly_care'],
  profile: 'adult' | 'wheelchair' = 'adult',
  reading: 'time' | 'distance' = 'distance',
) =>
  computeCoverage(assembleWorld(input, profile === 'adult'), {
    ...PARAMETERS,
    minutes: [...PARAMETERS.minutes],
    services,
    profile,
    reading,
  });

const ratios = (results: readonly { coveredRatio: number | null }[]) =>
  results.map((result) => result.coveredRatio);

describe('coverage on a grid of 100 m blocks', () => {
  const graph = gridTown(21, 11);
  // Four houses on the street y = 500 with 1, 2, 4 and 8 dwellings, so that each sum names its houses.
  const houses = [
    paperBuilding('A', [100, 500], 1),
    paperBuilding('A', [300, 500], 2),
    paperBuilding('A', [700, 500], 4),
    paperBuilding('A', [1500, 500], 8),
  ];
  const community = paperCommunity('A', [50, 450], [1550, 550], { residents: 1500, persons60Plus: 300 });
  const centre = paperFacility('care', 'elderly_care', [0, 500], 10);

  it('counts a house when its walk is within the band', () => {
    // Walks of 100, 300, 700 and 1500 m; bands 300, 500, 1000 m: houses 1+2, 1+2, 1+2+4 of 15 dwellings.
    // The house at 300 m lies on the limit of the 5-minute band and is inside it.
    const { results } = run(
      paperWorld(graph, { communities: [community], buildings: houses, facilities: [centre] }),
    );
    expect(ratios(results).map((ratio) => Math.round(ratio! * 15))).toEqual([3, 3, 7]);
    expect(results.map(({ state }) => state)).toEqual(['partly', 'partly', 'partly']);
    expect(results[0]!.nearestMetres).toBeCloseTo(100, 3);
    expect(results[2]!.facilities).toEqual([
      {
        facilityId: 'care',
        metres: expect.closeTo(100, 3),
        seconds: expect.closeTo(100 / 1.2, 3),
        reachedRatio: expect.closeTo(7 / 15, 9),
      },
    ]);
  });

  it('reckons demand and both gaps', () => {
    // 300 persons of 60+ × 40 beds / 1000 = 12 beds. Band 3: 8 of 15 dwellings uncovered → distance gap 6.4 beds.
    // Capacity 10 < 12: capacity gap is the larger of 6.4 and 2.
    const [, , widest] = run(
      paperWorld(graph, { communities: [community], buildings: houses, facilities: [centre] }),
    ).results;
    expect(widest).toMatchObject({
      demand: 12,
      demandUnit: 'beds',
      normId: 'elderly-beds',
      reachableCapacity: 10,
    });
    expect(widest!.distanceGap).toBeCloseTo(6.4, 9);
    expect(widest!.capacityGap).toBeCloseTo(6.4, 9);
    expect(widest!.coveredPersons).toBeCloseTo(140, 9);
  });

  it('finds the gap of places although everybody is covered (policy check LC-02)', () => {
    // 2,600 residents × 4.5 / 1000 = 11.7 places; one nursery of 10 within reach → 1.7 short.
    const near = paperCommunity('B', [50, 450], [250, 550], { residents: 2600 });
    const nursery = paperFacility('n', 'childcare', [100, 500], 10);
    const { results } = run(
      paperWorld(graph, {
        communities: [near],
        buildings: [paperBuilding('B', [150, 500], 1)],
        facilities: [nursery],
      }),
      ['childcare'],
    );
    expect(results[0]).toMatchObject({ state: 'covered', coveredRatio: 1, distanceGap: 0 });
    expect(results[0]!.capacityGap).toBeCloseTo(1.7, 9);
  });

  it('counts a kindergarten as childcare in reach, never in places, and says so', () => {
    const near = paperCommunity('B', [50, 450], [250, 550], { residents: 2600 });
    const { results } = run(
      paperWorld(graph, {
        communities: [near],
        buildings: [paperBuilding('B', [150, 500], 1)],
        facilities: [paperFacility('k', 'kindergarten', [100, 500], 200)],
      }),
      ['childcare'],
    );
    expect(results[0]).toMatchObject({ coveredRatio: 1, reachableCapacity: 0 });
    expect(results[0]!.capacityGap).toBeCloseTo(11.7, 9);
    expect(results[0]!.warnings.map(({ code }) => code)).toContain('KINDERGARTEN_COUNTED_AS_CHILDCARE');
  });

  it('takes the community’s own parking spaces from the demand first', () => {
    // 300 households × 1 space; 120 own; a public lot of 50 reached by all: 300 − 120 − 50 = 130 short.
    const block = paperCommunity('P', [50, 450], [250, 550], { households: 300, parkingSpaces: 120 });
    const world = paperWorld(graph, {
      communities: [block],
      buildings: [paperBuilding('P', [150, 500], 300)],
      facilities: [paperFacility('lot', 'parking', [300, 500], 50)],
    });
    const [nearest] = run(world, ['parking']).results;
    expect(nearest).toMatchObject({ demand: 300, reachableCapacity: 170, distanceGap: 0, capacityGap: 130 });
  });

  it('leaves private parking to the community it lies in', () => {
    const communities = [
      paperCommunity('P', [50, 450], [250, 550]),
      paperCommunity('Q', [450, 450], [650, 550]),
    ];
    const buildings = [paperBuilding('P', [150, 500], 1), paperBuilding('Q', [550, 500], 1)];
    const own = paperFacility('own', 'parking', [200, 500], 30, { isForResidentsOnly: true });
    const lot = paperFacility('lot', 'parking', [2000, 1000], 5);
    const { results } = run(paperWorld(graph, { communities, buildings, facilities: [own, lot] }), [
      'parking',
    ]);
    expect(
      results
        .filter(({ bandMinutes }) => bandMinutes === 10)
        .map(({ reachableCapacity }) => reachableCapacity),
    ).toEqual([30, 0]);
  });

  it('calls the gap of capacities nobody recorded unknown', () => {
    const world = paperWorld(graph, {
      communities: [community],
      buildings: houses,
      facilities: [{ ...centre, capacity: null, capacityUnit: null }],
    });
    const [first] = run(world).results;
    expect(first).toMatchObject({ unknownCapacityCount: 1, capacityGap: null });
    expect(first!.distanceGap).toBeCloseTo(12 * (12 / 15), 9);
  });

  it('reads bands by time with the speed of the profile', () => {
    // Adult 1.2 m/s: 360, 720, 1080 m → houses at 100+300, …+700, …+700. Wheelchair 0.67: 201, 402, 603 m → 100; 100+300; 100+300.
    const world = paperWorld(graph, { communities: [community], buildings: houses, facilities: [centre] });
    expect(
      ratios(run(world, ['elderly_care'], 'adult', 'time').results).map((r) => Math.round(r! * 15)),
    ).toEqual([3, 7, 7]);
    expect(
      ratios(run(world, ['elderly_care'], 'wheelchair', 'time').results).map((r) => Math.round(r! * 15)),
    ).toEqual([1, 3, 3]);
  });
});

describe('what the data cannot answer', () => {
  const graph = gridTown(6, 6);
  const communities = [paperCommunity('A', [50, 50], [150, 150])];
  const buildings = [paperBuilding('A', [100, 100], 1)];
  const care = paperFacility('care', 'elderly_care', [200, 100], 10);

  it('is no data when there is not one facility of the kind', () => {
    const { results, warnings, totals } = run(paperWorld(graph, { communities, buildings, facilities: [] }));
    expect(
      results.map(({ state, severity, coveredRatio, distanceGap }) => [
        state,
        severity,
        coveredRatio,
        distanceGap,
      ]),
    ).toEqual(Array(3).fill(['no_data', null, null, null]));
    expect(warnings.map(({ code }) => code)).toContain('NO_FACILITY_DATA');
    expect(totals[0]).toMatchObject({
      coveredRatio: null,
      capacityGap: null,
      countsByState: { no_data: 1, none: 0 },
    });
  });

  it('is no data without a network, and off its map', () => {
    expect(run(paperWorld(null, { communities, buildings, facilities: [care] })).results[0]).toMatchObject({
      state: 'no_data',
    });
    const faraway = [paperCommunity('A', [5000, 5000], [5100, 5100])];
    const off = run(
      paperWorld(graph, {
        communities: faraway,
        buildings: [paperBuilding('A', [5050, 5050], 1)],
        facilities: [care],
      }),
    ).results[0]!;
    expect([off.state, off.warnings[0]!.code]).toEqual(['no_data', 'OUTSIDE_NETWORK']);
  });

  it('is unreachable when the doors hang on an island without facilities', () => {
    // Two streets that do not meet: houses on the one, the centre on the other.
    const split = asciiTown(`
      A----B

      C----D
    `).graph;
    const south = [paperCommunity('A', [0, -40], [50, -10])];
    const world = paperWorld(split, {
      communities: south,
      buildings: [paperBuilding('A', [20, -22], 1)],
      facilities: [paperFacility('care', 'elderly_care', [20, 2], 5)],
    });
    expect(run(world).results[0]).toMatchObject({ state: 'unreachable', severity: null, capacityGap: null });
  });

  it('is no service when the network is whole and the walk too long', () => {
    const far = [paperFacility('care', 'elderly_care', [500, 500], 10)];
    // From (100, 100) to (500, 500): 800 m > 300 and 500, ≤ 1000.
    expect(
      run(paperWorld(graph, { communities, buildings, facilities: far })).results.map(({ state }) => state),
    ).toEqual(['none', 'none', 'covered']);
  });

  it('keeps missing persons missing', () => {
    const unknown = [{ ...communities[0]!, persons60Plus: null, residents: null }];
    const [first] = run(paperWorld(graph, { communities: unknown, buildings, facilities: [care] })).results;
    expect(first).toMatchObject({
      coveredRatio: 1,
      demand: null,
      persons: null,
      coveredPersons: null,
      capacityGap: null,
    });
  });
});

describe('walls and gates', () => {
  // A walled court of 60 × 40 m; its inner way S–N meets the street at S (south) and at N (north).
  const town = asciiTown(
    `
    A-----N-----B
    |     "     |
    |     "     |
    |     "     |
    |     "     |
    C-----S-----D
    `,
  );
  const court = paperCommunity('court', [30, -46], [90, -4], { enclosure: 'walled' });
  const house = paperBuilding('court', [62, -40], 1);
  const care = paperFacility('care', 'elderly_care', [60, 3], 10);
  const south = paperEntrance('south', 'court', [60, -46]);
  const north = paperEntrance('north', 'court', [60, -4]);
  const world = (entrances: WorldInput['entrances']) =>
    paperWorld(town.graph, { communities: [court], buildings: [house], facilities: [care], entrances });
  const nearest = (entrances: WorldInput['entrances']) => run(world(entrances)).results[0]!.nearestMetres;

  it('let residents out by their gate only', () => {
    // House: 2 m aside of the inner way at 10 m from S. South gate only: 2 + 10 to S, 60 + 50 + 60 round to N, 3 to the door of the centre.
    expect(nearest([south])).toBeCloseTo(2 + 10 + 60 + 50 + 60 + 3, 2);
    // With the north gate too: 2 + 40 to N, 3 in.
    expect(nearest([south, north])).toBeCloseTo(2 + 40 + 3, 2);
  });

  it('never make a walk longer by a gate more', () => {
    expect(nearest([south, north])!).toBeLessThanOrEqual(nearest([south])!);
    expect(nearest([{ ...south, access: 'closed' }, north])).toBeCloseTo(2 + 40 + 3, 2);
  });

  it('make a court without an open gate unreachable, not short of service', () => {
    expect(run(world([{ ...south, access: 'closed' }])).results[0]).toMatchObject({ state: 'unreachable' });
  });
});

describe('a run', () => {
  const graph = gridTown(8, 8);
  const communities = [
    paperCommunity('A', [50, 50], [150, 150]),
    paperCommunity('B', [450, 450], [550, 550]),
    paperCommunity('C', [550, 50], [650, 150]),
  ];
  const facilities = [
    paperFacility('f1', 'elderly_care', [100, 300], 10),
    paperFacility('f2', 'elderly_care', [600, 500], 20),
  ];
  const world = paperWorld(graph, { communities, facilities });

  it('gives the same bytes twice', () => {
    expect(JSON.stringify(run(world))).toBe(JSON.stringify(run(world)));
  });

  it('does not hang on the order of its rows', () => {
    const turned = {
      ...world,
      communities: [...communities].reverse(),
      facilities: [...facilities].reverse(),
    };
    const byKey = (coverage: ReturnType<typeof run>) =>
      [...coverage.results].sort((a, b) =>
        `${a.communityId}${a.bandMinutes}`.localeCompare(`${b.communityId}${b.bandMinutes}`),
      );
    expect(byKey(run(turned))).toEqual(byKey(run(world)));
  });

  it('never loses coverage by a facility more', () => {
    const more = {
      ...world,
      facilities: [...facilities, paperFacility('f3', 'elderly_care', [600, 100], 5)],
    };
    const before = ratios(run(world).results);
    ratios(run(more).results).forEach((ratio, i) => {
      expect(ratio!).toBeGreaterThanOrEqual(before[i]!);
    });
  });

  it('sums its totals from its results', () => {
    const { results, totals } = run(world);
    const widest = results.filter(({ bandMinutes }) => bandMinutes === 15);
    const persons = widest.reduce((sum, { persons }) => sum + (persons ?? 0), 0);
    const covered = widest.reduce((sum, { coveredPersons }) => sum + (coveredPersons ?? 0), 0);
    expect(totals[2]).toMatchObject({ communityCount: 3, persons, coveredPersons: covered });
  });
});

describe('gap areas', () => {
  const parameters = { ...PARAMETERS, minutes: [5], services: ['elderly_care'] as ServiceKind[] };
  const areasOf = (input: WorldInput) => computeCoverageWithAreas(input, parameters, () => {});

  it('are the land beyond the band', () => {
    // A strip along the street y = 100 from x = 0 to 600; the centre stands at x = 0, the band is 300 m.
    // Land on the street itself counts the way along it: half of the strip is beyond, less what other streets reach.
    const strip = [paperCommunity('A', [10, 99], [590, 101])];
    const care = [paperFacility('care', 'elderly_care', [0, 100], 10)];
    const { gapAreas, results } = areasOf(
      paperWorld(gridTown(7, 3), { communities: strip, facilities: care }),
    );
    // 580 m × 2 m of land, of which x > 300 lies beyond: 290 × 2 = 580 m², to within the metre beside the street.
    expect(gapAreas).toHaveLength(1);
    expect(Math.abs(gapAreas[0]!.areaSquareMetres - 580)).toBeLessThan(4);
    expect(results[0]!.coveredAreaSquareMetres! + gapAreas[0]!.areaSquareMetres).toBeCloseTo(580 * 2, 6);
  });

  it('are never drawn where the data cannot answer', () => {
    const faraway = [paperCommunity('A', [0, -150], [100, -20])];
    const split = asciiTown(`
      A----B

      C----D
    `).graph;
    const world = paperWorld(split, {
      communities: faraway,
      buildings: [paperBuilding('A', [20, -22], 1)],
      facilities: [paperFacility('care', 'elderly_care', [20, 2], 5)],
    });
    const { gapAreas, results } = areasOf(world);
    expect(results[0]!.state).toBe('unreachable');
    expect(gapAreas).toEqual([]);
  });
});
