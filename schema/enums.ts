/**
 * The vocabulary as GraphQL enums: the codes of schema/vocabulary.ts in upper case, each value with its
 * 中文 and English word. Kept apart so that the store may read the vocabulary without meeting GraphQL.
 */
import { registerEnumType } from 'type-graphql';
import {
  ACCESS_METHODS,
  ALLOCATION_RULES,
  ALONE_REASONS,
  AREA_LEVELS,
  CAPACITY_UNITS,
  CLUSTER_GAINS,
  CLUSTER_LINK_REASONS,
  CLUSTER_SCORES,
  COMPARED_MEASURES,
  CONFIDENCES,
  COVERAGE_STATES,
  ENCLOSURES,
  ENTRANCE_ACCESS,
  FACILITY_STATES,
  HOUSING_TYPES,
  IDLE_STOCK_KINDS,
  IMPORT_NOUNS,
  LINK_BARRIERS,
  LOT_USES,
  MANAGEMENT_FORMS,
  READINGS,
  RENOVATION_MODES,
  RUN_STATES,
  SERVICE_KINDS,
  SITING_METHODS,
  SITING_MODELS,
  SITING_STATES,
  STUDY_KINDS,
  UNIT_FIGURES,
  UNIT_MEASURES,
  UNIT_POSITIONINGS,
  UNIT_STATUSES,
  UNPLACED_REASONS,
  WALKING_PROFILES,
  type Word,
} from './vocabulary.js';

/** 房屋安全鉴定等级 */
const SAFETY_GRADES = [
  { code: 'A', zh: '安全', en: 'sound' },
  { code: 'B', zh: '基本安全', en: 'sound in the main' },
  { code: 'C', zh: '局部危险', en: 'dangerous in parts' },
  { code: 'D', zh: '整体危险', en: 'dangerous' },
] as const satisfies readonly Word[];
export type SafetyGrade = (typeof SAFETY_GRADES)[number]['code'];

/** 建筑用途 */
const BUILDING_USES = [
  { code: 'residential', zh: '居住', en: 'residential' },
  { code: 'public', zh: '公共服务', en: 'public' },
  { code: 'commercial', zh: '商业', en: 'commercial' },
  { code: 'other', zh: '其他', en: 'other' },
] as const satisfies readonly Word[];
export type BuildingUse = (typeof BUILDING_USES)[number]['code'];

const nameOf = (code: string): string => code.toUpperCase().replaceAll('-', '_');

/** Registers words as an enum and returns the object type-graphql knows it by. */
function enumOf(name: string, description: string, rows: readonly Word[]): Record<string, string> {
  const values = Object.fromEntries(rows.map(({ code }) => [nameOf(code), code]));
  const valuesConfig = Object.fromEntries(
    rows.map(({ code, zh, en }) => [nameOf(code), { description: `${zh} / ${en}` }]),
  );
  registerEnumType(values, { name, description, valuesConfig });
  return values;
}

export const ServiceKindEnum = enumOf('ServiceKind', '设施类别 / What a facility offers', SERVICE_KINDS);
export const CapacityUnitEnum = enumOf(
  'CapacityUnit',
  '服务单位 / The unit in which a service is counted',
  CAPACITY_UNITS,
);
export const FacilityStateEnum = enumOf('FacilityState', '设施状态 / State of a facility', FACILITY_STATES);
export const AreaLevelEnum = enumOf('AreaLevel', '行政层级 / Level of an administrative area', AREA_LEVELS);
export const ImportNounEnum = enumOf('ImportNoun', '导入类别 / What a file is imported as', IMPORT_NOUNS);
export const EntranceAccessEnum = enumOf(
  'EntranceAccess',
  '出入口开放对象 / Whom an entrance lets through',
  ENTRANCE_ACCESS,
);
export const EnclosureEnum = enumOf(
  'Enclosure',
  '围合情况 / What is known of the boundary of a community',
  ENCLOSURES,
);
export const HousingTypeEnum = enumOf('HousingType', '住房类型 / Housing type', HOUSING_TYPES);
export const ManagementFormEnum = enumOf(
  'ManagementForm',
  '物业管理形式 / Form of property management',
  MANAGEMENT_FORMS,
);
export const SafetyGradeEnum = enumOf(
  'SafetyGrade',
  '房屋安全鉴定等级 / Grade of the dwelling-safety survey',
  SAFETY_GRADES,
);
export const BuildingUseEnum = enumOf('BuildingUse', '建筑用途 / Use of a building', BUILDING_USES);
export const IdleStockKindEnum = enumOf(
  'IdleStockKind',
  '存量资源类别 / Kind of idle stock',
  IDLE_STOCK_KINDS,
);
export const RenovationModeEnum = enumOf('RenovationMode', '改造模式 / Mode of renovation', RENOVATION_MODES);
export const UnitStatusEnum = enumOf(
  'UnitStatus',
  '改造单元状态 / Status of a renovation unit',
  UNIT_STATUSES,
);
export const ClusterLinkReasonEnum = enumOf(
  'ClusterLinkReason',
  '连片理由 / Why two communities belong to one cluster',
  CLUSTER_LINK_REASONS,
);
export const LinkBarrierEnum = enumOf('LinkBarrier', '分隔因素 / What parts neighbours', LINK_BARRIERS);
export const ClusterScoreEnum = enumOf(
  'ClusterScore',
  '联动评分 / By what neighbours go together',
  CLUSTER_SCORES,
);
export const ClusterGainEnum = enumOf(
  'ClusterGain',
  '联动效益 / What joining brings that nobody has alone',
  CLUSTER_GAINS,
);
export const AloneReasonEnum = enumOf(
  'AloneReason',
  '未成联动的原因 / Why a community is in no cluster',
  ALONE_REASONS,
);
export const UnplacedReasonEnum = enumOf(
  'UnplacedReason',
  '未划入单元的原因 / Why a community is in no unit, or a wish was not kept',
  UNPLACED_REASONS,
);
export const UnitMeasureEnum = enumOf('UnitMeasure', '单元限值的指标 / What bounds a unit', UNIT_MEASURES);
export const UnitPositioningEnum = enumOf(
  'UnitPositioning',
  '功能定位 / What a unit should chiefly become',
  UNIT_POSITIONINGS,
);
export const UnitFigureEnum = enumOf('UnitFigureCode', '单元指标 / Figures of a plan', UNIT_FIGURES);
export const WalkingProfileEnum = enumOf('WalkingProfileCode', '步行人群 / Who walks', WALKING_PROFILES);
export const ReadingEnum = enumOf(
  'Reading',
  '口径:按步行时间,或按标准距离 / How a band is read: by walking time, or by the distance of the standard',
  READINGS,
);
export const CoverageStateEnum = enumOf(
  'CoverageState',
  '覆盖状态;“路网不可达”和“无数据”都不是缺口 / What a figure says; UNREACHABLE and NO_DATA are never a gap',
  COVERAGE_STATES,
);
export const ComparedMeasureEnum = enumOf(
  'ComparedMeasure',
  '方案对比指标 / Figure in which scenarios are compared',
  COMPARED_MEASURES,
);
export const RunStateEnum = enumOf(
  'RunState',
  '分析任务状态 / State of a coverage run or a study',
  RUN_STATES,
);
export const SitingModelEnum = enumOf('SitingModel', '选址模型 / What siting looks for', SITING_MODELS);
export const SitingStateEnum = enumOf(
  'SitingState',
  '选址结果状态 / Whether there is an answer',
  SITING_STATES,
);
export const SitingMethodEnum = enumOf('SitingMethod', '求解方式 / How sure an answer is', SITING_METHODS);
export const StudyKindEnum = enumOf('StudyKind', '研究类别 / What a study asks', STUDY_KINDS);
export const AccessMethodEnum = enumOf('AccessMethod', '可达性方法 / How access is scored', ACCESS_METHODS);
export const AllocationRuleEnum = enumOf(
  'AllocationRule',
  '分配规则 / Who goes where when places are scarce',
  ALLOCATION_RULES,
);
export const LotUseEnum = enumOf('LotUse', '停车场用途 / What a parking lot is for by day', LOT_USES);
export const ConfidenceEnum = enumOf('Confidence', '依据可信度 / How well a norm is known', CONFIDENCES);
