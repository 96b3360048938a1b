/** The words of whatever leaves the house as a file or a table, Chinese and English. Codes of warnings come from planning. */

import { CONFIDENCES, COVERAGE_STATES, SERVICE_KINDS, type Word } from '../../schema/vocabulary.js';

export const LANGUAGES = ['zh', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

export type Wording = Readonly<Record<Language, string>>;

const WARNINGS: Readonly<Record<string, Wording>> = {
  NO_NETWORK: { zh: '没有步行路网，无法判断', en: 'there is no walking network, nothing can be said' },
  OUTSIDE_NETWORK: { zh: '小区在路网范围之外', en: 'communities lie outside the walking network' },
  DOORS_SPREAD: {
    zh: '小区没有楼栋数据，以均布点代替',
    en: 'communities without buildings; points spread over their land stand in',
  },
  WEIGHTS_BY_FLOOR_AREA: {
    zh: '小区的楼栋缺户数，按建筑面积加权',
    en: 'communities whose buildings lack dwellings; weighted by floor area',
  },
  WEIGHTS_BY_FOOTPRINT: {
    zh: '小区的楼栋缺层数和户数，按占地加权',
    en: 'communities whose buildings lack floors and dwellings; weighted by footprint',
  },
  ENTRANCES_FROM_MAP: {
    zh: '小区的出入口来自地图，可能不全',
    en: 'communities whose entrances come from a map and may be incomplete',
  },
  ENTRANCES_AT_CROSSINGS: {
    zh: '小区没有出入口，取路与边界的交点',
    en: 'communities without entrances; ways crossing the boundary taken',
  },
  ENTRANCES_AT_NEAREST_EDGE: {
    zh: '小区没有出入口也没有内部路，取最近的路',
    en: 'communities without entrances or inner ways; nearest way taken',
  },
  MISSING_RESIDENTS: { zh: '缺常住人口', en: 'residents missing' },
  MISSING_HOUSEHOLDS: { zh: '缺户数', en: 'households missing' },
  MISSING_PERSONS_60_PLUS: { zh: '缺 60 岁以上人口', en: 'persons of 60 and over missing' },
  MISSING_OWN_CAPACITY: { zh: '缺自有车位数，按 0 计', en: 'own parking spaces missing, taken as none' },
  MISSING_PERSONS: { zh: '缺该服务所计的人口', en: 'the persons whom the service counts are missing' },
  CHILDREN_RECKONED_BY_NORM: {
    zh: '缺 0–2 岁人口，按标准托位数计',
    en: 'children under 3 missing, reckoned from the places of the norm',
  },
  PEOPLE_FROM_HOUSEHOLDS: { zh: '人口按户数推算', en: 'people reckoned from households' },
  PEOPLE_FROM_RESIDENTS: { zh: '户数按人口推算', en: 'households reckoned from residents' },
  PEOPLE_FROM_FLOOR_AREA: { zh: '人口按建筑面积推算', en: 'people reckoned from floor area' },
  PEOPLE_FROM_LAND_AREA: { zh: '人口按用地面积推算', en: 'people reckoned from land area' },
  ELDERLY_FROM_SHARE: {
    zh: '缺 60 岁以上人口，按比例推算',
    en: 'persons of 60 and over reckoned from a share',
  },
  STOCK_AREA_UNKNOWN: { zh: '存量资源面积未知，未参与选址', en: 'idle stock of unknown area, left out' },
  STOCK_USES_UNKNOWN: {
    zh: '存量资源允许用途未知，未参与选址',
    en: 'idle stock whose uses are not known, left out',
  },
  STOCK_USES_ASSUMED: {
    zh: '存量资源允许用途未知，按可用计',
    en: 'idle stock whose uses are not known, taken as fit',
  },
  STOCK_COST_UNKNOWN: {
    zh: '存量资源改造单价未知，有预算时不参与选址',
    en: 'idle stock of unknown cost, left out where there is a budget',
  },
  STOCK_TOO_SMALL: { zh: '存量资源小于标准的最小面积', en: 'idle stock smaller than the norm asks' },
  NO_FACILITY_DATA: {
    zh: '全域没有一处设施：是缺数据，不是缺口',
    en: 'not one facility in the data: missing data, not a gap',
  },
  CAPACITY_UNKNOWN: { zh: '设施容量未知', en: 'facilities of unknown capacity' },
  FACILITIES_OFF_NETWORK: {
    zh: '设施 200 米内没有可走的路',
    en: 'facilities farther than 200 m from any way',
  },
  DOORS_OFF_NETWORK: { zh: '住户门 200 米内没有可走的路', en: 'doors farther than 200 m from any way' },
  DOORS_ON_ISLAND: {
    zh: '住户门所在路网与设施不相连',
    en: 'doors on a part of the network without facilities',
  },
  CARS_FROM_NORM: {
    zh: '小区缺车辆数，按每户一辆估算',
    en: 'communities without cars counted; one a household taken',
  },
  CARS_UNKNOWN: { zh: '小区车辆数未知', en: 'communities whose cars are unknown' },
  OWN_SPACES_UNKNOWN: {
    zh: '小区自有泊位未知，不作判断',
    en: 'communities whose own spaces are unknown; nothing is said of them',
  },
  LOT_SPACES_UNKNOWN: {
    zh: '停车场泊位未知，不参与共享',
    en: 'lots whose spaces are unknown; they lend nothing',
  },
  NO_LOT_DATA: { zh: '没有可共享的停车场数据', en: 'not one lot in the data' },
  KINDERGARTEN_COUNTED_AS_CHILDCARE: {
    zh: '幼儿园（3–6 岁）计入托育覆盖，不计托位',
    en: 'kindergartens (3–6) counted as childcare in reach, not in places',
  },
};

/** A warning without words shows its code: better odd than silent. */
export const warningText = (code: string, language: Language): string => WARNINGS[code]?.[language] ?? code;

export const wordOf = (words: readonly Word[], code: string, language: Language): string =>
  words.find((word) => word.code === code)?.[language] ?? code;

export const serviceText = (code: string, language: Language): string =>
  wordOf(SERVICE_KINDS, code, language);
export const stateText = (code: string, language: Language): string =>
  wordOf(COVERAGE_STATES, code, language);

export const confidenceText = (code: string, language: Language): string =>
  wordOf(CONFIDENCES, code, language);
