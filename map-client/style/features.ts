/**
 * Records → the features the map draws: communities by id, names with their gap, facilities with picture
 * and size, isochrones with the label of their line. Pure; the map puts them into its sources.
 */
import type { Feature, FeatureCollection, LineString, MultiPolygon, Point, Polygon, Position } from 'geojson';
import type { ServiceKind } from '../contract/operations.js';
import type { RankedGap } from '../state/ranking.js';
import type { Community, Entrance, Facility, Gap, IdleStock, LifeCircle } from '../state/records.js';
import { shortfallWords } from '../state/sentences.js';
import type { Speaker } from '../words/speaker.js';
import { facilityImageName } from './images.js';
import { labelPoint } from './label-point.js';

export type Drawn = Polygon | MultiPolygon | Point | LineString;
export type Features = FeatureCollection<Drawn>;

export const collection = (features: readonly Feature<Drawn>[]): Features => ({
  type: 'FeatureCollection',
  features: [...features],
});
export const pointAt = (coordinates: number[], properties: Record<string, unknown>): Feature<Point> => ({
  type: 'Feature',
  geometry: { type: 'Point', coordinates },
  properties,
});

export const communityFeatures = (communities: readonly Community[]): Features =>
  collection(
    communities.map(({ id, boundary }) => ({ type: 'Feature', geometry: boundary, properties: { id } })),
  );

/** The communities whose condition is drawn beside their tone: no data, unreachable, no service. */
export const conditionFeatures = (
  communities: readonly Community[],
  gaps: readonly Gap[],
  tones: ReadonlyMap<string, string>,
): Features => {
  const unserved = new Set(
    gaps.filter(({ state }) => state === 'NONE').map(({ communityId }) => communityId),
  );
  return collection([
    ...silentFeatures(communities, tones).features,
    ...communities
      .filter(({ id }) => unserved.has(id))
      .map(({ boundary }) => conditionArea(boundary, 'no-service')),
  ]);
};

/** The communities of which nothing is known. */
export const silentFeatures = (
  communities: readonly Community[],
  tones: ReadonlyMap<string, string>,
): Features =>
  collection(
    communities.flatMap(({ id, boundary }) => {
      const condition = tones.get(id);
      return condition === 'no-data' || condition === 'unreachable'
        ? [conditionArea(boundary, condition)]
        : [];
    }),
  );

const conditionArea = (geometry: Polygon | MultiPolygon, condition: string): Feature<Drawn> => ({
  type: 'Feature',
  geometry,
  properties: { condition },
});

/** Where names and badges stand; to be computed once a place. */
export type LabelPoints = ReadonlyMap<string, Position>;
export const labelPoints = (communities: readonly Community[]): LabelPoints =>
  new Map(communities.map(({ id, boundary }) => [id, labelPoint(boundary)]));

/** How many of the worst gaps carry their rank on the map. */
export const BADGE_COUNT = 5;
const NO_GAP_SORT_KEY = 1_000_000;

export function labelFeatures(
  communities: readonly Community[],
  points: LabelPoints,
  ranked: readonly RankedGap[],
  speaker: Speaker,
): Features {
  const byCommunity = new Map(ranked.map((row) => [row.gap.communityId, row]));
  return collection(
    communities.map(({ id, name, boundary }) => {
      const row = byCommunity.get(id);
      return pointAt(points.get(id) ?? labelPoint(boundary), {
        name,
        note: row ? shortfallWords(speaker, row.shortfall) : '',
        sortKey: row?.rank ?? NO_GAP_SORT_KEY,
      });
    }),
  );
}

export function badgeFeatures(points: LabelPoints, ranked: readonly RankedGap[]): Features {
  return collection(
    ranked.slice(0, BADGE_COUNT).flatMap(({ rank, gap }) => {
      const point = points.get(gap.communityId);
      return point ? [pointAt(point, { rank })] : [];
    }),
  );
}

/** Facilities of the kinds the service counts; area in proportion to capacity. */
export function facilityFeatures(
  facilities: readonly Facility[],
  kinds: readonly ServiceKind[],
  reachedIds: ReadonlySet<string>,
): Features {
  const shown = facilities.filter(({ serviceKind }) => kinds.includes(serviceKind));
  const largest = Math.max(...shown.map(({ capacity }) => capacity ?? 0), 1);
  return collection(
    shown.map(({ id, name, serviceKind, state, capacity, point }) =>
      pointAt(point.coordinates, {
        id,
        name: name ?? '',
        image: facilityImageName(serviceKind, state),
        sizeRatio: Math.sqrt((capacity ?? 0) / largest),
        isReached: reachedIds.has(id),
      }),
    ),
  );
}

export const gateFeatures = (entrances: readonly Entrance[]): Features =>
  collection(entrances.map(({ id, point, access }) => pointAt(point.coordinates, { id, access })));

export const stockPoint = ({ geometry }: Pick<IdleStock, 'geometry'>): Position =>
  geometry.type === 'Point' ? geometry.coordinates : labelPoint(geometry);

export const stockFeatures = (stock: readonly IdleStock[]): Features =>
  collection(stock.map((row) => pointAt(stockPoint(row), { id: row.id })));

/** The largest first, so that the smaller lie on top; each with the points of its line that carry its name. */
export const isochroneFeatures = (lifeCircle: LifeCircle | null, speaker: Speaker): Features =>
  collection(
    [...(lifeCircle?.bands ?? [])]
      .reverse()
      .flatMap(({ minutes, geometry }) => [
        { type: 'Feature' as const, geometry, properties: { minutes } },
        ...farPoints(geometry).map((position) =>
          pointAt(position, { label: speaker.say('band.minutes', { minutes }) }),
        ),
      ]),
  );

/** The northernmost and southernmost points of an area: none where it is empty. */
function farPoints(area: Polygon | MultiPolygon): Position[] {
  const polygons = area.type === 'Polygon' ? [area.coordinates] : area.coordinates;
  const positions = polygons.flatMap(([outer]) => outer ?? []);
  const [first, ...others] = positions;
  if (!first) return [];
  const north = others.reduce((best, position) => (position[1]! > best[1]! ? position : best), first);
  const south = others.reduce((best, position) => (position[1]! < best[1]! ? position : best), first);
  return [north, south];
}

export const areaFeatures = (area: Polygon | MultiPolygon | null): Features =>
  collection(area ? [{ type: 'Feature', geometry: area, properties: {} }] : []);
