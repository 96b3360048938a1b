/** Files as the planner hands them over → one file to send: the parts of a loose Shapefile go into one archive. */
import { chooseFile, type ImportNoun } from '../state/imports.js';
import { changeImport } from '../state/store.js';
import { zipOf } from '../state/zip-store.js';

export const MOST_BYTES = 100 * 1024 * 1024;
export const ACCEPTED =
  '.xlsx,.xls,.csv,.txt,.shp,.dbf,.prj,.cpg,.shx,.zip,.kml,.gpkg,.geojson,.json,.osm,.gz,.pbf';

const PART = /\.(shp|dbf|prj|cpg|shx)$/i;

/** Why nothing was taken; null where the file is on its way. */
export type Refusal = 'import.oneFile' | 'import.tooLarge' | null;

export async function takeFiles(files: readonly File[], noun: ImportNoun | null): Promise<Refusal> {
  const shape = files.find(({ name }) => /\.shp$/i.test(name));
  const isSet = shape !== undefined && files.every(({ name }) => PART.test(name));
  const [first] = files;
  if (!first || (files.length > 1 && !isSet)) return 'import.oneFile';
  if (files.reduce((sum, { size }) => sum + size, 0) > MOST_BYTES) return 'import.tooLarge';
  const file = isSet ? await packed(shape, files) : { name: first.name, content: first };
  changeImport(chooseFile(file, noun));
  return null;
}

async function packed(shape: File, files: readonly File[]): Promise<{ name: string; content: Blob }> {
  const parts = await Promise.all(
    files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
  );
  const bytes = zipOf(parts);
  return {
    name: shape.name.replace(/\.shp$/i, '.zip'),
    content: new Blob([bytes as Uint8Array<ArrayBuffer>]),
  };
}
