/** The life circles of every community: what its residents reach within 5, 10 and 15 minutes, with the measured errors. */

import { BAND_MINUTES, READINGS, WALKING_PROFILES } from '../../schema/vocabulary.js';
import { DataGapError, LimitError } from '../errors.js';
import { DEFAULT_PARAMETERS } from '../planning/coverage-run.js';
import { type LifeCircleBand, type LifeCircleQuestion, lifeCircle } from '../planning/life-circle.js';
import { allCommunities, type Community } from '../store/community.store.js';
import { findLatestCoverageRun } from '../store/coverage-run.store.js';
import type { Db } from '../store/row.js';
import { column } from './columns.js';
import { findRun } from './find-run.js';
import { type Column, METRES, MINUTES, RATIO, SQUARE_METRES } from './layer.js';
import { type LayerContent, type LayerContext, tabulated } from './read-layer.js';
import { networkLines, newestOf, rowLines } from './sources.js';
import { type Language, wordOf } from './words.js';

/** Our choice: some ten seconds of drawing, and 150 MB of GeoJSON. */
const MOST_COMMUNITIES = 2000;

interface Row {
  readonly community: Community;
  /** Null where no walkable way lies at its doors. */
  readonly band: LifeCircleBand | null;
  readonly minutes: number;
}

const STATES = {
  drawn: { zh: '已绘制', en: 'drawn' },
  unreachable: { zh: '路网不可达', en: 'unreachable on the network' },
};

const COLUMNS: readonly Column<Row>[] = [
  column(
    'text',
    ['communityName', '小区名称'],
    ['小区的名称', 'name of the community'],
    ({ community }) => community.name,
  ),
  column(
    'number',
    ['minutes', '时限'],
    ['生活圈的分钟数', 'minutes of the life circle'],
    ({ minutes }) => minutes,
    MINUTES,
  ),
  column(
    'text',
    ['state', '状态'],
    ['小区的门旁没有可走的路时为路网不可达', 'unreachable where no walkable way lies at the doors'],
    ({ band }, language) => STATES[band ? 'drawn' : 'unreachable'][language],
  ),
  column(
    'number',
    ['cutoffMetres', '距离上限'],
    ['沿路网的步行距离上限', 'farthest walk along the network'],
    ({ band }) => band && Math.round(band.cutoffMetres * 10) / 10,
    METRES,
  ),
  column(
    'number',
    ['areaSquareMetres', '面积'],
    ['生活圈的面积', 'area of the circle'],
    ({ band }) => band && Math.round(band.areaSquareMetres),
    SQUARE_METRES,
  ),
  column(
    'number',
    ['falseInclusionRatio', '多画比例'],
    ['圈内不可达的街道长度比例', 'streets inside that are not reached, by length'],
    ({ band }) => band && ratio(band.falseInclusionRatio),
    RATIO,
  ),
  column(
    'number',
    ['falseExclusionRatio', '漏画比例'],
    ['圈外可达的街道长度比例', 'reached streets outside, by length'],
    ({ band }) => band && ratio(band.falseExclusionRatio),
    RATIO,
  ),
  column(
    'text',
    ['communityId', '小区编号'],
    ['小区在本系统内的编号', 'id of the community'],
    ({ community }) => community.id,
  ),
];

const geometryOf = (band: LifeCircleBand | null) =>
  band && band.geometry.coordinates.length > 0 ? band.geometry : null;

const ratio = (value: number): number => Math.round(value * 10_000) / 10_000;

export async function isochroneLayer(context: LayerContext): Promise<LayerContent> {
  const { db, workspace, language } = context;
  const communities = await allCommunities(db, workspace.id);
  if (communities.length > MOST_COMMUNITIES)
    throw new LimitError('communities in one file of isochrones', MOST_COMMUNITIES, communities.length);
  const question = await questionOf(context);
  const rows: Row[] = [];
  for (const community of communities) rows.push(...(await circlesOf(db, community, question)));
  if (rows.every(({ band }) => band === null))
    throw new DataGapError(
      'network',
      workspace.id,
      `No walkable way lies at any door of '${workspace.id}': import its network with 'linli import network FILE'.`,
    );
  return {
    name: 'isochrones',
    shape: 'polygon',
    ...tabulated(COLUMNS, rows, ({ band }) => geometryOf(band), language),
    sources: [
      ...questionLines(question, language),
      ...rowLines(communities, language),
      ...(await networkLines(db, workspace.id, language)),
    ],
    date: newestOf(communities, workspace),
  };
}

/** As the run asked; as the usual run would where there is none. */
async function questionOf(context: LayerContext): Promise<LifeCircleQuestion> {
  const { db, workspace, runId } = context;
  const run = runId === undefined ? await findLatestCoverageRun(db, workspace.id) : await findRun(context);
  const { profile, reading } = run?.parameters ?? DEFAULT_PARAMETERS;
  return { profile, reading, minutes: run?.parameters.minutes ?? [...BAND_MINUTES] };
}

async function circlesOf(db: Db, community: Community, question: LifeCircleQuestion): Promise<Row[]> {
  try {
    const { bands } = await lifeCircle(db, community.id, question);
    return bands.map((band) => ({ community, band, minutes: band.minutes }));
  } catch (error) {
    if (!(error instanceof DataGapError)) throw error;
    return question.minutes.map((minutes) => ({ community, band: null, minutes }));
  }
}

const questionLines = ({ profile, reading }: LifeCircleQuestion, language: Language) => [
  { label: language === 'zh' ? '口径' : 'reading', text: wordOf(READINGS, reading, language) },
  { label: language === 'zh' ? '步行人群' : 'who walks', text: wordOf(WALKING_PROFILES, profile, language) },
];
