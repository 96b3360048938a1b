/** Issues of an import for a terminal: errors first, then row by row, each with what to do. */

import type { ImportIssue } from '../intake/index.js';

/** More than these are counted, not printed; the report in the database has them all. */
const PRINTED_ISSUES = 20;

export function printIssues(issues: readonly ImportIssue[], mostPrinted = PRINTED_ISSUES): void {
  const ordered = [...issues].sort((a, b) => a.level.localeCompare(b.level) || (a.row ?? 0) - (b.row ?? 0));
  for (const issue of ordered.slice(0, mostPrinted)) process.stderr.write(`${lineOf(issue)}\n`);
  const rest = issues.length - mostPrinted;
  if (rest > 0) process.stderr.write(`… and ${rest} more; all are kept in the import report.\n`);
}

function lineOf({ level, file, objectId, row, field, value, reason, proposal }: ImportIssue): string {
  const where = [objectId, row === undefined ? null : `row ${row}`, field]
    .filter((part) => part !== null)
    .join(' ');
  const said = value === undefined ? '' : ` "${value}"`;
  return `${level}: ${file}${where ? ` ${where}` : ''}:${said} ${reason}${proposal === undefined ? '' : ` → ${proposal}`}`;
}
