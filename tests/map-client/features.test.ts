/** Records → features, and the geometry the page does itself: label points, extents, scale, room. */

import { describe, expect, it } from '@jest/globals';
import { USUAL_CLASSING } from '../../map-client/state/classing.js';
import { rankGaps } from '../../map-client/state/ranking.js';
import { roomiest, sheetHeight } from '../../map-client/state/room.js';
import { metresPerPixel, scaleOf } from '../../map-client/state/scale.js';
import { classesOf } from '../../map-client/style/classes.js';
import { extentOf, widened } from '../../map-client/style/extent.js';
import {
  badgeFeatures,
  conditionFeatures,
  facilityFeatures,
  isochroneFeatures,
  labelFeatures,
  labelPoints,
} from '../../map-client/style/features.js';
import { labelPoint } from '../../map-client/style/label-point.js';
import { speakerOf } from '../../map-client/words/speaker.js';
import { community, facility, gap, square } from './paper-records.js';

const zh = speakerOf('zh');

describe('names and badges', () => {
  const communities = [community('a'), community('b')];
  const ranked = rankGaps([gap('b', { severity: 5, capacityGap: 46 })]);

  it('carry the gap, and the worse gap keeps its place', () => {
    const [fine, short] = labelFeatures(communities, labelPoints(communities), ranked, zh).features.map(
      ({ properties }) => properties,
    );
    expect(short).toEqual({ name: '小区b', note: '缺 46 床', sortKey: 1 });
    expect(fine?.note).toBe('');
    expect(fine?.sortKey).toBeGreaterThan(1);
  });

  it('number the worst', () => {
    expect(
      badgeFeatures(labelPoints(communities), ranked).features.map(({ properties }) => properties),
    ).toEqual([{ rank: 1 }]);
  });
});

describe('conditions', () => {
  it('are drawn for no data, unreachable and no service only', () => {
    const ids = ['a', 'b', 'c', 'd'];
    const states = ['NO_DATA', 'UNREACHABLE', 'NONE', 'PARTLY'] as const;
    const gaps = ids.map((id, at) => gap(id, { state: states[at]! }));
    const { features } = conditionFeatures(
      ids.map((id) => community(id)),
      gaps,
      new Map(gaps.map((row) => [row.communityId, classesOf(gaps, 'gap', USUAL_CLASSING).toneOf(row)])),
    );
    expect(features.map(({ properties }) => properties?.condition)).toEqual([
      'no-data',
      'unreachable',
      'no-service',
    ]);
  });
});

describe('facilities', () => {
  it('show only what counts for the service, area by capacity', () => {
    const rows = [
      facility('a', { capacity: 100 }),
      facility('b', { capacity: 25 }),
      facility('c', { capacity: null }),
      facility('d', { serviceKind: 'SHOP' }),
    ];
    const features = facilityFeatures(rows, ['ELDERLY_CARE'], new Set(['b'])).features;
    expect(
      features.map(({ properties }) => [properties?.id, properties?.sizeRatio, properties?.isReached]),
    ).toEqual([
      ['a', 1, false],
      ['b', 0.5, true],
      ['c', 0, false],
    ]);
  });
});

describe('isochrones', () => {
  const band = (minutes: number, over = {}) => ({
    minutes,
    cutoffMetres: 1,
    areaSquareMetres: 1,
    falseInclusionRatio: 0,
    falseExclusionRatio: 0,
    geometry: square(0, 0),
    ...over,
  });

  it('lie with the smallest on top, each named north and south', () => {
    const features = isochroneFeatures({ bands: [band(5), band(15)], warnings: [] }, zh).features;
    expect(
      features.map(({ geometry, properties }) => [geometry.type, properties?.minutes ?? properties?.label]),
    ).toEqual([
      ['Polygon', 15],
      ['Point', '15 分钟'],
      ['Point', '15 分钟'],
      ['Polygon', 5],
      ['Point', '5 分钟'],
      ['Point', '5 分钟'],
    ]);
  });

  it('may be empty', () => {
    const empty = band(5, { geometry: { type: 'MultiPolygon', coordinates: [] } });
    expect(isochroneFeatures({ bands: [empty], warnings: [] }, zh).features).toHaveLength(1);
    expect(isochroneFeatures(null, zh).features).toEqual([]);
  });
});

describe('the point of a label', () => {
  it('is the centroid of a square', () => {
    const [lon, lat] = labelPoint(square(116, 39)) as [number, number];
    expect(lon).toBeCloseTo(116.001, 9);
    expect(lat).toBeCloseTo(39.001, 9);
  });

  it('lies inside an area that does not hold its centroid, and in the largest part', () => {
    // A U: two legs of width 1 and a floor; the centroid falls between the legs.
    const u = [
      [0, 0],
      [3, 0],
      [3, 3],
      [2, 3],
      [2, 1],
      [1, 1],
      [1, 3],
      [0, 3],
      [0, 0],
    ];
    const [lon, lat] = labelPoint({
      type: 'MultiPolygon',
      coordinates: [
        [
          [
            [9, 9],
            [9.1, 9],
            [9.1, 9.1],
            [9, 9],
          ],
        ],
        [u],
      ],
    }) as [number, number];
    expect(lat).toBeGreaterThan(1);
    expect((lon > 0 && lon < 1) || (lon > 2 && lon < 3)).toBe(true);
  });
});

describe('extents', () => {
  it('hold every part, and none is null', () => {
    expect(extentOf([square(0, 0), square(1, 2)])).toEqual([0, 0, 1.002, 2.002]);
    expect(extentOf([])).toBeNull();
  });

  it('widen by metres on either side', () => {
    // One degree of latitude is about 111 km, of longitude at 60° half of it.
    const [west, south, east, north] = widened([10, 60, 10, 60], 1113);
    expect(north - south).toBeCloseTo(0.02, 3);
    expect(east - west).toBeCloseTo(0.04, 3);
  });
});

describe('the scale bar', () => {
  it('is a round length that fits', () => {
    for (let zoom = 9; zoom <= 19; zoom += 0.37) {
      const { metres, pixels } = scaleOf({ lat: 39.9, zoom }, 110);
      expect(pixels).toBeLessThanOrEqual(110);
      expect(pixels).toBeGreaterThan(110 / 2.51);
      expect([1, 2, 5]).toContain(Number(metres.toExponential(0)[0]));
    }
  });

  it('is half as long a zoom further out, and shorter away from the equator', () => {
    expect(metresPerPixel({ lat: 0, zoom: 3 })).toBeCloseTo(2 * metresPerPixel({ lat: 0, zoom: 4 }), 6);
    expect(metresPerPixel({ lat: 60, zoom: 3 })).toBeCloseTo(metresPerPixel({ lat: 0, zoom: 4 }), 6);
  });
});

describe('room on the map', () => {
  const edge = { top: 0, right: 0, bottom: 0, left: 0 };
  const beside = { ...edge, right: 300 };
  const above = { ...edge, bottom: 300 };

  it('is beside the legend for what is tall, above it for what is wide', () => {
    const map = { width: 900, height: 750 };
    expect(roomiest(map, 0.5, [beside, above])).toBe(beside);
    expect(roomiest(map, 2.5, [beside, above])).toBe(above);
  });

  it('is above the card where an upright tablet leaves none beside it', () => {
    expect(sheetHeight({ width: 524, height: 1000 }, true)).toBe(472);
    expect(sheetHeight({ width: 820, height: 1000 }, true)).toBeNull();
    expect(sheetHeight({ width: 524, height: 500 }, false)).toBeNull();
  });
});
