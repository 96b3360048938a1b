/** Rules of walks on the largest single network here: Porto, streets only, © OpenStreetMap contributors, ODbL. */

import { beforeAll } from '@jest/globals';
import { readImportFile } from '../../api/intake/index.js';
import { buildWalkGraph, type WalkGraph, zoneWalkGraph } from '../../api/kernel/index.js';
import { describeWithShared } from '../setup/shared.js';
import { sharedFile } from '../setup/shared-file.js';
import { walkRules } from './walk-rules.js';

const FILE = 'data/porto-highways.osm.pbf';

describeWithShared([FILE], 'Porto', () => {
  let graphs: { bare: WalkGraph; zoned: WalkGraph };
  beforeAll(async () => {
    const bundle = await readImportFile(sharedFile(FILE), { what: 'network' });
    const bare = buildWalkGraph(bundle.network!.edges);
    graphs = { bare, zoned: zoneWalkGraph(bare).graph };
  });
  walkRules(() => graphs, 1);
});
