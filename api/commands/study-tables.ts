/** The answer of a study for the terminal, by kind; a kind without a table of its own is shown as JSON. */

import type { StudyKind } from '../../schema/vocabulary.js';
import type { RunWarning } from '../store/coverage-run.store.js';
import type { JsonObject } from '../store/json.js';
import type { Study } from '../store/study.store.js';
import { competitionTable } from './competition-table.js';
import { clustersTable, unitsTable } from './group-tables.js';
import { openingsTable } from './openings-table.js';
import { parkingHoursTable } from './parking-hours-table.js';
import { scenarioTable } from './scenario-table.js';
import { sitingTable } from './siting-table.js';
import { serviceText, warningText } from './words.js';

/** Lines of text from the answer of one kind. */
type TableOf = (result: JsonObject) => string;

/** A stored answer has the shape that its kind gave it. */
const tableOf =
  <Result extends object>(table: (result: Result) => string): TableOf =>
  (result) =>
    table(result as unknown as Result);

const TABLES: Partial<Record<StudyKind, TableOf>> = {
  competition: tableOf(competitionTable),
  parking_hours: tableOf(parkingHoursTable),
  clusters: tableOf(clustersTable),
  units: tableOf(unitsTable),
  siting: tableOf(sitingTable),
  scenario: tableOf(scenarioTable),
  openings: tableOf(openingsTable),
};

export function studyTable({ kind, result, warnings }: Study): string {
  const table = TABLES[kind]?.(result ?? {}) ?? `${JSON.stringify(result, null, 2)}\n`;
  return warnings.length === 0 ? table : `${table}\n${doubtLines(warnings).join('\n')}\n`;
}

/** Particulars named in a line of doubts; more are counted. */
const NAMED_DETAILS = 4;

/** One line a code: how often it was raised, and about what. */
function doubtLines(warnings: readonly RunWarning[]): string[] {
  const byText = new Map<string, RunWarning[]>();
  for (const warning of warnings) {
    const service = warning.serviceKind ? `${serviceText(warning.serviceKind, 'zh')}: ` : '';
    const text = `${service}${warningText(warning.code, 'zh')}`;
    byText.set(text, [...(byText.get(text) ?? []), warning]);
  }
  return [...byText].map(([text, alike]) => {
    const count = alike.reduce((sum, warning) => sum + warning.count, 0);
    const details = [...new Set(alike.flatMap(({ detail }) => detail ?? []))];
    const more = details.length > NAMED_DETAILS ? ' …' : '';
    const named = details.length > 0 ? `: ${details.slice(0, NAMED_DETAILS).join('、')}${more}` : '';
    return `  · ${text} (${count})${named}`;
  });
}
