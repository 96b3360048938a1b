/**
 * The planner's words, one meaning each, with 中文 and English. Plain data: the database stores the
 * codes, GraphQL shows them in upper case, the page shows the words. A new kind is a new row here.
 */
import { words } from './word.js';

export * from './group-vocabulary.js';
export type { Word } from './word.js';

/** What a facility offers (设施类别). The services a coverage run asks about are in api/standards. */
export const SERVICE_KINDS = words([
  { code: 'elderly_care', zh: '养老', en: 'elderly care' },
  { code: 'childcare', zh: '托育', en: 'childcare (0–3)' },
  { code: 'canteen', zh: '助餐', en: 'community canteen' },
  { code: 'kindergarten', zh: '幼儿园', en: 'kindergarten (3–6)' },
  { code: 'parking', zh: '停车', en: 'parking' },
  { code: 'health', zh: '卫生服务', en: 'health' },
  { code: 'market', zh: '菜市场', en: 'food market' },
  { code: 'shop', zh: '便民商店', en: 'shop' },
  { code: 'school', zh: '学校', en: 'school' },
]);
export type ServiceKind = (typeof SERVICE_KINDS)[number]['code'];

/** The unit in which a service is counted (服务单位). */
export const CAPACITY_UNITS = words([
  { code: 'beds', zh: '床', en: 'beds' },
  { code: 'places', zh: '托位', en: 'places' },
  { code: 'spaces', zh: '车位', en: 'spaces' },
  { code: 'square_metres', zh: '平方米', en: 'm²' },
]);
export type CapacityUnit = (typeof CAPACITY_UNITS)[number]['code'];

export const FACILITY_STATES = words([
  { code: 'existing', zh: '现状', en: 'existing' },
  { code: 'planned', zh: '规划', en: 'planned' },
  { code: 'closed', zh: '停用', en: 'closed' },
]);
export type FacilityState = (typeof FACILITY_STATES)[number]['code'];

export const AREA_LEVELS = words([
  { code: 'district', zh: '区', en: 'district' },
  { code: 'subdistrict', zh: '街道', en: 'subdistrict' },
  { code: 'neighbourhood', zh: '社区', en: "residents' committee" },
]);
export type AreaLevel = (typeof AREA_LEVELS)[number]['code'];

/** What a planner's own file may be imported as (导入类别). */
export const IMPORT_NOUNS = words([
  { code: 'communities', zh: '小区', en: 'communities' },
  { code: 'facilities', zh: '设施', en: 'facilities' },
  { code: 'stock', zh: '存量', en: 'idle stock' },
  { code: 'buildings', zh: '建筑', en: 'buildings' },
]);
export type ImportNoun = (typeof IMPORT_NOUNS)[number]['code'];

/** Whom a gate lets through (出入口开放对象). */
export const ENTRANCE_ACCESS = words([
  { code: 'public', zh: '公众', en: 'everybody' },
  { code: 'residents', zh: '居民', en: 'residents' },
  { code: 'closed', zh: '关闭', en: 'nobody (closed)' },
]);
export type EntranceAccess = (typeof ENTRANCE_ACCESS)[number]['code'];

/** What is known of the boundary of a community (围合情况). Walled: only its entrances let people pass. */
export const ENCLOSURES = words([
  { code: 'walled', zh: '封闭围合', en: 'walled' },
  { code: 'open', zh: '开放', en: 'open' },
  { code: 'unknown', zh: '未知', en: 'unknown' },
]);
export type Enclosure = (typeof ENCLOSURES)[number]['code'];

export const HOUSING_TYPES = words([
  { code: 'commodity', zh: '商品房', en: 'commodity housing' },
  { code: 'reform', zh: '房改房', en: 'reform housing' },
  { code: 'guaranteed', zh: '保障性住房', en: 'guaranteed housing' },
  { code: 'unit', zh: '单位自管房', en: 'employer-run housing' },
  { code: 'mixed', zh: '混合产权', en: 'mixed ownership' },
]);
export type HousingType = (typeof HOUSING_TYPES)[number]['code'];

export const MANAGEMENT_FORMS = words([
  { code: 'professional', zh: '专业物业', en: 'professional company' },
  { code: 'community_centre', zh: '社区物业服务中心', en: 'community property centre' },
  { code: 'self', zh: '居民自管', en: 'self-management' },
  { code: 'government_trust', zh: '兜底托管', en: 'government-backed trust' },
  { code: 'quasi', zh: '准物业', en: 'quasi-management' },
  { code: 'none', zh: '无物业', en: 'none' },
]);
export type ManagementForm = (typeof MANAGEMENT_FORMS)[number]['code'];

/** 存量资源 */
export const IDLE_STOCK_KINDS = words([
  { code: 'room', zh: '闲置用房', en: 'empty room' },
  { code: 'land', zh: '闲置用地', en: 'idle land' },
  { code: 'underground', zh: '地下空间', en: 'underground space' },
]);
export type IdleStockKind = (typeof IDLE_STOCK_KINDS)[number]['code'];

/** What a scenario may change (方案中的一项改动). */
export const SCENARIO_CHANGE_KINDS = words([
  { code: 'add_facility', zh: '新增设施', en: 'add a facility' },
  { code: 'resize_facility', zh: '设施扩容或缩减', en: 'resize a facility' },
  { code: 'close_facility', zh: '撤销设施', en: 'close a facility' },
  { code: 'convert_stock', zh: '存量改造', en: 'convert idle stock' },
  { code: 'open_gate', zh: '打开出入口', en: 'open a gate' },
  { code: 'close_gate', zh: '关闭出入口', en: 'close a gate' },
  { code: 'add_footpath', zh: '新增步行道', en: 'add a footpath' },
  { code: 'add_crossing', zh: '新增过街或过河通道', en: 'add a crossing' },
  { code: 'set_households', zh: '调整户数', en: 'set households' },
  { code: 'set_persons', zh: '调整人口', en: 'set persons' },
  { code: 'set_cars', zh: '调整机动车与车位', en: 'set cars and parking spaces' },
]);
export type ScenarioChangeKind = (typeof SCENARIO_CHANGE_KINDS)[number]['code'];

/** The figures in which scenarios are compared (方案对比指标). */
export const COMPARED_MEASURES = words([
  { code: 'persons', zh: '服务对象', en: 'persons' },
  { code: 'covered_persons', zh: '覆盖人数', en: 'covered persons' },
  { code: 'covered_ratio', zh: '覆盖率', en: 'coverage' },
  { code: 'demand', zh: '需求', en: 'demand' },
  { code: 'distance_gap', zh: '距离缺口', en: 'distance gap' },
  { code: 'capacity_gap', zh: '容量缺口', en: 'capacity gap' },
]);
export type ComparedMeasure = (typeof COMPARED_MEASURES)[number]['code'];

/** Where a figure of people comes from (人口依据). */
export const PEOPLE_BASES = words([
  { code: 'given', zh: '台账', en: 'given' },
  { code: 'households', zh: '按户数推算', en: 'from households' },
  { code: 'residents', zh: '按人口推算', en: 'from residents' },
  { code: 'floor_area', zh: '按建筑面积推算', en: 'from floor area' },
  { code: 'land_area', zh: '按用地面积推算', en: 'from land area' },
]);
export type PeopleBasis = (typeof PEOPLE_BASES)[number]['code'];

/** Who walks (步行人群). Speeds are data of api/standards. */
export const WALKING_PROFILES = words([
  { code: 'adult', zh: '成人', en: 'adult' },
  { code: 'elderly', zh: '老年人', en: 'elderly' },
  { code: 'pram', zh: '推婴儿车', en: 'with a pram' },
  { code: 'wheelchair', zh: '轮椅', en: 'wheelchair' },
]);
export type WalkingProfile = (typeof WALKING_PROFILES)[number]['code'];

/** How a band is read (口径): minutes of a walking profile, or the standard's metres. */
export const READINGS = words([
  { code: 'time', zh: '按时间', en: 'by time' },
  { code: 'distance', zh: '按标准距离', en: 'by standard distance' },
]);
export type Reading = (typeof READINGS)[number]['code'];

/** The life-circle bands of policy in minutes (生活圈). */
export const BAND_MINUTES = [5, 10, 15] as const;

/**
 * What a figure of a coverage run says. The last two are never a gap:
 * `unreachable` is a broken walk in the data, `no_data` an answer the data cannot give.
 */
export const COVERAGE_STATES = words([
  { code: 'covered', zh: '全部覆盖', en: 'covered' },
  { code: 'partly', zh: '部分覆盖', en: 'partly covered' },
  { code: 'none', zh: '无服务', en: 'no service within the band' },
  { code: 'unreachable', zh: '路网不可达', en: 'unreachable on the network' },
  { code: 'no_data', zh: '无数据', en: 'no data' },
]);
export type CoverageState = (typeof COVERAGE_STATES)[number]['code'];

export const RUN_STATES = words([
  { code: 'queued', zh: '排队中', en: 'queued' },
  { code: 'running', zh: '计算中', en: 'running' },
  { code: 'done', zh: '已完成', en: 'done' },
  { code: 'failed', zh: '失败', en: 'failed' },
  { code: 'cancelled', zh: '已取消', en: 'cancelled' },
]);
export type RunState = (typeof RUN_STATES)[number]['code'];

/** What siting looks for (选址模型); the codes are those of the kernel. */
export const SITING_MODELS = words([
  { code: 'lscp', zh: '全覆盖所需最少点数', en: 'fewest sites that cover everyone (LSCP)' },
  { code: 'lscp-b', zh: '最少点数且后备覆盖最多', en: 'the same, with the most backup (LSCP-B)' },
  { code: 'mclp', zh: '最大覆盖', en: 'most persons covered (MCLP)' },
  { code: 'p-median', zh: '总步行距离最短', en: 'least total walk (p-median)' },
  { code: 'p-center', zh: '最远步行距离最短', en: 'shortest longest walk (p-center)' },
  { code: 'capacitated-p-median', zh: '容量限制下总距离最短', en: 'p-median under capacity' },
  { code: 'capacitated-mclp', zh: '容量限制下最大覆盖', en: 'MCLP under capacity' },
]);

/** Whether a siting question has an answer (选址结果状态). */
export const SITING_STATES = words([
  { code: 'solved', zh: '已求解', en: 'solved' },
  { code: 'infeasible', zh: '无可行解', en: 'no answer exists' },
  { code: 'unsolved', zh: '限时内未求得', en: 'none found in time' },
]);
export type SitingState = (typeof SITING_STATES)[number]['code'];

/** How sure an answer is (求解方式). */
export const SITING_METHODS = words([
  { code: 'exact', zh: '已证明最优', en: 'proven optimal' },
  { code: 'heuristic', zh: '启发式,附界', en: 'heuristic, with a bound' },
]);
export type SitingMethod = (typeof SITING_METHODS)[number]['code'];

/** What a study asks (研究类别): each is computed like a coverage run and leaves one answer. */
export const STUDY_KINDS = words([
  { code: 'competition', zh: '供需竞争', en: 'competition for capacity' },
  { code: 'parking_hours', zh: '错时共享停车', en: 'parking shared by the hour' },
  { code: 'scenario', zh: '方案对比', en: 'scenario compared' },
  { code: 'openings', zh: '打通排序', en: 'gates and links ranked' },
  { code: 'siting', zh: '设施选址', en: 'best sites' },
  { code: 'clusters', zh: '相邻小区联动', en: 'clusters of neighbours' },
  { code: 'units', zh: '改造单元划定', en: 'renovation units delineated' },
]);
export type StudyKind = (typeof STUDY_KINDS)[number]['code'];

/** How access is scored when others want the same places (可达性方法). */
export const ACCESS_METHODS = words([
  { code: 'two_step', zh: '两步移动搜寻法(2SFCA)', en: 'two-step floating catchment (2SFCA)' },
  { code: 'enhanced_two_step', zh: '增强两步移动搜寻法(E2SFCA)', en: 'enhanced two-step (E2SFCA)' },
  { code: 'three_step', zh: '三步移动搜寻法(3SFCA)', en: 'three-step floating catchment (3SFCA)' },
  { code: 'balanced', zh: '平衡移动搜寻法(BFCA)', en: 'balanced floating catchment (BFCA)' },
  { code: 'gravity', zh: '引力机会', en: 'gravity opportunities' },
  { code: 'cumulative', zh: '累积机会', en: 'cumulative opportunities' },
]);
export type AccessMethodCode = (typeof ACCESS_METHODS)[number]['code'];

/** Who goes where when places are scarce (分配规则). */
export const ALLOCATION_RULES = words([
  { code: 'nearest', zh: '就近优先', en: 'nearest first' },
  { code: 'least_walk', zh: '总步行最短', en: 'most served, least walking' },
]);
export type AllocationRuleCode = (typeof ALLOCATION_RULES)[number]['code'];

/** What a parking lot is for by day, which tells when it can lend (停车场用途). */
export const LOT_USES = words([
  { code: 'office', zh: '办公', en: 'office' },
  { code: 'school', zh: '学校', en: 'school' },
  { code: 'market', zh: '菜市场', en: 'market' },
  { code: 'public_lot', zh: '公共停车场', en: 'public lot' },
  { code: 'residents', zh: '小区专用', en: 'private to a community' },
]);
export type LotUse = (typeof LOT_USES)[number]['code'];

/** How well a norm is known (依据可信度); scale of the survey it was taken from. */
export const CONFIDENCES = words([
  { code: 'two', zh: '两个以上独立来源', en: 'two or more independent sources' },
  { code: 'one', zh: '一个公开来源', en: 'one public source' },
  { code: 'memory', zh: '仅凭记忆,使用前须核对', en: 'recall only, verify before official use' },
  { code: 'conflict', zh: '来源不一致', en: 'sources disagree' },
  { code: 'choice', zh: '本工具取值', en: 'our choice' },
]);
export type Confidence = (typeof CONFIDENCES)[number]['code'];
