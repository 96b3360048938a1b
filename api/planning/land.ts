/**
 * The land of a community that a service area leaves out (缺口范围). The area is drawn only near the
 * community, and Turf's difference does the cutting only where a line of the area passes the land:
 * most communities lie wholly inside or outside, which costs next to nothing to tell.
 */

import { bboxClip, difference, featureCollection, multiPolygon, truncate } from '@turf/turf';
import type { Feature, MultiPolygon } from 'geojson';
import { type BBox, boxOf, isInside, type LocalContours } from '../kernel/index.js';

/**
 * The area is clipped to a box about 2 m outside the land, so that the box's own edges never take part in the
 * answer. Close, because Turf pays for every vertex: with 55 m the demo town took 1,420 ms instead of 505.
 */
const MARGIN_DEGREES = 0.00002;

/** polyclip stumbles over positions that differ by less than a hair; seven digits are a centimetre. */
const POSITION_DIGITS = 7;

const NOTHING: MultiPolygon = { type: 'MultiPolygon', coordinates: [] };

/**
 * The part of the land outside the cutoff of the search that `contours` holds: the land itself,
 * nothing, or what Turf leaves.
 */
export function landOutside(contours: LocalContours, land: MultiPolygon, cutoffMetres: number): MultiPolygon {
  const box = boxOf(land.coordinates);
  const reach = contours.reachOf(box, cutoffMetres);
  if (reach !== 'mixed') return reach === 'inside' ? NOTHING : land;
  const area = contours.polygonIn(box, cutoffMetres);
  if (hasLineIn(area, box)) return cut(land, clipped(area, box));
  const [lon, lat] = land.coordinates[0]![0]![0]!;
  return isInside(area.coordinates, lon!, lat!) ? NOTHING : land;
}

function hasLineIn({ coordinates }: MultiPolygon, [west, south, east, north]: BBox): boolean {
  return coordinates.flat().some((ring) =>
    ring.some(([lonB, latB], i) => {
      const [lonA, latA] = ring[Math.max(0, i - 1)]!;
      return (
        Math.max(lonA!, lonB!) >= west &&
        Math.min(lonA!, lonB!) <= east &&
        Math.max(latA!, latB!) >= south &&
        Math.min(latA!, latB!) <= north
      );
    }),
  );
}

function clipped(area: MultiPolygon, [west, south, east, north]: BBox): Feature<MultiPolygon> {
  const { geometry } = bboxClip(multiPolygon(area.coordinates), [
    west - MARGIN_DEGREES,
    south - MARGIN_DEGREES,
    east + MARGIN_DEGREES,
    north + MARGIN_DEGREES,
  ]) as Feature<MultiPolygon>;
  return multiPolygon(geometry.coordinates.filter((rings) => rings.length > 0));
}

function cut(land: MultiPolygon, area: Feature<MultiPolygon>): MultiPolygon {
  if (area.geometry.coordinates.length === 0) return land;
  const rest = difference(featureCollection([rounded(multiPolygon(land.coordinates)), rounded(area)]));
  if (!rest) return NOTHING;
  const { geometry } = rest;
  return compact(geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates);
}

/** Turf's positions are lists with room for 17 numbers; these take a third of the memory. */
const compact = (polygons: MultiPolygon['coordinates']): MultiPolygon => ({
  type: 'MultiPolygon',
  coordinates: polygons.map((rings) => rings.map((ring) => ring.map(([lon, lat]) => [lon!, lat!]))),
});

const rounded = (feature: Feature<MultiPolygon>): Feature<MultiPolygon> =>
  truncate(feature, { precision: POSITION_DIGITS, mutate: false });
