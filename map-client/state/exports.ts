/** What a planner takes away: a layer as a file, or the report; and the address it is fetched from. Pure. */
import type { Language } from './view.js';

export const EXPORT_LAYERS = ['gaps', 'communities', 'facilities', 'sites', 'units', 'isochrones'] as const;
export type ExportLayer = (typeof EXPORT_LAYERS)[number];

export const EXPORT_FORMATS = ['xlsx', 'gpkg', 'shp', 'geojson', 'csv'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export const REPORT_FORMATS = ['pdf', 'docx'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

export interface ExportWish {
  readonly layer: ExportLayer;
  readonly format: ExportFormat;
  /** As the server names a coordinate system. */
  readonly system: string;
}

export const FIRST_EXPORT: ExportWish = { layer: 'gaps', format: 'xlsx', system: 'EPSG:4326' };

/** The 3-degree zone of CGCS2000 without a number in the easting whose middle lies nearest; null abroad. */
export function zoneAt(lon: number): { readonly code: string; readonly meridian: number } | null {
  const meridian = Math.round(lon / 3) * 3;
  if (meridian < FIRST_MERIDIAN || meridian > LAST_MERIDIAN) return null;
  return { code: `EPSG:${FIRST_ZONE + (meridian - FIRST_MERIDIAN) / 3}`, meridian };
}
// EPSG registry: CGCS2000 / 3-degree Gauss-Kruger CM 75E is 4534, CM 135E is 4554.
const FIRST_ZONE = 4534;
const FIRST_MERIDIAN = 75;
const LAST_MERIDIAN = 135;

interface Asked {
  readonly placeId: string;
  readonly runId: string | null;
  readonly language: Language;
}

const query = ({ runId, language }: Asked, more: Readonly<Record<string, string>> = {}): string =>
  String(new URLSearchParams({ ...more, lang: language, ...(runId === null ? {} : { run: runId }) }));

export const layerAddress = (wish: ExportWish, asked: Asked): string =>
  `/files/${encodeURIComponent(asked.placeId)}/${wish.layer}.${wish.format}?${query(asked, { crs: wish.system })}`;

export const reportAddress = (format: ReportFormat, asked: Asked): string =>
  `/reports/${encodeURIComponent(asked.placeId)}.${format}?${query(asked)}`;
