/** Communities as stored: one row each, with every figure of the ledger. Names are those that import knows. */

import { ENCLOSURES, HOUSING_TYPES, MANAGEMENT_FORMS, type Word } from '../../schema/vocabulary.js';
import { allAdministrativeAreas } from '../store/administrative-area.store.js';
import { allCommunities, type Community } from '../store/community.store.js';
import { column, originColumns } from './columns.js';
import { type Column, PERSONS, SQUARE_METRES } from './layer.js';
import { type LayerContent, type LayerContext, tabulated } from './read-layer.js';
import { newestOf, rowLines } from './sources.js';
import { type Language, type Wording, wordOf } from './words.js';

interface Row {
  readonly community: Community;
  readonly subdistrict: string | null;
}

type Count =
  | 'persons0To2'
  | 'persons3To5'
  | 'persons60Plus'
  | 'persons65Plus'
  | 'persons80Plus'
  | 'residents';

const HOUSEHOLDS: Wording = { zh: '户', en: 'households' };
const VEHICLES: Wording = { zh: '辆', en: 'cars' };
const SPACES: Wording = { zh: '个', en: 'spaces' };

const persons = (key: Count, zh: string, meaning: readonly [string, string]): Column<Row> =>
  column('integer', [key, zh], meaning, ({ community }) => community[key], PERSONS);

const COLUMNS: readonly Column<Row>[] = [
  column(
    'text',
    ['name', '小区名称'],
    ['小区的名称', 'name of the community'],
    ({ community }) => community.name,
  ),
  column(
    'text',
    ['subdistrict', '街道'],
    ['边界所在的街道', 'subdistrict its land lies in'],
    ({ subdistrict }) => subdistrict,
  ),
  column(
    'integer',
    ['completedYear', '建成年份'],
    ['竣工年份', 'year of completion'],
    ({ community }) => community.completedYear,
  ),
  column(
    'text',
    ['completedOn', '建成日期'],
    ['竣工日期', 'day of completion'],
    ({ community }) => community.completedOn,
  ),
  column(
    'integer',
    ['households', '户数'],
    ['居民户数', 'households'],
    ({ community }) => community.households,
    HOUSEHOLDS,
  ),
  persons('residents', '常住人口', ['常住人口', 'residents']),
  persons('persons0To2', '0-2岁人口', ['3岁以下婴幼儿', 'children under 3']),
  persons('persons3To5', '3-5岁人口', ['3至5岁儿童', 'children of 3 to 5']),
  persons('persons60Plus', '60岁以上人口', ['60岁及以上', 'persons of 60 and over']),
  persons('persons65Plus', '65岁以上人口', ['65岁及以上', 'persons of 65 and over']),
  persons('persons80Plus', '80岁以上人口', ['80岁及以上', 'persons of 80 and over']),
  column(
    'integer',
    ['cars', '机动车数'],
    ['居民拥有的机动车', "residents' cars"],
    ({ community }) => community.cars,
    VEHICLES,
  ),
  column(
    'integer',
    ['parkingSpaces', '停车位'],
    ['小区自有停车位', "the community's own parking spaces"],
    ({ community }) => community.parkingSpaces,
    SPACES,
  ),
  column(
    'number',
    ['landAreaSquareMetres', '占地面积'],
    ['由边界计算的椭球面面积', 'area of the boundary on the spheroid'],
    ({ community }) => tenths(community.areaSquareMetres),
    SQUARE_METRES,
  ),
  column(
    'number',
    ['floorAreaSquareMetres', '建筑面积'],
    ['总建筑面积', 'total floor area'],
    ({ community }) => community.floorAreaSquareMetres,
    SQUARE_METRES,
  ),
  column(
    'text',
    ['managementForm', '物业形式'],
    ['物业管理形式', 'form of property management'],
    ({ community }, language) => known(MANAGEMENT_FORMS, community.managementForm, language),
  ),
  column(
    'text',
    ['housingType', '房屋性质'],
    ['房屋的产权性质', 'type of housing'],
    ({ community }, language) => known(HOUSING_TYPES, community.housingType, language),
  ),
  column(
    'text',
    ['formerOwner', '原产权单位'],
    ['房改前的产权单位', 'owner before housing reform'],
    ({ community }) => community.formerOwner,
  ),
  column(
    'text',
    ['enclosure', '围合情况'],
    ['封闭的小区只能由出入口通行', 'a walled one lets people pass at its entrances only'],
    ({ community }, language) => known(ENCLOSURES, community.enclosure, language),
  ),
  column(
    'integer',
    ['lastRenovatedYear', '改造年份'],
    ['最近一次综合改造的年份', 'year of the last renovation'],
    ({ community }) => community.lastRenovatedYear,
  ),
  column(
    'text',
    ['lastRenovatedOn', '改造日期'],
    ['最近一次综合改造的日期', 'day of the last renovation'],
    ({ community }) => community.lastRenovatedOn,
  ),
  column(
    'flag',
    ['isInExpropriationPlan', '征收计划'],
    ['是否列入征收计划', 'whether it stands in the expropriation plan'],
    ({ community }) => community.isInExpropriationPlan,
  ),
  ...originColumns<Row>(({ community }) => community),
];

const tenths = (value: number): number => Math.round(value * 10) / 10;

const known = (words: readonly Word[], code: string | null, language: Language): string | null =>
  code === null ? null : wordOf(words, code, language);

export async function communityLayer({ db, workspace, language }: LayerContext): Promise<LayerContent> {
  const communities = await allCommunities(db, workspace.id);
  const areas = await allAdministrativeAreas(db, workspace.id);
  const names = new Map(areas.map(({ id, name }) => [id, name]));
  const rows = communities.map((community) => ({
    community,
    subdistrict: community.subdistrictId === null ? null : (names.get(community.subdistrictId) ?? null),
  }));
  return {
    name: 'communities',
    shape: 'polygon',
    ...tabulated(COLUMNS, rows, ({ community }) => community.boundary, language),
    sources: rowLines(communities, language),
    date: newestOf(communities, workspace),
  };
}
