/**
 * The properties a GeoJSON feature may have, by noun: field, type, and its names in Chinese tables.
 * This table is the documentation. Names are compared without case, spaces and underscores, with
 * full-width brackets as plain ones. A unit in brackets is part of the name on purpose: a column in
 * 万平方米 must not be read as square metres. Other properties are passed over with one warning each.
 */

import {
  AREA_LEVELS,
  CAPACITY_UNITS,
  ENCLOSURES,
  ENTRANCE_ACCESS,
  FACILITY_STATES,
  HOUSING_TYPES,
  IDLE_STOCK_KINDS,
  MANAGEMENT_FORMS,
  SERVICE_KINDS,
  type Word,
} from '../../schema/vocabulary.js';
import type { BuildingUse, SafetyGrade } from './bundle.js';
import {
  AMOUNT,
  COUNT,
  DAY,
  field,
  oneOf,
  POSITIVE,
  required,
  someOf,
  TEXT,
  YEAR,
  YES_NO,
} from './field-types.js';

const SAFETY_GRADES: readonly Word<SafetyGrade>[] = [
  { code: 'A', zh: 'A级', en: 'grade A' },
  { code: 'B', zh: 'B级', en: 'grade B' },
  { code: 'C', zh: 'C级', en: 'grade C' },
  { code: 'D', zh: 'D级', en: 'grade D' },
];
const BUILDING_USES: readonly Word<BuildingUse>[] = [
  { code: 'residential', zh: '住宅', en: 'housing' },
  { code: 'public', zh: '公共', en: 'public building' },
  { code: 'commercial', zh: '商业', en: 'commerce' },
  { code: 'other', zh: '其他', en: 'other use' },
];

/** Every feature may have these. `layer` says the noun where a file mixes several. */
export const COMMON_FIELDS = {
  id: field(TEXT, '编号', '编码', '序号', 'sourceId', 'fid', 'objectid'),
  layer: field(TEXT, '图层', 'noun'),
  observedOn: field(DAY, '调查日期', '更新日期', '数据日期'),
};

export const COMMUNITY_FIELDS = {
  name: required(TEXT, '名称', '小区名称', '小区', '社区名称'),
  completedOn: field(DAY, '竣工日期', '建成日期'),
  completedYear: field(YEAR, '建成年份', '竣工年份', '建成年代', '建造年代', '建筑年代'),
  households: field(COUNT, '户数', '总户数', '居民户数'),
  residents: field(COUNT, '人口', '常住人口', '居民人数', '人口数', '总人口', 'population'),
  persons0To2: field(COUNT, '0-2岁', '0-2岁人口', '0至2岁人口', '婴幼儿人数', '3岁以下人口'),
  persons3To5: field(COUNT, '3-5岁', '3-5岁人口', '3至5岁人口'),
  persons60Plus: field(COUNT, '60岁以上', '60岁以上人口', '60岁及以上人口', '老年人口'),
  persons65Plus: field(COUNT, '65岁以上', '65岁以上人口', '65岁及以上人口'),
  persons80Plus: field(COUNT, '80岁以上', '80岁以上人口', '80岁及以上人口'),
  cars: field(COUNT, '机动车数', '汽车数', '车辆数', '机动车保有量'),
  parkingSpaces: field(COUNT, '停车位', '车位数', '停车位数', '停车泊位'),
  floorAreaSquareMetres: field(
    POSITIVE,
    '建筑面积',
    '总建筑面积',
    '建筑面积(平方米)',
    '建筑面积(㎡)',
    '建筑面积(m2)',
  ),
  managementForm: field(oneOf(MANAGEMENT_FORMS), '物业管理', '物业形式', '物业管理形式', '物业'),
  lastRenovatedOn: field(DAY, '上次改造日期', '最近改造日期', '改造日期'),
  lastRenovatedYear: field(YEAR, '上次改造年份', '最近改造年份', '改造年份'),
  isInExpropriationPlan: field(YES_NO, '是否列入征收', '列入征收计划', '征收计划'),
  housingType: field(oneOf(HOUSING_TYPES), '房屋性质', '住房类型', '产权性质'),
  formerOwner: field(TEXT, '原产权单位', '原产权人', '原房管单位'),
  enclosure: field(oneOf(ENCLOSURES), '围合情况', '围合', '封闭情况'),
  subdistrict: field(TEXT, '街道', '所属街道', '街道名称', 'subdistrictId'),
};

export const FACILITY_FIELDS = {
  name: field(TEXT, '名称', '设施名称'),
  serviceKind: required(oneOf(SERVICE_KINDS), '类别', '设施类别', '类型', '设施类型', 'kind'),
  capacity: field(AMOUNT, '规模', '容量', '服务能力', '床位数', '托位数', '泊位数', '车位数'),
  capacityUnit: field(oneOf(CAPACITY_UNITS), '规模单位', '单位', '容量单位'),
  floorAreaSquareMetres: field(POSITIVE, '建筑面积', '建筑面积(平方米)', '建筑面积(㎡)', '建筑面积(m2)'),
  openingHours: field(TEXT, '开放时间', '营业时间', '服务时间'),
  state: field(oneOf(FACILITY_STATES), '状态', '建设状态'),
  isForResidentsOnly: field(YES_NO, '仅限居民', '是否仅限居民'),
};

export const BUILDING_FIELDS = {
  floors: field(COUNT, '层数', '楼层数', '地上层数', 'levels'),
  dwellings: field(COUNT, '套数', '住宅套数', '户数'),
  safetyGrade: field(oneOf(SAFETY_GRADES), '安全等级', '房屋安全等级', '危房等级'),
  use: field(oneOf(BUILDING_USES), '用途', '房屋用途', '使用性质'),
  community: field(TEXT, '小区', '所属小区', '小区名称', 'communityId'),
};

export const ENTRANCE_FIELDS = {
  name: field(TEXT, '名称', '出入口名称'),
  access: field(oneOf(ENTRANCE_ACCESS), '开放对象', '开放情况'),
  community: field(TEXT, '小区', '所属小区', '小区名称', 'communityId'),
};

export const AREA_FIELDS = {
  name: required(TEXT, '名称', '区划名称'),
  level: required(oneOf(AREA_LEVELS), '级别', '层级', '区划级别'),
  parent: field(TEXT, '上级', '上级区划', 'parentId'),
};

/** Our choice of what the columns of bureaus say; no norm names them. */
const STOCK_SYNONYMS = {
  闲置房屋: 'room',
  空置房屋: 'room',
  空置用房: 'room',
  闲置土地: 'land',
  闲置地块: 'land',
  地下室: 'underground',
  人防工程: 'underground',
} as const;

export const IDLE_STOCK_FIELDS = {
  name: field(TEXT, '名称'),
  kind: required(oneOf(IDLE_STOCK_KINDS, STOCK_SYNONYMS), '类别', '资源类别', '类型'),
  areaSquareMetres: required(POSITIVE, '面积', '面积(平方米)', '面积(㎡)', '建筑面积', '建筑面积(平方米)'),
  owner: field(TEXT, '产权人', '权属单位', '产权单位'),
  allowedUses: field(someOf(SERVICE_KINDS), '可用用途', '允许用途', '可改用途'),
  costYuanPerSquareMetre: field(AMOUNT, '单价(元/平方米)', '改造单价(元/平方米)', '改造成本(元/平方米)'),
};
