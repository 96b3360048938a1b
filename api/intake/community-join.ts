/**
 * Which stored community a row means: by id, else by name – the same name alone is certain – else by the
 * land it covers. What is near but not certain is a doubt for the user to settle, never a guess.
 */

import { area, featureCollection, intersect, multiPolygon } from '@turf/turf';
import type { Geometry, MultiPolygon } from 'geojson';
import type { BBox } from '../kernel/lon-lat.js';
import { boxOf } from '../kernel/polygon.js';
import type { IssueCandidate } from './bundle.js';
import type { IssueParts } from './issues.js';
import { type KnownCommunity, metresToShape } from './known-places.js';
import { isPlaceholder, normalName } from './name-match.js';
import type { ReadingsOf } from './name-sound.js';
import { type NearName, NearNames, nearText } from './near-names.js';
import { multiPolygonOf } from './place-geometry.js';

export interface JoinQuestion {
  readonly row: number;
  readonly id: string | null;
  readonly name: string | null;
  readonly geometry: Geometry | null;
  /** What the user said of this row: a name or id of a stored community, or 'new'. */
  readonly settled: string | null;
}

export type Join =
  | { readonly to: KnownCommunity; readonly issue: IssueParts | null }
  | { readonly to: null; readonly isNew: boolean; readonly issue: IssueParts | null };

/** Our choices. */
const SAME_LAND = 0.8;
const SHARED_LAND = 0.2;
const FAR_METRES = 300;

/** The stored communities, by the ways rows name them. */
export class CommunityIndex {
  readonly all: readonly KnownCommunity[];
  readonly boxes: readonly BBox[];
  readonly #byName = new Map<string, KnownCommunity[]>();
  readonly #byId = new Map<string, KnownCommunity[]>();

  readonly #near: NearNames<KnownCommunity>;

  /** @param readingsOf null to compare names by their letters only */
  constructor(known: readonly KnownCommunity[], readingsOf: ReadingsOf | null = null) {
    this.#near = new NearNames(known, readingsOf);
    this.all = known;
    this.boxes = known.map(({ boundary }) => boxOf(boundary.coordinates));
    for (const one of known) {
      append(this.#byName, normalName(one.name), one);
      append(this.#byId, one.id, one);
      if (one.sourceId !== null && one.sourceId !== one.id) append(this.#byId, one.sourceId, one);
    }
  }

  withName(name: string): readonly KnownCommunity[] {
    return this.#byName.get(normalName(name)) ?? [];
  }

  /** Those that a name none of them bears could mean. */
  nearName(name: string): readonly NearName<KnownCommunity>[] {
    return this.#near.of(name);
  }

  withId(id: string): readonly KnownCommunity[] {
    return this.#byId.get(id) ?? [];
  }
}

function append(lists: Map<string, KnownCommunity[]>, key: string, one: KnownCommunity): void {
  const list = lists.get(key);
  if (list) list.push(one);
  else lists.set(key, [one]);
}

export function joinCommunity(question: JoinQuestion, known: CommunityIndex): Join {
  const { id, name, settled } = question;
  if (settled !== null) return joinAsSettled(question, known);
  const byId = id === null ? [] : known.withId(id);
  if (byId[0] && byId.length === 1) return { to: byId[0], issue: null };
  const same = name === null ? [] : known.withName(name);
  if (same.length > 1) return joinAmongSame(question, same);
  if (same[0]) return joinByName(question, same[0]);
  return joinByLand(question, known);
}

function joinAsSettled({ row, settled }: JoinQuestion, known: CommunityIndex): Join {
  if (settled === 'new') return { to: null, isNew: true, issue: null };
  const byId = known.withId(settled!);
  const found = byId.length > 0 ? byId : known.withName(settled!);
  if (found[0] && found.length === 1) return { to: found[0], issue: null };
  return {
    to: null,
    isNew: false,
    issue: {
      code: 'UNKNOWN_COMMUNITY.settled',
      row,
      value: settled!,
      reason: found.length > 1 ? 'names several stored communities' : 'names no stored community',
      proposal: 'give --join the id or the exact name of one',
    },
  };
}

/** Several communities bear the name: only the place can tell. */
function joinAmongSame(question: JoinQuestion, same: readonly KnownCommunity[]): Join {
  const near = same.filter((one) => question.geometry && metresFrom(question.geometry, one) === 0);
  if (near[0] && near.length === 1) return { to: near[0], issue: null };
  return {
    to: null,
    isNew: false,
    issue: {
      code: 'AMBIGUOUS_COMMUNITY',
      params: { count: same.length },
      row: question.row,
      value: question.name!,
      reason: `is the name of ${same.length} stored communities; the row is left out`,
      proposal: `say which with --join ${question.row}=ID (${same
        .slice(0, 3)
        .map(({ id }) => id)
        .join(', ')})`,
      candidates: same.slice(0, 3).map(({ id, name }) => ({ id, name, score: 1, by: 'letters' as const })),
    },
  };
}

function joinByName({ row, name, geometry }: JoinQuestion, one: KnownCommunity): Join {
  const metres = geometry ? metresFrom(geometry, one) : 0;
  if (metres <= FAR_METRES) return { to: one, issue: null };
  return {
    to: null,
    isNew: false,
    issue: {
      code: 'SAME_NAME_ELSEWHERE',
      params: { metres: Math.round(metres) },
      candidates: [{ id: one.id, name: one.name, score: 1, by: 'letters' }],
      row,
      value: name!,
      reason: `bears the name of a stored community but lies ${Math.round(metres)} m from it; the row is left out`,
      proposal: `check the place; then --join ${row}=${one.name}, or --join ${row}=new`,
    },
  };
}

function joinByLand(question: JoinQuestion, known: CommunityIndex): Join {
  const { row, name, geometry } = question;
  if (geometry && geometry.type !== 'Point') {
    const [best, ratio] = mostShared(multiPolygonOf(geometry as MultiPolygon), known);
    if (best && ratio >= SAME_LAND && isPlaceholder(best.name))
      return { to: best, issue: nameTaken(question, best) };
    if (best && ratio >= SHARED_LAND) return sharedLand(question, best, ratio);
    return { to: null, isNew: true, issue: null };
  }
  const around = geometry ? known.all.find((one) => metresFrom(geometry, one) === 0) : undefined;
  const near = name === null ? [] : known.nearName(name);
  return {
    to: null,
    isNew: false,
    issue: {
      code: 'UNKNOWN_COMMUNITY',
      row,
      ...(name !== null && { value: name }),
      reason: 'is not the name of a stored community; the row is left out',
      proposal: around
        ? `its place lies in ${around.name}: --join ${row}=${around.name} if that is meant`
        : (nearProposal(near, `--join ${row}=`) ?? 'import its boundary first, or correct the name'),
      candidates: [
        ...(around ? [{ id: around.id, name: around.name, score: 1, by: 'place' as const }] : []),
        ...candidatesOf(near.filter(({ place }) => place !== around)),
      ],
    },
  };
}

export const candidatesOf = (near: readonly NearName<KnownCommunity>[]): IssueCandidate[] =>
  near.map(({ place: { id, name }, score, by }) => ({ id, name, score, by }));

/** "most like it is 幸福里 (score 0.92, it sounds alike): --join 7=幸福里 if that is meant" */
export function nearProposal(
  near: readonly NearName<KnownCommunity>[],
  settle: string | null,
): string | null {
  const [best] = near;
  if (!best) return null;
  const how = settle === null ? 'correct the name' : `${settle}${best.place.name}`;
  return `most like it is ${nearText(near)}: ${how} if that is meant`;
}

/** The same land, and the map has no name for it: there is nothing to doubt. */
const nameTaken = ({ row, name }: JoinQuestion, { name: placeholder }: KnownCommunity): IssueParts => ({
  code: 'NAME_TAKEN',
  params: { name: placeholder },
  row,
  ...(name !== null && { value: name }),
  reason: `covers the land that is stored as ${placeholder}, and becomes its name`,
  proposal: 'nothing to do',
});

function sharedLand({ row, name }: JoinQuestion, one: KnownCommunity, ratio: number): Join {
  const percent = `${Math.round(ratio * 100)} %`;
  return {
    to: null,
    isNew: false,
    issue: {
      code: ratio >= SAME_LAND ? 'SAME_LAND' : 'OVERLAPS',
      params: { name: one.name, percent },
      candidates: [{ id: one.id, name: one.name, score: 1, by: 'place' }],
      row,
      ...(name !== null && { value: name }),
      reason: `covers ${percent} of the same land as the stored ${one.name}; the row is left out, or its people would count twice`,
      proposal: `--join ${row}=${one.name} if it is that one, --join ${row}=new if both are right`,
    },
  };
}

/** The community with the largest share of common land: common area by the area of both together. */
function mostShared(shape: MultiPolygon, known: CommunityIndex): [KnownCommunity | null, number] {
  let best: KnownCommunity | null = null;
  let most = 0;
  const box = boxOf(shape.coordinates);
  for (const [at, one] of known.all.entries()) {
    if (!boxesMeet(box, known.boxes[at]!)) continue;
    const [a, b] = [multiPolygon(shape.coordinates), multiPolygon(one.boundary.coordinates)];
    const common = intersect(featureCollection([a, b]));
    const commonArea = common ? area(common) : 0;
    const ratio = commonArea / (area(a) + area(b) - commonArea);
    if (ratio > most) [best, most] = [one, ratio];
  }
  return [best, most];
}

const boxesMeet = ([west, south, east, north]: BBox, [w, s, e, n]: BBox): boolean =>
  west < e && w < east && south < n && s < north;

/** From a point, or from the first corner of an outline; 0 inside. */
function metresFrom(geometry: Geometry, { boundary }: KnownCommunity): number {
  const corners =
    geometry.type === 'Point'
      ? [geometry.coordinates]
      : geometry.type === 'Polygon' || geometry.type === 'MultiPolygon'
        ? multiPolygonOf(geometry).coordinates.flatMap(([outer]) => outer ?? [])
        : [];
  return corners.reduce(
    (nearest, [lon, lat]) => Math.min(nearest, metresToShape(boundary, lon!, lat!)),
    Infinity,
  );
}
