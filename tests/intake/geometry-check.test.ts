/** Which geometries are refused before any SQL, with the place of the fault. */

import { describe, expect, it } from '@jest/globals';
import { kinks } from '@turf/turf';
import type { Polygon, Position } from 'geojson';
import { checkGeometry } from '../../api/kernel/geometry-check.js';
import { orientation } from '../../api/kernel/orientation.js';
import { Random } from '../../api/kernel/random.js';

const polygon = (...rings: Position[][]): Polygon => ({ type: 'Polygon', coordinates: rings });
const codes = (geometry: unknown): string[] => checkGeometry(geometry).map((fault) => fault.code);

const box = (west: number, south: number, east: number, north: number): Position[] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];

describe('sound geometries', () => {
  it.each([
    ['a point', { type: 'Point', coordinates: [120, 30] }],
    ['a point with height', { type: 'Point', coordinates: [120, 30, 7] }],
    [
      'a line that crosses itself',
      {
        type: 'LineString',
        coordinates: [
          [0, 0],
          [1, 1],
          [1, 0],
          [0, 1],
        ],
      },
    ],
    ['a box', polygon(box(0, 0, 1, 1))],
    [
      'a position twice in a row',
      polygon([
        [0, 0],
        [1, 0],
        [1, 0],
        [1, 1],
        [0, 0],
      ]),
    ],
    ['a hole', polygon(box(0, 0, 4, 4), box(1, 1, 2, 2))],
    [
      'a hole that touches the shell in one point',
      polygon(box(0, 0, 4, 4), [
        [0, 2],
        [1, 1],
        [1, 3],
        [0, 2],
      ]),
    ],
    [
      'parts that touch in a point',
      { type: 'MultiPolygon', coordinates: [[box(0, 0, 1, 1)], [box(1, 1, 2, 2)]] },
    ],
    [
      'an island in a lake',
      { type: 'MultiPolygon', coordinates: [[box(0, 0, 9, 9), box(1, 1, 8, 8)], [box(2, 2, 3, 3)]] },
    ],
  ])('%s', (_, geometry) => {
    expect(checkGeometry(geometry)).toEqual([]);
  });
});

describe('faults', () => {
  it.each([
    ['nothing', null, 'NOT_A_GEOMETRY'],
    ['a text', 'Polygon', 'NOT_A_GEOMETRY'],
    ['a name of Object.prototype', { type: 'constructor', coordinates: [] }, 'NOT_A_GEOMETRY'],
    ['no coordinates', { type: 'Polygon' }, 'NOT_A_GEOMETRY'],
    ['no rings', { type: 'Polygon', coordinates: [] }, 'NOT_A_GEOMETRY'],
    ['a ring of nothing', { type: 'Polygon', coordinates: [[]] }, 'NOT_A_GEOMETRY'],
    ['a text as longitude', { type: 'Point', coordinates: ['120', 30] }, 'NOT_A_POSITION'],
    ['infinity', { type: 'Point', coordinates: [Infinity, 30] }, 'NOT_A_POSITION'],
    ['one number', { type: 'Point', coordinates: [120] }, 'NOT_A_POSITION'],
    ['latitude 91', { type: 'Point', coordinates: [0, 91] }, 'OUT_OF_RANGE'],
    [
      'an open ring',
      polygon([
        [0, 0],
        [1, 0],
        [1, 1],
        [0, 1],
      ]),
      'UNCLOSED_RING',
    ],
    [
      'two corners',
      polygon([
        [0, 0],
        [1, 0],
        [0, 0],
        [0, 0],
      ]),
      'TOO_FEW_POSITIONS',
    ],
    ['a line of one position', { type: 'LineString', coordinates: [[0, 0]] }, 'TOO_FEW_POSITIONS'],
    [
      'a bow tie',
      polygon([
        [0, 0],
        [2, 2],
        [2, 0],
        [0, 2],
        [0, 0],
      ]),
      'SELF_INTERSECTION',
    ],
    [
      'a ring that touches itself',
      polygon([
        [0, 0],
        [4, 0],
        [2, 2],
        [4, 4],
        [0, 4],
        [2, 2],
        [0, 0],
      ]),
      'SELF_INTERSECTION',
    ],
    [
      'a spike',
      polygon([
        [0, 0],
        [2, 0],
        [4, 0],
        [2, 0],
        [2, 2],
        [0, 0],
      ]),
      'SELF_INTERSECTION',
    ],
    [
      'a flat ring',
      polygon([
        [0, 0],
        [1, 1],
        [2, 2],
        [0, 0],
      ]),
      'SELF_INTERSECTION',
    ],
    ['a hole across the shell', polygon(box(0, 0, 4, 4), box(3, 1, 5, 2)), 'RINGS_CROSS'],
    ['a hole along the shell', polygon(box(0, 0, 4, 4), box(0, 1, 1, 2)), 'RINGS_CROSS'],
    ['a hole beside the shell', polygon(box(0, 0, 4, 4), box(5, 5, 6, 6)), 'HOLE_OUTSIDE'],
    ['a hole around the shell', polygon(box(1, 1, 2, 2), box(0, 0, 4, 4)), 'HOLE_OUTSIDE'],
    ['a hole in a hole', polygon(box(0, 0, 9, 9), box(1, 1, 8, 8), box(2, 2, 3, 3)), 'HOLE_OUTSIDE'],
    [
      'a hole that cuts the polygon',
      polygon(box(0, 0, 4, 4), [
        [0, 2],
        [2, 1],
        [4, 2],
        [2, 3],
        [0, 2],
      ]),
      'SPLIT_INTERIOR',
    ],
    [
      'parts that overlap',
      { type: 'MultiPolygon', coordinates: [[box(0, 0, 2, 2)], [box(1, 1, 3, 3)]] },
      'POLYGONS_OVERLAP',
    ],
    [
      'parts that share a side',
      { type: 'MultiPolygon', coordinates: [[box(0, 0, 1, 1)], [box(1, 0, 2, 1)]] },
      'POLYGONS_OVERLAP',
    ],
    [
      'a part in a part',
      { type: 'MultiPolygon', coordinates: [[box(0, 0, 9, 9)], [box(1, 1, 2, 2)]] },
      'POLYGONS_OVERLAP',
    ],
  ])('%s', (_, geometry, code) => {
    expect(codes(geometry)[0]).toBe(code);
  });

  it('tells the place of a crossing and sees swapped axes', () => {
    const [bowTie] = checkGeometry(
      polygon([
        [0, 0],
        [2, 2],
        [2, 0],
        [0, 2],
        [0, 0],
      ]),
    );
    expect(bowTie!.position).toEqual([1, 1]);
    const [swapped] = checkGeometry({ type: 'Point', coordinates: [30, 120] });
    expect(swapped!.reason).toContain('looks swapped');
  });

  it('tells at most ten faults and stays quick on a hostile ring', () => {
    // A comb of 2,000 teeth that a line runs back across: 2,000 crossings.
    const teeth = Array.from({ length: 4000 }, (_, i): Position => [i / 100, i % 2]);
    const ring = [...teeth, [41, 0.5], [-1, 0.5], [0, 0]];
    const faults = checkGeometry(polygon(ring));
    expect(faults).toHaveLength(10);
    expect(new Set(faults.map((fault) => fault.code))).toEqual(new Set(['SELF_INTERSECTION']));
  });
});

describe('against an independent judge', () => {
  it('finds a crossing in a ring of random corners exactly where Turf does', () => {
    const random = new Random(7);
    for (let round = 0; round < 500; round++) {
      const corners = Array.from(
        { length: 3 + (round % 6) },
        (): Position => [random.between(0, 10), random.between(0, 10)],
      );
      const ring = polygon([...corners, corners[0]!]);
      expect(codes(ring).length > 0).toBe(kinks(ring).features.length > 0);
    }
  });

  it('decides sides without rounding', () => {
    // Three points on the line y = x, the middle one moved by the smallest step a double knows there.
    const step = 2 ** -53;
    expect(orientation(0.5, 0.5, 12, 12, 24, 24)).toBe(0);
    expect(orientation(0.5, 0.5 + step, 12, 12, 24, 24)).not.toBe(0);
    expect(Math.sign(orientation(0.5, 0.5 + step, 12, 12, 24, 24))).toBe(
      -Math.sign(orientation(0.5 + step, 0.5, 12, 12, 24, 24)),
    );
  });
});
