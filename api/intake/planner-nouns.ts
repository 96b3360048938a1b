/** What a planner's file may be imported as, and what its columns may mean for each. */

import { IMPORT_NOUNS, type ImportNoun } from '../../schema/vocabulary.js';
import type { FieldTable } from './feature-fields.js';
import { DAY, field, POSITIVE, TEXT } from './field-types.js';
import { BUILDING_FIELDS, COMMUNITY_FIELDS, FACILITY_FIELDS, IDLE_STOCK_FIELDS } from './geojson-fields.js';

export type PlannerNoun = ImportNoun;
export const PLANNER_NOUNS: readonly PlannerNoun[] = IMPORT_NOUNS.map(({ code }) => code);

/**
 * A running number (序号, FID) is no id: two files number different things with it. Land area is not
 * stored, the boundary gives it; it is read to be compared.
 */
const SHARED = {
  id: field(TEXT, '编号', '编码', '代码', '小区编码', '小区编号', '设施编号', '设施编码', '统一编码', 'code'),
  observedOn: field(DAY, '调查日期', '更新日期', '数据日期'),
};
const REFERENCE = field(TEXT, '小区', '所属小区', '小区名称', '所在小区', 'communityId', 'communityName');

const PLANNER_FIELDS = {
  communities: {
    ...SHARED,
    ...COMMUNITY_FIELDS,
    neighbourhood: field(TEXT, '社区', '所属社区', '居委会', '所属居委会', '社区居委会'),
    landAreaSquareMetres: field(POSITIVE, '占地面积', '用地面积', '小区面积', '用地规模', 'area'),
  },
  facilities: { ...SHARED, ...FACILITY_FIELDS, community: REFERENCE },
  stock: { ...SHARED, ...IDLE_STOCK_FIELDS, community: REFERENCE },
  buildings: { ...SHARED, ...BUILDING_FIELDS },
} as const satisfies Record<PlannerNoun, FieldTable>;

export const fieldsOf = (noun: PlannerNoun): FieldTable => PLANNER_FIELDS[noun];
export type CommunityFields = (typeof PLANNER_FIELDS)['communities'];
export type FacilityFields = (typeof PLANNER_FIELDS)['facilities'];
export type StockFields = (typeof PLANNER_FIELDS)['stock'];
export type BuildingFields = (typeof PLANNER_FIELDS)['buildings'];

/** Further words of ledgers for a field, beside those of its own table. A new word is a new entry. */
const MORE_WORDS: Readonly<Record<PlannerNoun, Readonly<Record<string, readonly string[]>>>> = {
  communities: {
    name: ['小区名', '楼盘名称', '院落名称', '居住区名称', '小区(院落)名称', 'communityName', 'xqmc'],
    completedYear: [
      '竣工年代',
      '建成时间',
      '竣工时间',
      '建设年代',
      '建成年',
      '建筑年份',
      '建造年份',
      '建设年份',
      'built',
      'yearBuilt',
      'jcnf',
    ],
    completedOn: [],
    households: ['户数合计', '住户数', '总住户数', '居民总户数', 'hs'],
    residents: ['常住人口数', '人数', '居住人口', '总人数', '居民数', '居住人数', 'persons', 'rk'],
    persons0To2: ['3岁以下', '0-3岁', '0-3岁人口', '0-3岁婴幼儿', '婴幼儿', '3岁以下婴幼儿', 'under3'],
    persons60Plus: [
      '60+',
      '60+人口',
      '60岁及以上',
      '60岁以上老人',
      '60岁以上人数',
      '老人数',
      '老年人',
      '老年人数',
      'elderly',
    ],
    persons65Plus: ['65+', '65岁及以上'],
    persons80Plus: ['80+', '80岁及以上'],
    cars: ['机动车', '小汽车数', '小汽车数量', '机动车数量'],
    parkingSpaces: ['停车位数量', '车位', '停车泊位数', '停车泊位数量', '车位数量', 'parking'],
    floorAreaSquareMetres: ['建筑总面积', '总面积', 'floorArea', 'jzmj'],
    managementForm: ['物业方式', '物业管理方式', '物业服务方式', '物业类型'],
    lastRenovatedOn: ['改造时间', '最近一次改造时间', '上次改造时间'],
    lastRenovatedYear: ['最近一次综合改造年份', '最近一次改造年份', '综合改造年份', 'lastReno'],
    formerOwner: ['产权单位', '原产权'],
    subdistrict: ['街镇', '镇街', '所属街镇', '街道办', '街道办事处', '所在街道'],
  },
  facilities: {
    name: ['设施名', '机构名称', '单位名称', 'poi名称'],
    serviceKind: ['设施类别', '大类', '分类', 'poi类型', 'category', 'type'],
    capacity: ['服务规模', '床位', '托位', '学位', '学位数', '车位', '泊位', '核定床位'],
    capacityUnit: ['计量单位', 'unit'],
    openingHours: ['服务时段'],
  },
  stock: {
    name: ['资源名称', '房屋名称', '地块名称'],
    kind: ['存量类型', '闲置类型', '资源类型'],
    areaSquareMetres: ['可用面积', '闲置面积', '闲置用房面积', '用地面积', 'area'],
    owner: ['权属', '权属人', '产权', '业主'],
    allowedUses: ['可改造用途', '拟改用途'],
  },
  buildings: {
    floors: ['总层数', '层高数'],
    dwellings: ['总套数', '住户数'],
  },
};

/** Field → every name a heading may have for it. */
export function namesOf(noun: PlannerNoun): ReadonlyMap<string, readonly string[]> {
  const more = MORE_WORDS[noun];
  return new Map(
    Object.entries(fieldsOf(noun)).map(([key, { aliases }]) => [
      key,
      [key, ...aliases, ...(more[key] ?? [])],
    ]),
  );
}
