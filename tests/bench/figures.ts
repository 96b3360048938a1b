/** What every bench shares: medians, a table, and the line that says on which machine a figure was taken. */

import { execFileSync } from 'node:child_process';
import { cpus, loadavg, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';

const HOUSE = fileURLToPath(new URL('../..', import.meta.url));

/** @throws RangeError for an empty list */
export function median(values: readonly number[]): number {
  if (values.length === 0) throw new RangeError('No median of nothing.');
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** Milliseconds of each of `runs` calls. */
export async function timed(runs: number, work: () => unknown): Promise<number[]> {
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return times;
}

/** '72 ms (68–91, 11 runs)' */
export function spread(times: readonly number[]): string {
  const [least, greatest] = [Math.min(...times), Math.max(...times)];
  return times.length === 1
    ? milliseconds(times[0]!)
    : `${milliseconds(median(times))} (${milliseconds(least)}–${milliseconds(greatest)}, ${times.length} runs)`;
}

export const milliseconds = (value: number): string =>
  value < 10
    ? `${value.toFixed(1)} ms`
    : value < 10_000
      ? `${value.toFixed(0)} ms`
      : `${(value / 1000).toFixed(1)} s`;

export const megabytes = (bytes: number): string => `${Math.round(bytes / 1e6)} MB`;

/** Largest resident memory of this process so far. */
export const peakBytes = (): number => process.resourceUsage().maxRSS * 1024;

export function printMachine(): void {
  const { model } = cpus()[0]!;
  console.log(
    [
      new Date().toISOString().slice(0, 16).replace('T', ' '),
      `commit ${commit()}`,
      `node ${process.version}`,
      `${model.trim()} × ${cpus().length}`,
      megabytes(totalmem()),
      `load ${loadText()}`,
    ].join(' · '),
  );
}

/** The mean number of processes that wanted a core in the last minute; above the cores, a figure is worth little. */
export const loadText = (): string => loadavg()[0]!.toFixed(1);

function commit(): string {
  try {
    const ask = (...args: string[]) => execFileSync('git', args, { cwd: HOUSE, encoding: 'utf8' }).trim();
    return `${ask('rev-parse', '--short', 'HEAD')}${ask('status', '--porcelain', '--', 'api') ? ' with changes' : ''}`;
  } catch {
    return 'unknown';
  }
}

/** Columns as wide as their widest cell. */
export function printTable(title: string, rows: readonly (readonly string[])[]): void {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  console.log(`\n${title}`);
  for (const row of rows) {
    console.log(`  ${row.map((cell, column) => cell.padEnd(widths[column]!)).join('  ')}`.trimEnd());
  }
}
