/** The totals of a coverage run as a table for the terminal: one line a service and band. */
import Table from 'cli-table3';
import { CAPACITY_UNITS, COVERAGE_STATES, SERVICE_KINDS, type Word } from '../schema/vocabulary.js';
import type { CoverageRun, CoverageTotal } from './store/coverage-run.store.js';

const HEAD = [
  '服务 Service',
  '分钟 min',
  '覆盖率 covered',
  '未覆盖 uncovered',
  '需求 demand',
  '容量缺口 capacity gap',
];

export function runTable({ summary }: CoverageRun): string {
  const table = new Table({
    head: [...HEAD, '小区 communities'],
    style: { head: [], border: [], compact: true },
    colAligns: ['left', ...HEAD.slice(1).map(() => 'right' as const), 'left'],
  });
  for (const total of summary ?? []) table.push(lineOf(total));
  return table.toString();
}

function lineOf(total: CoverageTotal): string[] {
  const { persons, coveredPersons, coveredRatio } = total;
  const unit = wordOf(CAPACITY_UNITS, total.demandUnit);
  const uncovered = persons === null || coveredPersons === null ? null : persons - coveredPersons;
  return [
    wordOf(SERVICE_KINDS, total.serviceKind),
    String(total.bandMinutes),
    coveredRatio === null ? '—' : `${(coveredRatio * 100).toFixed(0)} %`,
    amount(uncovered, '人'),
    amount(total.demand, unit),
    amount(total.capacityGap, unit),
    COVERAGE_STATES.filter(({ code }) => total.countsByState[code] > 0)
      .map(({ code, zh }) => `${zh} ${total.countsByState[code]}`)
      .join(' · '),
  ];
}

/** A dash where nothing is known: it must not read as zero. */
const amount = (value: number | null, unit: string): string =>
  value === null ? '—' : `${Math.round(value).toLocaleString('en-US')} ${unit}`;

const wordOf = (words: readonly Word[], code: string): string =>
  words.find((word) => word.code === code)?.zh ?? code;
