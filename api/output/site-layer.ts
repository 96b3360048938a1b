/** Proposed sites, one point each: what would go there, at what cost, and whom it serves first. */

import { CAPACITY_UNITS, SERVICE_KINDS } from '../../schema/vocabulary.js';
import type { SitedService } from '../planning/siting-report.js';
import { DEFAULT_STANDARD_PROFILE } from '../standards/standard-profiles.js';
import { column } from './columns.js';
import { type Column, SQUARE_METRES } from './layer.js';
import { type LayerContent, type LayerContext, tabulated } from './read-layer.js';
import { type SiteRow, sitesOrGap } from './read-sites.js';
import { normLines } from './sources.js';
import { type Language, wordOf } from './words.js';

const UNITS = [...CAPACITY_UNITS, { code: 'persons', zh: '人', en: 'persons' }];

/** 养老 24 床 (480 平方米) */
export function siteServiceText(service: SitedService, language: Language): string {
  const { serviceKind, capacity, capacityUnit, floorAreaSquareMetres } = service;
  const parts = [wordOf(SERVICE_KINDS, serviceKind, language)];
  if (capacity !== null && capacityUnit !== null)
    parts.push(`${Math.round(capacity * 10) / 10} ${wordOf(UNITS, capacityUnit, language)}`);
  if (floorAreaSquareMetres !== null)
    parts.push(`(${Math.round(floorAreaSquareMetres)} ${SQUARE_METRES[language]})`);
  return parts.join(' ');
}

export const amountUnitText = ({ amountUnit }: SiteRow, language: Language): string =>
  wordOf(UNITS, amountUnit, language);

const comma = (language: Language): string => (language === 'zh' ? '、' : ', ');

const COLUMNS: readonly Column<SiteRow>[] = [
  column(
    'integer',
    ['order', '次序'],
    ['建议的建设次序,1 为先', 'order to open them in, 1 first'],
    ({ order }) => order,
  ),
  column('text', ['name', '名称'], ['存量资源的名称', 'name of the idle stock'], ({ name }) => name),
  column(
    'text',
    ['services', '建议用途'],
    ['拟设服务、规模与建筑面积', 'services to be set up, with capacity and floor'],
    ({ services }, language) =>
      services.map((service) => siteServiceText(service, language)).join(comma(language)),
  ),
  column(
    'number',
    ['areaSquareMetres', '可用面积'],
    ['存量资源的可用面积', 'usable area of the stock'],
    ({ areaSquareMetres }) => areaSquareMetres,
    SQUARE_METRES,
  ),
  column('text', ['owner', '权属单位'], ['存量资源的权属', 'owner of the stock'], ({ owner }) => owner),
  column(
    'number',
    ['costYuan', '改造费用'],
    ['空为单价未知', 'empty: price not known'],
    ({ costYuan }) => costYuan,
    { zh: '元', en: 'yuan' },
  ),
  column(
    'number',
    ['newlyServed', '新增服务量'],
    ['由它首先服务的量', 'served by it and by none before it'],
    ({ amount }) => Math.round(amount * 10) / 10,
  ),
  column(
    'text',
    ['newlyServedUnit', '服务量单位'],
    ['人,或设施容量单位', 'persons, or the unit of the capacity'],
    (row, language) => amountUnitText(row, language),
  ),
  column(
    'text',
    ['communities', '服务小区'],
    ['新增服务的小区', 'communities newly served'],
    ({ communityNames }, language) => communityNames.join(comma(language)),
  ),
  column(
    'text',
    ['stockId', '存量编号'],
    ['存量资源在本系统内的编号', 'id of the idle stock'],
    ({ stockId }) => stockId,
  ),
];

export async function siteLayer(context: LayerContext): Promise<LayerContent> {
  const { sites, normIds, profile, sources, date } = await sitesOrGap(context);
  return {
    name: 'sites',
    shape: 'point',
    ...tabulated(COLUMNS, sites, ({ point }) => point, context.language),
    sources: [...sources, ...normLines(normIds, profile ?? DEFAULT_STANDARD_PROFILE, context.language)],
    date,
  };
}
