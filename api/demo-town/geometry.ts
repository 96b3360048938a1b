/** Plane geometry on the ground of the demo town: rectangles, rings, and where a line meets them. */

import type { GroundPoint } from './shape.js';

/** A turned pair of axes: `along` the rows of houses, `across` them. */
export class Frame {
  readonly #origin: GroundPoint;
  readonly #cosine: number;
  readonly #sine: number;

  constructor(origin: GroundPoint, angleRadians: number) {
    this.#origin = origin;
    this.#cosine = Math.cos(angleRadians);
    this.#sine = Math.sin(angleRadians);
  }

  toFrame([east, north]: GroundPoint): GroundPoint {
    const x = east - this.#origin[0];
    const y = north - this.#origin[1];
    return [x * this.#cosine + y * this.#sine, y * this.#cosine - x * this.#sine];
  }

  toGround([along, across]: GroundPoint): GroundPoint {
    return [
      this.#origin[0] + along * this.#cosine - across * this.#sine,
      this.#origin[1] + along * this.#sine + across * this.#cosine,
    ];
  }
}

/** The corners of a rectangle, anticlockwise. */
export const boxRing = (west: number, south: number, east: number, north: number): GroundPoint[] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
];

export interface RingHit {
  /** The segment from vertex `index` to the next. */
  readonly index: number;
  /** 0..1 along that segment. */
  readonly ratio: number;
  readonly point: GroundPoint;
}

/** Where the line through a point, along an axis (0 along, 1 across), meets a ring. */
export function ringHits(ring: readonly GroundPoint[], through: GroundPoint, axis: 0 | 1): RingHit[] {
  const other = axis === 0 ? 1 : 0;
  const level = through[other];
  const hits: RingHit[] = [];
  for (let index = 0; index < ring.length; index++) {
    const a = ring[index]!;
    const b = ring[(index + 1) % ring.length]!;
    if (a[other] > level === b[other] > level) continue;
    const ratio = (level - a[other]) / (b[other] - a[other]);
    hits.push({ index, ratio, point: [a[0] + (b[0] - a[0]) * ratio, a[1] + (b[1] - a[1]) * ratio] });
  }
  return hits;
}

export const isInside = (ring: readonly GroundPoint[], point: GroundPoint): boolean =>
  ringHits(ring, point, 0).filter((hit) => hit.point[0] > point[0]).length % 2 === 1;

/** Area in m², positive for an anticlockwise ring. */
export function ringArea(ring: readonly GroundPoint[]): number {
  let twice = 0;
  ring.forEach((a, i) => {
    const b = ring[(i + 1) % ring.length]!;
    twice += a[0] * b[1] - b[0] * a[1];
  });
  return twice / 2;
}

/** The middle of a ring's vertices. */
export function ringMiddle(ring: readonly GroundPoint[]): GroundPoint {
  const sum = ring.reduce(([x, y], point) => [x + point[0], y + point[1]], [0, 0] as GroundPoint);
  return [sum[0] / ring.length, sum[1] / ring.length];
}
