/**
 * A layer as it leaves the house: fields with their words, units and meanings, rows in WGS 84, and the
 * sources that every file names. What a format makes of it is the business of the write-* files.
 */

import type { Geometry } from 'geojson';
import type { Language, Wording } from './words.js';

export const LAYER_NAMES = ['communities', 'facilities', 'gaps', 'sites', 'units', 'isochrones'] as const;
export type LayerName = (typeof LAYER_NAMES)[number];

export const LAYER_FORMATS = ['geojson', 'csv', 'xlsx', 'shp', 'gpkg'] as const;
export type LayerFormat = (typeof LAYER_FORMATS)[number];

export interface OutputFile {
  /** As a person would call it: 示范区-服务缺口.xlsx */
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

export const LAYER_TITLES: Readonly<Record<LayerName, Wording>> = {
  communities: { zh: '小区', en: 'communities' },
  facilities: { zh: '设施', en: 'facilities' },
  gaps: { zh: '服务缺口', en: 'gaps' },
  sites: { zh: '建议选址', en: 'sites' },
  units: { zh: '改造单元', en: 'units' },
  isochrones: { zh: '生活圈', en: 'isochrones' },
};

/** Null is a missing value in every format: an empty cell, never 0. */
export type Value = string | number | boolean | null;

export type FieldKind = 'text' | 'integer' | 'number' | 'flag';

export interface LayerField {
  /** The English name, with its unit. */
  readonly key: string;
  /** The Chinese name without its unit; where import knows the field, a name that it knows. */
  readonly zh: string;
  readonly kind: FieldKind;
  readonly unit: Wording | null;
  readonly meaning: Wording;
}

export interface LayerRow {
  /** In WGS 84. */
  readonly geometry: Geometry | null;
  readonly values: readonly Value[];
}

/** One line of the sources: what it is, and what it says. */
export interface SourceLine {
  readonly label: string;
  readonly text: string;
}

export interface Layer {
  readonly name: LayerName;
  readonly language: Language;
  readonly workspaceName: string;
  readonly shape: 'point' | 'polygon';
  readonly fields: readonly LayerField[];
  readonly rows: readonly LayerRow[];
  readonly sources: readonly SourceLine[];
  /** Of the run or of the newest row: the only date a file carries, so that the same data give the same bytes. */
  readonly date: Date;
}

/** A field together with where its value comes from. */
export interface Column<Row> extends LayerField {
  readonly of: (row: Row, language: Language) => Value;
}

export const METRES: Wording = { zh: '米', en: 'm' };
export const SQUARE_METRES: Wording = { zh: '平方米', en: 'm²' };
export const PERSONS: Wording = { zh: '人', en: 'persons' };
export const MINUTES: Wording = { zh: '分钟', en: 'min' };
export const RATIO: Wording = { zh: '0–1', en: '0–1' };

export const fieldOf = ({ key, zh, kind, unit, meaning }: LayerField): LayerField => ({
  key,
  zh,
  kind,
  unit,
  meaning,
});

/** The heading of a column: 建筑面积(平方米), or floorAreaSquareMetres. */
export function headingOf(field: LayerField, language: Language): string {
  if (language === 'en') return field.key;
  return field.unit ? `${field.zh}(${field.unit.zh})` : field.zh;
}

export const titleOf = (layer: Pick<Layer, 'name' | 'language'>): string =>
  LAYER_TITLES[layer.name][layer.language];

/** 示范区-服务缺口; letters that a file system minds are left out. */
export const fileStemOf = (layer: Layer): string =>
  `${layer.workspaceName}-${titleOf(layer)}`.replace(/[\\/:*?"<>|\p{Cc}]/gu, '');

/** Yes and no as a reader of tables writes them. */
export function cellText(value: Value, language: Language): string | number | null {
  if (typeof value !== 'boolean') return value;
  if (language === 'zh') return value ? '是' : '否';
  return value ? 'yes' : 'no';
}
