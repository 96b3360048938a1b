/**
 * All migrations in their order, as a static list: it works the same from TypeScript, from dist and
 * under jest, without reading a folder. A merged migration is never edited; a change is a new one.
 */

import type { Knex } from 'knex';
import * as workspaces from './0001_workspaces.js';
import * as administrativeAreas from './0002_administrative_areas.js';
import * as communities from './0003_communities.js';
import * as facilities from './0004_facilities.js';
import * as unitsAndClusters from './0005_units_and_clusters.js';
import * as walkingNetworks from './0006_walking_networks.js';
import * as importReports from './0007_import_reports.js';
import * as coverageRuns from './0008_coverage_runs.js';
import * as formerOwners from './0009_former_owners.js';
import * as studies from './0010_studies.js';
import * as competition from './0011_competition.js';
import * as scenarios from './0012_scenarios.js';
import * as importChanges from './0013_import_changes.js';
import * as renovationYears from './0014_renovation_years.js';
import * as columnMeanings from './0015_column_meanings.js';

interface NamedMigration {
  readonly name: string;
  readonly migration: Knex.Migration;
}

export const migrations: readonly NamedMigration[] = [
  { name: '0001_workspaces', migration: workspaces },
  { name: '0002_administrative_areas', migration: administrativeAreas },
  { name: '0003_communities', migration: communities },
  { name: '0004_facilities', migration: facilities },
  { name: '0005_units_and_clusters', migration: unitsAndClusters },
  { name: '0006_walking_networks', migration: walkingNetworks },
  { name: '0007_import_reports', migration: importReports },
  { name: '0008_coverage_runs', migration: coverageRuns },
  { name: '0009_former_owners', migration: formerOwners },
  { name: '0010_studies', migration: studies },
  { name: '0011_competition', migration: competition },
  { name: '0012_scenarios', migration: scenarios },
  { name: '0013_import_changes', migration: importChanges },
  { name: '0014_renovation_years', migration: renovationYears },
  { name: '0015_column_meanings', migration: columnMeanings },
];

export const migrationSource: Knex.MigrationSource<NamedMigration> = {
  getMigrations: async () => [...migrations],
  getMigrationName: ({ name }) => name,
  getMigration: async ({ migration }) => migration,
};
