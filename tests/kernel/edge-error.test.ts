/** Polygons cut with streets: by hand on paper, by trying every place elsewhere. */

import { describe, expect, it } from '@jest/globals';
import { EdgeErrorGauge } from '../../api/kernel/edge-error.js';
import { isInside, type MultiPolygonCoordinates, Reacher } from '../../api/kernel/index.js';
import { PolygonGrid } from '../../api/kernel/polygon-grid.js';
import { Random } from '../../api/kernel/random.js';
import { latOf, lonOf, nodeAt, paperGraph, standingOn } from '../worlds/edges.js';
import { gridTown } from '../worlds/grid-town.js';

/** Rectangles in metres on paper, west, south, east, north; further ones are holes. */
const rectangles = (...boxes: [number, number, number, number][]): MultiPolygonCoordinates => [
  boxes.map(([w, s, e, n]) =>
    [
      [w, s],
      [e, s],
      [e, n],
      [w, n],
      [w, s],
    ].map(([east, north]) => [lonOf(east!), latOf(north!)]),
  ),
];

function measure(polygons: MultiPolygonCoordinates, cutoff: number) {
  const town = gridTown(5, 5);
  const grid = new PolygonGrid();
  grid.load(polygons);
  const reach = new Reacher(town).run([standingOn(town, nodeAt(town, 200, 200))], 400);
  return new EdgeErrorGauge(town).measure(reach, cutoff, grid);
}

describe('in a town of 100 m blocks, 150 m from a crossing', () => {
  // Reached: 4 × 150 m on the two streets through the crossing, and 8 × 50 m on the four streets beside it.
  const REACHED = 4 * 150 + 8 * 50;

  it('counts what lies inside and outside', () => {
    // From 100 to 300 m both ways, with its border just outside the streets at 100 and 300 m: the whole
    // square has 6 streets of 200 m. Of the 1,000 m reached, the last 50 m of four arms are outside.
    const errors = measure(rectangles([99, 99, 301, 301]), 150);
    expect(errors.reachedMetres).toBeCloseTo(REACHED, 3);
    // 1 m of each of the six streets sticks out on either side and is inside too.
    expect(errors.insideMetres).toBeCloseTo(6 * 202, 3);
    expect(errors.falselyOutsideMetres).toBeCloseTo(4 * 49, 3);
    expect(errors.falselyInsideMetres).toBeCloseTo(6 * 202 - (REACHED - 4 * 49), 3);
    expect(errors.falseExclusionRatio).toBeCloseTo((4 * 49) / REACHED, 8);
    expect(errors.falseInclusionRatio).toBeCloseTo(1 - (REACHED - 4 * 49) / (6 * 202), 8);
  });

  it('leaves out holes', () => {
    // A hole of 40 m around the crossing takes out 4 × 20 m of reached street.
    const whole = measure(rectangles([99, 99, 301, 301]), 150);
    const holed = measure(rectangles([99, 99, 301, 301], [180, 180, 220, 220]), 150);
    expect(whole.insideMetres - holed.insideMetres).toBeCloseTo(80, 3);
    expect(holed.falselyOutsideMetres - whole.falselyOutsideMetres).toBeCloseTo(80, 3);
  });

  it('counts all that is reached as left out of an empty polygon', () => {
    const errors = measure([], 150);
    expect(errors.falseExclusionRatio).toBe(1);
    expect(errors.falseInclusionRatio).toBe(0);
    expect(measure([], 0).falseExclusionRatio).toBe(0);
  });

  it('does not mind a border along a street or through crossings', () => {
    // The border lies exactly on four streets: each may count as in or out, nothing else may.
    const errors = measure(rectangles([100, 100, 300, 300]), 150);
    expect(errors.insideMetres).toBeGreaterThan(2 * 200 - 0.01);
    expect(errors.insideMetres).toBeLessThan(6 * 200 + 0.01);
  });
});

it('joins the parts around several starts on one edge', () => {
  const street = paperGraph(
    [
      { eastMetres: 0, northMetres: 0 },
      { eastMetres: 100, northMetres: 0 },
    ],
    [{ from: 0, to: 1 }],
  );
  const starts = [30, 40, 90].map((alongMetres) => ({ edge: 0, alongMetres, accessMetres: 2 }));
  const reach = new Reacher(street).run(starts, 12);
  const grid = new PolygonGrid();
  grid.load(rectangles([-1, -1, 101, 1]));
  // 10 m around 30 and 40 make 20..50; around 90 it is 80..100: 50 m of 100.
  const errors = new EdgeErrorGauge(street).measure(reach, 12, grid);
  expect(errors.reachedMetres).toBeCloseTo(50, 6);
  expect(errors.falseInclusionRatio).toBeCloseTo(0.5, 6);
  expect(errors.falseExclusionRatio).toBe(0);
});

describe('a polygon under a grid', () => {
  /** A star with a hole: long thin points, so that many cells hold several segments. */
  const random = new Random(7);
  const star = (points: number, far: number): number[][] => {
    const ring = Array.from({ length: 2 * points }, (_, i) => {
      const angle = (Math.PI * i) / points;
      const radius = (i % 2 ? 0.45 : 1) * far * random.between(0.9, 1.1);
      return [
        Math.round(1e7 * radius * Math.cos(angle)) / 1e7,
        Math.round(1e7 * radius * Math.sin(angle)) / 1e7,
      ];
    });
    return [...ring, ring[0]!];
  };
  const polygons = [[star(40, 0.01), star(12, 0.003)]];
  const grid = new PolygonGrid();
  grid.load(polygons);

  it('knows what is inside', () => {
    for (let i = 0; i < 20_000; i++) {
      const [x, y] = [random.between(-0.012, 0.012), random.between(-0.012, 0.012)];
      expect(grid.isInside(x, y)).toBe(isInside(polygons, x, y));
    }
  });

  it('cuts lines as trying every thousandth of them does', () => {
    for (let i = 0; i < 300; i++) {
      const [ax, ay, bx, by] = Array.from({ length: 4 }, () => random.between(-0.012, 0.012));
      const found = grid.clip(ax!, ay!, bx!, by!);
      let inside = 0;
      for (let p = 0; p < found; p++) inside += grid.parts[2 * p + 1]! - grid.parts[2 * p]!;
      let tried = 0;
      for (let t = 0.0005; t < 1; t += 0.001) {
        if (isInside(polygons, ax! + t * (bx! - ax!), ay! + t * (by! - ay!))) tried += 0.001;
      }
      expect(Math.abs(inside - tried)).toBeLessThan(0.002 * (found + 1));
    }
  });

  it('tells boxes that the boundary does not pass', () => {
    let decided = 0;
    for (let i = 0; i < 2_000; i++) {
      const [x, y] = [random.between(-0.012, 0.012), random.between(-0.012, 0.012)];
      const state = grid.stateOf(x, y, x + 0.0003, y + 0.0003);
      if (state === 'mixed') continue;
      decided++;
      expect(isInside(polygons, x, y)).toBe(state === 'inside');
      expect(isInside(polygons, x + 0.0003, y + 0.0003)).toBe(state === 'inside');
    }
    expect(decided).toBeGreaterThan(400);
  });

  it('finds segments that meet', () => {
    const knot = [
      [0, 0],
      [2, 2],
      [2, 0],
      [0, 2],
      [0, 0],
    ];
    const spike = [
      [0, 0],
      [4, 0],
      [2, 0],
      [2, 3],
      [0, 0],
    ];
    const touch = [
      [0, 0],
      [4, 0],
      [4, 4],
      [2, 0],
      [0, 4],
      [0, 0],
    ];
    const meets = (ring: number[][]) => {
      const own = new PolygonGrid();
      own.load([[ring]]);
      return own.hasMeetings();
    };
    expect([knot, spike, touch].map(meets)).toEqual([true, true, true]);
    expect(
      meets([
        [0, 0],
        [4, 0],
        [4, 4],
        [0, 4],
        [0, 0],
      ]),
    ).toBe(false);
    expect(grid.hasMeetings()).toBe(false);
  });
});
