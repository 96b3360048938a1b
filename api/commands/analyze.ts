/** `linli analyze`: one coverage run over a workspace, and its gaps as a table or for other programs. */

import { READINGS, SERVICE_KINDS, WALKING_PROFILES } from '../../schema/vocabulary.js';
import { UnavailableError } from '../errors.js';
import { DEFAULT_PARAMETERS, executeCoverageRun, startCoverageRun } from '../planning/coverage-run.js';
import type { RunParameters } from '../store/coverage-run.store.js';
import type { Store } from '../store/open.js';
import { tryLockRun } from '../store/run-lock.js';
import { choice, deliver, numberList, progressBar } from './command.js';
import { gapTables } from './gap-table.js';
import { csvOf, geojsonOf, jsonOf, type RunReport, readRunReport } from './run-report.js';
import { LANGUAGES } from './words.js';
import { onlyWorkspace } from './workspace-option.js';

export interface AnalyzeOptions {
  readonly minutes: string;
  readonly reading: string;
  readonly profile: string;
  readonly services?: string;
  readonly format: string;
  readonly lang: string;
  readonly workspace?: string;
  readonly out?: string;
}

export async function analyze(openStore: () => Promise<Store>, options: AnalyzeOptions): Promise<void> {
  const parameters = parametersOf(options);
  const form = formOf(options);
  const store = await openStore();
  const bar = progressBar();
  try {
    const workspaceId = options.workspace ?? (await onlyWorkspace(store));
    const { id } = await startCoverageRun(store.knex, workspaceId, parameters);
    // A server on the same database must not take the run for one that nobody computes.
    const lock = await tryLockRun(store.knex, id);
    await executeCoverageRun(store, id, { onProgress: bar.show, signal: new AbortController().signal });
    await lock?.release();
    const report = await readRunReport(store.knex, id);
    bar.end();
    if (report.run.state !== 'done')
      throw new UnavailableError(`The run ${report.run.state}: ${report.run.error ?? ''}`);
    await deliver(form(report), options.out);
  } finally {
    bar.end();
    await store.close();
  }
}

function parametersOf(options: AnalyzeOptions): RunParameters {
  const services =
    options.services?.split(',').map((service) => service.trim()) ?? DEFAULT_PARAMETERS.services;
  return {
    minutes: numberList('--minutes', options.minutes),
    reading: choice(
      '--reading',
      options.reading,
      READINGS.map(({ code }) => code),
    ),
    profile: choice(
      '--profile',
      options.profile,
      WALKING_PROFILES.map(({ code }) => code),
    ),
    services: services.map((service) =>
      choice(
        '--services',
        service,
        SERVICE_KINDS.map(({ code }) => code),
      ),
    ),
    standardProfile: DEFAULT_PARAMETERS.standardProfile,
  };
}

function formOf(options: AnalyzeOptions): (report: RunReport) => string {
  const language = choice('--lang', options.lang, LANGUAGES);
  const forms = {
    table: (report: RunReport) => gapTables(report, language),
    json: jsonOf,
    csv: csvOf,
    geojson: geojsonOf,
  };
  return forms[choice('--format', options.format, ['table', 'json', 'csv', 'geojson'])];
}
