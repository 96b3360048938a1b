/** Changes of a scenario: what is refused, all at once, and what the others make of a place. */

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { demoTown } from '../../api/demo-town/demo-town.js';
import { Random } from '../../api/kernel/random.js';
import { applyScenario } from '../../api/planning/scenario-apply.js';
import type { ScenarioChange } from '../../api/planning/scenario-change.js';
import {
  resolveScenario,
  ScenarioError,
  type ScenarioInput,
  ScenarioSite,
} from '../../api/planning/scenario-resolve.js';
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

//   ●───────────○───────────●   one street of 1,000 m, y = 0; care in its middle; a walled court above
//   0          500        1000  its west, an open one above its east; a pond 300 m south of its middle
const place: ScenarioInput = {
  world: paperWorld(
    paperGraph(
      [0, 500, 1000].map((eastMetres) => ({ eastMetres, northMetres: 0 })),
      [
        { from: 0, to: 1 },
        { from: 1, to: 2 },
      ],
    ),
    {
      communities: [
        paperCommunity('court', [0, 10], [200, 100], { enclosure: 'walled', households: 100 }),
        paperCommunity('open', [800, 10], [1000, 100], { enclosure: 'open', households: null }),
      ],
      entrances: [
        paperEntrance('gate', 'court', [100, 10]),
        paperEntrance('shut', 'court', [0, 50], 'closed'),
      ],
      buildings: [paperBuilding('court', [100, 50], 10), paperBuilding('open', [900, 50], 10)],
      facilities: [paperFacility('care', 'elderly_care', [500, 0], 30)],
    },
  ),
  stock: [
    {
      id: 'room',
      name: null,
      kind: 'room',
      lonLat: lonLat([700, 20]),
      areaSquareMetres: 310,
      owner: null,
      allowedUses: ['elderly_care', 'childcare'],
      costYuanPerSquareMetre: null,
    },
  ],
  barriers: [
    {
      kind: 'water',
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [400, -150],
            [600, -150],
            [600, -50],
            [400, -50],
            [400, -150],
          ].map(([east, north]) => lonLat([east!, north!])),
        ] as number[][][],
      },
    },
  ],
};

const told = (changes: unknown) =>
  resolveScenario(place, changes).map(({ index, field, code }) => `${index + 1} ${field} ${code}`);

describe('a scenario', () => {
  it('tells every problem of shape, with its position and field', () => {
    expect(
      told([
        { kind: 'close_facility' },
        { kind: 'raise_facility', facilityId: 'care' },
        { kind: 'add_facility', serviceKind: 'casino', lonLat: [200, 0], capacity: -1, name: 'x' },
        { kind: 'add_footpath', line: [lonLat([0, 0])] },
        { kind: 'set_cars', communityId: 'court' },
        null,
      ]),
    ).toEqual([
      '1 facilityId shape',
      '2 kind shape',
      '3 name shape',
      '3 serviceKind shape',
      '3 lonLat shape',
      '3 capacity shape',
      '4 line shape',
      '5 cars shape',
      '6 kind shape',
    ]);
    expect(told('close everything')).toEqual(['1 changes shape']);
  });

  it('tells every problem of the place at once', () => {
    expect(
      told([
        { kind: 'close_facility', facilityId: 'nowhere' },
        { kind: 'add_facility', serviceKind: 'childcare', lonLat: lonLat([500, -100]), capacity: 5 },
        { kind: 'add_facility', serviceKind: 'childcare', lonLat: lonLat([500, 900]), capacity: 5 },
        { kind: 'convert_stock', stockId: 'room', serviceKind: 'parking' },
        { kind: 'open_gate', entranceId: 'gate' },
        { kind: 'open_gate', communityId: 'open', lonLat: lonLat([900, 10]) },
        { kind: 'add_footpath', line: [lonLat([100, 10]), lonLat([500, 60])] },
        { kind: 'set_households', communityId: 'open', households: 50, scalesPersons: true },
        { kind: 'set_persons', communityId: 'elsewhere', residents: 3 },
        { kind: 'close_gate', entranceId: 'shut' },
      ]),
    ).toEqual([
      '1 facilityId unknown_id',
      '2 lonLat in_water',
      '3 lonLat off_network',
      '4 serviceKind use_not_allowed',
      '5 entranceId no_effect',
      '6 communityId not_walled',
      '7 line off_network',
      '8 scalesPersons cannot_scale',
      '9 communityId unknown_id',
      '10 entranceId no_effect',
    ]);
  });

  it('refuses changes that repeat or contradict one another, and more floor than there is', () => {
    const half: ScenarioChange = {
      kind: 'convert_stock',
      stockId: 'room',
      serviceKind: 'childcare',
      areaSquareMetres: 200,
    };
    expect(
      told([
        { kind: 'resize_facility', facilityId: 'care', capacity: 5 },
        { kind: 'close_facility', facilityId: 'care' },
        half,
        { ...half, serviceKind: 'elderly_care' },
        { kind: 'set_households', communityId: 'court', households: 50, scalesPersons: true },
        { kind: 'set_persons', communityId: 'court', residents: 3 },
        { kind: 'set_cars', communityId: 'court', cars: 3 },
        { kind: 'set_cars', communityId: 'court', cars: 3 },
      ]),
    ).toEqual(['2 kind conflict', '4 areaSquareMetres too_large', '6 kind conflict', '8 kind duplicate']);
  });

  it('is refused whole, with all problems in one sentence', () => {
    const changes: ScenarioChange[] = [
      { kind: 'close_facility', facilityId: 'a' },
      { kind: 'set_cars', communityId: 'court', cars: 1 },
      { kind: 'close_gate', entranceId: 'b' },
    ];
    expect(() => applyScenario(place, changes)).toThrow(ScenarioError);
    expect(() => applyScenario(place, changes)).toThrow(/change 1, facilityId: .*; change 3, entranceId: /);
  });

  it('gives the place itself when it is empty, and shares what it leaves alone', () => {
    expect(applyScenario(place, [])).toBe(place);
    const { world, stock } = applyScenario(place, [{ kind: 'close_facility', facilityId: 'care' }]);
    expect(stock).toBe(place.stock);
    expect(world.network).toBe(place.world.network);
    expect(world.entrances).toBe(place.world.entrances);
    expect(world.communities).toBe(place.world.communities);
    expect(world.facilities).toEqual([]);
  });

  it('converts a room to as many units as its floor holds, and leaves the rest of it', () => {
    const { world, stock } = applyScenario(place, [
      { kind: 'convert_stock', stockId: 'room', serviceKind: 'elderly_care', areaSquareMetres: 200 },
      { kind: 'convert_stock', stockId: 'room', serviceKind: 'childcare', areaSquareMetres: 100 },
    ]);
    // 200 m² / 30 m² a bed = 6 beds; 100 m² / 10 m² a place = 10 places; 310 − 300 = 10 m² are left.
    const sizes = world.facilities.map((one) => `${one.serviceKind} ${one.capacity} ${one.capacityUnit}`);
    expect(sizes.sort()).toEqual(['childcare 10 places', 'elderly_care 30 beds', 'elderly_care 6 beds']);
    for (const { id } of world.facilities.slice(1))
      expect(id).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(stock.map(({ areaSquareMetres }) => areaSquareMetres)).toEqual([10]);
    expect(
      applyScenario(place, [{ kind: 'convert_stock', stockId: 'room', serviceKind: 'childcare' }]).stock,
    ).toEqual([]);
  });

  it('scales persons with households where asked', () => {
    const { world } = applyScenario(place, [
      { kind: 'set_households', communityId: 'court', households: 150, scalesPersons: true },
    ]);
    // The court has 100 households, 260 residents, 8 + 8 children and 50 elderly: half as many again.
    expect(world.communities[0]).toMatchObject({
      households: 150,
      residents: 390,
      persons0To2: 12,
      persons3To5: 12,
      persons60Plus: 75,
      cars: 60,
    });
  });

  it('opens a gate for residents where a wall is, and opens again what is shut', () => {
    const { world } = applyScenario(place, [
      { kind: 'open_gate', communityId: 'court', lonLat: lonLat([150, 10]) },
      { kind: 'open_gate', entranceId: 'shut', access: 'public' },
      { kind: 'close_gate', entranceId: 'gate' },
    ]);
    expect(world.entrances.map(({ access }) => access)).toEqual(['closed', 'public', 'residents']);
  });

  it('changes nothing of the baseline and does not care for the order of its list', () => {
    const town = scenarioInputOf(demoTown({ seed: 4, communityCount: 30 }));
    const site = new ScenarioSite(town);
    const before = JSON.stringify([town, bytesOf(town)]);
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const random = new Random(seed);
        const changes = randomChanges(random, site, 6);
        const applied = applyScenario(town, changes);
        const mixed = applyScenario(town, random.shuffled(changes));
        expect(mixed).toEqual(applied);
        expect(bytesOf(mixed)).toEqual(bytesOf(applied));
      }),
      { numRuns: 25, seed: 1 },
    );
    expect(JSON.stringify([town, bytesOf(town)])).toBe(before);
  });
});

const bytesOf = ({ world }: ScenarioInput): Uint8Array => new Uint8Array(world.network!);
