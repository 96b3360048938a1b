/** Maps on paper: every length is worked out by hand. */

import { describe, expect, it } from '@jest/globals';
import { hatch } from '../../api/output/drawing.js';
import { dashed } from '../../api/output/drawing-emf.js';
import { widened } from '../../api/output/full-width.js';
import { MapFrame } from '../../api/output/map-frame.js';
import { scaleShapes } from '../../api/output/map-furniture.js';

const square = (from: number, to: number) =>
  [
    [from, from],
    [to, from],
    [to, to],
    [from, to],
  ] as const;

const lengthOf = (paths: ReturnType<typeof hatch>): number =>
  paths.reduce((sum, [a, b]) => sum + Math.hypot(b![0] - a![0], b![1] - a![1]), 0);

describe('a hatch', () => {
  // Strokes `spacing` apart cover an area A with A / spacing of stroke, up to the strokes at its corners.
  it('has as much stroke as the area asks for', () => {
    expect(lengthOf(hatch([square(0, 100)], 2)) / (100 * 100)).toBeCloseTo(1 / 2, 2);
  });

  it('leaves holes free', () => {
    const paths = hatch([square(0, 100), square(25, 75)], 2);
    expect(lengthOf(paths) / (100 * 100 - 50 * 50)).toBeCloseTo(1 / 2, 2);
    for (const [a, b] of paths) {
      const middle = [(a![0] + b![0]) / 2, (a![1] + b![1]) / 2];
      expect(middle.every((value) => value > 25.01 && value < 74.99)).toBe(false);
    }
  });
});

describe('dashes', () => {
  it('run on round a corner: 4 on, 2 off over 6 + 6', () => {
    const strokes = dashed(
      [
        [0, 0],
        [6, 0],
        [6, 6],
      ],
      [4, 2],
    );
    expect(strokes).toEqual([
      [
        [0, 0],
        [4, 0],
      ],
      [
        [6, 0],
        [6, 4],
      ],
    ]);
  });
});

describe('the frame of a map', () => {
  /** 0.01° of longitude on the equator is 1113.2 m, of latitude 1105.7 m. */
  const frame = { left: 0, top: 0, right: 400, bottom: 400 };
  const map = new MapFrame(frame, [116, -0.005, 116.01, 0.005]);

  it('has one scale, north up, with the places in its middle and a margin of 3 %', () => {
    expect(map.metresPerPoint).toBeCloseTo(1113.19 / (400 * 0.94), 3);
    expect(map.spotOf([116.005, 0]).map(Math.round)).toEqual([200, 200]);
    expect(map.spotOf([116, 0])[0]).toBeCloseTo(12, 1);
    expect(map.spotOf([116.005, 0.005])[1]).toBeLessThan(200);
  });

  it('draws a bar whose length is what it says', () => {
    const label = scaleShapes(map).findLast((shape) => shape.kind === 'text');
    const halves = scaleShapes(map)
      .filter((shape) => shape.kind === 'area')
      .slice(1);
    const xs = halves.flatMap((shape) => shape.paths.flat().map(([x]) => x));
    // 90 points of 2.96 m are 266 m: 200 m is the round length below.
    expect(label).toMatchObject({ text: '200 m' });
    expect((Math.max(...xs) - Math.min(...xs)) * map.metresPerPoint).toBeCloseTo(200, 6);
  });

  it('leaves out what lies beside it', () => {
    const far = {
      type: 'LineString' as const,
      coordinates: [
        [117, 0],
        [117, 0.01],
      ],
    };
    expect(map.pathsOf(far)).toEqual([]);
  });
});

describe('marks beside Chinese letters', () => {
  it.each([
    ['人口,2,233 人未覆盖;需求 611 床', '人口\uff0c2,233 人未覆盖\uff1b需求 611 床'],
    ['规范(2018 局部修订)', '规范\uff082018 局部修订\uff09'],
    ['养老:15 分钟', '养老\uff1a15 分钟'],
    ['GB 50180-2018 (2.0.4, 3.0.4)', 'GB 50180-2018 (2.0.4, 3.0.4)'],
    ['2026-11-25 23:46 UTC', '2026-11-25 23:46 UTC'],
  ])('%s', (plain, expected) => {
    expect(widened(plain)).toBe(expected);
  });
});
