/**
 * The site of an old community on the ground: its ring with the parcel side of every piece, and a
 * frame along which the rows of houses stand.
 */

import { Frame, type RingHit, ringHits } from './geometry.js';
import type { WayLine } from './network.js';
import { type Parcel, SIDES, type Side } from './parcels.js';
import type { GroundPoint, PlanPoint, TownShape } from './shape.js';

/** A corner or bend of the boundary, and the plan measure along its side there and at the next one. */
interface SiteVertex {
  readonly point: GroundPoint;
  readonly side: Side;
  readonly along: number;
  readonly nextAlong: number;
}

/** A place on the boundary. */
export interface BoundaryPlace extends RingHit {
  readonly side: Side;
  readonly line: WayLine | null;
  /** Plan measure along the side, as the line beside it counts. */
  readonly planAlong: number;
}

export class Site {
  readonly parcel: Parcel;
  readonly frame: Frame;
  /** In the frame, anticlockwise from the south-western corner. */
  readonly ring: readonly GroundPoint[];
  readonly #vertices: readonly SiteVertex[];

  constructor(parcel: Parcel, shape: TownShape) {
    this.parcel = parcel;
    const vertices = SIDES.flatMap((side) => sideVertices(parcel, side, shape));
    const cornerOf = (side: Side) => vertices.find((vertex) => vertex.side === side)!.point;
    const angle = (from: GroundPoint, to: GroundPoint) => Math.atan2(to[1] - from[1], to[0] - from[0]);
    const angleRadians = (angle(cornerOf(0), cornerOf(1)) + angle(cornerOf(3), cornerOf(2))) / 2;
    this.frame = new Frame(cornerOf(0), angleRadians);
    this.#vertices = vertices.map((vertex) => ({ ...vertex, point: this.frame.toFrame(vertex.point) }));
    this.ring = this.#vertices.map((vertex) => vertex.point);
  }

  /** West and east end of the site at a height, in the frame; null beyond it. */
  spanAt(across: number): readonly [west: number, east: number] | null {
    const alongs = ringHits(this.ring, [0, across], 0).map((hit) => hit.point[0]);
    return alongs.length < 2 ? null : [Math.min(...alongs), Math.max(...alongs)];
  }

  /** The heights between which the whole width is free of the south and the north boundary. */
  acrossLimits(): readonly [south: number, north: number] {
    const acrosses = (side: Side) => {
      const own = this.#vertices.flatMap((vertex, i) =>
        vertex.side === side ? [vertex.point[1], this.ring[(i + 1) % this.ring.length]![1]] : [],
      );
      return own;
    };
    return [Math.max(...acrosses(0)), Math.min(...acrosses(2))];
  }

  /** Where the ray from a point inside, to the south, east, north or west, meets the boundary. */
  boundaryFrom(point: GroundPoint, towards: Side): BoundaryPlace | null {
    const axis = towards === 1 || towards === 3 ? 0 : 1;
    const sign = towards === 1 || towards === 2 ? 1 : -1;
    const hits = ringHits(this.ring, point, axis).filter((hit) => (hit.point[axis] - point[axis]) * sign > 0);
    const nearest = hits.sort((a, b) => (a.point[axis] - b.point[axis]) * sign)[0];
    if (!nearest) return null;
    const { side, along, nextAlong } = this.#vertices[nearest.index]!;
    return {
      ...nearest,
      side,
      line: this.parcel.lines[side],
      planAlong: along + (nextAlong - along) * nearest.ratio,
    };
  }
}

function sideVertices(parcel: Parcel, side: Side, shape: TownShape): SiteVertex[] {
  const { west, south, east, north } = parcel;
  const corners: PlanPoint[] = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
  ];
  const from = corners[side]!;
  const to = corners[(side + 1) % 4]!;
  const axis = side % 2;
  const points = shape.line(from, to);
  const alongAt = (step: number) => from[axis]! + ((to[axis]! - from[axis]!) * step) / (points.length - 1);
  return points
    .slice(0, -1)
    .map((point, step) => ({ point, side, along: alongAt(step), nextAlong: alongAt(step + 1) }));
}
