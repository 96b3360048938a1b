/** Any planner's file to its tables. What a file is, its first bytes say; its name never alone. */

import { readCsv } from './csv-table.js';
import { FileError, FileLimitError, type ForeignFile } from './file-error.js';
import { readGeojsonTable } from './geojson-table.js';
import { readKml } from './kml-table.js';
import { MOST_TABLE_BYTES, type RawTable, type TableFile } from './raw-table.js';
import { readShapefile, type ShapefileParts } from './shapefile.js';
import { isZip, readZip, type ZipEntry } from './zip-archive.js';

/** Starts of files that people hand over and that are not read, with what to do. */
const FOREIGN: readonly (readonly [start: string, refusal: ForeignFile, reason: string])[] = [
  ['%PDF', 'NOT_READ.pdf', 'this is a PDF; ask for the table it was made from'],
  ['AC10', 'NOT_READ.drawing', 'this is an AutoCAD drawing (.dwg); export it as Shapefile or GeoJSON'],
  ['Rar!', 'NOT_READ.archive', 'this is a RAR archive; unpack it first'],
  ['7z\u00bc\u00af', 'NOT_READ.archive', 'this is a 7z archive; unpack it first'],
  ['\u001f\u008b', 'NOT_READ.archive', 'this is packed with gzip; unpack it first'],
  ['\u0089PNG', 'NOT_READ.picture', 'this is a picture'],
  ['\u00ff\u00d8\u00ff', 'NOT_READ.picture', 'this is a picture'],
  [
    '\u0000\u0001\u0000\u0000Standard',
    'NOT_READ.database',
    'this is an Access database (.mdb); export its layer as Shapefile',
  ],
];

export async function readTableFile(file: TableFile): Promise<RawTable[]> {
  const { name, bytes, encoding } = file;
  if (bytes.length === 0) throw new FileError(name, 'EMPTY', 'the file is empty');
  if (bytes.length > MOST_TABLE_BYTES)
    throw new FileLimitError('bytes', `bytes of ${name}`, MOST_TABLE_BYTES, bytes.length);
  const head = Buffer.from(bytes.subarray(0, 64)).toString('latin1');
  for (const [start, refusal, reason] of FOREIGN)
    if (head.startsWith(start)) throw new FileError(name, refusal, reason);
  if (isZip(bytes)) return readArchive(name, bytes, encoding);
  if (head.startsWith(OLD_OFFICE)) return readWorkbook(name, bytes);
  if (head.startsWith('SQLite format 3')) return readLayers(name, bytes);
  if (head.startsWith('\u0000\u0000\u0027\u000a')) return [readShapefile(looseParts(file), encoding)];
  if (/\.(shp|shx|dbf|prj|cpg)$/i.test(name))
    throw new FileError(name, 'PARTS_ONLY', 'give the .shp of the set, or all its files in one zip');
  return [readText(name, bytes, encoding)];
}

/** The first bytes of the binary files of Excel before 2007. */
const OLD_OFFICE = '\u00d0\u00cf\u0011\u00e0';

/** The two large readers are loaded only for files of theirs: a thread for a .csv starts without them. */
async function readWorkbook(name: string, bytes: Uint8Array): Promise<RawTable[]> {
  return (await import('./spreadsheet.js')).readSpreadsheet(name, bytes);
}

async function readLayers(name: string, bytes: Uint8Array): Promise<RawTable[]> {
  return (await import('./geopackage.js')).readGeopackage(name, bytes);
}

function readText(name: string, bytes: Uint8Array, encoding: string | null): RawTable {
  const start = Buffer.from(bytes.subarray(0, 256))
    .toString('latin1')
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .trimStart();
  if (/^<(!doctype )?html/i.test(start))
    throw new FileError(
      name,
      'NOT_READ.page',
      'this is a web page, not data; the download probably failed, fetch it again',
    );
  if (start.startsWith('<')) return readKml(name, bytes, encoding);
  return start.startsWith('{') ? readGeojsonTable(name, bytes, encoding) : readCsv(name, bytes, encoding);
}

const looseParts = ({ name, bytes, beside }: TableFile): ShapefileParts => ({
  name,
  shp: bytes,
  dbf: beside.dbf ?? null,
  prj: beside.prj ?? null,
  cpg: beside.cpg ?? null,
});

/** A workbook, or an archive of Shapefiles, or of one other file. Archives in archives are not opened. */
async function readArchive(name: string, bytes: Uint8Array, encoding: string | null): Promise<RawTable[]> {
  let isWorkbook = false;
  const entries = await readZip(name, bytes, (entry) => {
    isWorkbook ||= /^xl\/workbook\.(xml|bin)$/i.test(entry);
    return /\.(shp|dbf|prj|cpg|kml|csv|geojson|json)$/i.test(entry) && !/(^|\/)(__MACOSX|\.)/.test(entry);
  });
  if (isWorkbook) return readWorkbook(name, bytes);
  const sets = shapefilesIn(entries);
  if (sets.length > 0) return sets.map((parts) => readShapefile(parts, encoding));
  const others = entries.filter((entry) => /\.(kml|csv|geojson|json)$/i.test(entry.name));
  if (others.length === 0)
    throw new FileError(
      name,
      'NO_TABLE',
      'the archive holds no Shapefile, KML, CSV or GeoJSON, and it is no workbook',
    );
  return others.map((entry) => readText(lastName(entry.name), entry.bytes, encoding));
}

const lastName = (path: string): string => path.split(/[/\\]/).at(-1)!;

function shapefilesIn(entries: readonly ZipEntry[]): ShapefileParts[] {
  const bare = (name: string): string => name.replace(/\.\w+$/, '').toLowerCase();
  const part = (shp: ZipEntry, ending: string): Uint8Array | null =>
    entries.find(({ name }) => bare(name) === bare(shp.name) && name.toLowerCase().endsWith(ending))?.bytes ??
    null;
  return entries
    .filter(({ name }) => /\.shp$/i.test(name))
    .map((shp) => ({
      name: lastName(shp.name),
      shp: shp.bytes,
      dbf: part(shp, '.dbf'),
      prj: part(shp, '.prj'),
      cpg: part(shp, '.cpg'),
    }));
}
