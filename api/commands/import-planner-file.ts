/** `linli import FILE --as …`: a planning bureau's own file, understood column by column, all or nothing. */

import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { InputError } from '../errors.js';
import { coordinateSystem, PLANNER_NOUNS, type PlannerImport, type Reading } from '../intake/index.js';
import { readForWorkspace, storePlannerImport } from '../planning/import-planner-file.js';
import { undoImport } from '../planning/undo-import.js';
import type { Store } from '../store/open.js';
import { choice, progressBar, reasonOf } from './command.js';
import { columnOf } from './import-dictionary.js';
import { printIssues } from './import-issues.js';

export interface PlannerFileCommand {
  readonly as: string;
  readonly workspace: string;
  readonly name?: string;
  readonly crs?: string;
  readonly encoding?: string;
  readonly sheet?: string;
  /** Each '列=field'. */
  readonly map?: readonly string[];
  readonly skipRows?: string;
  /** Each 'ROW=community'. */
  readonly join?: readonly string[];
  readonly dryRun?: boolean;
  readonly report?: string;
}

/** A planner reads them all: each is a row of theirs. */
const PRINTED_ISSUES = 200;

export async function importPlannerFile(
  openStore: () => Promise<Store>,
  path: string,
  command: PlannerFileCommand,
): Promise<void> {
  const options = {
    noun: choice('--as', command.as, PLANNER_NOUNS),
    crs: command.crs === undefined ? null : coordinateSystem('--crs', command.crs),
    sheet: command.sheet ?? null,
    columns: new Map((command.map ?? []).map((pair) => columnOf(pair))),
    skippedRows: new Set(
      (command.skipRows ?? '')
        .split(',')
        .filter((row) => row.trim() !== '')
        .map((row) => rowOf('--skip-rows', row)),
    ),
    joins: new Map((command.join ?? []).map((pair) => joinOf(pair))),
  };
  const bar = progressBar();
  const store = await openStore();
  try {
    bar.show(0.1, 'read');
    const read = await readForWorkspace(store.knex, {
      ...options,
      path,
      workspaceId: command.workspace,
      encoding: command.encoding ?? null,
    });
    bar.end();
    await tell(path, read.imported, command.report);
    if (command.dryRun) {
      process.stdout.write('Nothing was stored (--dry-run).\n');
      return;
    }
    const called = command.name ?? basename(path).replace(/\..*$/, '');
    const workspace = { id: command.workspace, nameZh: called, nameEn: called };
    const { report, isUnchanged } = await storePlannerImport(store.knex, workspace, read);
    const id = report.id.slice(0, 8);
    process.stdout.write(
      isUnchanged
        ? `${report.fileName} was imported in this way already (import ${id}); nothing changed.\n`
        : `Stored as import ${id} in workspace ${command.workspace}; take it back with: linli import undo ${id}\n`,
    );
  } finally {
    bar.end();
    await store.close();
  }
}

export async function undoImportCommand(
  openStore: () => Promise<Store>,
  id: string | undefined,
  workspaceId: string,
): Promise<void> {
  const store = await openStore();
  try {
    const { report, deletedCount, restoredCount } = await undoImport(store.knex, workspaceId, id ?? null);
    process.stdout.write(
      `${report.fileName} (import ${report.id.slice(0, 8)}) is taken back: ${deletedCount} rows removed, ${restoredCount} put back as they were.\n`,
    );
  } finally {
    await store.close();
  }
}

/** @throws InputError when the file holds errors; nothing is stored then */
async function tell(path: string, imported: PlannerImport, reportFile: string | undefined): Promise<void> {
  const { bundle, reading, patches } = imported;
  if (reportFile !== undefined) await writeReport(reportFile, imported);
  printIssues(bundle.issues, PRINTED_ISSUES);
  process.stdout.write(`${readingText(reading)}\n`);
  const faultCount = bundle.issues.filter(({ level }) => level === 'error').length;
  if (faultCount > 0)
    throw new InputError(
      path,
      `${faultCount === 1 ? 'one error' : `${faultCount} errors`} in it; nothing was stored. Mend and import again`,
    );
  const counts = Object.entries({ ...bundle.counts, changed: patches.length }).filter(
    ([, count]) => count > 0,
  );
  const told = counts.map(([noun, count]) => `${noun} ${count}`).join(', ');
  process.stdout.write(`${bundle.fileName}: ${told || 'nothing new'}\n`);
}

async function writeReport(path: string, { bundle, reading, patches }: PlannerImport): Promise<void> {
  const report = { reading, counts: bundle.counts, changed: patches.length, issues: bundle.issues };
  try {
    await writeFile(path, `${JSON.stringify(report, null, 2)}\n`);
  } catch (error) {
    throw new InputError('--report', `cannot write ${path}: ${reasonOf(error)}`, { cause: error });
  }
}

function readingText({
  table,
  encoding,
  encodingReason,
  crs,
  crsReason,
  columns,
  rememberedColumns,
  rowCount,
  noun,
}: Reading): string {
  const lines = [`${table}: ${rowCount} rows read as ${noun}`];
  if (encoding !== null) lines.push(`  encoding  ${encoding} (${encodingReason})`);
  if (crs !== null) lines.push(`  system    ${crs}: ${crsReason}`);
  const told = columns.map(([heading, field]) => {
    const why = rememberedColumns.includes(heading) ? ' (remembered)' : '';
    return `${heading} → ${field}${why}`;
  });
  lines.push(`  columns   ${told.join(', ')}`);
  if (rememberedColumns.length > 0)
    lines.push('            remembered of this place: see linli import dictionary');
  return lines.join('\n');
}

function joinOf(text: string): readonly [number, string] {
  const at = text.indexOf('=');
  if (at <= 0 || at === text.length - 1)
    throw new InputError('--join', `'${text}' is not like 14=农大小区-北区 or 14=new`);
  return [rowOf('--join', text.slice(0, at)), text.slice(at + 1).trim()];
}

function rowOf(option: string, text: string): number {
  const row = Number(text);
  if (!Number.isInteger(row) || row < 1)
    throw new InputError(option, `'${text.trim()}' is not the number of a row`);
  return row;
}
