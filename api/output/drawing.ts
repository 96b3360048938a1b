/** A picture as shapes in points (1/72 inch), y downwards: written as SVG into a PDF and as a metafile for Word. */

export type Spot = readonly [x: number, y: number];
export type Path = readonly Spot[];

export interface AreaShape {
  readonly kind: 'area';
  /** Outlines and holes alike; filled even-odd. */
  readonly paths: readonly Path[];
  readonly fill: string | null;
  readonly stroke: string | null;
  readonly width: number;
}

export interface LineShape {
  readonly kind: 'line';
  readonly paths: readonly Path[];
  readonly stroke: string;
  readonly width: number;
  readonly dash: readonly number[] | null;
}

export interface TextShape {
  readonly kind: 'text';
  readonly at: Spot;
  readonly text: string;
  readonly size: number;
  readonly colour: string;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly isBold: boolean;
  /** A pale edge, so that it reads on any ground. */
  readonly hasHalo: boolean;
}

export type Shape = AreaShape | LineShape | TextShape;

export interface Frame {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Drawing {
  readonly width: number;
  readonly height: number;
  /** Shapes of the map itself, cut off at its frame. */
  readonly frame: Frame;
  readonly inside: readonly Shape[];
  /** Legend, scale, arrow, source. */
  readonly around: readonly Shape[];
}

export const area = (
  paths: readonly Path[],
  fill: string | null,
  stroke: string | null = null,
  width = 0,
): AreaShape => ({ kind: 'area', paths, fill, stroke, width });

export const line = (
  paths: readonly Path[],
  stroke: string,
  width: number,
  dash: readonly number[] | null = null,
): LineShape => ({ kind: 'line', paths, stroke, width, dash });

export const text = (
  at: Spot,
  words: string,
  size: number,
  colour: string,
  more: Partial<Pick<TextShape, 'anchor' | 'isBold' | 'hasHalo'>> = {},
): TextShape => ({
  kind: 'text',
  at,
  text: words,
  size,
  colour,
  anchor: 'start',
  isBold: false,
  hasHalo: false,
  ...more,
});

export const rectangle = ({ left, top, right, bottom }: Frame): Path => [
  [left, top],
  [right, top],
  [right, bottom],
  [left, bottom],
];

/** A Chinese letter is as wide as its size, a Latin one a little over half of it. */
export const textWidth = (words: string, size: number): number =>
  [...words].reduce((sum, letter) => sum + (letter > '\u2e7f' ? 1 : 0.56), 0) * size;

/**
 * Parallel strokes at 45° over an area, cut to it by crossings (even-odd): formats without patterns can
 * draw them, and print keeps them sharp.
 */
export function hatch(paths: readonly Path[], spacing: number): Path[] {
  const strokes: Path[] = [];
  // Turned by 45°, strokes run along u at equal v.
  const turned = paths.map((path) => path.map(([x, y]) => [x + y, y - x] as const));
  const heights = turned.flat().map(([, v]) => v);
  const step = spacing * Math.SQRT2;
  for (let v = Math.ceil(Math.min(...heights) / step) * step; v < Math.max(...heights); v += step) {
    const crossings = turned.flatMap((path) => crossingsOf(path, v)).sort((a, b) => a - b);
    for (let i = 0; i + 1 < crossings.length; i += 2)
      strokes.push([backOf(crossings[i]!, v), backOf(crossings[i + 1]!, v)]);
  }
  return strokes;
}

function crossingsOf(path: readonly (readonly [u: number, v: number])[], v: number): number[] {
  return path.flatMap(([u1, v1], i) => {
    const [u2, v2] = path[(i + 1) % path.length]!;
    return v1 > v !== v2 > v ? [u1 + ((v - v1) / (v2 - v1)) * (u2 - u1)] : [];
  });
}

const backOf = (u: number, v: number): Spot => [(u - v) / 2, (u + v) / 2];
