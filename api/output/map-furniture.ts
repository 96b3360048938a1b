/** What makes a picture a map: frame, scale bar, north arrow, legend, source and date. */

import { MARK } from '../../schema/palette.js';
import {
  area,
  type Frame,
  hatch,
  line,
  type Path,
  rectangle,
  type Shape,
  type Spot,
  text,
} from './drawing.js';
import type { MapFrame } from './map-frame.js';

export interface LegendEntry {
  readonly words: string;
  readonly sign: 'fill' | 'hatch' | 'dots' | 'mark';
  readonly colour: string;
  /** Corners of a mark about (0, 0), of size 1. */
  readonly outline?: Path;
  readonly isHollow?: boolean;
}

const QUIET = '#5a666e';
const SIGN_WIDTH = 15;
const SIGN_HEIGHT = 9;
const ROW_HEIGHT = 13.5;
const TEXT_SIZE = 7.5;

/** Entries in columns under the map. */
export function legendShapes(
  entries: readonly LegendEntry[],
  { left, top, right }: Frame,
  columnCount: number,
): Shape[] {
  const rowCount = Math.ceil(entries.length / columnCount);
  const columnWidth = (right - left) / columnCount;
  return entries.flatMap((entry, i) => {
    const x = left + Math.floor(i / rowCount) * columnWidth;
    const y = top + (i % rowCount) * ROW_HEIGHT;
    return [
      ...signShapes(entry, { left: x, top: y, right: x + SIGN_WIDTH, bottom: y + SIGN_HEIGHT }),
      text([x + SIGN_WIDTH + 5, y + SIGN_HEIGHT - 1.5], entry.words, TEXT_SIZE, MARK.label),
    ];
  });
}

export const legendHeight = (entryCount: number, columnCount: number): number =>
  Math.ceil(entryCount / columnCount) * ROW_HEIGHT;

function signShapes({ sign, colour, outline, isHollow }: LegendEntry, box: Frame): Shape[] {
  const paths = [rectangle(box)];
  if (sign === 'hatch') return hatchShapes(paths);
  if (sign === 'dots') return dotShapes(paths);
  if (sign === 'mark' && outline) {
    const middle: Spot = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
    return [markShape(outline, middle, 4, colour, isHollow ?? false)];
  }
  return [area(paths, colour, '#b8bfc4', 0.4)];
}

/** No data: grey strokes on pale ground, of no ramp. */
export const hatchShapes = (paths: readonly Path[]): Shape[] => [
  area(paths, MARK.hatchGround, MARK.hatch, 0.6),
  line(hatch(paths, 2.6), MARK.hatch, 0.6),
];

/** Not reachable on the network: dots on pale ground. */
export const dotShapes = (paths: readonly Path[]): Shape[] => [
  area(paths, MARK.hatchGround, MARK.hatch, 0.6),
  line(hatch(paths, 3.2), MARK.hatch, 1, [0.9, 2.3]),
];

export const markShape = (
  outline: Path,
  [x, y]: Spot,
  radius: number,
  colour: string,
  isHollow: boolean,
): Shape =>
  area(
    [outline.map(([dx, dy]) => [x + dx * radius, y + dy * radius] as const)],
    isHollow ? MARK.paper : colour,
    isHollow ? colour : MARK.paper,
    isHollow ? 1 : 0.6,
  );

const NICE_STEPS = [1, 2, 5];
/** About as long as this, in points. */
const BAR_POINTS = 90;

/** Bottom left, on the map: a bar of a round length in two halves. */
export function scaleShapes({ metresPerPoint, frame }: MapFrame): Shape[] {
  const metres = roundLength(BAR_POINTS * metresPerPoint);
  const length = metres / metresPerPoint;
  const [x, y] = [frame.left + 12, frame.bottom - 12];
  const label = metres >= 1000 ? `${metres / 1000} km` : `${metres} m`;
  const half = (from: number, to: number, fill: string) =>
    area(
      [rectangle({ left: x + from * length, right: x + to * length, top: y - 3.5, bottom: y })],
      fill,
      MARK.ink,
      0.6,
    );
  return [
    area([rectangle({ left: x - 6, right: x + length + 34, top: y - 17, bottom: y + 6 })], '#ffffff'),
    half(0, 0.5, MARK.ink),
    half(0.5, 1, MARK.paper),
    text([x, y - 6.5], '0', 7, MARK.ink, { anchor: 'middle' }),
    text([x + length, y - 6.5], label, 7, MARK.ink, { anchor: 'middle' }),
  ];
}

function roundLength(metres: number): number {
  const power = 10 ** Math.floor(Math.log10(metres));
  const step = NICE_STEPS.findLast((one) => one * power <= metres) ?? 1;
  return step * power;
}

/** Top right, on the map. */
export function northShapes({ frame }: MapFrame, label: string): Shape[] {
  const [x, y] = [frame.right - 20, frame.top + 14];
  return [
    area([circle([x, y + 8], 15)], '#ffffff'),
    area(
      [
        [
          [x, y],
          [x + 5, y + 18],
          [x, y + 14],
        ],
      ],
      MARK.ink,
      MARK.ink,
      0.5,
    ),
    area(
      [
        [
          [x, y],
          [x - 5, y + 18],
          [x, y + 14],
        ],
      ],
      MARK.paper,
      MARK.ink,
      0.5,
    ),
    text([x, y - 1.5], label, 7, MARK.ink, { anchor: 'middle', isBold: true, hasHalo: true }),
  ];
}

export const circle = ([x, y]: Spot, radius: number): Path =>
  Array.from({ length: 24 }, (_, corner) => {
    const angle = (2 * Math.PI * corner) / 24;
    return [x + radius * Math.sin(angle), y - radius * Math.cos(angle)] as const;
  });

export const frameShapes = ({ frame }: MapFrame): Shape[] => [area([rectangle(frame)], null, '#9aa2a9', 0.8)];

/** Under the legend: source and date, quiet. */
export const sourceShapes = (words: string, at: Spot): Shape[] => [text(at, words, 6.5, QUIET)];
