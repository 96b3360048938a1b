/**
 * Rules of clusters and units on three real places, © OpenStreetMap contributors, ODbL. What stands
 * between two communities is looked at here by other means: from points along one boundary straight
 * to the nearest point of the other.
 */

import { beforeAll, expect, it } from '@jest/globals';
import type { Position } from 'geojson';
import { readImportFile } from '../../api/intake/index.js';
import { rulerAt, WAY_CLASSES, walkGraphFromBuffer } from '../../api/kernel/index.js';
import { Random } from '../../api/kernel/random.js';
import { type ClustersResult, clustersStudy, type ShownLink } from '../../api/planning/clusters-study.js';
import type { StudyInput } from '../../api/planning/study-input.js';
import { type UnitsResult, unitsStudy } from '../../api/planning/units-study.js';
import type { CommunityInput } from '../../api/planning/world-input.js';
import { describeWithShared } from '../setup/shared.js';
import { sharedFile } from '../setup/shared-file.js';
import { studyOfBundle } from '../worlds/bundle-study.js';
import { UNHEARD } from '../worlds/paper-study.js';

/** Low floors and wide gaps: these maps hold few communities, far apart. */
const UNITS = { leastHouseholds: 30, mostHouseholds: 8000, gapMetres: 150, detourMetres: 300 };
const CLUSTERS = { leastResidents: 100, mostResidents: 20_000, gapMetres: 150, largestWalkMetres: 1500 };

const PLACES = ['beijing-haidian.osm.gz', 'nanjing-laocheng.osm.gz', 'las-palmas.osm.pbf'];

for (const file of PLACES) {
  describeWithShared([`data/${file}`], file, () => {
    let input: StudyInput;
    let units: UnitsResult;
    let clusters: ClustersResult;

    beforeAll(async () => {
      input = studyOfBundle(await readImportFile(sharedFile(`data/${file}`), { what: 'all' }));
      units = (await unitsStudy.compute(input, unitsStudy.check(UNITS), UNHEARD)).result;
      clusters = (await clustersStudy.compute(input, clustersStudy.check(CLUSTERS), UNHEARD)).result;
    });

    it('has communities, and units of them', () => {
      expect(input.world.communities.length).toBeGreaterThan(10);
      expect(units.units.length).toBeGreaterThan(1);
    });

    it('puts every community in one unit, or says why in none', () => {
      const placed = units.units.flatMap(({ communityIds }) => communityIds);
      const out = units.unplaced.flatMap(({ communityIds }) => communityIds);
      expect([...placed, ...out].sort()).toEqual(input.world.communities.map(({ id }) => id).sort());
    });

    it('lets no unit and no cluster cross a barrier', () => {
      const look = new Look(input);
      for (const { communityIds, links } of [...units.units, ...clusters.clusters]) {
        expect(hangTogether(communityIds, links)).toBe(true);
        for (const link of links) {
          const { walkMetres, gapMetres, crossed } = link;
          if (crossed.length > 0) expect(walkMetres! - gapMetres).toBeLessThanOrEqual(300);
          else expect([link, look.isSomewhereOpen(link)]).toEqual([link, true]);
        }
      }
    });

    it('refuses only where something stands between', () => {
      const look = new Look(input);
      for (const refusal of [...units.refusals, ...clusters.refusals]) {
        const isByEnclosure = refusal.barriers.some(({ code, ratio }) => code === 'wall' && ratio === 1);
        if (!isByEnclosure) expect([refusal, look.isNowhereBarred(refusal)]).toEqual([refusal, false]);
      }
    });

    it('answers alike whatever the order of the communities', async () => {
      const order = new Random(4).shuffled([...input.world.communities.keys()]);
      const mixed: StudyInput = {
        ...input,
        world: { ...input.world, communities: order.map((i) => input.world.communities[i]!) },
        facts: order.map((i) => input.facts[i]!),
      };
      const again = await unitsStudy.compute(mixed, unitsStudy.check(UNITS), UNHEARD);
      expect(JSON.stringify(again.result)).toBe(JSON.stringify(units));
      const found = await clustersStudy.compute(mixed, clustersStudy.check(CLUSTERS), UNHEARD);
      expect(JSON.stringify(found.result)).toBe(JSON.stringify(clusters));
    });
  });
}

function hangTogether(ids: readonly string[], links: readonly ShownLink[]): boolean {
  const open = new Set(ids.slice(1));
  const reached = ids.slice(0, 1);
  for (const id of reached) {
    for (const { fromCommunityId: a, toCommunityId: b } of links) {
      const next = a === id ? b : b === id ? a : '';
      if (open.delete(next)) reached.push(next);
    }
  }
  return open.size === 0;
}

type Segment = readonly [Position, Position];
type Ends = Pick<ShownLink, 'fromCommunityId' | 'toCommunityId' | 'gapMetres'>;

/** Sight lines between two communities, and whether barriers cross them. */
class Look {
  readonly #communities: ReadonlyMap<string, CommunityInput>;
  readonly #barriers: readonly Segment[];

  constructor({ world, barriers }: StudyInput) {
    this.#communities = new Map(world.communities.map((community) => [community.id, community]));
    const drawn = barriers.flatMap(({ geometry }) => segmentsOf(geometry));
    const { edgeCount, edgeWayClass, shapeStart, shapeLon, shapeLat } = walkGraphFromBuffer(world.network!);
    for (let edge = 0; edge < edgeCount; edge++) {
      if (WAY_CLASSES[edgeWayClass[edge]!] !== 'arterial') continue;
      for (let p = shapeStart[edge]! + 1; p < shapeStart[edge + 1]!; p++) {
        drawn.push([
          [shapeLon[p - 1]!, shapeLat[p - 1]!],
          [shapeLon[p]!, shapeLat[p]!],
        ]);
      }
    }
    this.#barriers = drawn;
  }

  isSomewhereOpen(link: Ends): boolean {
    return this.#sights(link).some((sight) => !this.#barriers.some((barrier) => areCrossing(sight, barrier)));
  }

  isNowhereBarred(link: Ends): boolean {
    return !this.#sights(link).some((sight) => this.#barriers.some((barrier) => areCrossing(sight, barrier)));
  }

  /** From points of each boundary, 5 m apart, to the nearest point of the other, where that is about as near as can be. */
  #sights({ fromCommunityId, toCommunityId, gapMetres }: Ends): Segment[] {
    const [a, b] = [this.#segments(fromCommunityId), this.#segments(toCommunityId)];
    const metres = rulerAt(a[0]![0][1]!);
    return [...sightsFrom(a, b, metres, gapMetres + 12), ...sightsFrom(b, a, metres, gapMetres + 12)];
  }

  #segments(id: string): Segment[] {
    return segmentsOf(this.#communities.get(id)!.boundary);
  }
}

interface Metres {
  readonly metresPerLon: number;
  readonly metresPerLat: number;
}

function sightsFrom(
  own: readonly Segment[],
  others: readonly Segment[],
  metres: Metres,
  reach: number,
): Segment[] {
  return own.flatMap(([from, to]) => {
    const length = Math.hypot(
      (to[0]! - from[0]!) * metres.metresPerLon,
      (to[1]! - from[1]!) * metres.metresPerLat,
    );
    const count = Math.max(1, Math.ceil(length / 5));
    return Array.from({ length: count }, (_, k): Segment | null => {
      const share = (k + 0.5) / count;
      const point = [from[0]! + share * (to[0]! - from[0]!), from[1]! + share * (to[1]! - from[1]!)];
      const nearest = nearestOn(point, others, metres);
      return nearest.metres <= reach ? [point, nearest.point] : null;
    }).filter((sight) => sight !== null);
  });
}

function nearestOn(point: Position, segments: readonly Segment[], { metresPerLon, metresPerLat }: Metres) {
  let best = { metres: Infinity, point };
  for (const [from, to] of segments) {
    const [dx, dy] = [(to[0]! - from[0]!) * metresPerLon, (to[1]! - from[1]!) * metresPerLat];
    const [px, py] = [(point[0]! - from[0]!) * metresPerLon, (point[1]! - from[1]!) * metresPerLat];
    const squared = dx * dx + dy * dy;
    const share = squared === 0 ? 0 : Math.max(0, Math.min(1, (px * dx + py * dy) / squared));
    const metres = Math.hypot(px - share * dx, py - share * dy);
    if (metres >= best.metres) continue;
    best = {
      metres,
      point: [from[0]! + share * (to[0]! - from[0]!), from[1]! + share * (to[1]! - from[1]!)],
    };
  }
  return best;
}

function segmentsOf(geometry: StudyInput['barriers'][number]['geometry']): Segment[] {
  const lines =
    geometry.type === 'LineString'
      ? [geometry.coordinates]
      : geometry.type === 'Polygon' || geometry.type === 'MultiLineString'
        ? geometry.coordinates
        : geometry.type === 'MultiPolygon'
          ? geometry.coordinates.flat()
          : [];
  return lines.flatMap((line) => line.slice(1).map((end, i): Segment => [line[i]!, end]));
}

function areCrossing([a, b]: Segment, [c, d]: Segment): boolean {
  const turn = (p: Position, q: Position, r: Position) =>
    (q[0]! - p[0]!) * (r[1]! - p[1]!) - (q[1]! - p[1]!) * (r[0]! - p[0]!);
  return turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0;
}
