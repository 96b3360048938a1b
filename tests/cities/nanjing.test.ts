/** Rules on a real place: Nanjing, 五老村–新街口, © OpenStreetMap contributors, ODbL. */

import { beforeAll } from '@jest/globals';
import { describeWithShared } from '../setup/shared.js';
import { type City, readCity } from './city.js';
import { competitionRules } from './competition-rules.js';
import { coverageRules } from './coverage-rules.js';
import { drawingRules } from './drawing-rules.js';
import { scenarioRules } from './scenario-rules.js';
import { walkRules } from './walk-rules.js';

const FILE = 'nanjing-laocheng.osm.gz';

describeWithShared([`data/${FILE}`], 'Nanjing', () => {
  let city: City;
  beforeAll(async () => {
    city = await readCity(FILE);
  });
  walkRules(() => city, 4);
  coverageRules(() => city, 4);
  competitionRules(() => city);
  scenarioRules(() => city, 4);
  drawingRules(FILE);
});
