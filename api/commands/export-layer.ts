/** `linli export LAYER`: a layer of a workspace as a file for GIS, a spreadsheet or another program. */

import { coordinateSystem, WGS84 } from '../intake/index.js';
import { LAYER_FORMATS, LAYER_NAMES } from '../output/layer.js';
import { readLayer } from '../output/read-layer.js';
import { refuseFarZone } from '../output/system-fit.js';
import { LANGUAGES } from '../output/words.js';
import type { Store } from '../store/open.js';
import { choice, deliver } from './command.js';
import { onlyWorkspace } from './workspace-option.js';

export interface ExportOptions {
  readonly format: string;
  readonly crs?: string;
  readonly lang: string;
  readonly workspace?: string;
  readonly run?: string;
  readonly out?: string;
}

export async function exportLayer(
  openStore: () => Promise<Store>,
  layerName: string,
  options: ExportOptions,
): Promise<void> {
  const name = choice('layer', layerName, LAYER_NAMES);
  const format = choice('--format', options.format, LAYER_FORMATS);
  const language = choice('--lang', options.lang, LANGUAGES);
  const system = options.crs === undefined ? WGS84 : coordinateSystem('--crs', options.crs);
  const store = await openStore();
  try {
    const workspaceId = options.workspace ?? (await onlyWorkspace(store));
    const layer = await readLayer(store.knex, { layer: name, workspaceId, language, runId: options.run });
    refuseFarZone(layer, system);
    // The writers of formats are heavy: only who asks for a file loads them.
    const { writeLayer } = await import('../output/write-layer.js');
    const { bytes } = await writeLayer(layer, format, system);
    await deliver(bytes, options.out);
    if (options.out !== undefined && options.out !== '-')
      process.stderr.write(`${options.out}: ${layer.rows.length} rows, ${system.code}\n`);
  } finally {
    await store.close();
  }
}
