/** Drawing by hand: corners, strokes taken back, what draws a corner to it, and what is wrong at which corner. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkGeometry } from '../../api/kernel/geometry-check.js';
import type { LonLat } from '../../api/kernel/lon-lat.js';
import {
  addCorner,
  beginDrawing,
  beginEditing,
  type Drawing,
  drag,
  drop,
  finish,
  geometryOf,
  grab,
  redoStroke,
  removeChosen,
  split,
  undoStroke,
} from '../../map-client/state/drawing.js';
import { faultsOf, faultWords } from '../../map-client/state/drawing-fault.js';
import { free, snap, snapTargets, touchedIds } from '../../map-client/state/drawing-snap.js';
import { overlapsOf } from '../../map-client/state/edit-overlap.js';
import { drawingFeatures } from '../../map-client/style/drawing-features.js';
import { speakerOf } from '../../map-client/words/speaker.js';
import { community } from './paper-records.js';

const drawn = (shape: Drawing['shape'], corners: readonly LonLat[]): Drawing =>
  corners.reduce((drawing, corner) => addCorner(corner)(drawing), beginDrawing(shape));
const SQUARE: readonly LonLat[] = [
  [0, 0],
  [0.01, 0],
  [0.01, 0.01],
  [0, 0.01],
];
const square = (): Drawing => finish(drawn('polygon', SQUARE));

describe('a drawing', () => {
  it('is a ring that closes itself, once it is finished', () => {
    expect(geometryOf(square())).toEqual({
      type: 'Polygon',
      coordinates: [
        [
          [0, 0],
          [0.01, 0],
          [0.01, 0.01],
          [0, 0.01],
          [0, 0],
        ],
      ],
    });
    expect(addCorner([1, 1])(square())).toEqual(square());
  });

  it('goes on while it lacks corners', () => {
    expect(finish(drawn('polygon', SQUARE.slice(0, 2))).now.isOpen).toBe(true);
    expect(finish(drawn('line', SQUARE.slice(0, 1))).now.isOpen).toBe(true);
    expect(geometryOf(finish(drawn('line', SQUARE.slice(0, 2))))).toEqual({
      type: 'LineString',
      coordinates: [
        [0, 0],
        [0.01, 0],
      ],
    });
  });

  it('of a point is put elsewhere by the next click', () => {
    expect(geometryOf(drawn('point', [SQUARE[0]!, SQUARE[2]!]))).toEqual({
      type: 'Point',
      coordinates: [0.01, 0.01],
    });
  });

  it('moves, splits and loses corners', () => {
    const moved = drop(drag(free([0.02, 0.02]))(grab([0, 0, 2])(square())));
    expect(moved.now.parts[0]![0]![2]).toEqual([0.02, 0.02]);
    const halved = drop(split([0, 0, 3], [0, 0.005])(square()));
    expect(halved.now.parts[0]![0]).toEqual([...SQUARE, [0, 0.005]]);
    expect(removeChosen(halved).now.parts[0]![0]).toEqual(SQUARE);
  });

  it('keeps holes and further parts of what is stored', () => {
    const hole = [
      [0.004, 0.004],
      [0.004, 0.006],
      [0.006, 0.006],
      [0.004, 0.004],
    ];
    const ring = [...SQUARE, SQUARE[0]!].map((at) => [...at]);
    const stored = {
      type: 'MultiPolygon' as const,
      coordinates: [[ring, hole], [ring.map(([lon, lat]) => [lon! + 1, lat!])]],
    };
    expect(geometryOf(beginEditing(stored))).toEqual(stored);
    const without = [0, 1, 2].reduce(
      (drawing) => removeChosen(drop(grab([0, 1, 0])(drawing))),
      beginEditing(stored),
    );
    expect(without.now.parts.map((rings) => rings.length)).toEqual([1, 1]);
  });

  it('that was only pressed leaves no stroke behind, nor what could be done again', () => {
    const back = undoStroke(square());
    const pressed = drop(grab([0, 0, 1])(back));
    expect(pressed.past).toEqual(back.past);
    expect(redoStroke(pressed).now).toEqual(square().now);
  });
});

describe('undo of strokes', () => {
  const step = fc.oneof(
    fc
      .record({
        lon: fc.double({ min: -1, max: 1, noNaN: true }),
        lat: fc.double({ min: -1, max: 1, noNaN: true }),
      })
      .map(({ lon, lat }) => addCorner([lon, lat])),
    fc.constant(finish),
    fc.constant((drawing: Drawing) =>
      drawing.now.parts[0]![0]!.length > 0 ? drop(drag(free([0.5, 0.5]))(grab([0, 0, 0])(drawing))) : drawing,
    ),
    fc.constant((drawing: Drawing) => removeChosen(drawing)),
  );

  it('goes back to nothing and forth to the same, whatever was drawn', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('polygon' as const, 'line' as const, 'point' as const),
        fc.array(step),
        (shape, steps) => {
          const end = steps.reduce((drawing, next) => next(drawing), beginDrawing(shape));
          let back = end;
          while (back.past.length > 0) back = undoStroke(back);
          expect(back.now).toEqual(beginDrawing(shape).now);
          while (back.future.length > 0) back = redoStroke(back);
          expect(back.now).toEqual(end.now);
        },
      ),
    );
  });

  it('is over for what was undone as soon as something else is drawn', () => {
    const other = addCorner([5, 5])(undoStroke(drawn('polygon', SQUARE)));
    expect(redoStroke(other)).toEqual(other);
  });
});

describe('a corner is drawn', () => {
  const ring = [...SQUARE, SQUARE[0]!].map((at) => [...at]);
  const targets = snapTargets([
    { id: 'a', geometry: { type: 'Polygon', coordinates: [ring] } },
    { id: 'b', geometry: { type: 'Polygon', coordinates: [ring.map(([lon, lat]) => [lon! + 0.01, lat!])] } },
    { id: 'c', geometry: { type: 'Point', coordinates: [0, 0] } },
  ]);

  it('to a corner before a side, exactly, and to nothing out of reach', () => {
    // 1e-5 degrees are 1.1 metres.
    expect(snap(targets, [0.00003, 0.00002], 10)).toEqual({ position: [0, 0], to: 'corner', targetId: 'a' });
    const onSide = snap(targets, [0.005, 0.00003], 10);
    expect(onSide).toMatchObject({ to: 'side', targetId: 'a' });
    expect(onSide.position[1]).toBe(0);
    expect(snap(targets, [0.005, 0.005], 10)).toEqual(free([0.005, 0.005]));
    expect(snap(targets, [-0.005, 0.005], 10)).toEqual(free([-0.005, 0.005]));
  });

  it('and neighbours that share a wall are both met there', () => {
    expect(touchedIds(targets, [0.01, 0.004], 1)).toEqual(['a', 'b']);
    expect(touchedIds(targets, [0, 0.004], 1)).toEqual(['a']);
  });
});

describe('what is wrong', () => {
  const faultsWith = (corners: readonly LonLat[]) => faultsOf(finish(drawn('polygon', corners)));
  const [a, b, c, d] = SQUARE as readonly [LonLat, LonLat, LonLat, LonLat];

  it('is nothing with a square, nor while it is drawn', () => {
    expect(faultsOf(square())).toEqual([]);
    expect(faultsOf(drawn('polygon', [a, c, b, d]))).toEqual([]);
  });

  it('is told with its corner: crossing sides, spikes, touching corners', () => {
    expect(faultsWith([a, c, b, d])).toEqual([
      { code: 'CROSSING', position: [0.005, 0.005], corners: [1, 2, 3, 4], ring: null },
    ]);
    expect(faultsWith([a, b, [0.02, 0], b, c, d].map((at) => at as LonLat))[0]).toMatchObject({
      code: 'SPIKE',
      position: [0.02, 0],
      corners: [3],
    });
    expect(faultsWith([a, b, c, [0.005, 0], d])[0]).toMatchObject({ code: 'TOUCHING', corners: [4] });
  });

  it('is told with its corner: outside WGS 84, too few, huge', () => {
    expect(faultsWith([a, b, [181, 0.01]])[0]).toMatchObject({
      code: 'OUTSIDE_WGS84',
      position: [181, 0.01],
      corners: [3],
    });
    const triangle = finish(drawn('polygon', [a, b, c]));
    expect(faultsOf(removeChosen(drop(grab([0, 0, 1])(triangle))))[0]).toMatchObject({
      code: 'TOO_FEW',
      position: a,
    });
    expect(faultsWith([a, b, [0.01, 0.4], d])[0]).toMatchObject({ code: 'HUGE', position: [0.01, 0.4] });
    expect(faultsOf(finish(drawn('line', [a, [0.3, 0]])))[0]).toMatchObject({ code: 'HUGE' });
  });

  it('names the part where there are several', () => {
    const bow = (east: number) => [[a, c, b, d, a].map(([lon, lat]) => [lon + east, lat])];
    const plain = (east: number) => [[a, b, c, d, a].map(([lon, lat]) => [lon + east, lat])];
    const [fault] = faultsOf(beginEditing({ type: 'MultiPolygon', coordinates: [plain(0), bow(1)] }));
    expect(fault).toMatchObject({ code: 'CROSSING', ring: { part: 2, isHole: false } });
    expect(faultWords(speakerOf('zh'), fault!)).toBe('第 2 块：两条边相交：1–2 与 3–4。请移开其中一个角。');
  });

  it('is found exactly where the server would refuse it', () => {
    const near = fc.integer({ min: 0, max: 6 }).map((step) => step / 1000);
    fc.assert(
      fc.property(fc.array(fc.tuple(near, near), { minLength: 3, maxLength: 7 }), (corners) => {
        const drawing = finish(drawn('polygon', corners));
        if (drawing.now.isOpen) return;
        const refused = checkGeometry(geometryOf(drawing));
        const told = faultsOf(drawing);
        expect(told.length > 0).toBe(refused.length > 0);
        expect(told.every(({ position, code }) => position !== null && code !== 'BROKEN')).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('is marked on the map, with the numbers the sentence names', () => {
    const drawing = finish(drawn('polygon', [a, c, b, d]));
    const { features } = drawingFeatures(drawing, faultsOf(drawing), null);
    const of = (role: string) => features.filter(({ properties }) => properties?.role === role);
    expect(of('fault').map(({ geometry }) => geometry.coordinates)).toEqual([[0.005, 0.005]]);
    expect(
      of('number').map(({ properties, geometry }) => [properties?.number, geometry.coordinates]),
    ).toEqual([
      ['1', a],
      ['2', c],
      ['3', b],
      ['4', d],
    ]);
    expect(of('corner')).toHaveLength(4);
    expect(of('middle')).toHaveLength(4);
  });
});

describe('a boundary across a neighbour', () => {
  /** From the west, south, east, north; a square of 0.01° is 1.1 km wide. */
  const box = (west: number, south: number, east: number, north: number): LonLat[] => [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
  ];
  const neighbour = (name: string, corners: readonly LonLat[]) => ({
    ...community(name, { name }),
    boundary: {
      type: 'MultiPolygon' as const,
      coordinates: [[[...corners, corners[0]!].map((at) => [...at])]],
    },
  });
  const over = (corners: readonly LonLat[]) => overlapsOf(square(), [neighbour('乙里', corners)]);

  it('is told with a place that lies in both: across a corner, a band, inside, around, exactly over', () => {
    const cases = [
      box(0.008, 0.008, 0.02, 0.02),
      box(-0.01, 0.004, 0.02, 0.006),
      box(0.004, 0.004, 0.006, 0.006),
      box(-0.01, -0.01, 0.02, 0.02),
      SQUARE,
    ];
    for (const corners of cases) {
      const [found, ...more] = over(corners);
      expect(more).toEqual([]);
      expect(found?.name).toBe('乙里');
      const [lon, lat] = found!.position;
      const [west, south, east, north] = [corners[0]![0], corners[0]![1], corners[2]![0], corners[2]![1]];
      expect(lon >= Math.max(0, west) && lon <= Math.min(0.01, east)).toBe(true);
      expect(lat >= Math.max(0, south) && lat <= Math.min(0.01, north)).toBe(true);
    }
  });

  it('is none where they share a side or a corner, lie apart, or meet by less than a wall', () => {
    expect(over(box(0.01, 0, 0.02, 0.01))).toEqual([]);
    expect(over(box(0.01, 0.01, 0.02, 0.02))).toEqual([]);
    expect(over(box(0.02, 0, 0.03, 0.01))).toEqual([]);
    // 0.000005° are half a metre.
    expect(over(box(0.009995, 0, 0.02, 0.01))).toEqual([]);
    expect(over(box(0.00995, 0, 0.02, 0.01))).toHaveLength(1);
  });

  it('is not asked of what is not touched, not closed, or no area', () => {
    const all = [neighbour('乙里', SQUARE)];
    expect(overlapsOf(drawn('polygon', SQUARE), all)).toEqual([]);
    expect(overlapsOf(finish(drawn('line', SQUARE)), all)).toEqual([]);
    const stored = beginEditing({
      type: 'Polygon',
      coordinates: [[...SQUARE, SQUARE[0]!].map((at) => [...at])],
    });
    expect(overlapsOf(stored, all)).toEqual([]);
  });
});
