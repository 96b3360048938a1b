/**
 * Results of a coverage run: one row a community × service × band, on the land of the community. States
 * are words; where a figure is not known its cell is empty, so that no program adds up a zero.
 */

import { CAPACITY_UNITS, SERVICE_KINDS } from '../../schema/vocabulary.js';
import { type NormTable, normsOf } from '../standards/standard-profiles.js';
import { allCommunities, type Community } from '../store/community.store.js';
import { readCoverageResults } from '../store/coverage-result.store.js';
import type { CoverageResult } from '../store/coverage-run.store.js';
import { column } from './columns.js';
import { findRun } from './find-run.js';
import { type Column, METRES, MINUTES, PERSONS, RATIO, SQUARE_METRES } from './layer.js';
import { type LayerContent, type LayerContext, tabulated } from './read-layer.js';
import { networkLines, normLines, rowLines, runLines } from './sources.js';
import { confidenceText, stateText, warningText, wordOf } from './words.js';

interface Row {
  readonly result: CoverageResult;
  readonly community: Community;
  readonly norms: NormTable;
}

const normOf = ({ result, norms }: Row) => (result.normId === null ? undefined : norms.get(result.normId));
/** Shares to a ten-thousandth, amounts to a tenth: more digits would claim what no ledger knows. */
const rounded = (value: number | null, factor: number): number | null =>
  value === null ? null : Math.round(value * factor) / factor;

const amount = (
  key: 'demand' | 'reachableCapacity' | 'distanceGap' | 'capacityGap' | 'allocated' | 'competitionGap',
  zh: string,
  meaning: readonly [string, string],
): Column<Row> => column('number', [key, zh], meaning, ({ result }) => rounded(result[key], 10));

const COLUMNS: readonly Column<Row>[] = [
  column(
    'text',
    ['communityName', '小区名称'],
    ['小区的名称', 'name of the community'],
    ({ community }) => community.name,
  ),
  column(
    'text',
    ['serviceKind', '服务类别'],
    ['所问的服务', 'the service asked about'],
    ({ result }, language) => wordOf(SERVICE_KINDS, result.serviceKind, language),
  ),
  column(
    'number',
    ['bandMinutes', '时限'],
    ['生活圈的分钟数', 'minutes of the life circle'],
    ({ result }) => result.bandMinutes,
    MINUTES,
  ),
  column(
    'number',
    ['cutoffMetres', '距离上限'],
    ['沿路网的步行距离上限', 'farthest walk along the network'],
    ({ result }) => rounded(result.cutoffMetres, 10),
    METRES,
  ),
  column(
    'text',
    ['state', '状态'],
    [
      '全部覆盖、部分覆盖、无服务;路网不可达和无数据都不是缺口',
      'covered, partly, none; unreachable and no data are never a gap',
    ],
    ({ result }, language) => stateText(result.state, language),
  ),
  column(
    'integer',
    ['severity', '缺口等级'],
    ['0 无缺口至 5 最重;空为不可判断', '0 none to 5 worst; empty: cannot be judged'],
    ({ result }) => result.severity,
  ),
  column(
    'number',
    ['persons', '服务人数'],
    ['该服务所计的人口', 'persons whom the service counts'],
    ({ result }) => rounded(result.persons, 10),
    PERSONS,
  ),
  column(
    'number',
    ['coveredRatio', '覆盖率'],
    [
      '时限内可达的住户门比例(按户加权),不计容量',
      'share of doors within the band, by dwellings; capacity ignored',
    ],
    ({ result }) => rounded(result.coveredRatio, 10_000),
    RATIO,
  ),
  column(
    'number',
    ['coveredPersons', '覆盖人数'],
    ['服务人数乘覆盖率', 'persons × covered ratio'],
    ({ result }) => rounded(result.coveredPersons, 10),
    PERSONS,
  ),
  column(
    'text',
    ['demandUnit', '计量单位'],
    ['需求、容量、缺口的单位', 'unit of demand, capacity and gaps'],
    ({ result }, language) => wordOf(CAPACITY_UNITS, result.demandUnit, language),
  ),
  amount('demand', '需求量', ['按规范计算的需求', 'demand by the norm']),
  amount('reachableCapacity', '可达容量', ['时限内可达设施的容量合计', 'capacity within the band']),
  column(
    'integer',
    ['unknownCapacityCount', '容量未知数'],
    ['可达而容量未知的设施个数', 'reachable facilities of unknown capacity'],
    ({ result }) => result.unknownCapacityCount,
  ),
  amount('distanceGap', '距离缺口', [
    '自有供给之外的需求乘未覆盖比例',
    'demand beyond own supply × uncovered share',
  ]),
  amount('capacityGap', '容量缺口', [
    '距离缺口与容量不足两者中的大者',
    'the larger of distance gap and missing capacity',
  ]),
  amount('allocated', '竞争后分得', [
    '相邻小区竞争后分到的量,含自有供给',
    'what is left for it when neighbours compete, own supply included',
  ]),
  amount('competitionGap', '竞争后缺口', ['竞争后仍缺的需求', 'demand left then']),
  column(
    'number',
    ['nearestMetres', '最近距离'],
    ['到最近设施的步行距离', 'walk to the nearest facility'],
    ({ result }) => rounded(result.nearestMetres, 10),
    METRES,
  ),
  column(
    'number',
    ['areaSquareMetres', '居住用地'],
    ['小区用地面积', 'land of the community'],
    ({ result }) => rounded(result.areaSquareMetres, 10),
    SQUARE_METRES,
  ),
  column(
    'number',
    ['coveredAreaSquareMetres', '覆盖用地'],
    ['时限内覆盖的用地面积', 'land within the band'],
    ({ result }) => rounded(result.coveredAreaSquareMetres, 10),
    SQUARE_METRES,
  ),
  column(
    'text',
    ['norm', '规范'],
    ['需求所依据的规范', 'norm behind the demand'],
    (row) => normOf(row)?.standard ?? null,
  ),
  column(
    'text',
    ['clause', '条文'],
    ['规范的条文号', 'clause of the norm'],
    (row) => normOf(row)?.clause ?? null,
  ),
  column(
    'text',
    ['confidence', '依据可信度'],
    ['规范数值的可信程度', 'how well the norm is known'],
    (row, language) => {
      const norm = normOf(row);
      return norm ? confidenceText(norm.confidence, language) : null;
    },
  ),
  column(
    'text',
    ['warnings', '警示'],
    ['对这一行数值的疑问', 'doubts about this row'],
    ({ result }, language) =>
      result.warnings.map(({ code }) => warningText(code, language)).join('; ') || null,
  ),
  column(
    'text',
    ['communityId', '小区编号'],
    ['小区在本系统内的编号', 'id of the community'],
    ({ result }) => result.communityId,
  ),
];

export async function gapLayer(context: LayerContext): Promise<LayerContent> {
  const { db, workspace, language } = context;
  const run = await findRun(context);
  const communities = await allCommunities(db, workspace.id);
  const byId = new Map(communities.map((community) => [community.id, community]));
  const norms = normsOf(run.parameters.standardProfile);
  const results = await readCoverageResults(db, run.id);
  // A community that was deleted since has no land to show its result on.
  const rows = results.flatMap((result) => {
    const community = byId.get(result.communityId);
    return community ? [{ result, community, norms }] : [];
  });
  const normIds = results.flatMap(({ normId }) => normId ?? []);
  return {
    name: 'gaps',
    shape: 'polygon',
    ...tabulated(COLUMNS, rows, ({ community }) => community.boundary, language),
    sources: [
      ...runLines(run, language),
      ...normLines(normIds, run.parameters.standardProfile, language),
      ...rowLines(communities, language),
      ...(await networkLines(db, workspace.id, language)),
    ],
    date: run.finishedAt ?? run.createdAt,
  };
}
