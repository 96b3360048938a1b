/** A layer in one of the formats: its bytes, the ending of its file, and what kind of file it is. */

import type { CoordinateSystem } from '../intake/index.js';
import { fileStemOf, type Layer, type LayerFormat, type OutputFile } from './layer.js';
import { writeCsv } from './write-csv.js';
import { writeGeojson } from './write-geojson.js';
import { writeGeopackage } from './write-geopackage.js';
import { writeShapefile } from './write-shapefile.js';
import { writeXlsx } from './write-xlsx.js';

interface Format {
  readonly write: (layer: Layer, system: CoordinateSystem) => Uint8Array | Promise<Uint8Array>;
  readonly ending: string;
  readonly mediaType: string;
}

const FORMATS: Readonly<Record<LayerFormat, Format>> = {
  geojson: { write: writeGeojson, ending: 'geojson', mediaType: 'application/geo+json' },
  csv: { write: writeCsv, ending: 'csv', mediaType: 'text/csv; charset=utf-8' },
  xlsx: {
    write: writeXlsx,
    ending: 'xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
  shp: { write: writeShapefile, ending: 'zip', mediaType: 'application/zip' },
  gpkg: { write: writeGeopackage, ending: 'gpkg', mediaType: 'application/geopackage+sqlite3' },
};

export async function writeLayer(
  layer: Layer,
  format: LayerFormat,
  system: CoordinateSystem,
): Promise<OutputFile> {
  const { write, ending, mediaType } = FORMATS[format];
  return { name: `${fileStemOf(layer)}.${ending}`, mediaType, bytes: await write(layer, system) };
}
