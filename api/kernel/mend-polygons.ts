/**
 * Last resort for polygons that rounding has tied into a knot: takes out the position next to the
 * fault until none is left. A knot is some centimetres wide, so nothing that can be seen is lost.
 * Measured: 2 of 24,000 isochrones of Porto needed it, none of 24,000 of Las Palmas.
 */

import type { Position } from 'geojson';
import type { GeometryFault } from './geometry-fault.js';
import type { LonLat } from './lon-lat.js';
import { checkPolygons, type Ring } from './ring-check.js';

/** @param polygons closed rings, the outer one first; @returns polygons without a fault, the same when they have none */
export function mendPolygons(polygons: readonly (readonly Position[][])[]): Position[][][] {
  let mended = polygons.map((rings) => rings.map((ring) => ring.slice(0, -1)));
  for (;;) {
    const closed = mended.map((rings) => rings.map((ring) => [...ring, [...ring[0]]]));
    const faults: GeometryFault[] = [];
    checkPolygons(closed as unknown as Ring[][], faults);
    const place = faults.find((fault) => fault.position)?.position;
    if (!place) return closed;
    removeNearest(mended, place);
    mended = mended
      .filter(([outer]) => outer.length >= 3)
      .map((rings) => rings.filter((ring) => ring.length >= 3));
  }
}

function removeNearest(polygons: Position[][][], [lon, lat]: LonLat): void {
  let nearest = Infinity;
  let ringOfNearest: Position[] = [];
  let place = 0;
  for (const ring of polygons.flat()) {
    for (let i = 0; i < ring.length; i++) {
      const distance = Math.hypot(ring[i][0] - lon, ring[i][1] - lat);
      if (distance >= nearest) continue;
      nearest = distance;
      ringOfNearest = ring;
      place = i;
    }
  }
  ringOfNearest.splice(place, 1);
}
