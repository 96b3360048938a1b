/**
 * The one door of the dock: any file in, an ImportBundle out. No database here; planning stores it.
 * A file that cannot be read at all throws one clear sentence; what is wrong inside a readable file
 * comes back as issues, and one issue of level `error` empties the bundle (all or nothing).
 */

import { InputError } from '../errors.js';
import { type BundleParts, emptyBundle, finishBundle, type ImportBundle, type ImportKind } from './bundle.js';
import { type KnownArea, readGeojson } from './geojson.js';
import { readGraphmlNetwork } from './graphml.js';
import { IssueList } from './issues.js';
import type { OsmExtract } from './osm-extract.js';
import { readOsmPbf } from './osm-pbf.js';
import { readPlaces } from './osm-places.js';
import { readOsmXml } from './osm-xml.js';
import {
  describeSource,
  MOST_FILE_BYTES,
  openSourceFile,
  type ReadProgress,
  type SourceFile,
  unpackedBytes,
} from './source-file.js';
import { buildWalkNetwork } from './walk-network.js';

export { FileError, FileLimitError } from '../tables/file-error.js';
export { MOST_TABLE_BYTES, type TableFile } from '../tables/raw-table.js';
export * from './bundle.js';
export { columnMeanings } from './choose-table.js';
export type { CoordinateSystem } from './crs.js';
export { coordinateSystem, KNOWN_SYSTEMS, WGS84 } from './crs.js';
export { plainName as plainHeading } from './feature-fields.js';
export type { KnownArea } from './geojson.js';
export { guessNoun, type RememberedByNoun } from './guess-noun.js';
export type { KnownPlaces } from './known-places.js';
export { gbkBytes } from './mojibake.js';
export { importTables, type PlannerFileOptions, readPlannerFile } from './planner-file.js';
export type { PlannerImport, Reading, RowPatch } from './planner-import.js';
export { PLANNER_NOUNS, type PlannerNoun } from './planner-nouns.js';

export type IntakeStage = 'open' | 'read' | 'network' | 'places' | 'check' | 'done';

export interface IntakeProgress {
  /** 0..1, rising. */
  readonly ratio: number;
  readonly stage: IntakeStage;
}

export interface IntakeOptions {
  readonly what: ImportKind;
  readonly onProgress?: (progress: IntakeProgress) => void;
  /** Where the workspace lies: facilities far outside it are refused (a point in the sea). */
  readonly knownArea?: KnownArea;
}

/** @throws NotFoundError, InputError, LimitError: one sentence that says what to do */
export async function readImportFile(path: string, options: IntakeOptions): Promise<ImportBundle> {
  return readSource(await openSourceFile(path), options);
}

/** The same for bytes that are in memory already, an upload for example. */
export async function readImportBytes(
  fileName: string,
  bytes: Uint8Array,
  options: IntakeOptions,
): Promise<ImportBundle> {
  return readSource(describeSource(fileName, bytes), options);
}

async function readSource(file: SourceFile, options: IntakeOptions): Promise<ImportBundle> {
  const { what, onProgress = () => {} } = options;
  const issues = new IssueList(file.name);
  onProgress({ ratio: 0, stage: 'open' });
  const parts = await readParts(file, issues, { ...options, onProgress });
  onProgress({ ratio: 1, stage: 'done' });
  return finishBundle({ ...emptyBundle(file.name, file.hash, what), ...parts, issues: issues.all });
}

async function readParts(
  file: SourceFile,
  issues: IssueList,
  options: Required<Pick<IntakeOptions, 'what' | 'onProgress'>> & IntakeOptions,
): Promise<Partial<BundleParts>> {
  const { what, onProgress } = options;
  const reading: ReadProgress = (ratio) => onProgress({ ratio: ratio * 0.5, stage: 'read' });
  if (file.kind === 'geojson') {
    onProgress({ ratio: 0.1, stage: 'check' });
    return readGeojson(file, what, issues, options.knownArea);
  }
  if (file.kind === 'graphml') {
    if (what !== 'network' && what !== 'all')
      throw new InputError(file.name, 'a .graphml holds streets only; import it as a network');
    return { network: await readGraphmlNetwork(file, issues, reading) };
  }
  const extract =
    file.kind === 'osm-pbf'
      ? await readOsmPbf(unpackedBytes(file, MOST_FILE_BYTES), file.name, reading)
      : await readOsmXml(file, reading);
  return partsOfExtract(extract, what, issues, onProgress);
}

function partsOfExtract(
  extract: OsmExtract,
  what: ImportKind,
  issues: IssueList,
  onProgress: (progress: IntakeProgress) => void,
): Partial<BundleParts> {
  const wantsNetwork = what === 'network' || what === 'all';
  onProgress({ ratio: 0.5, stage: 'network' });
  const network = wantsNetwork ? buildWalkNetwork(extract, issues) : null;
  if (network && network.report.edgeCount === 0) reportNoStreets(what, issues);
  onProgress({ ratio: 0.75, stage: 'places' });
  const places = readPlaces(extract, what, issues);
  if ((what === 'communities' || what === 'facilities') && places[what].length === 0)
    issues.error({ code: 'NOTHING_FOUND', reason: `the extract holds no ${what}` });
  return { observedOn: extract.observedOn, network: network?.report.edgeCount ? network : null, ...places };
}

/** An extract without streets is useless as a network, but may still bring communities and facilities. */
function reportNoStreets(what: ImportKind, issues: IssueList): void {
  const parts = { code: 'NO_STREETS' as const, reason: 'the extract holds no way that a person may walk' };
  if (what === 'network') issues.error(parts);
  else issues.warn({ ...parts, reason: `${parts.reason}; import a network separately` });
}
