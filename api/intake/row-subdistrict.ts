/**
 * Which stored subdistrict (街道) a row of a ledger names, by itself or through its residents' committee
 * (社区). The place on the map has the last word: where it lies elsewhere, nothing is taken and it is told.
 */

import type { MultiPolygon } from 'geojson';
import { isInside } from '../kernel/polygon.js';
import { AreaIndex } from './area-index.js';
import type { IssueList } from './issues.js';
import { type KnownAdministrativeArea, metresToShape } from './known-places.js';
import { normalName } from './name-match.js';
import type { ReadingsOf } from './name-sound.js';
import { NearNames, nearText } from './near-names.js';
import { pointInside } from './place-geometry.js';

type Level = 'subdistrict' | 'neighbourhood';

export interface SubdistrictQuestion {
  readonly row: number;
  readonly subdistrict: string | null;
  readonly neighbourhood: string | null;
  readonly outline: MultiPolygon;
}

/** Our choice: a community so near to the edge of an area may belong to it. */
const BESIDE_METRES = 300;

const ENDINGS: Readonly<Record<Level, RegExp>> = {
  subdistrict: /(街道办事处|街道办|街道|地区办事处|地区|镇人民政府|镇|乡人民政府|乡)$/,
  neighbourhood: /(社区居民委员会|社区居委会|居民委员会|居委会|社区)$/,
};

export class SubdistrictIndex {
  readonly #areas: readonly KnownAdministrativeArea[];
  readonly #readingsOf: ReadingsOf | null;
  readonly #shapes = new Map<Level, AreaIndex>();
  readonly #hasToldNone = new Set<Level>();
  #near: NearNames<KnownAdministrativeArea> | null = null;

  constructor(areas: readonly KnownAdministrativeArea[], readingsOf: ReadingsOf | null) {
    this.#areas = areas;
    this.#readingsOf = readingsOf;
  }

  /** The id of the subdistrict, or null where nothing is to be taken. */
  of(question: SubdistrictQuestion, issues: IssueList): string | null {
    const street = this.#named('subdistrict', question, issues);
    const committee = this.#named('neighbourhood', question, issues);
    if (street && committee && committee.parentId !== null && committee.parentId !== street.id) {
      issues.warn({
        code: 'AREAS_DISAGREE',
        row: question.row,
        value: `${street.name} / ${committee.name}`,
        reason: `do not fit: ${committee.name} is part of another subdistrict; neither is taken`,
        proposal: 'correct one of the two',
      });
      return null;
    }
    const told = street ?? this.#areas.find(({ id }) => id === committee?.parentId) ?? null;
    for (const area of [street, committee]) if (area && !this.#agrees(area, question, issues)) return null;
    return told?.level === 'subdistrict' ? told.id : null;
  }

  #named(level: Level, question: SubdistrictQuestion, issues: IssueList): KnownAdministrativeArea | null {
    const name = question[level];
    if (name === null) return null;
    const stored = this.#areas.filter((area) => area.level === level);
    if (stored.length === 0) {
      this.#tellNone(level, issues);
      return null;
    }
    const found = namedSo(stored, level, name);
    const [only] = found;
    if (only && found.length === 1) return only;
    const around = found.filter(({ boundary }) => holds(boundary, question.outline));
    if (around[0] && around.length === 1) return around[0];
    this.#tellDoubt(level, { row: question.row, name, sameCount: found.length }, issues);
    return null;
  }

  /** Once a file. */
  #tellNone(level: Level, issues: IssueList): void {
    if (this.#hasToldNone.has(level)) return;
    this.#hasToldNone.add(level);
    issues.warn({
      code: 'NO_AREAS',
      field: level,
      reason: 'is not taken: this place has no administrative areas of that level stored',
      proposal: 'import them first: linli import administrative_areas FILE',
    });
  }

  #tellDoubt(
    level: Level,
    { row, name, sameCount }: { row: number; name: string; sameCount: number },
    issues: IssueList,
  ): void {
    this.#near ??= new NearNames(this.#areas, this.#readingsOf);
    const near = this.#near.of(name).filter(({ place }) => place.level === level);
    issues.warn({
      ...(sameCount > 1
        ? { code: 'AMBIGUOUS_AREA', params: { count: sameCount } }
        : { code: 'UNKNOWN_AREA' }),
      row,
      field: level,
      value: name,
      reason:
        sameCount > 1
          ? `is the name of ${sameCount} stored administrative areas; it is not taken`
          : 'is not the name of a stored administrative area; it is not taken',
      proposal: near[0] ? `most like it is ${nearText(near)}: correct the name` : 'correct the name',
    });
  }

  #agrees(area: KnownAdministrativeArea, { row, outline }: SubdistrictQuestion, issues: IssueList): boolean {
    if (holds(area.boundary, outline)) return true;
    const [lon, lat] = pointInside(outline);
    const around = this.#around(area.level as Level, lon, lat);
    const metres = metresToShape(area.boundary, lon, lat);
    if (!around && metres <= BESIDE_METRES) return true;
    issues.warn({
      ...(around
        ? { code: 'OTHER_AREA.in', params: { name: around.name } }
        : { code: 'OTHER_AREA.outside', params: { metres: Math.round(metres) } }),
      row,
      field: area.level,
      value: area.name,
      reason: `but on the map it lies ${around ? `in ${around.name}` : `${Math.round(metres)} m outside`}; the map counts, and nothing is taken`,
      proposal: 'check the row, the boundary of the community and that of the area',
      position: [lon, lat],
    });
    return false;
  }

  #around(level: Level, lon: number, lat: number): KnownAdministrativeArea | undefined {
    const stored = this.#areas.filter((area) => area.level === level);
    const shapes = this.#shapes.get(level) ?? new AreaIndex(stored.map(({ boundary }) => boundary));
    this.#shapes.set(level, shapes);
    return stored[shapes.smallestAt(lon, lat)];
  }
}

/** By the whole name, else without 街道 or 社区 at its end: 学院路 is 学院路街道, while 清河镇 is not 清河街道 where both are. */
function namedSo(
  stored: readonly KnownAdministrativeArea[],
  level: Level,
  name: string,
): readonly KnownAdministrativeArea[] {
  const whole = stored.filter((area) => normalName(area.name) === normalName(name));
  if (whole.length > 0) return whole;
  const bare = (text: string): string => normalName(text).replace(ENDINGS[level], '');
  return stored.filter((area) => bare(area.name) === bare(name));
}

/** Whether some of the outline lies in the area: a community on the edge may belong to either side. */
const holds = (area: MultiPolygon, outline: MultiPolygon): boolean =>
  [pointInside(outline), ...outline.coordinates.flatMap(([outer]) => outer ?? [])].some(([lon, lat]) =>
    isInside(area.coordinates, lon!, lat!),
  );
