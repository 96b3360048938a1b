/**
 * Where the rows of a table lie, on WGS 84: from outlines and points of the file, else from a pair of
 * its columns. One file is in one system; which, and why, is decided once for all rows.
 */

import type { Geometry, Position } from 'geojson';
import { checkGeometry } from '../kernel/geometry-check.js';
import { boxOf } from '../kernel/polygon.js';
import type { Cell, RawTable } from '../tables/raw-table.js';
import type { CoordinateSystem } from './crs.js';
import type { PlaceSample } from './crs-evidence.js';
import { type CrsDecision, decideCrs } from './crs-guess.js';
import type { IssueList } from './issues.js';
import type { KnownPlaces } from './known-places.js';
import { pointAt, polygonOf, polygonsOf, windPolygons } from './place-geometry.js';
import type { PlannerRow } from './planner-rows.js';
import type { Column, Headings } from './table-columns.js';

export interface PlacedRow extends Omit<PlannerRow, 'geometry'> {
  /** WGS 84; null where the row gives no place. */
  readonly geometry: Geometry | null;
}

export interface PlacedRows {
  readonly rows: readonly PlacedRow[];
  /** Null when no row gives a place. */
  readonly crs: CrsDecision | null;
}

export interface PlaceQuestion {
  readonly file: string;
  readonly declared: CoordinateSystem | null;
  readonly known: KnownPlaces;
}

export function placeRows(
  table: RawTable,
  headings: Headings,
  rows: readonly PlannerRow[],
  { file, declared, known }: PlaceQuestion,
  issues: IssueList,
): PlacedRows {
  const pair = table.geometries ? null : placeColumns(headings.columns, rows);
  const raw = rows.map((row) => row.geometry ?? (pair && pointOfCells(row, pair)));
  const samples = raw.flatMap((geometry, at) => (geometry ? sampleOf(geometry, rows[at]!) : []));
  if (samples.length === 0) return { rows: rows.map((row) => ({ ...row, geometry: null })), crs: null };
  const crs = decideCrs({
    file,
    declared,
    prj: table.prj,
    formatCrs: table.formatCrs,
    headingDatum: pair?.datum ?? null,
    samples: thinned(samples),
    known,
  });
  for (const doubt of crs.doubts) issues.warn(doubt);
  return {
    rows: rows.map((row, at) => ({ ...row, geometry: placed(row, raw[at] ?? null, crs, issues) })),
    crs,
  };
}

interface PlaceColumns {
  readonly first: Column;
  readonly second: Column;
  readonly datum: string | null;
}

/** Where a table gives a place in several datums, the first of these is read. */
const PREFERRED = ['wgs84', 'cgcs2000', null, 'gcj02', 'bd09'] as const;

function placeColumns(columns: readonly Column[], rows: readonly PlannerRow[]): PlaceColumns | null {
  for (const datum of PREFERRED)
    for (const [firstRole, secondRole] of [
      ['lon', 'lat'],
      ['x', 'y'],
    ] as const) {
      const first = columns.find((column) => column.place === firstRole && column.datum === datum);
      const second = columns.find((column) => column.place === secondRole && column.datum === datum);
      if (first && second && rows.some((row) => pointOfCells(row, { first, second, datum })))
        return { first, second, datum };
    }
  return null;
}

function pointOfCells({ cells }: PlannerRow, { first, second }: PlaceColumns): Geometry | null {
  const x = coordinateOf(cells[first.column] ?? null);
  const y = coordinateOf(cells[second.column] ?? null);
  return x === null || y === null ? null : pointAt(x, y);
}

/** 116.35, "116.35", 116°21′0″ */
function coordinateOf(cell: Cell): number | null {
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : null;
  if (typeof cell !== 'string') return null;
  const text = cell.normalize('NFKC').trim();
  if (/^[+-]?\d+(\.\d+)?$/.test(text)) return Number(text);
  const parts = /^(\d{1,3})[°度](\d{1,2})['′分](\d{1,2}(?:\.\d+)?)["″秒]?$/.exec(text);
  return parts ? Number(parts[1]) + Number(parts[2]) / 60 + Number(parts[3]) / 3600 : null;
}

function sampleOf(geometry: Geometry, { values }: PlannerRow): PlaceSample[] {
  const name = values.get('name');
  const told = typeof name === 'string' ? name : null;
  if (geometry.type === 'Point') {
    const [x, y] = geometry.coordinates as [number, number];
    return Number.isFinite(x) && Number.isFinite(y) ? [{ x, y, name: told, isOutline: false }] : [];
  }
  if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') return [];
  const box = boxSafely(geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates);
  return box ? [{ x: (box[0] + box[2]) / 2, y: (box[1] + box[3]) / 2, name: told, isOutline: true }] : [];
}

/** Null for what is no list of rings; that is told later, with the row. */
function boxSafely(polygons: Position[][][]): readonly [number, number, number, number] | null {
  try {
    const box = boxOf(polygons);
    return box.every(Number.isFinite) ? [box[0], box[1], box[2], box[3]] : null;
  } catch {
    return null;
  }
}

const MOST_SAMPLES = 2000;

const thinned = (samples: readonly PlaceSample[]): readonly PlaceSample[] => {
  const step = Math.ceil(samples.length / MOST_SAMPLES);
  return samples.filter((_, at) => at % step === 0);
};

function placed(row: PlannerRow, raw: Geometry | null, crs: CrsDecision, issues: IssueList): Geometry | null {
  if (raw === null) return null;
  const moved = movedGeometry(raw, crs);
  const faults =
    moved === null
      ? [{ code: 'WRONG_GEOMETRY' as const, reason: `is a ${raw.type}, which cannot be placed` }]
      : checkGeometry(moved);
  for (const { code, reason } of faults)
    issues.error({
      code,
      row: row.row,
      field: 'geometry',
      reason,
      proposal: `mend the outline, or leave the row out with --skip-rows ${row.row}`,
    });
  return faults.length === 0 ? moved : null;
}

/** Coordinates of WGS 84 in the order of GeoJSON, rings wound as it asks. */
function movedGeometry(geometry: Geometry, { system, isSwapped }: CrsDecision): Geometry | null {
  const move = (position: Position): Position => {
    const [x, y] = (isSwapped ? [position[1], position[0]] : position) as [number, number];
    return [...system.toWgs84(x, y)];
  };
  try {
    if (geometry.type === 'Point') return { type: 'Point', coordinates: move(geometry.coordinates) };
    if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') return null;
    const polygons = polygonsOf(geometry).map((rings) => rings.map((ring) => withoutRepeats(ring.map(move))));
    return polygonOf(windPolygons(polygons));
  } catch {
    return null;
  }
}

/** Some programs repeat a corner. An open ring stays open, and is told: what lies between may be cut off. */
const withoutRepeats = (ring: readonly Position[]): Position[] =>
  ring.filter(([lon, lat], at) => at === 0 || lon !== ring[at - 1]![0] || lat !== ring[at - 1]![1]);
