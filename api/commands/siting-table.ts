/** The answer of a siting study for the terminal. */

import Table from 'cli-table3';
import { CAPACITY_UNITS, SERVICE_KINDS } from '../../schema/vocabulary.js';
import type { ChosenRoom, SitedService, SitingResult } from '../planning/siting-report.js';

const YUAN_IN_TEN_THOUSAND = 10_000;

/** What is wanted of the sites, in a planner's words. */
const MODELS: Readonly<Record<string, string>> = {
  lscp: '以最少点位全部覆盖',
  'lscp-b': '以最少点位全部覆盖,并尽量双重覆盖',
  mclp: '覆盖最多',
  'p-median': '总步行最短',
  'p-center': '最远步行最短',
  'capacitated-p-median': '容量约束下总步行最短',
  'capacitated-mclp': '容量约束下服务最多',
};

const UNITS: Readonly<Record<string, string>> = {
  sites: '处',
  persons: '人',
  person_metres: '人·米',
  place_metres: '位·米',
  metres: '米',
};

const unitText = (unit: string): string =>
  UNITS[unit] ?? CAPACITY_UNITS.find(({ code }) => code === unit)?.zh ?? unit;

const modelText = (model: string): string => MODELS[model] ?? model;

/** Why there is no answer. */
const REASONS: Readonly<Record<string, string>> = {
  demand_without_site: '这些小区走不到任何候选点位',
  no_candidates: '没有可用的候选点位',
  budget_below_cheapest_site: '预算低于最便宜的点位',
  more_sites_than_candidates: '要求的点位多于候选',
  fixed_above_limit: '现有设施已超过点位上限',
  capacity_below_demand: '候选容量之和小于需求',
  demand_above_capacity: '这些小区的需求大于任何一处的容量',
  fixed_above_demand: '现有设施容量大于需求',
  limits_too_tight: '点位数与预算合在一起过紧',
};

export function sitingTable(result: SitingResult): string {
  return [headOf(result), ...(result.sites.length > 0 ? [roomsOf(result)] : []), ...tailOf(result)].join(
    '\n',
  );
}

function headOf({
  status,
  model,
  method,
  objective,
  bound,
  gapRatio,
  unit,
  candidateCount,
  reasons,
}: SitingResult): string {
  if (status === 'infeasible') {
    const why = reasons.map(({ code, communityIds, asked, found }) => {
      const figures = asked === null ? '' : ` (要求 ${asked},实有 ${found})`;
      const communities =
        communityIds.length > 0
          ? `: ${communityIds.length} 个小区 ${communityIds.slice(0, 5).join(', ')}`
          : '';
      return `  · ${REASONS[code] ?? code}${figures}${communities}`;
    });
    return [`无可行解 (${modelText(model)}, 候选 ${candidateCount} 处)`, ...why].join('\n');
  }
  if (status === 'unsolved') return `限时内未求得任何解 (${modelText(model)}, 候选 ${candidateCount} 处)`;
  const proof =
    method === 'exact' ? '已证明最优' : `界 ${figure(bound)}, 差距 ${((gapRatio ?? 0) * 100).toFixed(2)} %`;
  return `${modelText(model)}: ${figure(objective)} ${unitText(unit)}, ${proof}, 候选 ${candidateCount} 处`;
}

function roomsOf({ sites, amountUnit }: SitingResult): string {
  const head = [
    '次序',
    '存量资源',
    '权属',
    '面积 m²',
    '服务',
    '费用 万元',
    `新服务 ${unitText(amountUnit)}`,
    '小区',
  ];
  const table = new Table({ head, style: { head: [], border: [] } });
  for (const room of sites) table.push(lineOf(room));
  return table.toString();
}

function lineOf(room: ChosenRoom): string[] {
  const { order, name, stockId, owner, areaSquareMetres, services, costYuan, amount, communities } = room;
  return [
    String(order),
    name ?? stockId,
    owner ?? '',
    figure(areaSquareMetres),
    services.map(serviceText).join('、'),
    costYuan === null ? '未知' : tenThousands(costYuan),
    figure(amount),
    String(new Set(communities.map(({ communityId }) => communityId)).size),
  ];
}

function serviceText({ serviceKind, floorAreaSquareMetres, capacity }: SitedService): string {
  const word = SERVICE_KINDS.find(({ code }) => code === serviceKind)?.zh ?? serviceKind;
  return `${word} ${capacity} (${figure(floorAreaSquareMetres)} m²)`;
}

function tailOf(result: SitingResult): string[] {
  if (result.status !== 'solved') return [''];
  const {
    amountBefore,
    amountServed,
    stillShort,
    amountUnit,
    nextBest,
    oneMoreSite,
    tenPercentMoreBudget,
    unit,
  } = result;
  const short = new Set(stillShort.map(({ communityId }) => communityId)).size;
  return [
    `未满足 ${figure(amountBefore)} ${unitText(amountUnit)}, 由选中点位服务 ${figure(amountServed)}; 仍不足 ${short} 个小区`,
    ...(nextBest
      ? [
          `次优点位: ${nextBest.name ?? nextBest.stockId}, +${figure(nextBest.gain)} ${unitText(unit)}${nextBest.costYuan === null ? '' : `, ${tenThousands(nextBest.costYuan)} 万元`}`,
        ]
      : []),
    ...(oneMoreSite ? [`再增一处: +${figure(oneMoreSite.gain)} ${unitText(unit)}`] : []),
    ...(tenPercentMoreBudget ? [`预算 +10 %: +${figure(tenPercentMoreBudget.gain)} ${unitText(unit)}`] : []),
    '',
  ];
}

const tenThousands = (yuan: number): string => (yuan / YUAN_IN_TEN_THOUSAND).toFixed(1);

const figure = (value: number | null): string => (value === null ? '' : String(Math.round(value * 10) / 10));
