/** From places to points on paper: one scale for a district, north up, metres told by a bar. */

import type { Geometry, Position } from 'geojson';
import { type LonLat, rulerAt } from '../kernel/index.js';
import type { Frame, Path, Spot } from './drawing.js';

type Box = readonly [west: number, south: number, east: number, north: number];

/** Points nearer than this draw nothing more. */
const FINEST_POINTS = 0.35;
/** Of the frame, left free around the places. */
const MARGIN_RATIO = 0.03;

export class MapFrame {
  readonly metresPerPoint: number;
  readonly #centre: LonLat;
  readonly #middle: Spot;
  readonly #metresPerLon: number;
  readonly #metresPerLat: number;

  constructor(
    readonly frame: Frame,
    [west, south, east, north]: Box,
  ) {
    this.#centre = [(west + east) / 2, (south + north) / 2];
    const ruler = rulerAt(this.#centre[1]);
    this.#metresPerLon = ruler.metresPerLon;
    this.#metresPerLat = ruler.metresPerLat;
    const room = 1 - 2 * MARGIN_RATIO;
    const across = ((east - west) * this.#metresPerLon) / ((frame.right - frame.left) * room);
    const down = ((north - south) * this.#metresPerLat) / ((frame.bottom - frame.top) * room);
    // A single place has no extent: a hundred metres across then.
    this.metresPerPoint = Math.max(across, down, 0.2);
    this.#middle = [(frame.left + frame.right) / 2, (frame.top + frame.bottom) / 2];
  }

  spotOf([lon, lat]: Position): Spot {
    return [
      this.#middle[0] + ((lon! - this.#centre[0]) * this.#metresPerLon) / this.metresPerPoint,
      this.#middle[1] - ((lat! - this.#centre[1]) * this.#metresPerLat) / this.metresPerPoint,
    ];
  }

  /** What the frame shows, in degrees. */
  get extent(): Box {
    const { left, top, right, bottom } = this.frame;
    const lonAt = (x: number) =>
      this.#centre[0] + ((x - this.#middle[0]) * this.metresPerPoint) / this.#metresPerLon;
    const latAt = (y: number) =>
      this.#centre[1] - ((y - this.#middle[1]) * this.metresPerPoint) / this.#metresPerLat;
    return [lonAt(left), latAt(bottom), lonAt(right), latAt(top)];
  }

  /** Outlines, or lines; what is too small to be seen is left out. */
  pathsOf(geometry: Geometry): Path[] {
    const lists = listsOf(geometry).map((list) => this.#thinned(list));
    return lists.filter((path) => path.length > 1 && this.#isSeen(path));
  }

  #thinned(positions: readonly Position[]): Path {
    const path: Spot[] = [];
    positions.forEach((position, i) => {
      const spot = this.spotOf(position);
      const last = path.at(-1);
      const isEnd = i === positions.length - 1;
      if (!last || isEnd || Math.hypot(spot[0] - last[0], spot[1] - last[1]) >= FINEST_POINTS)
        path.push(spot);
    });
    return path;
  }

  #isSeen(path: Path): boolean {
    const xs = path.map(([x]) => x);
    const ys = path.map(([, y]) => y);
    const { left, top, right, bottom } = this.frame;
    return (
      Math.max(...xs) >= left &&
      Math.min(...xs) <= right &&
      Math.max(...ys) >= top &&
      Math.min(...ys) <= bottom
    );
  }
}

function listsOf(geometry: Geometry): Position[][] {
  if (geometry.type === 'LineString') return [geometry.coordinates];
  if (geometry.type === 'MultiLineString' || geometry.type === 'Polygon') return geometry.coordinates;
  return geometry.type === 'MultiPolygon' ? geometry.coordinates.flat() : [];
}
