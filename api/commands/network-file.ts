/** A network straight from a file, for the commands that need no database. */

import { InputError } from '../errors.js';
import { readImportFile } from '../intake/index.js';
import { buildWalkGraph, type WalkGraph, zoneWalkGraph } from '../kernel/index.js';

/** The zoned graph of a file. @throws InputError when the file holds nothing to walk on */
export async function walkGraphOfFile(
  path: string,
  onProgress: (ratio: number, stage: string) => void,
): Promise<WalkGraph> {
  const bundle = await readImportFile(path, {
    what: 'network',
    onProgress: ({ ratio, stage }) => onProgress(ratio, stage),
  });
  const fault = bundle.issues.find((issue) => issue.level === 'error');
  if (fault) throw new InputError(fault.file, fault.reason);
  if (!bundle.network || bundle.network.report.edgeCount === 0) {
    throw new InputError(path, 'holds no way that a person may walk on; give an OSM extract with highways');
  }
  return zoneWalkGraph(buildWalkGraph(bundle.network.edges)).graph;
}
