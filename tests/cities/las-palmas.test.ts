/** Rules on a real place: Las Palmas de Gran Canaria, © OpenStreetMap contributors, ODbL. */

import { beforeAll } from '@jest/globals';
import { describeWithShared } from '../setup/shared.js';
import { type City, readCity } from './city.js';
import { competitionRules } from './competition-rules.js';
import { coverageRules } from './coverage-rules.js';
import { drawingRules } from './drawing-rules.js';
import { scenarioRules } from './scenario-rules.js';
import { walkRules } from './walk-rules.js';

const FILE = 'las-palmas.osm.pbf';

describeWithShared([`data/${FILE}`], 'Las Palmas', () => {
  let city: City;
  beforeAll(async () => {
    city = await readCity(FILE);
  });
  walkRules(() => city, 1);
  coverageRules(() => city, 1);
  competitionRules(() => city);
  scenarioRules(() => city, 1);
  drawingRules(FILE);
});
