/** Clusters and units for the terminal: one line each, then what was left out and why. */

import Table from 'cli-table3';
import {
  ALONE_REASONS,
  CAPACITY_UNITS,
  CLUSTER_GAINS,
  LINK_BARRIERS,
  RENOVATION_MODES,
  SERVICE_KINDS,
  UNIT_POSITIONINGS,
  UNPLACED_REASONS,
  type Word,
} from '../../schema/vocabulary.js';
import type { ClusterValue } from '../planning/cluster-value.js';
import type { ClustersResult, ShownRefusal } from '../planning/clusters-study.js';
import type { UnitsResult } from '../planning/units-study.js';

const COMPACT = { mid: '', 'left-mid': '', 'mid-mid': '', 'right-mid': '' };

const zh = (words: readonly Word[], code: string): string =>
  words.find((word) => word.code === code)?.zh ?? code;

const plain = (head: string[]) => new Table({ chars: COMPACT, head, style: { head: [], border: [] } });

export function unitsTable({
  units,
  unplaced,
  refusals,
  unitCountBound,
  isCountProved,
}: UnitsResult): string {
  const table = plain(['单元', '小区', '人口', '户数', '公顷', '模式', '定位', '缺口', '存量']);
  units.forEach((unit, i) => {
    const gaps = unit.publicServices.flatMap(({ serviceKind, shortage, unit: measure }) =>
      shortage
        ? [`${zh(SERVICE_KINDS, serviceKind)} ${Math.ceil(shortage)} ${zh(CAPACITY_UNITS, measure)}`]
        : [],
    );
    table.push([
      `${i}${unit.isLocked ? '*' : ''}`,
      unit.communityIds.length,
      Math.round(unit.residents),
      Math.round(unit.households),
      (unit.areaSquareMetres / 10_000).toFixed(1),
      zh(RENOVATION_MODES, unit.mode),
      zh(UNIT_POSITIONINGS, unit.positioning),
      gaps.join(', '),
      unit.stockIds.length,
    ]);
  });
  const bound = isCountProved ? '已证明最多' : `上界 ${unitCountBound}`;
  const out = countBy(
    unplaced,
    ({ reason }) => reason,
    ({ communityIds }) => communityIds.length,
  );
  return [
    `${units.length} 个单元(${bound})`,
    table.toString(),
    ...[...out].map(([reason, count]) => `  未划入 ${count}: ${zh(UNPLACED_REASONS, reason)}`),
    ...refusalLines(refusals),
    '',
  ].join('\n');
}

export function clustersTable({ clusters, alone, refusals }: ClustersResult): string {
  const table = plain(['片区', '小区', '人口', '户数', '最远步行 m', '联动效益']);
  clusters.forEach((cluster, i) => {
    table.push([
      i,
      cluster.communityIds.length,
      Math.round(cluster.residents),
      Math.round(cluster.households),
      Math.round(cluster.largestWalkMetres),
      cluster.values.map(gainText).join(', '),
    ]);
  });
  const out = countBy(
    alone,
    ({ reason }) => reason,
    () => 1,
  );
  return [
    `${clusters.length} 个联动片区`,
    table.toString(),
    ...[...out].map(([reason, count]) => `  未成片 ${count}: ${zh(ALONE_REASONS, reason)}`),
    ...refusalLines(refusals),
    '',
  ].join('\n');
}

const UNIT_WORDS: readonly Word[] = [
  ...CAPACITY_UNITS,
  { code: 'households', zh: '户', en: 'households' },
  { code: 'person_metres', zh: '人·米', en: 'person-metres' },
];

function gainText({ gain, serviceKind, whole, unit }: ClusterValue): string {
  const service = serviceKind ? `(${zh(SERVICE_KINDS, serviceKind)})` : '';
  return `${zh(CLUSTER_GAINS, gain)}${service} ${Math.round(whole)} ${zh(UNIT_WORDS, unit)}`;
}

function refusalLines(refusals: readonly ShownRefusal[]): string[] {
  const kinds = countBy(
    refusals.flatMap(({ barriers }) => barriers),
    ({ code }) => code,
    () => 1,
  );
  return [...kinds].map(([code, count]) => `  不相连 ${count}: ${zh(LINK_BARRIERS, code)}`);
}

function countBy<Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  countOf: (row: Row) => number,
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(keyOf(row), (counts.get(keyOf(row)) ?? 0) + countOf(row));
  return counts;
}
