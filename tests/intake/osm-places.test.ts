/** Communities, gates, buildings, facilities, areas and ground of small towns, one rule a test. */

import { describe, expect, it } from '@jest/globals';
import { serviceKindOf } from '../../api/intake/tagging-table.js';
import { isInside } from '../../api/kernel/polygon.js';
import { issueCounts, latOf, lonOf, type Paper, readPaper, type Tags } from './osm-paper.js';

const RESIDENTIAL = { landuse: 'residential', name: '静淑苑' };

/** A square of 100 m, corners a b c d; further nodes and ways are added to it. */
const square = (tags: Tags, more: Partial<Paper> = {}): Paper => ({
  nodes: { a: [0, 0], b: [100, 0], c: [100, 100], d: [0, 100], ...more.nodes },
  ways: [{ along: 'abcda', tags }, ...(more.ways ?? [])],
  relations: more.relations ?? [],
});

describe('communities', () => {
  it('are residential land, with the Chinese name first and nothing made up', async () => {
    const { communities } = await readPaper(
      square({ ...RESIDENTIAL, 'name:zh': '静淑苑小区', start_date: '1986-05' }),
    );
    expect(communities).toMatchObject([
      {
        source: 'osm',
        sourceId: 'way/1',
        name: '静淑苑小区',
        completedYear: 1986,
        completedOn: null,
        households: null,
        residents: null,
        enclosure: 'unknown',
        isMadeUp: false,
      },
    ]);
    expect(communities[0]!.boundary.coordinates[0]![0]).toHaveLength(5);
  });

  it('say so when they have no name', async () => {
    const bundle = await readPaper(square({ landuse: 'residential' }));
    expect(bundle.communities[0]!.name).toBe('无名小区 way/1');
    expect(issueCounts(bundle)).toMatchObject({ UNNAMED_COMMUNITY: 1 });
  });

  it('are walled when the boundary is a wall, or walls run along nearly all of it', async () => {
    const enclosureOf = async (paper: Paper): Promise<string> =>
      (await readPaper(paper)).communities[0]!.enclosure;
    expect(await enclosureOf(square({ ...RESIDENTIAL, barrier: 'fence' }))).toBe('walled');
    expect(
      await enclosureOf(square(RESIDENTIAL, { ways: [{ along: 'abcd', tags: { barrier: 'wall' } }] })),
    ).toBe(
      'unknown', // 300 of 400 m
    );
    const wallWithGate = {
      nodes: { g: [0, 30] as const },
      ways: [{ along: 'abcdg', tags: { barrier: 'wall' } }],
    };
    expect(await enclosureOf(square(RESIDENTIAL, wallWithGate))).toBe('walled'); // 370 of 400 m
  });

  it('are put together from the ways of a relation, holes included, and not taken twice', async () => {
    const bundle = await readPaper({
      nodes: { a: [0, 0], b: [100, 0], c: [100, 100], d: [0, 100], e: [40, 40], f: [60, 40], g: [60, 60] },
      ways: [
        { along: 'abc', tags: { landuse: 'residential' } },
        { along: 'adc', tags: {} },
        { along: 'efge', tags: {} },
      ],
      relations: [{ members: 'outer 1, outer 2, inner 3', tags: { ...RESIDENTIAL, type: 'multipolygon' } }],
    });
    expect(bundle.communities.map((row) => row.sourceId)).toEqual(['relation/1']);
    const { coordinates } = bundle.communities[0]!.boundary;
    expect(coordinates.map((rings) => rings.map((ring) => ring.length))).toEqual([[5, 4]]);
    expect(isInside(coordinates, lonOf(20), latOf(20))).toBe(true);
    expect(isInside(coordinates, lonOf(55), latOf(45))).toBe(false);
  });

  it('with missing members, open lines or crossing boundaries are told and left out', async () => {
    const relation = (members: string): NonNullable<Paper['relations']> => [
      { members, tags: { ...RESIDENTIAL, type: 'multipolygon' } },
    ];
    const nodes = { a: [0, 0], b: [100, 0], c: [100, 100], d: [0, 100] } as const;
    const half = await readPaper({
      nodes,
      ways: [{ along: 'abc', tags: {} }],
      relations: relation('outer 1, outer 9'),
    });
    expect(half.communities).toHaveLength(0);
    expect(half.issues).toMatchObject([
      { code: 'NO_STREETS' },
      { code: 'BROKEN_RELATION', objectId: 'relation/1' },
    ]);

    const part = await readPaper({
      nodes,
      ways: [{ along: 'abca', tags: {} }],
      relations: relation('outer 1, inner 9'),
    });
    expect(part.communities).toHaveLength(1);
    expect(issueCounts(part)).toMatchObject({ INCOMPLETE_RELATION: 1 });

    const open = await readPaper({ nodes, ways: [{ along: 'abc', tags: RESIDENTIAL }] });
    expect(issueCounts(open)).toMatchObject({ BROKEN_AREA: 1 });

    const bowTie = await readPaper({ nodes, ways: [{ along: 'acbda', tags: RESIDENTIAL }] });
    const fault = bowTie.issues.find((issue) => issue.code === 'SELF_INTERSECTION')!;
    expect(bowTie.communities).toHaveLength(0);
    expect(fault.position![0]).toBeCloseTo(lonOf(50), 9);
    expect(fault.position![1]).toBeCloseTo(latOf(50), 9);
  });

  it('drawn only as a point are told', async () => {
    const bundle = await readPaper({ nodes: { a: [0, 0, RESIDENTIAL] } });
    expect(issueCounts(bundle)).toMatchObject({ NO_BOUNDARY: 1 });
  });
});

describe('entrances', () => {
  const entrancesOf = async (node: Tags, northMetres: number): Promise<(string | null)[]> => {
    const { entrances } = await readPaper(square(RESIDENTIAL, { nodes: { g: [50, northMetres, node] } }));
    return entrances.map((entrance) => entrance.access);
  };

  it('are gates on the boundary or within 5 m of it', async () => {
    expect(await entrancesOf({ barrier: 'gate' }, 0)).toEqual(['public']);
    expect(await entrancesOf({ barrier: 'lift_gate' }, -4.9)).toEqual(['public']);
    expect(await entrancesOf({ barrier: 'gate' }, -5.1)).toEqual([]);
    expect(await entrancesOf({ barrier: 'bollard' }, 0)).toEqual([]);
  });

  it('let through whom their tags say', async () => {
    expect(await entrancesOf({ barrier: 'gate', access: 'private' }, 0)).toEqual(['residents']);
    expect(await entrancesOf({ barrier: 'gate', locked: 'yes' }, 0)).toEqual(['closed']);
    expect(await entrancesOf({ entrance: 'main' }, 0)).toEqual(['public']);
    expect(await entrancesOf({ entrance: 'yes', access: 'residents' }, 0)).toEqual(['residents']);
    expect(await entrancesOf({ entrance: 'emergency' }, 0)).toEqual(['closed']);
  });

  it('are not the doors of houses at the boundary', async () => {
    const house = {
      nodes: { e: [40, 2], f: [60, 2], g: [60, 20], h: [50, 2, { entrance: 'yes' }] },
    } as const;
    const { entrances } = await readPaper(
      square(RESIDENTIAL, { ...house, ways: [{ along: 'ehfge', tags: { building: 'yes' } }] }),
    );
    expect(entrances).toEqual([]);
  });

  it('belong to both communities of a shared wall, each with its own id', async () => {
    const { entrances } = await readPaper(
      square(RESIDENTIAL, {
        nodes: { e: [200, 0], f: [200, 100], g: [100, 50, { barrier: 'gate', name: '东门' }] },
        ways: [{ along: 'befcb', tags: { landuse: 'residential', name: '学士居' } }],
      }),
    );
    expect(entrances.map((row) => [row.sourceId, row.communitySourceId, row.name])).toEqual([
      ['node/103@way/1', 'way/1', '东门'],
      ['node/103@way/2', 'way/2', '东门'],
    ]);
  });
});

describe('buildings', () => {
  it('have floors, dwellings, use, and the community they stand in', async () => {
    const { buildings } = await readPaper(
      square(RESIDENTIAL, {
        nodes: { e: [10, 10], f: [30, 10], g: [30, 20], h: [200, 10], i: [230, 10], j: [230, 20] },
        ways: [
          { along: 'efge', tags: { building: 'apartments', 'building:levels': '6', 'building:flats': '36' } },
          { along: 'hijh', tags: { building: 'yes', 'building:levels': '5.5' } },
        ],
      }),
    );
    expect(buildings).toMatchObject([
      {
        sourceId: 'way/2',
        communitySourceId: 'way/1',
        floors: 6,
        dwellings: 36,
        use: 'residential',
        safetyGrade: null,
      },
      { sourceId: 'way/3', communitySourceId: null, floors: 6, dwellings: null, use: null },
    ]);
  });
});

describe('facilities', () => {
  it.each([
    [{ amenity: 'nursing_home' }, 'elderly_care'],
    [{ amenity: 'social_facility', 'social_facility:for': 'child;senior' }, 'elderly_care'],
    [{ social_facility: 'assisted_living' }, 'elderly_care'],
    [{ social_facility: 'assisted_living', 'social_facility:for': 'disabled' }, null],
    [{ amenity: 'social_facility', name: '曙光养老服务驿站' }, 'elderly_care'],
    [{ amenity: 'social_facility', social_facility: 'shelter' }, null],
    [{ healthcare: 'nursing' }, 'elderly_care'],
    [{ amenity: 'childcare' }, 'childcare'],
    [{ amenity: 'kindergarten', name: '阳光托育园' }, 'childcare'],
    [{ amenity: 'kindergarten' }, 'kindergarten'],
    [{ amenity: 'school', name: '五老村幼儿园' }, 'kindergarten'],
    [{ amenity: 'school', name: '石鼓路小学' }, 'school'],
    [{ amenity: 'parking' }, 'parking'],
    [{ amenity: 'bicycle_parking' }, null],
    [{ amenity: 'clinic' }, 'health'],
    [{ amenity: 'hospital', healthcare: 'hospital' }, 'health'],
    [{ healthcare: 'dentist' }, null],
    [{ amenity: 'pharmacy' }, 'shop'],
    [{ amenity: 'marketplace' }, 'market'],
    [{ shop: 'yes', name: '东升农贸市场' }, 'market'],
    [{ shop: 'convenience;hairdresser' }, 'shop'],
    [{ shop: 'clothes' }, null],
  ])('%j → %s', (tags, kind) => {
    expect(serviceKindOf(new Map(Object.entries(tags)))).toBe(kind);
  });

  it('drawn as an area are reached at their entrance, else at a point inside, and keep their footprint', async () => {
    // An L: its centroid lies outside. The gate at b.
    const nodes = { a: [0, 0], b: [90, 0], c: [90, 10], d: [10, 10], e: [10, 90], f: [0, 90] } as const;
    const tags = { amenity: 'parking', capacity: '120' };
    const plain = await readPaper({ nodes, ways: [{ along: 'abcdefa', tags }] }, 'facilities');
    const [parking] = plain.facilities;
    expect(parking).toMatchObject({
      serviceKind: 'parking',
      capacity: 120,
      capacityUnit: 'spaces',
      state: 'existing',
    });
    const [lon, lat] = parking!.point.coordinates as [number, number];
    expect(parking!.footprint?.type).toBe('Polygon');
    expect(isInside([parking!.footprint!.coordinates as number[][][]], lon, lat)).toBe(true);
    const gated = { ...nodes, b: [90, 0, { barrier: 'gate' }] } as const;
    const bundle = await readPaper({ nodes: gated, ways: [{ along: 'abcdefa', tags }] }, 'facilities');
    expect(bundle.facilities[0]!.point.coordinates).toEqual([lonOf(90), latOf(0)]);
  });

  it('drawn twice are taken once', async () => {
    const twice = await readPaper(
      square(
        { amenity: 'kindergarten', name: '未来之星' },
        { nodes: { k: [50, 50, { amenity: 'kindergarten' }] } },
      ),
      'facilities',
    );
    expect(twice.facilities.map((row) => row.sourceId)).toEqual(['way/1']);
    expect(issueCounts(twice)).toMatchObject({ DRAWN_TWICE: 1 });
    const another = { nodes: { k: [50, 50, { amenity: 'kindergarten', name: '另一家' }] as const } };
    const two = await readPaper(square({ amenity: 'kindergarten', name: '未来之星' }, another), 'facilities');
    expect(two.facilities).toHaveLength(2);
  });

  it('private parking is marked; what serves nobody countable is left out', async () => {
    const parking = async (tags: Tags): Promise<boolean[]> => {
      const paper = {
        nodes: { p: [0, 0, { amenity: 'parking', ...tags }], q: [9, 9, { amenity: 'clinic' }] },
      } as const;
      const { facilities } = await readPaper(paper, 'facilities');
      return facilities.filter((row) => row.serviceKind === 'parking').map((row) => row.isForResidentsOnly);
    };
    expect(await parking({})).toEqual([false]);
    expect(await parking({ access: 'private' })).toEqual([true]);
    expect(await parking({ parking: 'garage_boxes' })).toEqual([true]);
    expect(await parking({ access: 'no' })).toEqual([]);
    expect(await parking({ parking: 'street_side' })).toEqual([false]);
    expect(await parking({ parking: 'street_side', access: 'private' })).toEqual([]);
    expect(await parking({ parking: 'street_side', access: 'private', capacity: '8' })).toEqual([true]);
  });

  it('with a capacity that is no number keep it unknown and say so', async () => {
    const bundle = await readPaper(
      { nodes: { p: [0, 0, { amenity: 'parking', capacity: '20-30' }] } },
      'facilities',
    );
    expect(bundle.facilities[0]).toMatchObject({ capacity: null, capacityUnit: null });
    expect(bundle.issues).toMatchObject([{ code: 'NOT_A_NUMBER', objectId: 'node/112', field: 'capacity' }]);
  });
});

describe('areas and ground', () => {
  it('reads the three levels of administrative areas and finds parents by place', async () => {
    const admin = (level: string, name: string): Tags => ({
      boundary: 'administrative',
      admin_level: level,
      name,
    });
    const bundle = await readPaper({
      nodes: { a: [0, 0], b: [400, 0], c: [400, 400], d: [0, 400], e: [10, 10], f: [90, 10], g: [90, 90] },
      ways: [
        { along: 'abcda', tags: admin('6', '海淀区') },
        { along: 'abca', tags: admin('8', '学院路街道') },
        { along: 'efge', tags: RESIDENTIAL },
        { along: 'abcda', tags: admin('4', '北京市') },
      ],
    });
    expect(
      bundle.administrativeAreas.map(({ level, name, parentSourceId }) => [level, name, parentSourceId]),
    ).toEqual([
      ['district', '海淀区', null],
      ['subdistrict', '学院路街道', 'way/1'],
    ]);
    expect(bundle.communities[0]!.subdistrictSourceId).toBe('way/2');
  });

  it('reads water, green, railways and walls for drawing, not what lies in tunnels', async () => {
    const { groundFeatures } = await readPaper(
      square(
        { leisure: 'park', name: '东升公园' },
        {
          ways: [
            { along: 'ab', tags: { waterway: 'river', name: '清河' } },
            { along: 'bc', tags: { railway: 'subway', tunnel: 'yes' } },
            { along: 'bc', tags: { railway: 'rail' } },
            { along: 'cd', tags: { barrier: 'wall' } },
            { along: 'abca', tags: { natural: 'water' } },
          ],
        },
      ),
    );
    expect(groundFeatures.map(({ kind, geometry }) => [kind, geometry.type])).toEqual([
      ['green', 'Polygon'],
      ['water', 'LineString'],
      ['railway', 'LineString'],
      ['wall', 'LineString'],
      ['water', 'Polygon'],
    ]);
  });
});

describe('what is asked for is what comes', () => {
  it.each([
    ['network', ['network', 'groundFeatures']],
    ['communities', ['communities', 'buildings']],
    ['facilities', ['facilities']],
    ['buildings', ['buildings']],
  ] as const)('%s', async (what, nouns) => {
    const bundle = await readPaper(
      square(RESIDENTIAL, {
        nodes: { e: [10, 10], f: [30, 10], g: [30, 20], p: [50, 50, { amenity: 'clinic' }] },
        ways: [
          { along: 'efge', tags: { building: 'yes' } },
          { along: 'ab', tags: { highway: 'footway' } },
          { along: 'cd', tags: { waterway: 'stream' } },
        ],
      }),
      what,
    );
    const all = ['network', 'communities', 'buildings', 'facilities', 'groundFeatures'] as const;
    const filled = all.filter((noun) =>
      noun === 'network' ? bundle.network !== null : bundle[noun].length > 0,
    );
    expect(filled).toEqual(all.filter((noun) => (nouns as readonly string[]).includes(noun)));
  });

  it('an extract without the thing asked for is refused', async () => {
    const bundle = await readPaper({ nodes: { a: [0, 0] } }, 'communities');
    expect(bundle.issues).toMatchObject([{ level: 'error', code: 'NOTHING_FOUND' }]);
  });
});

describe('idle stock', () => {
  it('is land that waits and buildings nobody uses, with what a map cannot know left empty', async () => {
    const { idleStock } = await readPaper(
      square({ landuse: 'brownfield', name: '旧厂用地', owner: '区房管局' }),
    );
    expect(idleStock).toMatchObject([
      {
        sourceId: 'way/1',
        kind: 'land',
        name: '旧厂用地',
        owner: '区房管局',
        allowedUses: [],
        costYuanPerSquareMetre: null,
      },
    ]);
    // The square is 100 m × 100 m by the ruler; the spheroid differs by less than 0.1 %.
    expect(idleStock[0]!.areaSquareMetres / 10_000).toBeCloseTo(1, 3);
  });

  it('counts the floors of a building, once where nobody counted them', async () => {
    const areaOf = async (tags: Tags) => (await readPaper(square(tags))).idleStock[0]?.areaSquareMetres ?? 0;
    const one = await areaOf({ building: 'yes', disused: 'yes' });
    expect((await areaOf({ building: 'yes', abandoned: 'yes', 'building:levels': '3' })) / one).toBeCloseTo(
      3,
      9,
    );
    expect(await areaOf({ building: 'yes', 'disused:shop': 'clothes', 'building:levels': 'many' })).toBe(one);
    expect(await areaOf({ building: 'yes' })).toBe(0);
    expect(await areaOf({ highway: 'residential', disused: 'yes' })).toBe(0);
  });

  it('leaves out an empty shop that is only a point, and says so', async () => {
    const bundle = await readPaper({ nodes: { a: [0, 0, { shop: 'vacant' }], b: [9, 9] } });
    expect(bundle.idleStock).toEqual([]);
    expect(issueCounts(bundle)).toMatchObject({ IDLE_WITHOUT_AREA: 1 });
  });
});
