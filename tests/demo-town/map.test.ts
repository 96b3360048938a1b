/** The demo town on the map, checked with Turf: nothing overlaps, gates are in walls, houses within them. */

import { describe, expect, it } from '@jest/globals';
import * as turf from '@turf/turf';
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';
import { demoTown } from '../../api/demo-town/demo-town.js';

type Shape = Feature<Polygon | MultiPolygon>;

const town = demoTown({ seed: 3 });
const communities = new Map(town.communities.map((row) => [row.sourceId, turf.feature(row.boundary)]));

/** Pairs of shapes whose boxes meet. */
function* neighbours(shapes: readonly Shape[]): Generator<[Shape, Shape]> {
  const boxed = shapes.map((shape) => ({ shape, box: turf.bbox(shape) })).sort((a, b) => a.box[0] - b.box[0]);
  for (let i = 0; i < boxed.length; i++) {
    const { shape, box } = boxed[i]!;
    for (let j = i + 1; j < boxed.length && boxed[j]!.box[0] <= box[2]; j++) {
      const other = boxed[j]!;
      if (other.box[1] <= box[3] && box[1] <= other.box[3]) yield [shape, other.shape];
    }
  }
}

const sharedSquareMetres = (a: Shape, b: Shape): number => {
  const shared = turf.intersect(turf.featureCollection([a, b]));
  return shared ? turf.area(shared) : 0;
};

describe('communities', () => {
  it('are simple rings that do not overlap', () => {
    for (const shape of communities.values())
      expect(turf.kinks(shape as Feature<MultiPolygon>).features).toHaveLength(0);
    for (const [a, b] of neighbours([...communities.values()])) expect(sharedSquareMetres(a, b)).toBe(0);
  });

  it('are 60 to 260 m wide', () => {
    for (const shape of communities.values()) {
      const [west, south, east, north] = turf.bbox(shape);
      const width = turf.distance([west, south], [east, south], { units: 'meters' });
      const depth = turf.distance([west, south], [west, north], { units: 'meters' });
      expect(Math.min(width, depth)).toBeGreaterThan(60);
      expect(Math.max(width, depth)).toBeLessThan(260);
    }
  });
});

describe('gates', () => {
  it('are vertices of the boundary of their community', () => {
    for (const { communitySourceId, point } of town.entrances) {
      const ring: Position[] = communities.get(communitySourceId)!.geometry.coordinates[0]![0]!;
      expect(ring.some(([lon, lat]) => lon === point.coordinates[0] && lat === point.coordinates[1])).toBe(
        true,
      );
    }
  });

  it('number one to four a community, at least one not closed', () => {
    for (const id of communities.keys()) {
      const own = town.entrances.filter((row) => row.communitySourceId === id);
      expect(own.length >= 1 && own.length <= 4).toBe(true);
      expect(own.some((row) => row.access !== 'closed')).toBe(true);
    }
    const accesses = new Set(town.entrances.map((row) => row.access));
    expect(accesses).toEqual(new Set(['residents', 'public', 'closed']));
  });
});

describe('buildings', () => {
  it('lie within their community', () => {
    for (const { communitySourceId, footprint } of town.buildings) {
      if (!communitySourceId) continue;
      const { geometry } = communities.get(communitySourceId)!;
      expect(turf.booleanWithin(turf.feature(footprint), turf.polygon(geometry.coordinates[0]!))).toBe(true);
    }
  });

  it('do not overlap', () => {
    const shapes = town.buildings.map((row) => turf.feature(row.footprint));
    for (const [a, b] of neighbours(shapes)) expect(sharedSquareMetres(a, b)).toBeLessThan(0.01);
  });
});

describe('administrative areas', () => {
  it('hold every community in its subdistrict', () => {
    const areas = new Map(town.administrativeAreas.map((row) => [row.sourceId, row]));
    for (const { subdistrictSourceId, boundary } of town.communities) {
      const subdistrict = areas.get(subdistrictSourceId!)!;
      expect(subdistrict.level).toBe('subdistrict');
      expect(turf.booleanPointInPolygon(turf.centroid(boundary), subdistrict.boundary)).toBe(true);
    }
  });

  it('cover one level by the next without a gap', () => {
    const area = (level: string) =>
      town.administrativeAreas
        .filter((row) => row.level === level)
        .reduce((sum, row) => sum + turf.area(row.boundary), 0);
    expect(area('subdistrict') / area('district')).toBeCloseTo(1, 9);
    expect(area('neighbourhood') / area('district')).toBeCloseTo(1, 9);
  });
});
