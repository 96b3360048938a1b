/** The planner's words for clusters and renovation units; a part of the vocabulary, imported from there. */
import { words } from './word.js';

/** 改造模式 */
export const RENOVATION_MODES = words([
  { code: 'comprehensive', zh: '综合整治', en: 'comprehensive renovation' },
  { code: 'partial_rebuild', zh: '拆改结合', en: 'partial or full rebuild' },
]);
export type RenovationMode = (typeof RENOVATION_MODES)[number]['code'];

export const UNIT_STATUSES = words([
  { code: 'draft', zh: '草案', en: 'draft' },
  { code: 'submitted', zh: '已报审', en: 'submitted' },
  { code: 'approved', zh: '已批准', en: 'approved' },
  { code: 'superseded', zh: '已被替代', en: 'superseded' },
]);
export type UnitStatus = (typeof UNIT_STATUSES)[number]['code'];

/** Why two communities belong to one cluster (连片理由). */
export const CLUSTER_LINK_REASONS = words([
  { code: 'shared_boundary', zh: '边界相邻', en: 'shared boundary' },
  { code: 'narrow_gap', zh: '间距较小', en: 'narrow gap' },
  { code: 'walk_link', zh: '出入口步行可达', en: 'walk between entrances' },
  { code: 'same_subdistrict', zh: '同一街道', en: 'same subdistrict' },
  { code: 'same_owner', zh: '同一原产权单位', en: 'same former owner' },
  { code: 'planner', zh: '规划师指定', en: 'set by the planner' },
]);
export type ClusterLinkReason = (typeof CLUSTER_LINK_REASONS)[number]['code'];

/** What parts neighbours unless people get across (分隔因素). */
export const LINK_BARRIERS = words([
  { code: 'arterial', zh: '城市干道', en: 'arterial road' },
  { code: 'water', zh: '河流水体', en: 'water' },
  { code: 'railway', zh: '铁路', en: 'railway' },
  { code: 'wall', zh: '围墙', en: 'wall' },
]);
export type LinkBarrier = (typeof LINK_BARRIERS)[number]['code'];

/** By what neighbours are thought to go together (联动评分). */
export const CLUSTER_SCORES = words([
  { code: 'combined', zh: '综合', en: 'all of these' },
  { code: 'near', zh: '步行距离近', en: 'short walk' },
  { code: 'boundary', zh: '公共边界长', en: 'long shared boundary' },
  { code: 'alike', zh: '条件相似', en: 'alike in age, owner and management' },
  { code: 'complement', zh: '余缺互补', en: 'one has what the other lacks' },
]);
export type ClusterScore = (typeof CLUSTER_SCORES)[number]['code'];

/** Why a community is in no cluster (未成联动的原因). */
export const ALONE_REASONS = words([
  { code: 'no_link', zh: '没有可连的邻居', en: 'no neighbour to link with' },
  { code: 'above_most', zh: '自身人数已超上限', en: 'above the most residents by itself' },
  {
    code: 'below_least',
    zh: '连起来仍不足下限',
    en: 'below the least residents with any neighbours in reach',
  },
  { code: 'enough_alone', zh: '自身已达规模,未与邻居相连', en: 'large enough alone, not joined to others' },
]);
export type AloneReason = (typeof ALONE_REASONS)[number]['code'];

/** What joining brings that neither has alone (联动效益). */
export const CLUSTER_GAINS = words([
  { code: 'shared_capacity', zh: '设施余量共享', en: 'spare capacity shared' },
  { code: 'joint_management', zh: '物业合并管理', en: 'property management merged' },
  { code: 'wall_opened', zh: '打通围墙', en: 'walls opened' },
]);
export type ClusterGain = (typeof CLUSTER_GAINS)[number]['code'];

/** Why a community is in no unit, or a wish of the planner was not kept (未划入单元的原因). */
export const UNPLACED_REASONS = words([
  { code: 'total_below_least', zh: '全部小区合计不足下限', en: 'all communities together are below a floor' },
  {
    code: 'component_below_least',
    zh: '被分隔的一片不足下限',
    en: 'the part that barriers cut off is below a floor',
  },
  { code: 'place_above_most', zh: '单个小区超过上限', en: 'above a ceiling by itself' },
  {
    code: 'left_over',
    zh: '周边单元在限值内均无法接纳',
    en: 'no unit beside it can take it within the bounds',
  },
  {
    code: 'together_unconnected',
    zh: '指定同组但互不相连',
    en: 'to stay together, but barriers lie between',
  },
  { code: 'together_and_apart', zh: '既指定同组又指定分开', en: 'to stay together and apart at once' },
  { code: 'locked_unconnected', zh: '锁定的单元跨越分隔', en: 'a locked unit that a barrier cuts' },
]);
export type UnplacedReason = (typeof UNPLACED_REASONS)[number]['code'];

/** What bounds a unit (单元限值). */
export const UNIT_MEASURES = words([
  { code: 'residents', zh: '人口', en: 'residents' },
  { code: 'households', zh: '户数', en: 'households' },
  { code: 'area', zh: '用地面积', en: 'land area' },
]);
export type UnitMeasure = (typeof UNIT_MEASURES)[number]['code'];

/** 功能定位: what a unit should chiefly become, from its largest gap. */
export const UNIT_POSITIONINGS = words([
  { code: 'elderly_friendly', zh: '适老宜居', en: 'good to grow old in' },
  { code: 'child_friendly', zh: '儿童友好', en: 'good for families with small children' },
  { code: 'parking_relief', zh: '停车治理', en: 'parking set in order' },
  { code: 'everyday_services', zh: '便民服务完善', en: 'everyday services completed' },
  { code: 'upkeep', zh: '品质维护提升', en: 'upkeep, nothing short' },
  { code: 'unknown', zh: '资料不足', en: 'not known, for lack of data' },
]);
export type UnitPositioning = (typeof UNIT_POSITIONINGS)[number]['code'];

/** Figures of a unit's plan (单元指标). */
export const UNIT_FIGURES = words([
  {
    code: 'old_housing',
    zh: '1980年以前建成的人口占比',
    en: 'share of residents in housing completed before 1980',
  },
  {
    code: 'in_expropriation_plan',
    zh: '列入征迁计划的人口占比',
    en: 'share of residents in an expropriation plan',
  },
  {
    code: 'completion_unknown',
    zh: '建成年代不明的人口占比',
    en: 'share of residents whose housing has no known year',
  },
  { code: 'shortage', zh: '需求未满足比例', en: 'share of the demand unmet' },
  { code: 'residents', zh: '人口', en: 'residents' },
  { code: 'households', zh: '户数', en: 'households' },
  { code: 'land_area', zh: '用地面积', en: 'land area' },
  { code: 'floor_area', zh: '建筑面积', en: 'floor area' },
  { code: 'floor_area_unknown', zh: '建筑面积不明的小区', en: 'communities whose floor area is not known' },
  { code: 'floor_area_ratio', zh: '容积率', en: 'floor area ratio' },
  { code: 'floor_to_add', zh: '应增配建筑面积', en: 'floor to add' },
  { code: 'parking_spaces_to_add', zh: '应增配车位', en: 'parking spaces to add' },
  { code: 'walled_communities', zh: '封闭围合的小区', en: 'walled communities' },
  {
    code: 'communities_off_the_streets',
    zh: '未接入步行路网的小区',
    en: 'communities that hang on no street',
  },
  {
    code: 'communities_without_management',
    zh: '无专业物业的小区',
    en: 'communities without professional management',
  },
]);
export type UnitFigureCode = (typeof UNIT_FIGURES)[number]['code'];
