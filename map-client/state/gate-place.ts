/**
 * Where a click on the map means a gate: a closed one that stands there is opened; else one is made in
 * the boundary of the nearest community, at the point of it that is nearest.
 */
import { type LonLat, rulerAt } from '../../api/kernel/lon-lat.js';
import type { Place } from './desk.js';
import type { Position, ScenarioChange } from './scenario-change.js';

type OpenGate = Extract<ScenarioChange, { kind: 'open_gate' }>;

/** Null where there is no community at all. @param reachMetres a click so near means what stands there */
export function gateAt(
  { communities, entrances }: Place,
  position: Position,
  reachMetres: number,
): OpenGate | null {
  const closed = nearestGate(
    entrances.filter(({ access }) => access === 'CLOSED'),
    position,
    reachMetres,
  );
  if (closed !== null) return { kind: 'open_gate', entranceId: closed };
  const metresTo = measureFrom(position);
  let best: { communityId: string; lonLat: LonLat; metres: number } | null = null;
  for (const { id, boundary } of communities) {
    const polygons = boundary.type === 'Polygon' ? [boundary.coordinates] : boundary.coordinates;
    for (const ring of polygons.flat())
      for (let corner = 1; corner < ring.length; corner++) {
        const lonLat = nearestOnPiece(lonLatOf(ring[corner - 1]!), lonLatOf(ring[corner]!), position);
        const metres = metresTo(lonLat);
        if (metres < (best?.metres ?? Infinity)) best = { communityId: id, lonLat, metres };
      }
  }
  return best && { kind: 'open_gate', communityId: best.communityId, lonLat: best.lonLat };
}

/** The gate that a click means to close; null where none is open so near. */
export const openGateAt = ({ entrances }: Place, position: Position, reachMetres: number): string | null =>
  nearestGate(
    entrances.filter(({ access }) => access !== 'CLOSED'),
    position,
    reachMetres,
  );

function nearestGate(entrances: Place['entrances'], position: Position, reachMetres: number): string | null {
  const metresTo = measureFrom(position);
  let best: { readonly id: string; readonly metres: number } | null = null;
  for (const { id, point } of entrances) {
    const metres = metresTo(lonLatOf(point.coordinates));
    if (metres <= (best?.metres ?? reachMetres)) best = { id, metres };
  }
  return best?.id ?? null;
}

const lonLatOf = ([lon, lat]: readonly number[]): LonLat => [lon!, lat!];

function measureFrom([lon, lat]: Position): (to: LonLat) => number {
  const { metresPerLon, metresPerLat } = rulerAt(lat);
  return (to) => Math.hypot((to[0] - lon) * metresPerLon, (to[1] - lat) * metresPerLat);
}

/** The point of a straight piece that is nearest to a position. */
export function nearestOnPiece(a: LonLat, b: LonLat, [lon, lat]: Position): LonLat {
  const { metresPerLon, metresPerLat } = rulerAt(lat);
  const [east, north] = [(b[0] - a[0]) * metresPerLon, (b[1] - a[1]) * metresPerLat];
  const [toEast, toNorth] = [(lon - a[0]) * metresPerLon, (lat - a[1]) * metresPerLat];
  const squared = east * east + north * north;
  const share = squared > 0 ? Math.min(1, Math.max(0, (toEast * east + toNorth * north) / squared)) : 0;
  return [a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1])];
}
