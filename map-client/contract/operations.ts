/**
 * Generated from schema/schema.graphql and the operations of this client by `npm run contract`.
 * Never edited by hand; a test generates it again and compares.
 */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** 采纳的建议 / A proposal of a study that is taken into the plan */
export type AcceptedProposalInput = {
  /** 在结果中的位置,从0起 / Its place in the list of the answer, from 0 */
  readonly index: number;
  /** 名称 / What it shall be called */
  readonly name: string;
};

/** 可达性方法 / How access is scored */
export type AccessMethod =
  /** 平衡移动搜寻法(BFCA) / balanced floating catchment (BFCA) */
  | 'BALANCED'
  /** 累积机会 / cumulative opportunities */
  | 'CUMULATIVE'
  /** 增强两步移动搜寻法(E2SFCA) / enhanced two-step (E2SFCA) */
  | 'ENHANCED_TWO_STEP'
  /** 引力机会 / gravity opportunities */
  | 'GRAVITY'
  /** 三步移动搜寻法(3SFCA) / three-step floating catchment (3SFCA) */
  | 'THREE_STEP'
  /** 两步移动搜寻法(2SFCA) / two-step floating catchment (2SFCA) */
  | 'TWO_STEP';

/** 分配规则 / Who goes where when places are scarce */
export type AllocationRule =
  /** 总步行最短 / most served, least walking */
  | 'LEAST_WALK'
  /** 就近优先 / nearest first */
  | 'NEAREST';

/** 未成联动的原因 / Why a community is in no cluster */
export type AloneReason =
  /** 自身人数已超上限 / above the most residents by itself */
  | 'ABOVE_MOST'
  /** 连起来仍不足下限 / below the least residents with any neighbours in reach */
  | 'BELOW_LEAST'
  /** 自身已达规模,未与邻居相连 / large enough alone, not joined to others */
  | 'ENOUGH_ALONE'
  /** 没有可连的邻居 / no neighbour to link with */
  | 'NO_LINK';

/** 服务单位 / The unit in which a service is counted */
export type CapacityUnit =
  /** 床 / beds */
  | 'BEDS'
  /** 托位 / places */
  | 'PLACES'
  /** 车位 / spaces */
  | 'SPACES'
  /** 平方米 / m² */
  | 'SQUARE_METRES';

/** 联动效益 / What joining brings that nobody has alone */
export type ClusterGain =
  /** 物业合并管理 / property management merged */
  | 'JOINT_MANAGEMENT'
  /** 设施余量共享 / spare capacity shared */
  | 'SHARED_CAPACITY'
  /** 打通围墙 / walls opened */
  | 'WALL_OPENED';

/** 连片理由 / Why two communities belong to one cluster */
export type ClusterLinkReason =
  /** 间距较小 / narrow gap */
  | 'NARROW_GAP'
  /** 规划师指定 / set by the planner */
  | 'PLANNER'
  /** 同一原产权单位 / same former owner */
  | 'SAME_OWNER'
  /** 同一街道 / same subdistrict */
  | 'SAME_SUBDISTRICT'
  /** 边界相邻 / shared boundary */
  | 'SHARED_BOUNDARY'
  /** 出入口步行可达 / walk between entrances */
  | 'WALK_LINK';

/** 联动评分 / By what neighbours go together */
export type ClusterScore =
  /** 条件相似 / alike in age, owner and management */
  | 'ALIKE'
  /** 公共边界长 / long shared boundary */
  | 'BOUNDARY'
  /** 综合 / all of these */
  | 'COMBINED'
  /** 余缺互补 / one has what the other lacks */
  | 'COMPLEMENT'
  /** 步行距离近 / short walk */
  | 'NEAR';

/** 相邻小区联动的参数 / Parameters of a study of clusters */
export type ClustersStudyInput = {
  /** 不得同片的小区对 / Pairs that must not share a cluster */
  readonly apart?: ReadonlyArray<ReadonlyArray<string>> | null | undefined;
  /** 考虑的分隔,缺省全部 / Barriers that count, all */
  readonly barriers?: ReadonlyArray<LinkBarrier> | null | undefined;
  /** 可接受的绕行,米,缺省300 / Detour within which a barrier counts as crossed, in metres, 300 */
  readonly detourMetres?: number | null | undefined;
  /** 视为相邻的间距,米,缺省40 / Gap of neighbours in metres, 40 */
  readonly gapMetres?: number | null | undefined;
  /** 成员间步行距离上限,米,缺省800 / Longest walk between two members in metres, 800 */
  readonly largestWalkMetres?: number | null | undefined;
  /** 片区人口下限,缺省3000 / Least residents of a cluster, 3000 */
  readonly leastResidents?: number | null | undefined;
  /** 片区人口上限,缺省12000 / Most residents of a cluster, 12000 */
  readonly mostResidents?: number | null | undefined;
  /** 评分,缺省综合 / Score, COMBINED */
  readonly score?: ClusterScore | null | undefined;
  /** 随机种子 / Seed of sampled shares */
  readonly seed?: number | null | undefined;
  /** 考虑的设施 / Services looked at */
  readonly services?: ReadonlyArray<ServiceKind> | null | undefined;
  /** 标准体系 / Standard profile */
  readonly standardProfile?: string | null | undefined;
  /** 步行相连的距离,米,缺省150 / Walk that links by itself in metres, 150 */
  readonly walkLinkMetres?: number | null | undefined;
};

/** 方案对比指标 / Figure in which scenarios are compared */
export type ComparedMeasure =
  /** 容量缺口 / capacity gap */
  | 'CAPACITY_GAP'
  /** 覆盖人数 / covered persons */
  | 'COVERED_PERSONS'
  /** 覆盖率 / coverage */
  | 'COVERED_RATIO'
  /** 需求 / demand */
  | 'DEMAND'
  /** 距离缺口 / distance gap */
  | 'DISTANCE_GAP'
  /** 服务对象 / persons */
  | 'PERSONS';

/** 供需竞争的参数,未写的取缺省值 / Parameters of a study of competition; defaults for the rest */
export type CompetitionStudyInput = {
  /** 距离衰减,以米计,如 gaussian:400、step:300=1,600=0.5、power:-1,least=50 / Distance decay in metres; what the method usually takes when left out */
  readonly decay?: string | null | undefined;
  /** 可达性方法,缺省 2SFCA / How access is scored; TWO_STEP when left out */
  readonly method?: AccessMethod | null | undefined;
  /** 生活圈分钟数,缺省 15 / Band in minutes; 15 when left out */
  readonly minutes?: number | null | undefined;
  /** 步行人群,缺省成人 / Who walks; ADULT */
  readonly profile?: WalkingProfileCode | null | undefined;
  /** 口径,缺省按时间 / How the band is read; TIME */
  readonly reading?: Reading | null | undefined;
  /** 分配规则,缺省就近优先 / Who goes where; NEAREST when left out */
  readonly rule?: AllocationRule | null | undefined;
  /** 服务,须有需求标准,缺省养老 / Service with a demand norm; ELDERLY_CARE when left out */
  readonly service?: ServiceKind | null | undefined;
  /** 标准方案 / Standard profile: the set of norms */
  readonly standardProfile?: string | null | undefined;
};

/** 依据可信度 / How well a norm is known */
export type Confidence =
  /** 本工具取值 / our choice */
  | 'CHOICE'
  /** 来源不一致 / sources disagree */
  | 'CONFLICT'
  /** 仅凭记忆,使用前须核对 / recall only, verify before official use */
  | 'MEMORY'
  /** 一个公开来源 / one public source */
  | 'ONE'
  /** 两个以上独立来源 / two or more independent sources */
  | 'TWO';

/** 覆盖状态;“路网不可达”和“无数据”都不是缺口 / What a figure says; UNREACHABLE and NO_DATA are never a gap */
export type CoverageState =
  /** 全部覆盖 / covered */
  | 'COVERED'
  /** 无服务 / no service within the band */
  | 'NONE'
  /** 无数据 / no data */
  | 'NO_DATA'
  /** 部分覆盖 / partly covered */
  | 'PARTLY'
  /** 路网不可达 / unreachable on the network */
  | 'UNREACHABLE';

/** 新的小区 / A new community */
export type CreateCommunityInput = {
  /** 边界 / Boundary */
  readonly boundary: import("geojson").Polygon | import("geojson").MultiPolygon;
  /** 小汽车(辆) / Cars */
  readonly cars?: number | null | undefined;
  /** 建成日期 / Day of completion */
  readonly completedOn?: string | null | undefined;
  /** 建成年份 / Year of completion */
  readonly completedYear?: number | null | undefined;
  /** 围合情况 / Walled, open or unknown */
  readonly enclosure?: Enclosure | null | undefined;
  /** 建筑面积(平方米) / Floor area, m² */
  readonly floorAreaSquareMetres?: number | null | undefined;
  /** 原产权单位 / Who owned it before housing reform */
  readonly formerOwner?: string | null | undefined;
  /** 户数 / Households */
  readonly households?: number | null | undefined;
  /** 住房类型 / Housing type */
  readonly housingType?: HousingType | null | undefined;
  /** 是否列入征收计划 / Stands in an expropriation plan */
  readonly isInExpropriationPlan?: boolean | null | undefined;
  /** 上次综合改造日期 / Day of the last comprehensive renovation */
  readonly lastRenovatedOn?: string | null | undefined;
  /** 上次综合改造年份 / Year of the last comprehensive renovation, where the day is not known */
  readonly lastRenovatedYear?: number | null | undefined;
  /** 物业管理形式 / Form of property management */
  readonly managementForm?: ManagementForm | null | undefined;
  /** 小区名称 / Name */
  readonly name: string;
  /** 数据时点 / Day the data were observed */
  readonly observedOn?: string | null | undefined;
  /** 小区内停车位(个) / Own parking spaces */
  readonly parkingSpaces?: number | null | undefined;
  /** 0–2 岁(人) / Persons aged 0–2 */
  readonly persons0To2?: number | null | undefined;
  /** 3–5 岁(人) / Persons aged 3–5 */
  readonly persons3To5?: number | null | undefined;
  /** 60 岁及以上(人) / Persons aged 60 and over */
  readonly persons60Plus?: number | null | undefined;
  /** 65 岁及以上(人) / Persons aged 65 and over */
  readonly persons65Plus?: number | null | undefined;
  /** 80 岁及以上(人) / Persons aged 80 and over */
  readonly persons80Plus?: number | null | undefined;
  /** 常住人口(人) / Residents, persons */
  readonly residents?: number | null | undefined;
  /** 数据来源,缺省为 planner / Where the data come from; `planner` when left out */
  readonly source?: string | null | undefined;
  /** 来源中的编号 / Identifier within the source */
  readonly sourceId?: string | null | undefined;
  /** 所属街道 / Its subdistrict */
  readonly subdistrictId?: string | null | undefined;
};

/** 新的出入口 / A new entrance */
export type CreateEntranceInput = {
  /** 开放对象 / Whom it lets through */
  readonly access?: EntranceAccess | null | undefined;
  /** 所属小区 / Its community */
  readonly communityId: string;
  /** 名称 / Name */
  readonly name?: string | null | undefined;
  /** 数据时点 / Day the data were observed */
  readonly observedOn?: string | null | undefined;
  /** 位置 / Position */
  readonly point: import("geojson").Point;
  /** 数据来源,缺省为 planner / Where the data come from; `planner` when left out */
  readonly source?: string | null | undefined;
  /** 来源中的编号 / Identifier within the source */
  readonly sourceId?: string | null | undefined;
};

/** 新的设施 / A new facility */
export type CreateFacilityInput = {
  /** 容量;空为未知 / Capacity; null when unknown */
  readonly capacity?: number | null | undefined;
  /** 容量单位 / Unit of the capacity */
  readonly capacityUnit?: CapacityUnit | null | undefined;
  /** 建筑面积(平方米) / Floor area, m² */
  readonly floorAreaSquareMetres?: number | null | undefined;
  /** 轮廓 / Footprint */
  readonly footprint?: import("geojson").Polygon | import("geojson").MultiPolygon | null | undefined;
  /** 仅供周边居民使用 / Serves the residents around it only */
  readonly isForResidentsOnly?: boolean | null | undefined;
  /** 名称 / Name */
  readonly name?: string | null | undefined;
  /** 数据时点 / Day the data were observed */
  readonly observedOn?: string | null | undefined;
  /** 开放时间(OSM 写法) / Opening hours as OSM writes them */
  readonly openingHours?: string | null | undefined;
  /** 出入口位置 / Position of its entrance */
  readonly point: import("geojson").Point;
  /** 设施类别 / Kind of service */
  readonly serviceKind: ServiceKind;
  /** 数据来源,缺省为 planner / Where the data come from; `planner` when left out */
  readonly source?: string | null | undefined;
  /** 来源中的编号 / Identifier within the source */
  readonly sourceId?: string | null | undefined;
  /** 状态 / State */
  readonly state?: FacilityState | null | undefined;
};

/** 新的存量资源 / New idle stock */
export type CreateIdleStockInput = {
  /** 可改作的用途 / Uses it may be given */
  readonly allowedUses?: ReadonlyArray<ServiceKind> | null | undefined;
  /** 可用面积(平方米) / Usable area, m² */
  readonly areaSquareMetres: number;
  /** 改造单价(元/平方米) / Cost of conversion, yuan per m² */
  readonly costYuanPerSquareMetre?: number | null | undefined;
  /** 位置或范围 / Position or outline */
  readonly geometry: import("geojson").Point | import("geojson").Polygon;
  /** 类别 / Kind */
  readonly kind: IdleStockKind;
  /** 名称 / Name */
  readonly name?: string | null | undefined;
  /** 数据时点 / Day the data were observed */
  readonly observedOn?: string | null | undefined;
  /** 权属单位 / Owner */
  readonly owner?: string | null | undefined;
  /** 数据来源,缺省为 planner / Where the data come from; `planner` when left out */
  readonly source?: string | null | undefined;
  /** 来源中的编号 / Identifier within the source */
  readonly sourceId?: string | null | undefined;
};

/** 新方案 / A new scenario */
export type CreateScenarioInput = {
  /** 改动列表;有问题时一次列出全部问题 / The changes; where some cannot be, all the problems are told at once */
  readonly changes?: ReadonlyArray<Record<string, unknown>> | null | undefined;
  /** 名称 / Name */
  readonly name: string;
  /** 说明 / Note */
  readonly note?: string | null | undefined;
  /** 数据时点 / Day the data were observed */
  readonly observedOn?: string | null | undefined;
  /** 数据来源,缺省为 planner / Where the data come from; `planner` when left out */
  readonly source?: string | null | undefined;
  /** 来源中的编号 / Identifier within the source */
  readonly sourceId?: string | null | undefined;
};

/** 围合情况 / What is known of the boundary of a community */
export type Enclosure =
  /** 开放 / open */
  | 'OPEN'
  /** 未知 / unknown */
  | 'UNKNOWN'
  /** 封闭围合 / walled */
  | 'WALLED';

/** 出入口开放对象 / Whom an entrance lets through */
export type EntranceAccess =
  /** 关闭 / nobody (closed) */
  | 'CLOSED'
  /** 公众 / everybody */
  | 'PUBLIC'
  /** 居民 / residents */
  | 'RESIDENTS';

/** 设施状态 / State of a facility */
export type FacilityState =
  /** 停用 / closed */
  | 'CLOSED'
  /** 现状 / existing */
  | 'EXISTING'
  /** 规划 / planned */
  | 'PLANNED';

/** 住房类型 / Housing type */
export type HousingType =
  /** 商品房 / commodity housing */
  | 'COMMODITY'
  /** 保障性住房 / guaranteed housing */
  | 'GUARANTEED'
  /** 混合产权 / mixed ownership */
  | 'MIXED'
  /** 房改房 / reform housing */
  | 'REFORM'
  /** 单位自管房 / employer-run housing */
  | 'UNIT';

/** 存量资源类别 / Kind of idle stock */
export type IdleStockKind =
  /** 闲置用地 / idle land */
  | 'LAND'
  /** 闲置用房 / empty room */
  | 'ROOM'
  /** 地下空间 / underground space */
  | 'UNDERGROUND';

/** 导入类别 / What a file is imported as */
export type ImportNoun =
  /** 建筑 / buildings */
  | 'BUILDINGS'
  /** 小区 / communities */
  | 'COMMUNITIES'
  /** 设施 / facilities */
  | 'FACILITIES'
  /** 存量 / idle stock */
  | 'STOCK';

/** 分隔因素 / What parts neighbours */
export type LinkBarrier =
  /** 城市干道 / arterial road */
  | 'ARTERIAL'
  /** 铁路 / railway */
  | 'RAILWAY'
  /** 围墙 / wall */
  | 'WALL'
  /** 河流水体 / water */
  | 'WATER';

/** 停车场用途 / What a parking lot is for by day */
export type LotUse =
  /** 菜市场 / market */
  | 'MARKET'
  /** 办公 / office */
  | 'OFFICE'
  /** 公共停车场 / public lot */
  | 'PUBLIC_LOT'
  /** 小区专用 / private to a community */
  | 'RESIDENTS'
  /** 学校 / school */
  | 'SCHOOL';

/** 物业管理形式 / Form of property management */
export type ManagementForm =
  /** 社区物业服务中心 / community property centre */
  | 'COMMUNITY_CENTRE'
  /** 兜底托管 / government-backed trust */
  | 'GOVERNMENT_TRUST'
  /** 无物业 / none */
  | 'NONE'
  /** 专业物业 / professional company */
  | 'PROFESSIONAL'
  /** 准物业 / quasi-management */
  | 'QUASI'
  /** 居民自管 / self-management */
  | 'SELF';

/** 打通排序的参数 / Parameters of a study of openings */
export type OpeningsStudyInput = {
  /** 另给的候选:{id, changes, costYuan} / Further candidates: {id, changes, costYuan} */
  readonly given?: ReadonlyArray<Record<string, unknown>> | null | undefined;
  /** 生活圈分钟数,缺省 15 / Band in minutes; 15 when left out */
  readonly minutes?: number | null | undefined;
  /** 只比较所给候选 / Only those that are given */
  readonly onlyGiven?: boolean | null | undefined;
  /** 候选不超过此数时比较全部两处组合,缺省 24 / Up to so many candidates all pairs are compared; 24 */
  readonly pairCandidateLimit?: number | null | undefined;
  /** 步行人群,缺省成人 / Who walks; ADULT */
  readonly profile?: WalkingProfileCode | null | undefined;
  /** 列出前几名,缺省 20 / How many ranks; 20 when left out */
  readonly rankCount?: number | null | undefined;
  /** 口径,缺省按时间 / How the band is read; TIME */
  readonly reading?: Reading | null | undefined;
  /** 服务,缺省养老、托育、停车 / Services; elderly care, childcare and parking when left out */
  readonly services?: ReadonlyArray<ServiceKind> | null | undefined;
  /** 标准方案 / Standard profile: the set of norms */
  readonly standardProfile?: string | null | undefined;
};

/** 错时共享停车的参数,未写的取缺省值 / Parameters of a study of parking by the hour; defaults for the rest */
export type ParkingHoursStudyInput = {
  /** 停车场的补充说明,或数据中没有的停车场 / What is known of lots, or lots not in the data */
  readonly lots?: ReadonlyArray<ParkingLotInput> | null | undefined;
  /** 停车场到楼门的最长步行(米),缺省 300 / Longest walk from a lot to a door, metres; 300 */
  readonly maxWalkMetres?: number | null | undefined;
  /** 步行人群,缺省成人 / Who walks; ADULT */
  readonly profile?: WalkingProfileCode | null | undefined;
  /** 不考虑的共享协议 / Agreements that are not to be */
  readonly refused?: ReadonlyArray<RefusedAgreementInput> | null | undefined;
};

/** 停车场的补充说明 / What is known of a lot beside the data */
export type ParkingLotInput = {
  /** 设施标识;不在数据中的停车场可自拟名称 / Identifier of a facility, or a name for a lot not in the data */
  readonly id: string;
  /** 纬度 / Latitude of a new lot */
  readonly lat?: number | null | undefined;
  /** 经度,仅用于不在数据中的停车场 / Longitude of a new lot */
  readonly lon?: number | null | undefined;
  /** 泊位数 / Spaces; as in the data when left out */
  readonly spaces?: number | null | undefined;
  /** 用途 / Use; as in the data when left out */
  readonly use?: LotUse | null | undefined;
};

/** 口径:按步行时间,或按标准距离 / How a band is read: by walking time, or by the distance of the standard */
export type Reading =
  /** 按标准距离 / by standard distance */
  | 'DISTANCE'
  /** 按时间 / by time */
  | 'TIME';

/** 不考虑的共享协议 / An agreement that is not to be */
export type RefusedAgreementInput = {
  /** 小区标识 / Identifier of the community */
  readonly communityId: string;
  /** 停车场标识 / Identifier of the lot */
  readonly lotId: string;
};

/** 改造模式 / Mode of renovation */
export type RenovationMode =
  /** 综合整治 / comprehensive renovation */
  | 'COMPREHENSIVE'
  /** 拆改结合 / partial or full rebuild */
  | 'PARTIAL_REBUILD';

/** 分析参数,未写的取缺省值 / Parameters of a coverage run; defaults for what is left out */
export type RunParametersInput = {
  /** 生活圈分钟数,缺省 5、10、15 / Bands in minutes; 5, 10 and 15 when left out */
  readonly minutes?: ReadonlyArray<number> | null | undefined;
  /** 步行人群,缺省成人 / Who walks; ADULT when left out */
  readonly profile?: WalkingProfileCode | null | undefined;
  /** 口径,缺省按时间 / How a band is read; TIME when left out */
  readonly reading?: Reading | null | undefined;
  /** 服务,缺省养老、托育、停车 / Services; elderly care, childcare and parking when left out */
  readonly services?: ReadonlyArray<ServiceKind> | null | undefined;
  /** 标准方案 / Standard profile: the set of norms */
  readonly standardProfile?: string | null | undefined;
};

/** 分析任务状态 / State of a coverage run or a study */
export type RunState =
  /** 已取消 / cancelled */
  | 'CANCELLED'
  /** 已完成 / done */
  | 'DONE'
  /** 失败 / failed */
  | 'FAILED'
  /** 排队中 / queued */
  | 'QUEUED'
  /** 计算中 / running */
  | 'RUNNING';

/** 方案对比的参数 / Parameters of a study of a scenario */
export type ScenarioStudyInput = {
  /** 与哪个方案比,缺省与现状比 / Scenario to compare with; things as they are when left out */
  readonly againstScenarioId?: string | null | undefined;
  /** 生活圈分钟数,缺省 5、10、15 / Bands in minutes; 5, 10 and 15 when left out */
  readonly minutes?: ReadonlyArray<number> | null | undefined;
  /** 步行人群,缺省成人 / Who walks; ADULT when left out */
  readonly profile?: WalkingProfileCode | null | undefined;
  /** 口径,缺省按时间 / How a band is read; TIME when left out */
  readonly reading?: Reading | null | undefined;
  /** 服务,缺省养老、托育、停车 / Services; elderly care, childcare and parking when left out */
  readonly services?: ReadonlyArray<ServiceKind> | null | undefined;
  /** 标准方案 / Standard profile: the set of norms */
  readonly standardProfile?: string | null | undefined;
  /** 未保存的改动,不指定方案时使用 / Changes that are not stored, where no scenario is named */
  readonly to?: ReadonlyArray<Record<string, unknown>> | null | undefined;
};

/** 设施类别 / What a facility offers */
export type ServiceKind =
  /** 助餐 / community canteen */
  | 'CANTEEN'
  /** 托育 / childcare (0–3) */
  | 'CHILDCARE'
  /** 养老 / elderly care */
  | 'ELDERLY_CARE'
  /** 卫生服务 / health */
  | 'HEALTH'
  /** 幼儿园 / kindergarten (3–6) */
  | 'KINDERGARTEN'
  /** 菜市场 / food market */
  | 'MARKET'
  /** 停车 / parking */
  | 'PARKING'
  /** 学校 / school */
  | 'SCHOOL'
  /** 便民商店 / shop */
  | 'SHOP';

/** 选址模型 / What siting looks for */
export type SitingModel =
  /** 容量限制下最大覆盖 / MCLP under capacity */
  | 'CAPACITATED_MCLP'
  /** 容量限制下总距离最短 / p-median under capacity */
  | 'CAPACITATED_P_MEDIAN'
  /** 全覆盖所需最少点数 / fewest sites that cover everyone (LSCP) */
  | 'LSCP'
  /** 最少点数且后备覆盖最多 / the same, with the most backup (LSCP-B) */
  | 'LSCP_B'
  /** 最大覆盖 / most persons covered (MCLP) */
  | 'MCLP'
  /** 最远步行距离最短 / shortest longest walk (p-center) */
  | 'P_CENTER'
  /** 总步行距离最短 / least total walk (p-median) */
  | 'P_MEDIAN';

/** 选址结果状态 / Whether there is an answer */
export type SitingState =
  /** 无可行解 / no answer exists */
  | 'INFEASIBLE'
  /** 已求解 / solved */
  | 'SOLVED'
  /** 限时内未求得 / none found in time */
  | 'UNSOLVED';

/** 选址参数,未写的取缺省值 / Parameters of a siting study; defaults for what is left out */
export type SitingStudyInput = {
  /** 预算(元) / Budget in yuan */
  readonly budgetYuan?: number | null | undefined;
  /** 台账缺人口时按住户、建筑面积推算,缺省否 / Estimate people where ledgers are silent; false when left out */
  readonly estimatesPeople?: boolean | null | undefined;
  /** 距离类模型的搜索范围(米),缺省 3000 / How far p-median and p-center look, m; 3000 when left out */
  readonly farthestMetres?: number | null | undefined;
  /** 是否允许多项服务合设,缺省是 / Whether services may share a room; true when left out */
  readonly isCoLocated?: boolean | null | undefined;
  /** 单处最小规模(床、托位等) / Fewest places of a service in a room */
  readonly leastPlaces?: number | null | undefined;
  /** 生活圈分钟数,缺省 15 / Band in minutes; 15 when left out */
  readonly minutes?: number | null | undefined;
  /** 模型,缺省最大覆盖 / Model; MCLP when left out */
  readonly model?: SitingModel | null | undefined;
  /** 单处最多改造面积(平方米),缺省全部 / Most floor area converted in a room, m²; all when left out */
  readonly mostFloorAreaSquareMetres?: number | null | undefined;
  /** 步行人群,缺省成人 / Who walks; ADULT when left out */
  readonly profile?: WalkingProfileCode | null | undefined;
  /** 口径,缺省按时间 / How the band is read; TIME when left out */
  readonly reading?: Reading | null | undefined;
  /** 服务,缺省养老 / Services; elderly care when left out */
  readonly services?: ReadonlyArray<ServiceKind> | null | undefined;
  /** 新增点位数;无预算时缺省 3 / New sites; 3 when left out and no budget is given */
  readonly siteCount?: number | null | undefined;
  /** 标准方案 / Standard profile: the set of norms */
  readonly standardProfile?: string | null | undefined;
  /** 允许用途未知的存量资源视为可用,缺省否 / Take stock whose allowed uses are unknown for any service; false when left out */
  readonly takesUnknownUses?: boolean | null | undefined;
  /** 求解限时(秒),缺省 60 / Time limit in seconds; 60 when left out */
  readonly timeLimitSeconds?: number | null | undefined;
};

/** 研究类别 / What a study asks */
export type StudyKind =
  /** 相邻小区联动 / clusters of neighbours */
  | 'CLUSTERS'
  /** 供需竞争 / competition for capacity */
  | 'COMPETITION'
  /** 打通排序 / gates and links ranked */
  | 'OPENINGS'
  /** 错时共享停车 / parking shared by the hour */
  | 'PARKING_HOURS'
  /** 方案对比 / scenario compared */
  | 'SCENARIO'
  /** 设施选址 / best sites */
  | 'SITING'
  /** 改造单元划定 / renovation units delineated */
  | 'UNITS';

/** 单元指标 / Figures of a plan */
export type UnitFigureCode =
  /** 未接入步行路网的小区 / communities that hang on no street */
  | 'COMMUNITIES_OFF_THE_STREETS'
  /** 无专业物业的小区 / communities without professional management */
  | 'COMMUNITIES_WITHOUT_MANAGEMENT'
  /** 建成年代不明的人口占比 / share of residents whose housing has no known year */
  | 'COMPLETION_UNKNOWN'
  /** 建筑面积 / floor area */
  | 'FLOOR_AREA'
  /** 容积率 / floor area ratio */
  | 'FLOOR_AREA_RATIO'
  /** 建筑面积不明的小区 / communities whose floor area is not known */
  | 'FLOOR_AREA_UNKNOWN'
  /** 应增配建筑面积 / floor to add */
  | 'FLOOR_TO_ADD'
  /** 户数 / households */
  | 'HOUSEHOLDS'
  /** 列入征迁计划的人口占比 / share of residents in an expropriation plan */
  | 'IN_EXPROPRIATION_PLAN'
  /** 用地面积 / land area */
  | 'LAND_AREA'
  /** 1980年以前建成的人口占比 / share of residents in housing completed before 1980 */
  | 'OLD_HOUSING'
  /** 应增配车位 / parking spaces to add */
  | 'PARKING_SPACES_TO_ADD'
  /** 人口 / residents */
  | 'RESIDENTS'
  /** 需求未满足比例 / share of the demand unmet */
  | 'SHORTAGE'
  /** 封闭围合的小区 / walled communities */
  | 'WALLED_COMMUNITIES';

/** 单元限值的指标 / What bounds a unit */
export type UnitMeasure =
  /** 用地面积 / land area */
  | 'AREA'
  /** 户数 / households */
  | 'HOUSEHOLDS'
  /** 人口 / residents */
  | 'RESIDENTS';

/** 功能定位 / What a unit should chiefly become */
export type UnitPositioning =
  /** 儿童友好 / good for families with small children */
  | 'CHILD_FRIENDLY'
  /** 适老宜居 / good to grow old in */
  | 'ELDERLY_FRIENDLY'
  /** 便民服务完善 / everyday services completed */
  | 'EVERYDAY_SERVICES'
  /** 停车治理 / parking set in order */
  | 'PARKING_RELIEF'
  /** 资料不足 / not known, for lack of data */
  | 'UNKNOWN'
  /** 品质维护提升 / upkeep, nothing short */
  | 'UPKEEP';

/** 改造单元划定的参数 / Parameters of a delineation of units */
export type UnitsStudyInput = {
  /** 不得同单元的小区对 / Pairs that must not share a unit */
  readonly apart?: ReadonlyArray<ReadonlyArray<string>> | null | undefined;
  /** 考虑的分隔,缺省全部 / Barriers that count, all */
  readonly barriers?: ReadonlyArray<LinkBarrier> | null | undefined;
  /** 参与划定的小区,缺省全部 / Chosen communities, all */
  readonly communityIds?: ReadonlyArray<string> | null | undefined;
  /** 紧凑的权重,缺省1 / Weight of nearness, 1 */
  readonly compactWeight?: number | null | undefined;
  /** 可接受的绕行,米,缺省300 / Detour within which a barrier counts as crossed, in metres, 300 */
  readonly detourMetres?: number | null | undefined;
  /** 视为相邻的间距,米,缺省60 / Gap of neighbours in metres, 60 */
  readonly gapMetres?: number | null | undefined;
  /** 不跨街道,缺省是 / Keep to the lines of subdistricts, true */
  readonly keepSubdistricts?: boolean | null | undefined;
  /** 用地下限,平方米 / Least land area in m² */
  readonly leastAreaSquareMetres?: number | null | undefined;
  /** 户数下限 / Least households */
  readonly leastHouseholds?: number | null | undefined;
  /** 单元人口下限;未设任何限值时为3000 / Least residents of a unit; 3000 where no bound is set at all */
  readonly leastResidents?: number | null | undefined;
  /** 锁定的单元,其余重新划定 / Units that stand as they are; the rest is solved again */
  readonly locked?: ReadonlyArray<ReadonlyArray<string>> | null | undefined;
  /** 生活圈分钟数,缺省15 / Band in minutes, 15 */
  readonly minutes?: number | null | undefined;
  /** 用地上限,平方米 / Most land area in m² */
  readonly mostAreaSquareMetres?: number | null | undefined;
  /** 户数上限 / Most households */
  readonly mostHouseholds?: number | null | undefined;
  /** 单元人口上限;未设任何限值时为12000 / Most residents of a unit; 12000 where no bound is set at all */
  readonly mostResidents?: number | null | undefined;
  /** 步行人群 / Who walks */
  readonly profile?: WalkingProfileCode | null | undefined;
  /** 口径 / Reading of the band */
  readonly reading?: Reading | null | undefined;
  /** 随机种子 / Seed of the search */
  readonly seed?: number | null | undefined;
  /** 考虑的设施 / Services looked at */
  readonly services?: ReadonlyArray<ServiceKind> | null | undefined;
  /** 需求相似的权重,缺省1 / Weight of likeness in need, 1 */
  readonly similarWeight?: number | null | undefined;
  /** 标准体系 / Standard profile */
  readonly standardProfile?: string | null | undefined;
  /** 必须同单元的组 / Groups that must share a unit */
  readonly together?: ReadonlyArray<ReadonlyArray<string>> | null | undefined;
  /** 步行相连的距离,米,缺省0 / Walk that links by itself in metres, 0 */
  readonly walkLinkMetres?: number | null | undefined;
};

/** 未划入单元的原因 / Why a community is in no unit, or a wish was not kept */
export type UnplacedReason =
  /** 被分隔的一片不足下限 / the part that barriers cut off is below a floor */
  | 'COMPONENT_BELOW_LEAST'
  /** 周边单元在限值内均无法接纳 / no unit beside it can take it within the bounds */
  | 'LEFT_OVER'
  /** 锁定的单元跨越分隔 / a locked unit that a barrier cuts */
  | 'LOCKED_UNCONNECTED'
  /** 单个小区超过上限 / above a ceiling by itself */
  | 'PLACE_ABOVE_MOST'
  /** 既指定同组又指定分开 / to stay together and apart at once */
  | 'TOGETHER_AND_APART'
  /** 指定同组但互不相连 / to stay together, but barriers lie between */
  | 'TOGETHER_UNCONNECTED'
  /** 全部小区合计不足下限 / all communities together are below a floor */
  | 'TOTAL_BELOW_LEAST';

/** 对小区的修改,只写要改的项;写 null 即清空 / A change to a community: only what changes; null empties */
export type UpdateCommunityInput = {
  /** 边界 / Boundary */
  readonly boundary?: import("geojson").Polygon | import("geojson").MultiPolygon | null | undefined;
  /** 小汽车(辆) / Cars */
  readonly cars?: number | null | undefined;
  /** 建成日期 / Day of completion */
  readonly completedOn?: string | null | undefined;
  /** 建成年份 / Year of completion */
  readonly completedYear?: number | null | undefined;
  /** 围合情况 / Walled, open or unknown */
  readonly enclosure?: Enclosure | null | undefined;
  /** 建筑面积(平方米) / Floor area, m² */
  readonly floorAreaSquareMetres?: number | null | undefined;
  /** 原产权单位 / Who owned it before housing reform */
  readonly formerOwner?: string | null | undefined;
  /** 户数 / Households */
  readonly households?: number | null | undefined;
  /** 住房类型 / Housing type */
  readonly housingType?: HousingType | null | undefined;
  /** 是否列入征收计划 / Stands in an expropriation plan */
  readonly isInExpropriationPlan?: boolean | null | undefined;
  /** 上次综合改造日期 / Day of the last comprehensive renovation */
  readonly lastRenovatedOn?: string | null | undefined;
  /** 上次综合改造年份 / Year of the last comprehensive renovation, where the day is not known */
  readonly lastRenovatedYear?: number | null | undefined;
  /** 物业管理形式 / Form of property management */
  readonly managementForm?: ManagementForm | null | undefined;
  /** 小区名称 / Name */
  readonly name?: string | null | undefined;
  /** 数据时点 / Day the data were observed */
  readonly observedOn?: string | null | undefined;
  /** 小区内停车位(个) / Own parking spaces */
  readonly parkingSpaces?: number | null | undefined;
  /** 0–2 岁(人) / Persons aged 0–2 */
  readonly persons0To2?: number | null | undefined;
  /** 3–5 岁(人) / Persons aged 3–5 */
  readonly persons3To5?: number | null | undefined;
  /** 60 岁及以上(人) / Persons aged 60 and over */
  readonly persons60Plus?: number | null | undefined;
  /** 65 岁及以上(人) / Persons aged 65 and over */
  readonly persons65Plus?: number | null | undefined;
  /** 80 岁及以上(人) / Persons aged 80 and over */
  readonly persons80Plus?: number | null | undefined;
  /** 常住人口(人) / Residents, persons */
  readonly residents?: number | null | undefined;
  /** 数据来源,缺省为 planner / Where the data come from; `planner` when left out */
  readonly source?: string | null | undefined;
  /** 来源中的编号 / Identifier within the source */
  readonly sourceId?: string | null | undefined;
  /** 所属街道 / Its subdistrict */
  readonly subdistrictId?: string | null | undefined;
};

/** 对出入口的修改,只写要改的项 / A change to an entrance: only what changes */
export type UpdateEntranceInput = {
  /** 开放对象 / Whom it lets through */
  readonly access?: EntranceAccess | null | undefined;
  /** 所属小区 / Its community */
  readonly communityId?: string | null | undefined;
  /** 名称 / Name */
  readonly name?: string | null | undefined;
  /** 数据时点 / Day the data were observed */
  readonly observedOn?: string | null | undefined;
  /** 位置 / Position */
  readonly point?: import("geojson").Point | null | undefined;
  /** 数据来源,缺省为 planner / Where the data come from; `planner` when left out */
  readonly source?: string | null | undefined;
  /** 来源中的编号 / Identifier within the source */
  readonly sourceId?: string | null | undefined;
};

/** 对设施的修改,只写要改的项 / A change to a facility: only what changes */
export type UpdateFacilityInput = {
  /** 容量;空为未知 / Capacity; null when unknown */
  readonly capacity?: number | null | undefined;
  /** 容量单位 / Unit of the capacity */
  readonly capacityUnit?: CapacityUnit | null | undefined;
  /** 建筑面积(平方米) / Floor area, m² */
  readonly floorAreaSquareMetres?: number | null | undefined;
  /** 轮廓 / Footprint */
  readonly footprint?: import("geojson").Polygon | import("geojson").MultiPolygon | null | undefined;
  /** 仅供周边居民使用 / Serves the residents around it only */
  readonly isForResidentsOnly?: boolean | null | undefined;
  /** 名称 / Name */
  readonly name?: string | null | undefined;
  /** 数据时点 / Day the data were observed */
  readonly observedOn?: string | null | undefined;
  /** 开放时间(OSM 写法) / Opening hours as OSM writes them */
  readonly openingHours?: string | null | undefined;
  /** 出入口位置 / Position of its entrance */
  readonly point?: import("geojson").Point | null | undefined;
  /** 设施类别 / Kind of service */
  readonly serviceKind?: ServiceKind | null | undefined;
  /** 数据来源,缺省为 planner / Where the data come from; `planner` when left out */
  readonly source?: string | null | undefined;
  /** 来源中的编号 / Identifier within the source */
  readonly sourceId?: string | null | undefined;
  /** 状态 / State */
  readonly state?: FacilityState | null | undefined;
};

/** 对存量资源的修改,只写要改的项 / A change to idle stock: only what changes */
export type UpdateIdleStockInput = {
  /** 可改作的用途 / Uses it may be given */
  readonly allowedUses?: ReadonlyArray<ServiceKind> | null | undefined;
  /** 可用面积(平方米) / Usable area, m² */
  readonly areaSquareMetres?: number | null | undefined;
  /** 改造单价(元/平方米) / Cost of conversion, yuan per m² */
  readonly costYuanPerSquareMetre?: number | null | undefined;
  /** 位置或范围 / Position or outline */
  readonly geometry?: import("geojson").Point | import("geojson").Polygon | null | undefined;
  /** 类别 / Kind */
  readonly kind?: IdleStockKind | null | undefined;
  /** 名称 / Name */
  readonly name?: string | null | undefined;
  /** 数据时点 / Day the data were observed */
  readonly observedOn?: string | null | undefined;
  /** 权属单位 / Owner */
  readonly owner?: string | null | undefined;
  /** 数据来源,缺省为 planner / Where the data come from; `planner` when left out */
  readonly source?: string | null | undefined;
  /** 来源中的编号 / Identifier within the source */
  readonly sourceId?: string | null | undefined;
};

/** 对方案的修改,只写要改的项 / A change to a scenario: only what changes */
export type UpdateScenarioInput = {
  /** 改动列表;有问题时一次列出全部问题 / The changes; where some cannot be, all the problems are told at once */
  readonly changes?: ReadonlyArray<Record<string, unknown>> | null | undefined;
  /** 名称 / Name */
  readonly name?: string | null | undefined;
  /** 说明 / Note */
  readonly note?: string | null | undefined;
  /** 数据时点 / Day the data were observed */
  readonly observedOn?: string | null | undefined;
  /** 数据来源,缺省为 planner / Where the data come from; `planner` when left out */
  readonly source?: string | null | undefined;
  /** 来源中的编号 / Identifier within the source */
  readonly sourceId?: string | null | undefined;
};

/** 步行人群 / Who walks */
export type WalkingProfileCode =
  /** 成人 / adult */
  | 'ADULT'
  /** 老年人 / elderly */
  | 'ELDERLY'
  /** 推婴儿车 / with a pram */
  | 'PRAM'
  /** 轮椅 / wheelchair */
  | 'WHEELCHAIR';

export type SubdistrictsQueryVariables = Exact<{
  workspaceId: string;
  after?: string | null | undefined;
}>;


export type SubdistrictsQuery = { readonly administrativeAreas: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly name: string } }> } };

export type CardQueryVariables = Exact<{
  runId: string;
  communityId: string;
  serviceKind: ServiceKind;
  bandMinutes: number;
}>;


export type CardQuery = { readonly gaps: { readonly edges: ReadonlyArray<{ readonly node: { readonly communityId: string, readonly serviceKind: ServiceKind, readonly bandMinutes: number, readonly cutoffMetres: number, readonly state: CoverageState, readonly severity: number | null, readonly persons: number | null, readonly coveredRatio: number | null, readonly coveredPersons: number | null, readonly demand: number | null, readonly demandUnit: CapacityUnit, readonly reachableCapacity: number | null, readonly unknownCapacityCount: number, readonly distanceGap: number | null, readonly capacityGap: number | null, readonly nearestMetres: number | null, readonly nearestSeconds: number | null, readonly norm: { readonly id: string } | null, readonly bandNorm: { readonly id: string }, readonly facilities: ReadonlyArray<{ readonly facilityId: string, readonly metres: number, readonly seconds: number, readonly reachedRatio: number }>, readonly area: { readonly geometry: import("geojson").Polygon | import("geojson").MultiPolygon } | null, readonly warnings: ReadonlyArray<{ readonly code: string, readonly communityId: string | null, readonly serviceKind: ServiceKind | null, readonly count: number, readonly detail: string | null }> } }> } };

export type LifeCircleQueryVariables = Exact<{
  communityId: string;
  minutes: ReadonlyArray<number> | number;
  profile: WalkingProfileCode;
  reading: Reading;
}>;


export type LifeCircleQuery = { readonly lifeCircle: { readonly bands: ReadonlyArray<{ readonly minutes: number, readonly cutoffMetres: number, readonly geometry: import("geojson").Polygon | import("geojson").MultiPolygon, readonly areaSquareMetres: number, readonly falseInclusionRatio: number, readonly falseExclusionRatio: number }>, readonly warnings: ReadonlyArray<{ readonly code: string, readonly communityId: string | null, readonly serviceKind: ServiceKind | null, readonly count: number, readonly detail: string | null }> } };

export type StartClustersMutationVariables = Exact<{
  workspaceId: string;
  parameters: ClustersStudyInput;
}>;


export type StartClustersMutation = { readonly startClustersStudy: { readonly id: string, readonly kind: StudyKind, readonly scenarioId: string | null, readonly state: RunState, readonly isCancelling: boolean, readonly progressRatio: number, readonly stage: string | null, readonly parameters: Record<string, unknown>, readonly resultHash: string | null, readonly error: string | null, readonly createdAt: string, readonly startedAt: string | null, readonly finishedAt: string | null, readonly warnings: ReadonlyArray<{ readonly code: string, readonly communityId: string | null, readonly serviceKind: ServiceKind | null, readonly count: number, readonly detail: string | null }> } };

export type ClustersAnswerQueryVariables = Exact<{
  id: string;
}>;


export type ClustersAnswerQuery = { readonly study: { readonly id: string, readonly clusters: { readonly clusters: ReadonlyArray<{ readonly communityIds: ReadonlyArray<string>, readonly residents: number, readonly households: number, readonly areaSquareMetres: number, readonly largestWalkMetres: number, readonly links: ReadonlyArray<{ readonly fromCommunityId: string, readonly toCommunityId: string, readonly reasons: ReadonlyArray<{ readonly code: ClusterLinkReason, readonly metres: number | null }>, readonly crossed: ReadonlyArray<{ readonly code: LinkBarrier }> }>, readonly values: ReadonlyArray<{ readonly gain: ClusterGain, readonly serviceKind: ServiceKind | null, readonly unit: string, readonly whole: number, readonly shares: ReadonlyArray<number>, readonly isExact: boolean }> }>, readonly alone: ReadonlyArray<{ readonly communityId: string, readonly reason: AloneReason }>, readonly refusals: ReadonlyArray<{ readonly fromCommunityId: string, readonly toCommunityId: string, readonly gapMetres: number, readonly walkMetres: number | null, readonly barriers: ReadonlyArray<{ readonly code: LinkBarrier }> }> } | null } | null };

export type AcceptedClustersQueryVariables = Exact<{
  workspaceId: string;
  after?: string | null | undefined;
}>;


export type AcceptedClustersQuery = { readonly communityClusters: { readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly name: string, readonly communityIds: ReadonlyArray<string> } }> } };

export type AcceptClustersMutationVariables = Exact<{
  studyId: string;
  accepted: ReadonlyArray<AcceptedProposalInput> | AcceptedProposalInput;
}>;


export type AcceptClustersMutation = { readonly acceptClusters: ReadonlyArray<{ readonly id: string, readonly name: string, readonly communityIds: ReadonlyArray<string> }> };

export type StartCompetitionMutationVariables = Exact<{
  workspaceId: string;
  parameters: CompetitionStudyInput;
}>;


export type StartCompetitionMutation = { readonly startCompetitionStudy: { readonly id: string, readonly kind: StudyKind, readonly scenarioId: string | null, readonly state: RunState, readonly isCancelling: boolean, readonly progressRatio: number, readonly stage: string | null, readonly parameters: Record<string, unknown>, readonly resultHash: string | null, readonly error: string | null, readonly createdAt: string, readonly startedAt: string | null, readonly finishedAt: string | null, readonly warnings: ReadonlyArray<{ readonly code: string, readonly communityId: string | null, readonly serviceKind: ServiceKind | null, readonly count: number, readonly detail: string | null }> } };

export type CompetitionAnswerQueryVariables = Exact<{
  id: string;
}>;


export type CompetitionAnswerQuery = { readonly study: { readonly id: string, readonly competition: { readonly serviceKind: ServiceKind, readonly capacityUnit: CapacityUnit, readonly bandMinutes: number, readonly norm: { readonly id: string } | null, readonly totals: { readonly demand: number, readonly ownServed: number, readonly allocated: number, readonly unmet: number, readonly satisfactionRatio: number | null, readonly capacity: number, readonly used: number, readonly unknownCapacityCount: number, readonly meanWalkMetres: number | null }, readonly communities: ReadonlyArray<{ readonly communityId: string, readonly state: CoverageState, readonly demand: number | null, readonly unmet: number | null, readonly satisfactionRatio: number | null, readonly accessScore: number | null }>, readonly facilities: ReadonlyArray<{ readonly facilityId: string, readonly capacity: number | null, readonly used: number, readonly catchment: ReadonlyArray<{ readonly communityId: string, readonly amount: number, readonly metres: number }> }>, readonly equity: { readonly communityCount: number, readonly gini: number | null, readonly theil: number | null, readonly theilBetween: number | null, readonly palma: number | null, readonly worst40Ratio: number | null, readonly worst10Ratio: number | null }, readonly bottleneck: { readonly communityIds: ReadonlyArray<string>, readonly facilityIds: ReadonlyArray<string>, readonly demand: number, readonly capacity: number } | null } | null } | null };

export type DeskQueryVariables = Exact<{ [key: string]: never; }>;


export type DeskQuery = { readonly workspaces: ReadonlyArray<{ readonly id: string, readonly nameZh: string, readonly nameEn: string, readonly isMadeUp: boolean, readonly createdAt: string }>, readonly services: ReadonlyArray<{ readonly kind: ServiceKind, readonly nameZh: string, readonly nameEn: string, readonly capacityUnit: CapacityUnit, readonly acceptsKinds: ReadonlyArray<ServiceKind>, readonly capacityKinds: ReadonlyArray<ServiceKind>, readonly isDefault: boolean, readonly fitsIdleStock: boolean, readonly norm: { readonly id: string } | null }>, readonly walkingProfiles: ReadonlyArray<{ readonly code: WalkingProfileCode, readonly nameZh: string, readonly nameEn: string, readonly speedMetresPerSecond: number, readonly canUseSteps: boolean, readonly norm: { readonly id: string } }>, readonly bands: ReadonlyArray<{ readonly minutes: number, readonly standardMetres: number }>, readonly norms: ReadonlyArray<{ readonly id: string, readonly serviceKind: ServiceKind | null, readonly standard: string, readonly clause: string | null, readonly textZh: string, readonly textEn: string, readonly value: number, readonly unit: string, readonly per: string | null, readonly confidence: Confidence, readonly sources: ReadonlyArray<{ readonly id: string, readonly titleZh: string, readonly titleEn: string, readonly reference: string }> }> };

export type EditedCommunityFragment = { readonly id: string, readonly version: number, readonly name: string, readonly boundary: import("geojson").Polygon | import("geojson").MultiPolygon, readonly areaSquareMetres: number, readonly completedOn: string | null, readonly completedYear: number | null, readonly households: number | null, readonly residents: number | null, readonly persons0To2: number | null, readonly persons3To5: number | null, readonly persons60Plus: number | null, readonly persons65Plus: number | null, readonly persons80Plus: number | null, readonly cars: number | null, readonly parkingSpaces: number | null, readonly floorAreaSquareMetres: number | null, readonly managementForm: ManagementForm | null, readonly lastRenovatedOn: string | null, readonly lastRenovatedYear: number | null, readonly isInExpropriationPlan: boolean | null, readonly housingType: HousingType | null, readonly formerOwner: string | null, readonly enclosure: Enclosure, readonly subdistrictId: string | null, readonly isMadeUp: boolean, readonly source: string, readonly sourceId: string | null, readonly observedOn: string | null };

export type EditedEntranceFragment = { readonly id: string, readonly version: number, readonly communityId: string, readonly point: import("geojson").Point, readonly access: EntranceAccess, readonly name: string | null, readonly source: string, readonly sourceId: string | null, readonly observedOn: string | null };

export type EditedFacilityFragment = { readonly id: string, readonly version: number, readonly serviceKind: ServiceKind, readonly name: string | null, readonly point: import("geojson").Point, readonly footprint: import("geojson").Polygon | import("geojson").MultiPolygon | null, readonly capacity: number | null, readonly capacityUnit: CapacityUnit | null, readonly floorAreaSquareMetres: number | null, readonly openingHours: string | null, readonly state: FacilityState, readonly isForResidentsOnly: boolean, readonly isMadeUp: boolean, readonly source: string, readonly sourceId: string | null, readonly observedOn: string | null };

export type EditedIdleStockFragment = { readonly id: string, readonly version: number, readonly kind: IdleStockKind, readonly name: string | null, readonly geometry: import("geojson").Point | import("geojson").Polygon, readonly areaSquareMetres: number, readonly owner: string | null, readonly allowedUses: ReadonlyArray<ServiceKind>, readonly costYuanPerSquareMetre: number | null, readonly source: string, readonly sourceId: string | null, readonly observedOn: string | null };

export type EditedCommunityByIdQueryVariables = Exact<{
  id: string;
}>;


export type EditedCommunityByIdQuery = { readonly community: { readonly id: string, readonly version: number, readonly name: string, readonly boundary: import("geojson").Polygon | import("geojson").MultiPolygon, readonly areaSquareMetres: number, readonly completedOn: string | null, readonly completedYear: number | null, readonly households: number | null, readonly residents: number | null, readonly persons0To2: number | null, readonly persons3To5: number | null, readonly persons60Plus: number | null, readonly persons65Plus: number | null, readonly persons80Plus: number | null, readonly cars: number | null, readonly parkingSpaces: number | null, readonly floorAreaSquareMetres: number | null, readonly managementForm: ManagementForm | null, readonly lastRenovatedOn: string | null, readonly lastRenovatedYear: number | null, readonly isInExpropriationPlan: boolean | null, readonly housingType: HousingType | null, readonly formerOwner: string | null, readonly enclosure: Enclosure, readonly subdistrictId: string | null, readonly isMadeUp: boolean, readonly source: string, readonly sourceId: string | null, readonly observedOn: string | null } | null };

export type CreateCommunityMutationVariables = Exact<{
  workspaceId: string;
  input: CreateCommunityInput;
}>;


export type CreateCommunityMutation = { readonly createCommunity: { readonly id: string, readonly version: number, readonly name: string, readonly boundary: import("geojson").Polygon | import("geojson").MultiPolygon, readonly areaSquareMetres: number, readonly completedOn: string | null, readonly completedYear: number | null, readonly households: number | null, readonly residents: number | null, readonly persons0To2: number | null, readonly persons3To5: number | null, readonly persons60Plus: number | null, readonly persons65Plus: number | null, readonly persons80Plus: number | null, readonly cars: number | null, readonly parkingSpaces: number | null, readonly floorAreaSquareMetres: number | null, readonly managementForm: ManagementForm | null, readonly lastRenovatedOn: string | null, readonly lastRenovatedYear: number | null, readonly isInExpropriationPlan: boolean | null, readonly housingType: HousingType | null, readonly formerOwner: string | null, readonly enclosure: Enclosure, readonly subdistrictId: string | null, readonly isMadeUp: boolean, readonly source: string, readonly sourceId: string | null, readonly observedOn: string | null } };

export type UpdateCommunityMutationVariables = Exact<{
  id: string;
  version: number;
  input: UpdateCommunityInput;
}>;


export type UpdateCommunityMutation = { readonly updateCommunity: { readonly id: string, readonly version: number, readonly name: string, readonly boundary: import("geojson").Polygon | import("geojson").MultiPolygon, readonly areaSquareMetres: number, readonly completedOn: string | null, readonly completedYear: number | null, readonly households: number | null, readonly residents: number | null, readonly persons0To2: number | null, readonly persons3To5: number | null, readonly persons60Plus: number | null, readonly persons65Plus: number | null, readonly persons80Plus: number | null, readonly cars: number | null, readonly parkingSpaces: number | null, readonly floorAreaSquareMetres: number | null, readonly managementForm: ManagementForm | null, readonly lastRenovatedOn: string | null, readonly lastRenovatedYear: number | null, readonly isInExpropriationPlan: boolean | null, readonly housingType: HousingType | null, readonly formerOwner: string | null, readonly enclosure: Enclosure, readonly subdistrictId: string | null, readonly isMadeUp: boolean, readonly source: string, readonly sourceId: string | null, readonly observedOn: string | null } };

export type DeleteCommunityMutationVariables = Exact<{
  id: string;
  version: number;
}>;


export type DeleteCommunityMutation = { readonly deleteCommunity: string };

export type EditedEntranceByIdQueryVariables = Exact<{
  id: string;
}>;


export type EditedEntranceByIdQuery = { readonly entrance: { readonly id: string, readonly version: number, readonly communityId: string, readonly point: import("geojson").Point, readonly access: EntranceAccess, readonly name: string | null, readonly source: string, readonly sourceId: string | null, readonly observedOn: string | null } | null };

export type CreateEntranceMutationVariables = Exact<{
  workspaceId: string;
  input: CreateEntranceInput;
}>;


export type CreateEntranceMutation = { readonly createEntrance: { readonly id: string, readonly version: number, readonly communityId: string, readonly point: import("geojson").Point, readonly access: EntranceAccess, readonly name: string | null, readonly source: string, readonly sourceId: string | null, readonly observedOn: string | null } };

export type UpdateEntranceMutationVariables = Exact<{
  id: string;
  version: number;
  input: UpdateEntranceInput;
}>;


export type UpdateEntranceMutation = { readonly updateEntrance: { readonly id: string, readonly version: number, readonly communityId: string, readonly point: import("geojson").Point, readonly access: EntranceAccess, readonly name: string | null, readonly source: string, readonly sourceId: string | null, readonly observedOn: string | null } };

export type DeleteEntranceMutationVariables = Exact<{
  id: string;
  version: number;
}>;


export type DeleteEntranceMutation = { readonly deleteEntrance: string };

export type EditedFacilityByIdQueryVariables = Exact<{
  id: string;
}>;


export type EditedFacilityByIdQuery = { readonly facility: { readonly id: string, readonly version: number, readonly serviceKind: ServiceKind, readonly name: string | null, readonly point: import("geojson").Point, readonly footprint: import("geojson").Polygon | import("geojson").MultiPolygon | null, readonly capacity: number | null, readonly capacityUnit: CapacityUnit | null, readonly floorAreaSquareMetres: number | null, readonly openingHours: string | null, readonly state: FacilityState, readonly isForResidentsOnly: boolean, readonly isMadeUp: boolean, readonly source: string, readonly sourceId: string | null, readonly observedOn: string | null } | null };

export type CreateFacilityMutationVariables = Exact<{
  workspaceId: string;
  input: CreateFacilityInput;
}>;


export type CreateFacilityMutation = { readonly createFacility: { readonly id: string, readonly version: number, readonly serviceKind: ServiceKind, readonly name: string | null, readonly point: import("geojson").Point, readonly footprint: import("geojson").Polygon | import("geojson").MultiPolygon | null, readonly capacity: number | null, readonly capacityUnit: CapacityUnit | null, readonly floorAreaSquareMetres: number | null, readonly openingHours: string | null, readonly state: FacilityState, readonly isForResidentsOnly: boolean, readonly isMadeUp: boolean, readonly source: string, readonly sourceId: string | null, readonly observedOn: string | null } };

export type UpdateFacilityMutationVariables = Exact<{
  id: string;
  version: number;
  input: UpdateFacilityInput;
}>;


export type UpdateFacilityMutation = { readonly updateFacility: { readonly id: string, readonly version: number, readonly serviceKind: ServiceKind, readonly name: string | null, readonly point: import("geojson").Point, readonly footprint: import("geojson").Polygon | import("geojson").MultiPolygon | null, readonly capacity: number | null, readonly capacityUnit: CapacityUnit | null, readonly floorAreaSquareMetres: number | null, readonly openingHours: string | null, readonly state: FacilityState, readonly isForResidentsOnly: boolean, readonly isMadeUp: boolean, readonly source: string, readonly sourceId: string | null, readonly observedOn: string | null } };

export type DeleteFacilityMutationVariables = Exact<{
  id: string;
  version: number;
}>;


export type DeleteFacilityMutation = { readonly deleteFacility: string };

export type EditedIdleStockByIdQueryVariables = Exact<{
  id: string;
}>;


export type EditedIdleStockByIdQuery = { readonly idleStock: { readonly id: string, readonly version: number, readonly kind: IdleStockKind, readonly name: string | null, readonly geometry: import("geojson").Point | import("geojson").Polygon, readonly areaSquareMetres: number, readonly owner: string | null, readonly allowedUses: ReadonlyArray<ServiceKind>, readonly costYuanPerSquareMetre: number | null, readonly source: string, readonly sourceId: string | null, readonly observedOn: string | null } | null };

export type CreateIdleStockMutationVariables = Exact<{
  workspaceId: string;
  input: CreateIdleStockInput;
}>;


export type CreateIdleStockMutation = { readonly createIdleStock: { readonly id: string, readonly version: number, readonly kind: IdleStockKind, readonly name: string | null, readonly geometry: import("geojson").Point | import("geojson").Polygon, readonly areaSquareMetres: number, readonly owner: string | null, readonly allowedUses: ReadonlyArray<ServiceKind>, readonly costYuanPerSquareMetre: number | null, readonly source: string, readonly sourceId: string | null, readonly observedOn: string | null } };

export type UpdateIdleStockMutationVariables = Exact<{
  id: string;
  version: number;
  input: UpdateIdleStockInput;
}>;


export type UpdateIdleStockMutation = { readonly updateIdleStock: { readonly id: string, readonly version: number, readonly kind: IdleStockKind, readonly name: string | null, readonly geometry: import("geojson").Point | import("geojson").Polygon, readonly areaSquareMetres: number, readonly owner: string | null, readonly allowedUses: ReadonlyArray<ServiceKind>, readonly costYuanPerSquareMetre: number | null, readonly source: string, readonly sourceId: string | null, readonly observedOn: string | null } };

export type DeleteIdleStockMutationVariables = Exact<{
  id: string;
  version: number;
}>;


export type DeleteIdleStockMutation = { readonly deleteIdleStock: string };

export type EntrancesOfCommunityQueryVariables = Exact<{
  workspaceId: string;
  communityId: string;
  after?: string | null | undefined;
}>;


export type EntrancesOfCommunityQuery = { readonly entrances: { readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly version: number, readonly communityId: string, readonly point: import("geojson").Point, readonly access: EntranceAccess, readonly name: string | null, readonly source: string, readonly sourceId: string | null, readonly observedOn: string | null } }> } };

export type RunFreshnessQueryVariables = Exact<{
  id: string;
}>;


export type RunFreshnessQuery = { readonly coverageRun: { readonly isOutdated: boolean } | null };

export type RunSummaryQueryVariables = Exact<{
  id: string;
}>;


export type RunSummaryQuery = { readonly coverageRun: { readonly id: string, readonly warnings: ReadonlyArray<{ readonly code: string, readonly communityId: string | null, readonly serviceKind: ServiceKind | null, readonly count: number, readonly detail: string | null }>, readonly totals: ReadonlyArray<{ readonly serviceKind: ServiceKind, readonly bandMinutes: number, readonly communityCount: number, readonly persons: number | null, readonly coveredPersons: number | null, readonly coveredRatio: number | null, readonly demand: number | null, readonly distanceGap: number | null, readonly capacityGap: number | null, readonly demandUnit: CapacityUnit, readonly countsByState: ReadonlyArray<{ readonly state: CoverageState, readonly communityCount: number }> }> } | null };

export type GapsQueryVariables = Exact<{
  runId: string;
  serviceKind: ServiceKind;
  bandMinutes: number;
  after?: string | null | undefined;
}>;


export type GapsQuery = { readonly gaps: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly communityId: string, readonly serviceKind: ServiceKind, readonly bandMinutes: number, readonly state: CoverageState, readonly severity: number | null, readonly persons: number | null, readonly coveredRatio: number | null, readonly coveredPersons: number | null, readonly demand: number | null, readonly demandUnit: CapacityUnit, readonly distanceGap: number | null, readonly capacityGap: number | null } }> } };

export type ColumnDictionaryQueryVariables = Exact<{
  workspaceId: string;
}>;


export type ColumnDictionaryQuery = { readonly communities: ReadonlyArray<string>, readonly facilities: ReadonlyArray<string>, readonly stock: ReadonlyArray<string>, readonly buildings: ReadonlyArray<string>, readonly columnDictionary: ReadonlyArray<{ readonly noun: ImportNoun, readonly heading: string, readonly field: string }> };

export type RememberColumnMutationVariables = Exact<{
  workspaceId: string;
  noun: ImportNoun;
  heading: string;
  field: string;
}>;


export type RememberColumnMutation = { readonly rememberColumn: { readonly noun: ImportNoun, readonly heading: string, readonly field: string } };

export type ForgetColumnMutationVariables = Exact<{
  workspaceId: string;
  noun: ImportNoun;
  heading: string;
}>;


export type ForgetColumnMutation = { readonly forgetColumn: number };

export type ImportsQueryVariables = Exact<{
  workspaceId: string;
  after?: string | null | undefined;
}>;


export type ImportsQuery = { readonly imports: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly fileName: string, readonly what: string, readonly counts: Record<string, unknown>, readonly issueCount: number, readonly createdAt: string, readonly undoneAt: string | null, readonly canUndo: boolean } }> } };

export type StartParkingMutationVariables = Exact<{
  workspaceId: string;
  parameters: ParkingHoursStudyInput;
}>;


export type StartParkingMutation = { readonly startParkingHoursStudy: { readonly id: string, readonly kind: StudyKind, readonly scenarioId: string | null, readonly state: RunState, readonly isCancelling: boolean, readonly progressRatio: number, readonly stage: string | null, readonly parameters: Record<string, unknown>, readonly resultHash: string | null, readonly error: string | null, readonly createdAt: string, readonly startedAt: string | null, readonly finishedAt: string | null, readonly warnings: ReadonlyArray<{ readonly code: string, readonly communityId: string | null, readonly serviceKind: ServiceKind | null, readonly count: number, readonly detail: string | null }> } };

export type ParkingAnswerQueryVariables = Exact<{
  id: string;
}>;


export type ParkingAnswerQuery = { readonly study: { readonly id: string, readonly parkingHours: { readonly nightDeficitBefore: number, readonly nightDeficitAfter: number, readonly hours: ReadonlyArray<{ readonly hour: number, readonly deficitBefore: number, readonly deficitAfter: number, readonly offeredSpaces: number, readonly usedSpaces: number, readonly meanWalkMetres: number | null }>, readonly communities: ReadonlyArray<{ readonly communityId: string, readonly cars: number | null, readonly deficitBeforeByHour: ReadonlyArray<number> | null, readonly deficitAfterByHour: ReadonlyArray<number> | null }>, readonly lots: ReadonlyArray<{ readonly lotId: string, readonly use: LotUse, readonly spaces: number | null, readonly usedByHour: ReadonlyArray<number> }>, readonly agreements: ReadonlyArray<{ readonly lotId: string, readonly communityId: string, readonly meanWalkMetres: number, readonly peakSpaces: number, readonly spacesByHour: ReadonlyArray<number> }>, readonly cuts: ReadonlyArray<{ readonly hour: number, readonly communityIds: ReadonlyArray<string>, readonly fullLotIds: ReadonlyArray<string>, readonly missing: number }> } | null } | null };

export type CommunitiesQueryVariables = Exact<{
  workspaceId: string;
  after?: string | null | undefined;
}>;


export type CommunitiesQuery = { readonly communities: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly name: string, readonly subdistrictId: string | null, readonly boundary: import("geojson").Polygon | import("geojson").MultiPolygon, readonly areaSquareMetres: number, readonly completedYear: number | null, readonly households: number | null, readonly residents: number | null, readonly persons60Plus: number | null, readonly persons0To2: number | null, readonly persons3To5: number | null, readonly cars: number | null, readonly parkingSpaces: number | null, readonly managementForm: ManagementForm | null, readonly housingType: HousingType | null, readonly enclosure: Enclosure, readonly source: string, readonly observedOn: string | null, readonly isMadeUp: boolean } }> } };

export type FacilitiesQueryVariables = Exact<{
  workspaceId: string;
  after?: string | null | undefined;
}>;


export type FacilitiesQuery = { readonly facilities: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly serviceKind: ServiceKind, readonly name: string | null, readonly point: import("geojson").Point, readonly capacity: number | null, readonly capacityUnit: CapacityUnit | null, readonly floorAreaSquareMetres: number | null, readonly state: FacilityState, readonly source: string, readonly observedOn: string | null, readonly isMadeUp: boolean } }> } };

export type EntrancesQueryVariables = Exact<{
  workspaceId: string;
  after?: string | null | undefined;
}>;


export type EntrancesQuery = { readonly entrances: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly communityId: string, readonly point: import("geojson").Point, readonly access: EntranceAccess, readonly name: string | null } }> } };

export type IdleStocksQueryVariables = Exact<{
  workspaceId: string;
  after?: string | null | undefined;
}>;


export type IdleStocksQuery = { readonly idleStocks: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly kind: IdleStockKind, readonly name: string | null, readonly geometry: import("geojson").Point | import("geojson").Polygon, readonly areaSquareMetres: number, readonly owner: string | null, readonly allowedUses: ReadonlyArray<ServiceKind>, readonly costYuanPerSquareMetre: number | null } }> } };

export type RunProgressFragment = { readonly id: string, readonly state: RunState, readonly progressRatio: number, readonly stage: string | null, readonly error: string | null, readonly createdAt: string, readonly startedAt: string | null, readonly finishedAt: string | null, readonly parameters: { readonly minutes: ReadonlyArray<number>, readonly reading: Reading, readonly profile: WalkingProfileCode, readonly services: ReadonlyArray<ServiceKind>, readonly standardProfile: string } };

export type RunsQueryVariables = Exact<{
  workspaceId: string;
  after?: string | null | undefined;
}>;


export type RunsQuery = { readonly coverageRuns: { readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly state: RunState, readonly progressRatio: number, readonly stage: string | null, readonly error: string | null, readonly createdAt: string, readonly startedAt: string | null, readonly finishedAt: string | null, readonly parameters: { readonly minutes: ReadonlyArray<number>, readonly reading: Reading, readonly profile: WalkingProfileCode, readonly services: ReadonlyArray<ServiceKind>, readonly standardProfile: string } } }> } };

export type RunStateQueryVariables = Exact<{
  id: string;
}>;


export type RunStateQuery = { readonly coverageRun: { readonly id: string, readonly state: RunState, readonly progressRatio: number, readonly stage: string | null, readonly error: string | null, readonly createdAt: string, readonly startedAt: string | null, readonly finishedAt: string | null, readonly parameters: { readonly minutes: ReadonlyArray<number>, readonly reading: Reading, readonly profile: WalkingProfileCode, readonly services: ReadonlyArray<ServiceKind>, readonly standardProfile: string } } | null };

export type StartRunMutationVariables = Exact<{
  workspaceId: string;
  parameters: RunParametersInput;
}>;


export type StartRunMutation = { readonly startCoverageRun: { readonly id: string, readonly state: RunState, readonly progressRatio: number, readonly stage: string | null, readonly error: string | null, readonly createdAt: string, readonly startedAt: string | null, readonly finishedAt: string | null, readonly parameters: { readonly minutes: ReadonlyArray<number>, readonly reading: Reading, readonly profile: WalkingProfileCode, readonly services: ReadonlyArray<ServiceKind>, readonly standardProfile: string } } };

export type CancelRunMutationVariables = Exact<{
  id: string;
}>;


export type CancelRunMutation = { readonly cancelCoverageRun: { readonly id: string, readonly state: RunState, readonly progressRatio: number, readonly stage: string | null, readonly error: string | null, readonly createdAt: string, readonly startedAt: string | null, readonly finishedAt: string | null, readonly parameters: { readonly minutes: ReadonlyArray<number>, readonly reading: Reading, readonly profile: WalkingProfileCode, readonly services: ReadonlyArray<ServiceKind>, readonly standardProfile: string } } };

export type RunProgressedSubscriptionVariables = Exact<{
  id: string;
}>;


export type RunProgressedSubscription = { readonly coverageRunProgress: { readonly id: string, readonly state: RunState, readonly progressRatio: number, readonly stage: string | null, readonly error: string | null, readonly createdAt: string, readonly startedAt: string | null, readonly finishedAt: string | null, readonly parameters: { readonly minutes: ReadonlyArray<number>, readonly reading: Reading, readonly profile: WalkingProfileCode, readonly services: ReadonlyArray<ServiceKind>, readonly standardProfile: string } } };

export type StoredScenarioFragment = { readonly id: string, readonly name: string, readonly version: number, readonly changes: ReadonlyArray<Record<string, unknown>> };

export type ScenariosQueryVariables = Exact<{
  workspaceId: string;
  after?: string | null | undefined;
}>;


export type ScenariosQuery = { readonly scenarios: { readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly name: string, readonly version: number, readonly changes: ReadonlyArray<Record<string, unknown>> } }> } };

export type CreateScenarioMutationVariables = Exact<{
  workspaceId: string;
  input: CreateScenarioInput;
}>;


export type CreateScenarioMutation = { readonly createScenario: { readonly id: string, readonly name: string, readonly version: number, readonly changes: ReadonlyArray<Record<string, unknown>> } };

export type UpdateScenarioMutationVariables = Exact<{
  id: string;
  version: number;
  input: UpdateScenarioInput;
}>;


export type UpdateScenarioMutation = { readonly updateScenario: { readonly id: string, readonly name: string, readonly version: number, readonly changes: ReadonlyArray<Record<string, unknown>> } };

export type StartScenarioStudyMutationVariables = Exact<{
  workspaceId: string;
  scenarioId?: string | null | undefined;
  parameters: ScenarioStudyInput;
}>;


export type StartScenarioStudyMutation = { readonly startScenarioStudy: { readonly id: string, readonly kind: StudyKind, readonly scenarioId: string | null, readonly state: RunState, readonly isCancelling: boolean, readonly progressRatio: number, readonly stage: string | null, readonly parameters: Record<string, unknown>, readonly resultHash: string | null, readonly error: string | null, readonly createdAt: string, readonly startedAt: string | null, readonly finishedAt: string | null, readonly warnings: ReadonlyArray<{ readonly code: string, readonly communityId: string | null, readonly serviceKind: ServiceKind | null, readonly count: number, readonly detail: string | null }> } };

export type StartOpeningsMutationVariables = Exact<{
  workspaceId: string;
  parameters: OpeningsStudyInput;
}>;


export type StartOpeningsMutation = { readonly startOpeningsStudy: { readonly id: string, readonly kind: StudyKind, readonly scenarioId: string | null, readonly state: RunState, readonly isCancelling: boolean, readonly progressRatio: number, readonly stage: string | null, readonly parameters: Record<string, unknown>, readonly resultHash: string | null, readonly error: string | null, readonly createdAt: string, readonly startedAt: string | null, readonly finishedAt: string | null, readonly warnings: ReadonlyArray<{ readonly code: string, readonly communityId: string | null, readonly serviceKind: ServiceKind | null, readonly count: number, readonly detail: string | null }> } };

export type MeasureChangeFragment = { readonly measure: ComparedMeasure, readonly before: number | null, readonly after: number | null, readonly change: number | null, readonly network: number | null, readonly demand: number | null, readonly supply: number | null };

export type ScenarioAnswerQueryVariables = Exact<{
  id: string;
}>;


export type ScenarioAnswerQuery = { readonly study: { readonly id: string, readonly scenario: { readonly changedCommunityCount: number, readonly communityCount: number, readonly totals: ReadonlyArray<{ readonly serviceKind: ServiceKind, readonly bandMinutes: number, readonly demandUnit: CapacityUnit, readonly measures: ReadonlyArray<{ readonly measure: ComparedMeasure, readonly before: number | null, readonly after: number | null, readonly change: number | null, readonly network: number | null, readonly demand: number | null, readonly supply: number | null }> }>, readonly communities: ReadonlyArray<{ readonly communityId: string, readonly serviceKind: ServiceKind, readonly bandMinutes: number, readonly measures: ReadonlyArray<{ readonly measure: ComparedMeasure, readonly before: number | null, readonly after: number | null, readonly change: number | null, readonly network: number | null, readonly demand: number | null, readonly supply: number | null }> }> } | null } | null };

export type RankedOpeningFragment = { readonly costYuan: number, readonly newlyCoveredPersons: number, readonly personsPer10000Yuan: number, readonly candidates: ReadonlyArray<{ readonly id: string, readonly communityId: string | null, readonly lon: number, readonly lat: number, readonly changes: ReadonlyArray<Record<string, unknown>>, readonly costYuan: number }> };

export type OpeningsAnswerQueryVariables = Exact<{
  id: string;
}>;


export type OpeningsAnswerQuery = { readonly study: { readonly id: string, readonly openings: { readonly arePairsExact: boolean, readonly candidateCount: number, readonly singles: ReadonlyArray<{ readonly costYuan: number, readonly newlyCoveredPersons: number, readonly personsPer10000Yuan: number, readonly candidates: ReadonlyArray<{ readonly id: string, readonly communityId: string | null, readonly lon: number, readonly lat: number, readonly changes: ReadonlyArray<Record<string, unknown>>, readonly costYuan: number }> }>, readonly pairs: ReadonlyArray<{ readonly costYuan: number, readonly newlyCoveredPersons: number, readonly personsPer10000Yuan: number, readonly candidates: ReadonlyArray<{ readonly id: string, readonly communityId: string | null, readonly lon: number, readonly lat: number, readonly changes: ReadonlyArray<Record<string, unknown>>, readonly costYuan: number }> }> } | null } | null };

export type StartSitingMutationVariables = Exact<{
  workspaceId: string;
  parameters: SitingStudyInput;
}>;


export type StartSitingMutation = { readonly startSitingStudy: { readonly id: string, readonly kind: StudyKind, readonly scenarioId: string | null, readonly state: RunState, readonly isCancelling: boolean, readonly progressRatio: number, readonly stage: string | null, readonly parameters: Record<string, unknown>, readonly resultHash: string | null, readonly error: string | null, readonly createdAt: string, readonly startedAt: string | null, readonly finishedAt: string | null, readonly warnings: ReadonlyArray<{ readonly code: string, readonly communityId: string | null, readonly serviceKind: ServiceKind | null, readonly count: number, readonly detail: string | null }> } };

export type SitingAnswerQueryVariables = Exact<{
  id: string;
}>;


export type SitingAnswerQuery = { readonly study: { readonly id: string, readonly parameters: Record<string, unknown>, readonly siting: { readonly status: SitingState, readonly model: SitingModel, readonly objective: number | null, readonly unit: string, readonly gapRatio: number | null, readonly amountUnit: string, readonly candidateCount: number, readonly costYuan: number | null, readonly amountBefore: number, readonly amountServed: number, readonly sites: ReadonlyArray<{ readonly stockId: string, readonly order: number, readonly amount: number, readonly costYuan: number | null, readonly services: ReadonlyArray<{ readonly serviceKind: ServiceKind, readonly capacity: number, readonly capacityUnit: CapacityUnit, readonly floorAreaSquareMetres: number }>, readonly communities: ReadonlyArray<{ readonly communityId: string, readonly serviceKind: ServiceKind, readonly amount: number }> }>, readonly stillShort: ReadonlyArray<{ readonly communityId: string, readonly serviceKind: ServiceKind, readonly amount: number }>, readonly nextBest: { readonly stockId: string, readonly gain: number, readonly costYuan: number | null } | null, readonly oneMoreSite: { readonly gain: number, readonly isProven: boolean } | null, readonly tenPercentMoreBudget: { readonly gain: number, readonly isProven: boolean } | null, readonly reasons: ReadonlyArray<{ readonly code: string, readonly communityIds: ReadonlyArray<string>, readonly asked: number | null, readonly found: number | null }> } | null } | null };

export type StudyProgressFragment = { readonly id: string, readonly kind: StudyKind, readonly scenarioId: string | null, readonly state: RunState, readonly isCancelling: boolean, readonly progressRatio: number, readonly stage: string | null, readonly parameters: Record<string, unknown>, readonly resultHash: string | null, readonly error: string | null, readonly createdAt: string, readonly startedAt: string | null, readonly finishedAt: string | null, readonly warnings: ReadonlyArray<{ readonly code: string, readonly communityId: string | null, readonly serviceKind: ServiceKind | null, readonly count: number, readonly detail: string | null }> };

export type StudiesQueryVariables = Exact<{
  workspaceId: string;
  kind: StudyKind;
  after?: string | null | undefined;
}>;


export type StudiesQuery = { readonly studies: { readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly kind: StudyKind, readonly scenarioId: string | null, readonly state: RunState, readonly isCancelling: boolean, readonly progressRatio: number, readonly stage: string | null, readonly parameters: Record<string, unknown>, readonly resultHash: string | null, readonly error: string | null, readonly createdAt: string, readonly startedAt: string | null, readonly finishedAt: string | null, readonly warnings: ReadonlyArray<{ readonly code: string, readonly communityId: string | null, readonly serviceKind: ServiceKind | null, readonly count: number, readonly detail: string | null }> } }> } };

export type StudyStateQueryVariables = Exact<{
  id: string;
}>;


export type StudyStateQuery = { readonly study: { readonly id: string, readonly kind: StudyKind, readonly scenarioId: string | null, readonly state: RunState, readonly isCancelling: boolean, readonly progressRatio: number, readonly stage: string | null, readonly parameters: Record<string, unknown>, readonly resultHash: string | null, readonly error: string | null, readonly createdAt: string, readonly startedAt: string | null, readonly finishedAt: string | null, readonly warnings: ReadonlyArray<{ readonly code: string, readonly communityId: string | null, readonly serviceKind: ServiceKind | null, readonly count: number, readonly detail: string | null }> } | null };

export type CancelStudyMutationVariables = Exact<{
  id: string;
}>;


export type CancelStudyMutation = { readonly cancelStudy: { readonly id: string, readonly kind: StudyKind, readonly scenarioId: string | null, readonly state: RunState, readonly isCancelling: boolean, readonly progressRatio: number, readonly stage: string | null, readonly parameters: Record<string, unknown>, readonly resultHash: string | null, readonly error: string | null, readonly createdAt: string, readonly startedAt: string | null, readonly finishedAt: string | null, readonly warnings: ReadonlyArray<{ readonly code: string, readonly communityId: string | null, readonly serviceKind: ServiceKind | null, readonly count: number, readonly detail: string | null }> } };

export type DeleteStudyMutationVariables = Exact<{
  id: string;
}>;


export type DeleteStudyMutation = { readonly deleteStudy: boolean };

export type StudyProgressedSubscriptionVariables = Exact<{
  id: string;
}>;


export type StudyProgressedSubscription = { readonly studyProgress: { readonly id: string, readonly kind: StudyKind, readonly scenarioId: string | null, readonly state: RunState, readonly isCancelling: boolean, readonly progressRatio: number, readonly stage: string | null, readonly parameters: Record<string, unknown>, readonly resultHash: string | null, readonly error: string | null, readonly createdAt: string, readonly startedAt: string | null, readonly finishedAt: string | null, readonly warnings: ReadonlyArray<{ readonly code: string, readonly communityId: string | null, readonly serviceKind: ServiceKind | null, readonly count: number, readonly detail: string | null }> } };

export type StartUnitsMutationVariables = Exact<{
  workspaceId: string;
  parameters: UnitsStudyInput;
}>;


export type StartUnitsMutation = { readonly startUnitsStudy: { readonly id: string, readonly kind: StudyKind, readonly scenarioId: string | null, readonly state: RunState, readonly isCancelling: boolean, readonly progressRatio: number, readonly stage: string | null, readonly parameters: Record<string, unknown>, readonly resultHash: string | null, readonly error: string | null, readonly createdAt: string, readonly startedAt: string | null, readonly finishedAt: string | null, readonly warnings: ReadonlyArray<{ readonly code: string, readonly communityId: string | null, readonly serviceKind: ServiceKind | null, readonly count: number, readonly detail: string | null }> } };

export type UnitFigureFragment = { readonly code: UnitFigureCode, readonly serviceKind: ServiceKind | null, readonly value: number, readonly unit: string };

export type UnitsAnswerQueryVariables = Exact<{
  id: string;
}>;


export type UnitsAnswerQuery = { readonly study: { readonly id: string, readonly units: { readonly method: string, readonly unitCountBound: number, readonly isCountProved: boolean, readonly units: ReadonlyArray<{ readonly communityIds: ReadonlyArray<string>, readonly stockIds: ReadonlyArray<string>, readonly isLocked: boolean, readonly residents: number, readonly households: number, readonly areaSquareMetres: number, readonly mode: RenovationMode, readonly positioning: UnitPositioning, readonly modeBasis: ReadonlyArray<{ readonly code: UnitFigureCode, readonly serviceKind: ServiceKind | null, readonly value: number, readonly unit: string }>, readonly indicatorControls: ReadonlyArray<{ readonly code: UnitFigureCode, readonly serviceKind: ServiceKind | null, readonly value: number, readonly unit: string }>, readonly infrastructure: ReadonlyArray<{ readonly code: UnitFigureCode, readonly serviceKind: ServiceKind | null, readonly value: number, readonly unit: string }>, readonly publicServices: ReadonlyArray<{ readonly serviceKind: ServiceKind, readonly unit: CapacityUnit, readonly demand: number | null, readonly shortage: number | null, readonly neededFloorSquareMetres: number | null, readonly stock: ReadonlyArray<{ readonly stockId: string, readonly capacity: number, readonly isUseAllowed: boolean | null }> }> }>, readonly unplaced: ReadonlyArray<{ readonly reason: UnplacedReason, readonly communityIds: ReadonlyArray<string>, readonly measure: UnitMeasure | null, readonly total: number | null, readonly limit: number | null }>, readonly refusals: ReadonlyArray<{ readonly fromCommunityId: string, readonly toCommunityId: string, readonly barriers: ReadonlyArray<{ readonly code: LinkBarrier }> }> } | null } | null };

export type AcceptedUnitsQueryVariables = Exact<{
  workspaceId: string;
  after?: string | null | undefined;
}>;


export type AcceptedUnitsQuery = { readonly renovationUnits: { readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly name: string, readonly communityIds: ReadonlyArray<string> } }> } };

export type AcceptUnitsMutationVariables = Exact<{
  studyId: string;
  accepted: ReadonlyArray<AcceptedProposalInput> | AcceptedProposalInput;
}>;


export type AcceptUnitsMutation = { readonly acceptUnits: ReadonlyArray<{ readonly id: string, readonly name: string, readonly communityIds: ReadonlyArray<string> }> };

export const EditedCommunityFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EditedCommunity"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Community"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"boundary"}},{"kind":"Field","name":{"kind":"Name","value":"areaSquareMetres"}},{"kind":"Field","name":{"kind":"Name","value":"completedOn"}},{"kind":"Field","name":{"kind":"Name","value":"completedYear"}},{"kind":"Field","name":{"kind":"Name","value":"households"}},{"kind":"Field","name":{"kind":"Name","value":"residents"}},{"kind":"Field","name":{"kind":"Name","value":"persons0To2"}},{"kind":"Field","name":{"kind":"Name","value":"persons3To5"}},{"kind":"Field","name":{"kind":"Name","value":"persons60Plus"}},{"kind":"Field","name":{"kind":"Name","value":"persons65Plus"}},{"kind":"Field","name":{"kind":"Name","value":"persons80Plus"}},{"kind":"Field","name":{"kind":"Name","value":"cars"}},{"kind":"Field","name":{"kind":"Name","value":"parkingSpaces"}},{"kind":"Field","name":{"kind":"Name","value":"floorAreaSquareMetres"}},{"kind":"Field","name":{"kind":"Name","value":"managementForm"}},{"kind":"Field","name":{"kind":"Name","value":"lastRenovatedOn"}},{"kind":"Field","name":{"kind":"Name","value":"lastRenovatedYear"}},{"kind":"Field","name":{"kind":"Name","value":"isInExpropriationPlan"}},{"kind":"Field","name":{"kind":"Name","value":"housingType"}},{"kind":"Field","name":{"kind":"Name","value":"formerOwner"}},{"kind":"Field","name":{"kind":"Name","value":"enclosure"}},{"kind":"Field","name":{"kind":"Name","value":"subdistrictId"}},{"kind":"Field","name":{"kind":"Name","value":"isMadeUp"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"sourceId"}},{"kind":"Field","name":{"kind":"Name","value":"observedOn"}}]}}]} as unknown as DocumentNode<EditedCommunityFragment, unknown>;
export const EditedEntranceFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EditedEntrance"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Entrance"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"communityId"}},{"kind":"Field","name":{"kind":"Name","value":"point"}},{"kind":"Field","name":{"kind":"Name","value":"access"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"sourceId"}},{"kind":"Field","name":{"kind":"Name","value":"observedOn"}}]}}]} as unknown as DocumentNode<EditedEntranceFragment, unknown>;
export const EditedFacilityFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EditedFacility"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Facility"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"serviceKind"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"point"}},{"kind":"Field","name":{"kind":"Name","value":"footprint"}},{"kind":"Field","name":{"kind":"Name","value":"capacity"}},{"kind":"Field","name":{"kind":"Name","value":"capacityUnit"}},{"kind":"Field","name":{"kind":"Name","value":"floorAreaSquareMetres"}},{"kind":"Field","name":{"kind":"Name","value":"openingHours"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"isForResidentsOnly"}},{"kind":"Field","name":{"kind":"Name","value":"isMadeUp"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"sourceId"}},{"kind":"Field","name":{"kind":"Name","value":"observedOn"}}]}}]} as unknown as DocumentNode<EditedFacilityFragment, unknown>;
export const EditedIdleStockFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EditedIdleStock"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IdleStock"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"geometry"}},{"kind":"Field","name":{"kind":"Name","value":"areaSquareMetres"}},{"kind":"Field","name":{"kind":"Name","value":"owner"}},{"kind":"Field","name":{"kind":"Name","value":"allowedUses"}},{"kind":"Field","name":{"kind":"Name","value":"costYuanPerSquareMetre"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"sourceId"}},{"kind":"Field","name":{"kind":"Name","value":"observedOn"}}]}}]} as unknown as DocumentNode<EditedIdleStockFragment, unknown>;
export const RunProgressFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RunProgress"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CoverageRun"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"progressRatio"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"parameters"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"minutes"}},{"kind":"Field","name":{"kind":"Name","value":"reading"}},{"kind":"Field","name":{"kind":"Name","value":"profile"}},{"kind":"Field","name":{"kind":"Name","value":"services"}},{"kind":"Field","name":{"kind":"Name","value":"standardProfile"}}]}},{"kind":"Field","name":{"kind":"Name","value":"error"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}}]}}]} as unknown as DocumentNode<RunProgressFragment, unknown>;
export const StoredScenarioFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StoredScenario"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Scenario"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"changes"}}]}}]} as unknown as DocumentNode<StoredScenarioFragment, unknown>;
export const MeasureChangeFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MeasureChange"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MeasureChange"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"measure"}},{"kind":"Field","name":{"kind":"Name","value":"before"}},{"kind":"Field","name":{"kind":"Name","value":"after"}},{"kind":"Field","name":{"kind":"Name","value":"change"}},{"kind":"Field","name":{"kind":"Name","value":"network"}},{"kind":"Field","name":{"kind":"Name","value":"demand"}},{"kind":"Field","name":{"kind":"Name","value":"supply"}}]}}]} as unknown as DocumentNode<MeasureChangeFragment, unknown>;
export const RankedOpeningFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RankedOpening"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RankedOpening"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"candidates"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"communityId"}},{"kind":"Field","name":{"kind":"Name","value":"lon"}},{"kind":"Field","name":{"kind":"Name","value":"lat"}},{"kind":"Field","name":{"kind":"Name","value":"changes"}},{"kind":"Field","name":{"kind":"Name","value":"costYuan"}}]}},{"kind":"Field","name":{"kind":"Name","value":"costYuan"}},{"kind":"Field","name":{"kind":"Name","value":"newlyCoveredPersons"}},{"kind":"Field","name":{"kind":"Name","value":"personsPer10000Yuan"}}]}}]} as unknown as DocumentNode<RankedOpeningFragment, unknown>;
export const StudyProgressFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StudyProgress"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Study"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"scenarioId"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"isCancelling"}},{"kind":"Field","name":{"kind":"Name","value":"progressRatio"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"parameters"}},{"kind":"Field","name":{"kind":"Name","value":"resultHash"}},{"kind":"Field","name":{"kind":"Name","value":"error"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"warnings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"communityId"}},{"kind":"Field","name":{"kind":"Name","value":"serviceKind"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"detail"}}]}}]}}]} as unknown as DocumentNode<StudyProgressFragment, unknown>;
export const UnitFigureFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UnitFigure"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UnitFigure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"serviceKind"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}}]}}]} as unknown as DocumentNode<UnitFigureFragment, unknown>;
export const SubdistrictsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Subdistricts"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"workspaceId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"administrativeAreas"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"workspaceId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"workspaceId"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"level"},"value":{"kind":"EnumValue","value":"SUBDISTRICT"}}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]} as unknown as DocumentNode<SubdistrictsQuery, SubdistrictsQueryVariables>;
export const CardDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Card"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"runId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UUID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"communityId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UUID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"serviceKind"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ServiceKind"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"bandMinutes"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Minutes"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"gaps"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"runId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"runId"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"communityIds"},"value":{"kind":"ListValue","values":[{"kind":"Variable","name":{"kind":"Name","value":"communityId"}}]}},{"kind":"ObjectField","name":{"kind":"Name","value":"serviceKinds"},"value":{"kind":"ListValue","values":[{"kind":"Variable","name":{"kind":"Name","value":"serviceKind"}}]}},{"kind":"ObjectField","name":{"kind":"Name","value":"bandMinutes"},"value":{"kind":"Variable","name":{"kind":"Name","value":"bandMinutes"}}}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"communityId"}},{"kind":"Field","name":{"kind":"Name","value":"serviceKind"}},{"kind":"Field","name":{"kind":"Name","value":"bandMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"cutoffMetres"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"persons"}},{"kind":"Field","name":{"kind":"Name","value":"coveredRatio"}},{"kind":"Field","name":{"kind":"Name","value":"coveredPersons"}},{"kind":"Field","name":{"kind":"Name","value":"demand"}},{"kind":"Field","name":{"kind":"Name","value":"demandUnit"}},{"kind":"Field","name":{"kind":"Name","value":"norm"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"bandNorm"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reachableCapacity"}},{"kind":"Field","name":{"kind":"Name","value":"unknownCapacityCount"}},{"kind":"Field","name":{"kind":"Name","value":"distanceGap"}},{"kind":"Field","name":{"kind":"Name","value":"capacityGap"}},{"kind":"Field","name":{"kind":"Name","value":"nearestMetres"}},{"kind":"Field","name":{"kind":"Name","value":"nearestSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"facilities"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"facilityId"}},{"kind":"Field","name":{"kind":"Name","value":"metres"}},{"kind":"Field","name":{"kind":"Name","value":"seconds"}},{"kind":"Field","name":{"kind":"Name","value":"reachedRatio"}}]}},{"kind":"Field","name":{"kind":"Name","value":"area"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"geometry"}}]}},{"kind":"Field","name":{"kind":"Name","value":"warnings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"communityId"}},{"kind":"Field","name":{"kind":"Name","value":"serviceKind"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"detail"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<CardQuery, CardQueryVariables>;
export const LifeCircleDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"LifeCircle"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"communityId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UUID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"minutes"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Minutes"}}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"profile"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"WalkingProfileCode"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"reading"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Reading"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lifeCircle"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"communityId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"communityId"}}},{"kind":"Argument","name":{"kind":"Name","value":"minutes"},"value":{"kind":"Variable","name":{"kind":"Name","value":"minutes"}}},{"kind":"Argument","name":{"kind":"Name","value":"profile"},"value":{"kind":"Variable","name":{"kind":"Name","value":"profile"}}},{"kind":"Argument","name":{"kind":"Name","value":"reading"},"value":{"kind":"Variable","name":{"kind":"Name","value":"reading"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bands"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"minutes"}},{"kind":"Field","name":{"kind":"Name","value":"cutoffMetres"}},{"kind":"Field","name":{"kind":"Name","value":"geometry"}},{"kind":"Field","name":{"kind":"Name","value":"areaSquareMetres"}},{"kind":"Field","name":{"kind":"Name","value":"falseInclusionRatio"}},{"kind":"Field","name":{"kind":"Name","value":"falseExclusionRatio"}}]}},{"kind":"Field","name":{"kind":"Name","value":"warnings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"communityId"}},{"kind":"Field","name":{"kind":"Name","value":"serviceKind"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"detail"}}]}}]}}]}}]} as unknown as DocumentNode<LifeCircleQuery, LifeCircleQueryVariables>;
export const StartClustersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"StartClusters"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"workspaceId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"parameters"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ClustersStudyInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"startClustersStudy"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"workspaceId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"workspaceId"}}},{"kind":"Argument","name":{"kind":"Name","value":"parameters"},"value":{"kind":"Variable","name":{"kind":"Name","value":"parameters"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"StudyProgress"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StudyProgress"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Study"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"scenarioId"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"isCancelling"}},{"kind":"Field","name":{"kind":"Name","value":"progressRatio"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"parameters"}},{"kind":"Field","name":{"kind":"Name","value":"resultHash"}},{"kind":"Field","name":{"kind":"Name","value":"error"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"warnings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"communityId"}},{"kind":"Field","name":{"kind":"Name","value":"serviceKind"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"detail"}}]}}]}}]} as unknown as DocumentNode<StartClustersMutation, StartClustersMutationVariables>;
export const ClustersAnswerDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ClustersAnswer"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UUID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"study"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"clusters"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"clusters"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"communityIds"}},{"kind":"Field","name":{"kind":"Name","value":"residents"}},{"kind":"Field","name":{"kind":"Name","value":"households"}},{"kind":"Field","name":{"kind":"Name","value":"areaSquareMetres"}},{"kind":"Field","name":{"kind":"Name","value":"largestWalkMetres"}},{"kind":"Field","name":{"kind":"Name","value":"links"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fromCommunityId"}},{"kind":"Field","name":{"kind":"Name","value":"toCommunityId"}},{"kind":"Field","name":{"kind":"Name","value":"reasons"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"metres"}}]}},{"kind":"Field","name":{"kind":"Name","value":"crossed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"values"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"gain"}},{"kind":"Field","name":{"kind":"Name","value":"serviceKind"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"whole"}},{"kind":"Field","name":{"kind":"Name","value":"shares"}},{"kind":"Field","name":{"kind":"Name","value":"isExact"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"alone"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"communityId"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"refusals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fromCommunityId"}},{"kind":"Field","name":{"kind":"Name","value":"toCommunityId"}},{"kind":"Field","name":{"kind":"Name","value":"gapMetres"}},{"kind":"Field","name":{"kind":"Name","value":"walkMetres"}},{"kind":"Field","name":{"kind":"Name","value":"barriers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<ClustersAnswerQuery, ClustersAnswerQueryVariables>;
export const AcceptedClustersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AcceptedClusters"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"workspaceId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"communityClusters"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"workspaceId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"workspaceId"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"communityIds"}}]}}]}}]}}]}}]} as unknown as DocumentNode<AcceptedClustersQuery, AcceptedClustersQueryVariables>;
export const AcceptClustersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AcceptClusters"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"studyId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UUID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"accepted"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AcceptedProposalInput"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"acceptClusters"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"studyId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"studyId"}}},{"kind":"Argument","name":{"kind":"Name","value":"accepted"},"value":{"kind":"Variable","name":{"kind":"Name","value":"accepted"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"communityIds"}}]}}]}}]} as unknown as DocumentNode<AcceptClustersMutation, AcceptClustersMutationVariables>;
export const StartCompetitionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"StartCompetition"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"workspaceId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"parameters"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CompetitionStudyInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"startCompetitionStudy"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"workspaceId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"workspaceId"}}},{"kind":"Argument","name":{"kind":"Name","value":"parameters"},"value":{"kind":"Variable","name":{"kind":"Name","value":"parameters"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"StudyProgress"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StudyProgress"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Study"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"scenarioId"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"isCancelling"}},{"kind":"Field","name":{"kind":"Name","value":"progressRatio"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"parameters"}},{"kind":"Field","name":{"kind":"Name","value":"resultHash"}},{"kind":"Field","name":{"kind":"Name","value":"error"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"warnings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"communityId"}},{"kind":"Field","name":{"kind":"Name","value":"serviceKind"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"detail"}}]}}]}}]} as unknown as DocumentNode<StartCompetitionMutation, StartCompetitionMutationVariables>;
export const CompetitionAnswerDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CompetitionAnswer"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UUID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"study"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"competition"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"serviceKind"}},{"kind":"Field","name":{"kind":"Name","value":"capacityUnit"}},{"kind":"Field","name":{"kind":"Name","value":"bandMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"norm"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"demand"}},{"kind":"Field","name":{"kind":"Name","value":"ownServed"}},{"kind":"Field","name":{"kind":"Name","value":"allocated"}},{"kind":"Field","name":{"kind":"Name","value":"unmet"}},{"kind":"Field","name":{"kind":"Name","value":"satisfactionRatio"}},{"kind":"Field","name":{"kind":"Name","value":"capacity"}},{"kind":"Field","name":{"kind":"Name","value":"used"}},{"kind":"Field","name":{"kind":"Name","value":"unknownCapacityCount"}},{"kind":"Field","name":{"kind":"Name","value":"meanWalkMetres"}}]}},{"kind":"Field","name":{"kind":"Name","value":"communities"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"communityId"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"demand"}},{"kind":"Field","name":{"kind":"Name","value":"unmet"}},{"kind":"Field","name":{"kind":"Name","value":"satisfactionRatio"}},{"kind":"Field","name":{"kind":"Name","value":"accessScore"}}]}},{"kind":"Field","name":{"kind":"Name","value":"facilities"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"facilityId"}},{"kind":"Field","name":{"kind":"Name","value":"capacity"}},{"kind":"Field","name":{"kind":"Name","value":"used"}},{"kind":"Field","name":{"kind":"Name","value":"catchment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"communityId"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"metres"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"equity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"communityCount"}},{"kind":"Field","name":{"kind":"Name","value":"gini"}},{"kind":"Field","name":{"kind":"Name","value":"theil"}},{"kind":"Field","name":{"kind":"Name","value":"theilBetween"}},{"kind":"Field","name":{"kind":"Name","value":"palma"}},{"kind":"Field","name":{"kind":"Name","value":"worst40Ratio"}},{"kind":"Field","name":{"kind":"Name","value":"worst10Ratio"}}]}},{"kind":"Field","name":{"kind":"Name","value":"bottleneck"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"communityIds"}},{"kind":"Field","name":{"kind":"Name","value":"facilityIds"}},{"kind":"Field","name":{"kind":"Name","value":"demand"}},{"kind":"Field","name":{"kind":"Name","value":"capacity"}}]}}]}}]}}]}}]} as unknown as DocumentNode<CompetitionAnswerQuery, CompetitionAnswerQueryVariables>;
export const DeskDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Desk"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"workspaces"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"isMadeUp"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"services"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"capacityUnit"}},{"kind":"Field","name":{"kind":"Name","value":"acceptsKinds"}},{"kind":"Field","name":{"kind":"Name","value":"capacityKinds"}},{"kind":"Field","name":{"kind":"Name","value":"isDefault"}},{"kind":"Field","name":{"kind":"Name","value":"fitsIdleStock"}},{"kind":"Field","name":{"kind":"Name","value":"norm"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"walkingProfiles"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"speedMetresPerSecond"}},{"kind":"Field","name":{"kind":"Name","value":"canUseSteps"}},{"kind":"Field","name":{"kind":"Name","value":"norm"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"bands"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"minutes"}},{"kind":"Field","name":{"kind":"Name","value":"standardMetres"}}]}},{"kind":"Field","name":{"kind":"Name","value":"norms"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"serviceKind"}},{"kind":"Field","name":{"kind":"Name","value":"standard"}},{"kind":"Field","name":{"kind":"Name","value":"clause"}},{"kind":"Field","name":{"kind":"Name","value":"textZh"}},{"kind":"Field","name":{"kind":"Name","value":"textEn"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"per"}},{"kind":"Field","name":{"kind":"Name","value":"confidence"}},{"kind":"Field","name":{"kind":"Name","value":"sources"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"titleZh"}},{"kind":"Field","name":{"kind":"Name","value":"titleEn"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}}]}}]}}]}}]} as unknown as DocumentNode<DeskQuery, DeskQueryVariables>;
export const EditedCommunityByIdDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"EditedCommunityById"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UUID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"community"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EditedCommunity"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EditedCommunity"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Community"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"boundary"}},{"kind":"Field","name":{"kind":"Name","value":"areaSquareMetres"}},{"kind":"Field","name":{"kind":"Name","value":"completedOn"}},{"kind":"Field","name":{"kind":"Name","value":"completedYear"}},{"kind":"Field","name":{"kind":"Name","value":"households"}},{"kind":"Field","name":{"kind":"Name","value":"residents"}},{"kind":"Field","name":{"kind":"Name","value":"persons0To2"}},{"kind":"Field","name":{"kind":"Name","value":"persons3To5"}},{"kind":"Field","name":{"kind":"Name","value":"persons60Plus"}},{"kind":"Field","name":{"kind":"Name","value":"persons65Plus"}},{"kind":"Field","name":{"kind":"Name","value":"persons80Plus"}},{"kind":"Field","name":{"kind":"Name","value":"cars"}},{"kind":"Field","name":{"kind":"Name","value":"parkingSpaces"}},{"kind":"Field","name":{"kind":"Name","value":"floorAreaSquareMetres"}},{"kind":"Field","name":{"kind":"Name","value":"managementForm"}},{"kind":"Field","name":{"kind":"Name","value":"lastRenovatedOn"}},{"kind":"Field","name":{"kind":"Name","value":"lastRenovatedYear"}},{"kind":"Field","name":{"kind":"Name","value":"isInExpropriationPlan"}},{"kind":"Field","name":{"kind":"Name","value":"housingType"}},{"kind":"Field","name":{"kind":"Name","value":"formerOwner"}},{"kind":"Field","name":{"kind":"Name","value":"enclosure"}},{"kind":"Field","name":{"kind":"Name","value":"subdistrictId"}},{"kind":"Field","name":{"kind":"Name","value":"isMadeUp"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"sourceId"}},{"kind":"Field","name":{"kind":"Name","value":"observedOn"}}]}}]} as unknown as DocumentNode<EditedCommunityByIdQuery, EditedCommunityByIdQueryVariables>;
export const CreateCommunityDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateCommunity"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"workspaceId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateCommunityInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createCommunity"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"workspaceId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"workspaceId"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EditedCommunity"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EditedCommunity"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Community"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"boundary"}},{"kind":"Field","name":{"kind":"Name","value":"areaSquareMetres"}},{"kind":"Field","name":{"kind":"Name","value":"completedOn"}},{"kind":"Field","name":{"kind":"Name","value":"completedYear"}},{"kind":"Field","name":{"kind":"Name","value":"households"}},{"kind":"Field","name":{"kind":"Name","value":"residents"}},{"kind":"Field","name":{"kind":"Name","value":"persons0To2"}},{"kind":"Field","name":{"kind":"Name","value":"persons3To5"}},{"kind":"Field","name":{"kind":"Name","value":"persons60Plus"}},{"kind":"Field","name":{"kind":"Name","value":"persons65Plus"}},{"kind":"Field","name":{"kind":"Name","value":"persons80Plus"}},{"kind":"Field","name":{"kind":"Name","value":"cars"}},{"kind":"Field","name":{"kind":"Name","value":"parkingSpaces"}},{"kind":"Field","name":{"kind":"Name","value":"floorAreaSquareMetres"}},{"kind":"Field","name":{"kind":"Name","value":"managementForm"}},{"kind":"Field","name":{"kind":"Name","value":"lastRenovatedOn"}},{"kind":"Field","name":{"kind":"Name","value":"lastRenovatedYear"}},{"kind":"Field","name":{"kind":"Name","value":"isInExpropriationPlan"}},{"kind":"Field","name":{"kind":"Name","value":"housingType"}},{"kind":"Field","name":{"kind":"Name","value":"formerOwner"}},{"kind":"Field","name":{"kind":"Name","value":"enclosure"}},{"kind":"Field","name":{"kind":"Name","value":"subdistrictId"}},{"kind":"Field","name":{"kind":"Name","value":"isMadeUp"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"sourceId"}},{"kind":"Field","name":{"kind":"Name","value":"observedOn"}}]}}]} as unknown as DocumentNode<CreateCommunityMutation, CreateCommunityMutationVariables>;
export const UpdateCommunityDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateCommunity"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UUID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"version"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateCommunityInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateCommunity"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"version"},"value":{"kind":"Variable","name":{"kind":"Name","value":"version"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EditedCommunity"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EditedCommunity"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Community"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"boundary"}},{"kind":"Field","name":{"kind":"Name","value":"areaSquareMetres"}},{"kind":"Field","name":{"kind":"Name","value":"completedOn"}},{"kind":"Field","name":{"kind":"Name","value":"completedYear"}},{"kind":"Field","name":{"kind":"Name","value":"households"}},{"kind":"Field","name":{"kind":"Name","value":"residents"}},{"kind":"Field","name":{"kind":"Name","value":"persons0To2"}},{"kind":"Field","name":{"kind":"Name","value":"persons3To5"}},{"kind":"Field","name":{"kind":"Name","value":"persons60Plus"}},{"kind":"Field","name":{"kind":"Name","value":"persons65Plus"}},{"kind":"Field","name":{"kind":"Name","value":"persons80Plus"}},{"kind":"Field","name":{"kind":"Name","value":"cars"}},{"kind":"Field","name":{"kind":"Name","value":"parkingSpaces"}},{"kind":"Field","name":{"kind":"Name","value":"floorAreaSquareMetres"}},{"kind":"Field","name":{"kind":"Name","value":"managementForm"}},{"kind":"Field","name":{"kind":"Name","value":"lastRenovatedOn"}},{"kind":"Field","name":{"kind":"Name","value":"lastRenovatedYear"}},{"kind":"Field","name":{"kind":"Name","value":"isInExpropriationPlan"}},{"kind":"Field","name":{"kind":"Name","value":"housingType"}},{"kind":"Field","name":{"kind":"Name","value":"formerOwner"}},{"kind":"Field","name":{"kind":"Name","value":"enclosure"}},{"kind":"Field","name":{"kind":"Name","value":"subdistrictId"}},{"kind":"Field","name":{"kind":"Name","value":"isMadeUp"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"sourceId"}},{"kind":"Field","name":{"kind":"Name","value":"observedOn"}}]}}]} as unknown as DocumentNode<UpdateCommunityMutation, UpdateCommunityMutationVariables>;
export const DeleteCommunityDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeleteCommunity"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UUID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"version"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deleteCommunity"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"version"},"value":{"kind":"Variable","name":{"kind":"Name","value":"version"}}}]}]}}]} as unknown as DocumentNode<DeleteCommunityMutation, DeleteCommunityMutationVariables>;
export const EditedEntranceByIdDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"EditedEntranceById"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UUID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entrance"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EditedEntrance"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EditedEntrance"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Entrance"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"communityId"}},{"kind":"Field","name":{"kind":"Name","value":"point"}},{"kind":"Field","name":{"kind":"Name","value":"access"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"sourceId"}},{"kind":"Field","name":{"kind":"Name","value":"observedOn"}}]}}]} as unknown as DocumentNode<EditedEntranceByIdQuery, EditedEntranceByIdQueryVariables>;
export const CreateEntranceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateEntrance"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"workspaceId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateEntranceInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createEntrance"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"workspaceId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"workspaceId"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EditedEntrance"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EditedEntrance"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Entrance"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"communityId"}},{"kind":"Field","name":{"kind":"Name","value":"point"}},{"kind":"Field","name":{"kind":"Name","value":"access"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"sourceId"}},{"kind":"Field","name":{"kind":"Name","value":"observedOn"}}]}}]} as unknown as DocumentNode<CreateEntranceMutation, CreateEntranceMutationVariables>;
export const UpdateEntranceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateEntrance"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UUID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"version"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateEntranceInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateEntrance"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"version"},"value":{"kind":"Variable","name":{"kind":"Name","value":"version"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EditedEntrance"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EditedEntrance"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Entrance"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"communityId"}},{"kind":"Field","name":{"kind":"Name","value":"point"}},{"kind":"Field","name":{"kind":"Name","value":"access"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"sourceId"}},{"kind":"Field","name":{"kind":"Name","value":"observedOn"}}]}}]} as unknown as DocumentNode<UpdateEntranceMutation, UpdateEntranceMutationVariables>;
export const DeleteEntranceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeleteEntrance"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UUID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"version"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deleteEntrance"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"version"},"value":{"kind":"Variable","name":{"kind":"Name","value":"version"}}}]}]}}]} as unknown as DocumentNode<DeleteEntranceMutation, DeleteEntranceMutationVariables>;
export const EditedFacilityByIdDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"EditedFacilityById"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UUID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"facility"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EditedFacility"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EditedFacility"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Facility"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"serviceKind"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"point"}},{"kind":"Field","name":{"kind":"Name","value":"footprint"}},{"kind":"Field","name":{"kind":"Name","value":"capacity"}},{"kind":"Field","name":{"kind":"Name","value":"capacityUnit"}},{"kind":"Field","name":{"kind":"Name","value":"floorAreaSquareMetres"}},{"kind":"Field","name":{"kind":"Name","value":"openingHours"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"isForResidentsOnly"}},{"kind":"Field","name":{"kind":"Name","value":"isMadeUp"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"sourceId"}},{"kind":"Field","name":{"kind":"Name","value":"observedOn"}}]}}]} as unknown as DocumentNode<EditedFacilityByIdQuery, EditedFacilityByIdQueryVariables>;
export const CreateFacilityDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateFacility"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"workspaceId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateFacilityInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createFacility"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"workspaceId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"workspaceId"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EditedFacility"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EditedFacility"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Facility"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"serviceKind"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"point"}},{"kind":"Field","name":{"kind":"Name","value":"footprint"}},{"kind":"Field","name":{"kind":"Name","value":"capacity"}},{"kind":"Field","name":{"kind":"Name","value":"capacityUnit"}},{"kind":"Field","name":{"kind":"Name","value":"floorAreaSquareMetres"}},{"kind":"Field","name":{"kind":"Name","value":"openingHours"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"isForResidentsOnly"}},{"kind":"Field","name":{"kind":"Name","value":"isMadeUp"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"sourceId"}},{"kind":"Field","name":{"kind":"Name","value":"observedOn"}}]}}]} as unknown as DocumentNode<CreateFacilityMutation, CreateFacilityMutationVariables>;
export const UpdateFacilityDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateFacility"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UUID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"version"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateFacilityInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateFacility"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"version"},"value":{"kind":"Variable","name":{"kind":"Name","value":"version"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EditedFacility"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EditedFacility"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Facility"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"serviceKind"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"point"}},{"kind":"Field","name":{"kind":"Name","value":"footprint"}},{"kind":"Field","name":{"kind":"Name","value":"capacity"}},{"kind":"Field","name":{"kind":"Name","value":"capacityUnit"}},{"kind":"Field","name":{"kind":"Name","value":"floorAreaSquareMetres"}},{"kind":"Field","name":{"kind":"Name","value":"openingHours"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"isForResidentsOnly"}},{"kind":"Field","name":{"kind":"Name","value":"isMadeUp"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"sourceId"}},{"kind":"Field","name":{"kind":"Name","value":"observedOn"}}]}}]} as unknown as DocumentNode<UpdateFacilityMutation, UpdateFacilityMutationVariables>;
export const DeleteFacilityDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeleteFacility"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UUID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"version"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deleteFacility"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"version"},"value":{"kind":"Variable","name":{"kind":"Name","value":"version"}}}]}]}}]} as unknown as DocumentNode<DeleteFacilityMutation, DeleteFacilityMutationVariables>;
export const EditedIdleStockByIdDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"EditedIdleStockById"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UUID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"idleStock"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EditedIdleStock"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EditedIdleStock"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IdleStock"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"geometry"}},{"kind":"Field","name":{"kind":"Name","value":"areaSquareMetres"}},{"kind":"Field","name":{"kind":"Name","value":"owner"}},{"kind":"Field","name":{"kind":"Name","value":"allowedUses"}},{"kind":"Field","name":{"kind":"Name","value":"costYuanPerSquareMetre"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"sourceId"}},{"kind":"Field","name":{"kind":"Name","value":"observedOn"}}]}}]} as unknown as DocumentNode<EditedIdleStockByIdQuery, EditedIdleStockByIdQueryVariables>;
export const CreateIdleStockDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateIdleStock"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"workspaceId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateIdleStockInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createIdleStock"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"workspaceId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"workspaceId"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EditedIdleStock"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EditedIdleStock"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IdleStock"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"geometry"}},{"kind":"Field","name":{"kind":"Name","value":"areaSquareMetres"}},{"kind":"Field","name":{"kind":"Name","value":"owner"}},{"kind":"Field","name":{"kind":"Name","value":"allowedUses"}},{"kind":"Field","name":{"kind":"Name","value":"costYuanPerSquareMetre"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"sourceId"}},{"kind":"Field","name":{"kind":"Name","value":"observedOn"}}]}}]} as unknown as DocumentNode<CreateIdleStockMutation, CreateIdleStockMutationVariables>;
export const UpdateIdleStockDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateIdleStock"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UUID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"version"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateIdleStockInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateIdleStock"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"version"},"value":{"kind":"Variable","name":{"kind":"Name","value":"version"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EditedIdleStock"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EditedIdleStock"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IdleStock"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"geometry"}},{"kind":"Field","name":{"kind":"Name","value":"areaSquareMetres"}},{"kind":"Field","name":{"kind":"Name","value":"owner"}},{"kind":"Field","name":{"kind":"Name","value":"allowedUses"}},{"kind":"Field","name":{"kind":"Name","value":"costYuanPerSquareMetre"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"sourceId"}},{"kind":"Field","name":{"kind":"Name","value":"observedOn"}}]}}]} as unknown as DocumentNode<UpdateIdleStockMutation, UpdateIdleStockMutationVariables>;
export const DeleteIdleStockDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeleteIdleStock"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UUID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"version"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deleteIdleStock"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"version"},"value":{"kind":"Variable","name":{"kind":"Name","value":"version"}}}]}]}}]} as unknown as DocumentNode<DeleteIdleStockMutation, DeleteIdleStockMutationVariables>;
export const EntrancesOfCommunityDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"EntrancesOfCommunity"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"workspaceId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"communityId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UUID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entrances"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"workspaceId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"workspaceId"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"communityId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"communityId"}}}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EditedEntrance"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EditedEntrance"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Entrance"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"communityId"}},{"kind":"Field","name":{"kind":"Name","value":"point"}},{"kind":"Field","name":{"kind":"Name","value":"access"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"sourceId"}},{"kind":"Field","name":{"kind":"Name","value":"observedOn"}}]}}]} as unknown as DocumentNode<EntrancesOfCommunityQuery, EntrancesOfCommunityQueryVariables>;
export const RunFreshnessDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RunFreshness"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UUID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"coverageRun"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"isOutdated"}}]}}]}}]} as unknown as DocumentNode<RunFreshnessQuery, RunFreshnessQueryVariables>;
export const RunSummaryDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RunSummary"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UUID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"coverageRun"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"warnings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"communityId"}},{"kind":"Field","name":{"kind":"Name","value":"serviceKind"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"detail"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"serviceKind"}},{"kind":"Field","name":{"kind":"Name","value":"bandMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"communityCount"}},{"kind":"Field","name":{"kind":"Name","value":"countsByState"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"communityCount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"persons"}},{"kind":"Field","name":{"kind":"Name","value":"coveredPersons"}},{"kind":"Field","name":{"kind":"Name","value":"coveredRatio"}},{"kind":"Field","name":{"kind":"Name","value":"demand"}},{"kind":"Field","name":{"kind":"Name","value":"distanceGap"}},{"kind":"Field","name":{"kind":"Name","value":"capacityGap"}},{"kind":"Field","name":{"kind":"Name","value":"demandUnit"}}]}}]}}]}}]} as unknown as DocumentNode<RunSummaryQuery, RunSummaryQueryVariables>;
export const GapsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Gaps"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"runId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UUID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"serviceKind"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ServiceKind"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"bandMinutes"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Minutes"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"gaps"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"runId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"runId"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"serviceKinds"},"value":{"kind":"ListValue","values":[{"kind":"Variable","name":{"kind":"Name","value":"serviceKind"}}]}},{"kind":"ObjectField","name":{"kind":"Name","value":"bandMinutes"},"value":{"kind":"Variable","name":{"kind":"Name","value":"bandMinutes"}}}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"communityId"}},{"kind":"Field","name":{"kind":"Name","value":"serviceKind"}},{"kind":"Field","name":{"kind":"Name","value":"bandMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"persons"}},{"kind":"Field","name":{"kind":"Name","value":"coveredRatio"}},{"kind":"Field","name":{"kind":"Name","value":"coveredPersons"}},{"kind":"Field","name":{"kind":"Name","value":"demand"}},{"kind":"Field","name":{"kind":"Name","value":"demandUnit"}},{"kind":"Field","name":{"kind":"Name","value":"distanceGap"}},{"kind":"Field","name":{"kind":"Name","value":"capacityGap"}}]}}]}}]}}]}}]} as unknown as DocumentNode<GapsQuery, GapsQueryVariables>;
export const ColumnDictionaryDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ColumnDictionary"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"workspaceId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"columnDictionary"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"workspaceId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"workspaceId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"noun"}},{"kind":"Field","name":{"kind":"Name","value":"heading"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"communities"},"name":{"kind":"Name","value":"importFields"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"noun"},"value":{"kind":"EnumValue","value":"COMMUNITIES"}}]},{"kind":"Field","alias":{"kind":"Name","value":"facilities"},"name":{"kind":"Name","value":"importFields"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"noun"},"value":{"kind":"EnumValue","value":"FACILITIES"}}]},{"kind":"Field","alias":{"kind":"Name","value":"stock"},"name":{"kind":"Name","value":"importFields"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"noun"},"value":{"kind":"EnumValue","value":"STOCK"}}]},{"kind":"Field","alias":{"kind":"Name","value":"buildings"},"name":{"kind":"Name","value":"importFields"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"noun"},"value":{"kind":"EnumValue","value":"BUILDINGS"}}]}]}}]} as unknown as DocumentNode<ColumnDictionaryQuery, ColumnDictionaryQueryVariables>;
export const RememberColumnDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RememberColumn"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"workspaceId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"noun"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ImportNoun"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"heading"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"field"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rememberColumn"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"workspaceId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"workspaceId"}}},{"kind":"Argument","name":{"kind":"Name","value":"noun"},"value":{"kind":"Variable","name":{"kind":"Name","value":"noun"}}},{"kind":"Argument","name":{"kind":"Name","value":"heading"},"value":{"kind":"Variable","name":{"kind":"Name","value":"heading"}}},{"kind":"Argument","name":{"kind":"Name","value":"field"},"value":{"kind":"Variable","name":{"kind":"Name","value":"field"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"noun"}},{"kind":"Field","name":{"kind":"Name","value":"heading"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]} as unknown as DocumentNode<RememberColumnMutation, RememberColumnMutationVariables>;
export const ForgetColumnDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ForgetColumn"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"workspaceId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"noun"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ImportNoun"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"heading"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"forgetColumn"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"workspaceId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"workspaceId"}}},{"kind":"Argument","name":{"kind":"Name","value":"noun"},"value":{"kind":"Variable","name":{"kind":"Name","value":"noun"}}},{"kind":"Argument","name":{"kind":"Name","value":"heading"},"value":{"kind":"Variable","name":{"kind":"Name","value":"heading"}}}]}]}}]} as unknown as DocumentNode<ForgetColumnMutation, ForgetColumnMutationVariables>;
export const ImportsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Imports"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"workspaceId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"imports"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"workspaceId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"workspaceId"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"fileName"}},{"kind":"Field","name":{"kind":"Name","value":"what"}},{"kind":"Field","name":{"kind":"Name","value":"counts"}},{"kind":"Field","name":{"kind":"Name","value":"issueCount"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"undoneAt"}},{"kind":"Field","name":{"kind":"Name","value":"canUndo"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ImportsQuery, ImportsQueryVariables>;
export const StartParkingDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"StartParking"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"workspaceId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"parameters"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ParkingHoursStudyInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"startParkingHoursStudy"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"workspaceId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"workspaceId"}}},{"kind":"Argument","name":{"kind":"Name","value":"parameters"},"value":{"kind":"Variable","name":{"kind":"Name","value":"parameters"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"StudyProgress"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StudyProgress"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Study"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"scenarioId"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"isCancelling"}},{"kind":"Field","name":{"kind":"Name","value":"progressRatio"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"parameters"}},{"kind":"Field","name":{"kind":"Name","value":"resultHash"}},{"kind":"Field","name":{"kind":"Name","value":"error"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"warnings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"communityId"}},{"kind":"Field","name":{"kind":"Name","value":"serviceKind"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"detail"}}]}}]}}]} as unknown as DocumentNode<StartParkingMutation, StartParkingMutationVariables>;
export const ParkingAnswerDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ParkingAnswer"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UUID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"study"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"parkingHours"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hours"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hour"}},{"kind":"Field","name":{"kind":"Name","value":"deficitBefore"}},{"kind":"Field","name":{"kind":"Name","value":"deficitAfter"}},{"kind":"Field","name":{"kind":"Name","value":"offeredSpaces"}},{"kind":"Field","name":{"kind":"Name","value":"usedSpaces"}},{"kind":"Field","name":{"kind":"Name","value":"meanWalkMetres"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nightDeficitBefore"}},{"kind":"Field","name":{"kind":"Name","value":"nightDeficitAfter"}},{"kind":"Field","name":{"kind":"Name","value":"communities"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"communityId"}},{"kind":"Field","name":{"kind":"Name","value":"cars"}},{"kind":"Field","name":{"kind":"Name","value":"deficitBeforeByHour"}},{"kind":"Field","name":{"kind":"Name","value":"deficitAfterByHour"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lots"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lotId"}},{"kind":"Field","name":{"kind":"Name","value":"use"}},{"kind":"Field","name":{"kind":"Name","value":"spaces"}},{"kind":"Field","name":{"kind":"Name","value":"usedByHour"}}]}},{"kind":"Field","name":{"kind":"Name","value":"agreements"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lotId"}},{"kind":"Field","name":{"kind":"Name","value":"communityId"}},{"kind":"Field","name":{"kind":"Name","value":"meanWalkMetres"}},{"kind":"Field","name":{"kind":"Name","value":"peakSpaces"}},{"kind":"Field","name":{"kind":"Name","value":"spacesByHour"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cuts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hour"}},{"kind":"Field","name":{"kind":"Name","value":"communityIds"}},{"kind":"Field","name":{"kind":"Name","value":"fullLotIds"}},{"kind":"Field","name":{"kind":"Name","value":"missing"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ParkingAnswerQuery, ParkingAnswerQueryVariables>;
export const CommunitiesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Communities"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"workspaceId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"communities"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"workspaceId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"workspaceId"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"subdistrictId"}},{"kind":"Field","name":{"kind":"Name","value":"boundary"}},{"kind":"Field","name":{"kind":"Name","value":"areaSquareMetres"}},{"kind":"Field","name":{"kind":"Name","value":"completedYear"}},{"kind":"Field","name":{"kind":"Name","value":"households"}},{"kind":"Field","name":{"kind":"Name","value":"residents"}},{"kind":"Field","name":{"kind":"Name","value":"persons60Plus"}},{"kind":"Field","name":{"kind":"Name","value":"persons0To2"}},{"kind":"Field","name":{"kind":"Name","value":"persons3To5"}},{"kind":"Field","name":{"kind":"Name","value":"cars"}},{"kind":"Field","name":{"kind":"Name","value":"parkingSpaces"}},{"kind":"Field","name":{"kind":"Name","value":"managementForm"}},{"kind":"Field","name":{"kind":"Name","value":"housingType"}},{"kind":"Field","name":{"kind":"Name","value":"enclosure"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"observedOn"}},{"kind":"Field","name":{"kind":"Name","value":"isMadeUp"}}]}}]}}]}}]}}]} as unknown as DocumentNode<CommunitiesQuery, CommunitiesQueryVariables>;
export const FacilitiesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Facilities"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"workspaceId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"facilities"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"workspaceId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"workspaceId"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"serviceKind"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"point"}},{"kind":"Field","name":{"kind":"Name","value":"capacity"}},{"kind":"Field","name":{"kind":"Name","value":"capacityUnit"}},{"kind":"Field","name":{"kind":"Name","value":"floorAreaSquareMetres"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"observedOn"}},{"kind":"Field","name":{"kind":"Name","value":"isMadeUp"}}]}}]}}]}}]}}]} as unknown as DocumentNode<FacilitiesQuery, FacilitiesQueryVariables>;
export const EntrancesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Entrances"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"workspaceId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entrances"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"workspaceId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"workspaceId"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"communityId"}},{"kind":"Field","name":{"kind":"Name","value":"point"}},{"kind":"Field","name":{"kind":"Name","value":"access"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]} as unknown as DocumentNode<EntrancesQuery, EntrancesQueryVariables>;
export const IdleStocksDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"IdleStocks"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"workspaceId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"idleStocks"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"workspaceId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"workspaceId"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"geometry"}},{"kind":"Field","name":{"kind":"Name","value":"areaSquareMetres"}},{"kind":"Field","name":{"kind":"Name","value":"owner"}},{"kind":"Field","name":{"kind":"Name","value":"allowedUses"}},{"kind":"Field","name":{"kind":"Name","value":"costYuanPerSquareMetre"}}]}}]}}]}}]}}]} as unknown as DocumentNode<IdleStocksQuery, IdleStocksQueryVariables>;
export const RunsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Runs"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"workspaceId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"coverageRuns"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"workspaceId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"workspaceId"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RunProgress"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RunProgress"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CoverageRun"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"progressRatio"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"parameters"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"minutes"}},{"kind":"Field","name":{"kind":"Name","value":"reading"}},{"kind":"Field","name":{"kind":"Name","value":"profile"}},{"kind":"Field","name":{"kind":"Name","value":"services"}},{"kind":"Field","name":{"kind":"Name","value":"standardProfile"}}]}},{"kind":"Field","name":{"kind":"Name","value":"error"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}}]}}]} as unknown as DocumentNode<RunsQuery, RunsQueryVariables>;
export const RunStateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RunState"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UUID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"coverageRun"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RunProgress"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RunProgress"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CoverageRun"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"progressRatio"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"parameters"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"minutes"}},{"kind":"Field","name":{"kind":"Name","value":"reading"}},{"kind":"Field","name":{"kind":"Name","value":"profile"}},{"kind":"Field","name":{"kind":"Name","value":"services"}},{"kind":"Field","name":{"kind":"Name","value":"standardProfile"}}]}},{"kind":"Field","name":{"kind":"Name","value":"error"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}}]}}]} as unknown as DocumentNode<RunStateQuery, RunStateQueryVariables>;
export const StartRunDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"StartRun"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"workspaceId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"parameters"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RunParametersInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"startCoverageRun"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"workspaceId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"workspaceId"}}},{"kind":"Argument","name":{"kind":"Name","value":"parameters"},"value":{"kind":"Variable","name":{"kind":"Name","value":"parameters"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RunProgress"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RunProgress"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CoverageRun"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"progressRatio"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"parameters"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"minutes"}},{"kind":"Field","name":{"kind":"Name","value":"reading"}},{"kind":"Field","name":{"kind":"Name","value":"profile"}},{"kind":"Field","name":{"kind":"Name","value":"services"}},{"kind":"Field","name":{"kind":"Name","value":"standardProfile"}}]}},{"kind":"Field","name":{"kind":"Name","value":"error"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}}]}}]} as unknown as DocumentNode<StartRunMutation, StartRunMutationVariables>;
export const CancelRunDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CancelRun"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UUID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cancelCoverageRun"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RunProgress"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RunProgress"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CoverageRun"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"progressRatio"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"parameters"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"minutes"}},{"kind":"Field","name":{"kind":"Name","value":"reading"}},{"kind":"Field","name":{"kind":"Name","value":"profile"}},{"kind":"Field","name":{"kind":"Name","value":"services"}},{"kind":"Field","name":{"kind":"Name","value":"standardProfile"}}]}},{"kind":"Field","name":{"kind":"Name","value":"error"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}}]}}]} as unknown as DocumentNode<CancelRunMutation, CancelRunMutationVariables>;
export const RunProgressedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"RunProgressed"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UUID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"coverageRunProgress"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RunProgress"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RunProgress"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CoverageRun"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"progressRatio"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"parameters"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"minutes"}},{"kind":"Field","name":{"kind":"Name","value":"reading"}},{"kind":"Field","name":{"kind":"Name","value":"profile"}},{"kind":"Field","name":{"kind":"Name","value":"services"}},{"kind":"Field","name":{"kind":"Name","value":"standardProfile"}}]}},{"kind":"Field","name":{"kind":"Name","value":"error"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}}]}}]} as unknown as DocumentNode<RunProgressedSubscription, RunProgressedSubscriptionVariables>;
export const ScenariosDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Scenarios"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"workspaceId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scenarios"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"workspaceId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"workspaceId"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"StoredScenario"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StoredScenario"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Scenario"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"changes"}}]}}]} as unknown as DocumentNode<ScenariosQuery, ScenariosQueryVariables>;
export const CreateScenarioDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateScenario"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"workspaceId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateScenarioInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createScenario"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"workspaceId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"workspaceId"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"StoredScenario"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StoredScenario"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Scenario"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"changes"}}]}}]} as unknown as DocumentNode<CreateScenarioMutation, CreateScenarioMutationVariables>;
export const UpdateScenarioDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateScenario"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UUID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"version"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateScenarioInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateScenario"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"version"},"value":{"kind":"Variable","name":{"kind":"Name","value":"version"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"StoredScenario"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StoredScenario"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Scenario"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"changes"}}]}}]} as unknown as DocumentNode<UpdateScenarioMutation, UpdateScenarioMutationVariables>;
export const StartScenarioStudyDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"StartScenarioStudy"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"workspaceId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"scenarioId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"UUID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"parameters"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ScenarioStudyInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"startScenarioStudy"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"workspaceId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"workspaceId"}}},{"kind":"Argument","name":{"kind":"Name","value":"scenarioId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"scenarioId"}}},{"kind":"Argument","name":{"kind":"Name","value":"parameters"},"value":{"kind":"Variable","name":{"kind":"Name","value":"parameters"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"StudyProgress"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StudyProgress"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Study"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"scenarioId"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"isCancelling"}},{"kind":"Field","name":{"kind":"Name","value":"progressRatio"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"parameters"}},{"kind":"Field","name":{"kind":"Name","value":"resultHash"}},{"kind":"Field","name":{"kind":"Name","value":"error"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"warnings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"communityId"}},{"kind":"Field","name":{"kind":"Name","value":"serviceKind"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"detail"}}]}}]}}]} as unknown as DocumentNode<StartScenarioStudyMutation, StartScenarioStudyMutationVariables>;
export const StartOpeningsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"StartOpenings"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"workspaceId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"parameters"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"OpeningsStudyInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"startOpeningsStudy"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"workspaceId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"workspaceId"}}},{"kind":"Argument","name":{"kind":"Name","value":"parameters"},"value":{"kind":"Variable","name":{"kind":"Name","value":"parameters"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"StudyProgress"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StudyProgress"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Study"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"scenarioId"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"isCancelling"}},{"kind":"Field","name":{"kind":"Name","value":"progressRatio"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"parameters"}},{"kind":"Field","name":{"kind":"Name","value":"resultHash"}},{"kind":"Field","name":{"kind":"Name","value":"error"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"warnings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"communityId"}},{"kind":"Field","name":{"kind":"Name","value":"serviceKind"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"detail"}}]}}]}}]} as unknown as DocumentNode<StartOpeningsMutation, StartOpeningsMutationVariables>;
export const ScenarioAnswerDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ScenarioAnswer"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UUID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"study"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"scenario"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"serviceKind"}},{"kind":"Field","name":{"kind":"Name","value":"bandMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"demandUnit"}},{"kind":"Field","name":{"kind":"Name","value":"measures"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MeasureChange"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"communities"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"communityId"}},{"kind":"Field","name":{"kind":"Name","value":"serviceKind"}},{"kind":"Field","name":{"kind":"Name","value":"bandMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"measures"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MeasureChange"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"changedCommunityCount"}},{"kind":"Field","name":{"kind":"Name","value":"communityCount"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MeasureChange"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MeasureChange"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"measure"}},{"kind":"Field","name":{"kind":"Name","value":"before"}},{"kind":"Field","name":{"kind":"Name","value":"after"}},{"kind":"Field","name":{"kind":"Name","value":"change"}},{"kind":"Field","name":{"kind":"Name","value":"network"}},{"kind":"Field","name":{"kind":"Name","value":"demand"}},{"kind":"Field","name":{"kind":"Name","value":"supply"}}]}}]} as unknown as DocumentNode<ScenarioAnswerQuery, ScenarioAnswerQueryVariables>;
export const OpeningsAnswerDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OpeningsAnswer"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UUID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"study"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"openings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"singles"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RankedOpening"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pairs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RankedOpening"}}]}},{"kind":"Field","name":{"kind":"Name","value":"arePairsExact"}},{"kind":"Field","name":{"kind":"Name","value":"candidateCount"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RankedOpening"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RankedOpening"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"candidates"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"communityId"}},{"kind":"Field","name":{"kind":"Name","value":"lon"}},{"kind":"Field","name":{"kind":"Name","value":"lat"}},{"kind":"Field","name":{"kind":"Name","value":"changes"}},{"kind":"Field","name":{"kind":"Name","value":"costYuan"}}]}},{"kind":"Field","name":{"kind":"Name","value":"costYuan"}},{"kind":"Field","name":{"kind":"Name","value":"newlyCoveredPersons"}},{"kind":"Field","name":{"kind":"Name","value":"personsPer10000Yuan"}}]}}]} as unknown as DocumentNode<OpeningsAnswerQuery, OpeningsAnswerQueryVariables>;
export const StartSitingDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"StartSiting"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"workspaceId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"parameters"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SitingStudyInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"startSitingStudy"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"workspaceId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"workspaceId"}}},{"kind":"Argument","name":{"kind":"Name","value":"parameters"},"value":{"kind":"Variable","name":{"kind":"Name","value":"parameters"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"StudyProgress"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StudyProgress"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Study"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"scenarioId"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"isCancelling"}},{"kind":"Field","name":{"kind":"Name","value":"progressRatio"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"parameters"}},{"kind":"Field","name":{"kind":"Name","value":"resultHash"}},{"kind":"Field","name":{"kind":"Name","value":"error"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"warnings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"communityId"}},{"kind":"Field","name":{"kind":"Name","value":"serviceKind"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"detail"}}]}}]}}]} as unknown as DocumentNode<StartSitingMutation, StartSitingMutationVariables>;
export const SitingAnswerDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SitingAnswer"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UUID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"study"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"parameters"}},{"kind":"Field","name":{"kind":"Name","value":"siting"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"model"}},{"kind":"Field","name":{"kind":"Name","value":"objective"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"gapRatio"}},{"kind":"Field","name":{"kind":"Name","value":"amountUnit"}},{"kind":"Field","name":{"kind":"Name","value":"candidateCount"}},{"kind":"Field","name":{"kind":"Name","value":"costYuan"}},{"kind":"Field","name":{"kind":"Name","value":"amountBefore"}},{"kind":"Field","name":{"kind":"Name","value":"amountServed"}},{"kind":"Field","name":{"kind":"Name","value":"sites"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"stockId"}},{"kind":"Field","name":{"kind":"Name","value":"order"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"costYuan"}},{"kind":"Field","name":{"kind":"Name","value":"services"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"serviceKind"}},{"kind":"Field","name":{"kind":"Name","value":"capacity"}},{"kind":"Field","name":{"kind":"Name","value":"capacityUnit"}},{"kind":"Field","name":{"kind":"Name","value":"floorAreaSquareMetres"}}]}},{"kind":"Field","name":{"kind":"Name","value":"communities"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"communityId"}},{"kind":"Field","name":{"kind":"Name","value":"serviceKind"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"stillShort"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"communityId"}},{"kind":"Field","name":{"kind":"Name","value":"serviceKind"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nextBest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"stockId"}},{"kind":"Field","name":{"kind":"Name","value":"gain"}},{"kind":"Field","name":{"kind":"Name","value":"costYuan"}}]}},{"kind":"Field","name":{"kind":"Name","value":"oneMoreSite"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"gain"}},{"kind":"Field","name":{"kind":"Name","value":"isProven"}}]}},{"kind":"Field","name":{"kind":"Name","value":"tenPercentMoreBudget"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"gain"}},{"kind":"Field","name":{"kind":"Name","value":"isProven"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reasons"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"communityIds"}},{"kind":"Field","name":{"kind":"Name","value":"asked"}},{"kind":"Field","name":{"kind":"Name","value":"found"}}]}}]}}]}}]}}]} as unknown as DocumentNode<SitingAnswerQuery, SitingAnswerQueryVariables>;
export const StudiesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Studies"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"workspaceId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"kind"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"StudyKind"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"studies"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"workspaceId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"workspaceId"}}},{"kind":"Argument","name":{"kind":"Name","value":"kind"},"value":{"kind":"Variable","name":{"kind":"Name","value":"kind"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"StudyProgress"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StudyProgress"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Study"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"scenarioId"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"isCancelling"}},{"kind":"Field","name":{"kind":"Name","value":"progressRatio"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"parameters"}},{"kind":"Field","name":{"kind":"Name","value":"resultHash"}},{"kind":"Field","name":{"kind":"Name","value":"error"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"warnings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"communityId"}},{"kind":"Field","name":{"kind":"Name","value":"serviceKind"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"detail"}}]}}]}}]} as unknown as DocumentNode<StudiesQuery, StudiesQueryVariables>;
export const StudyStateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"StudyState"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UUID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"study"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"StudyProgress"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StudyProgress"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Study"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"scenarioId"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"isCancelling"}},{"kind":"Field","name":{"kind":"Name","value":"progressRatio"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"parameters"}},{"kind":"Field","name":{"kind":"Name","value":"resultHash"}},{"kind":"Field","name":{"kind":"Name","value":"error"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"warnings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"communityId"}},{"kind":"Field","name":{"kind":"Name","value":"serviceKind"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"detail"}}]}}]}}]} as unknown as DocumentNode<StudyStateQuery, StudyStateQueryVariables>;
export const CancelStudyDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CancelStudy"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UUID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cancelStudy"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"StudyProgress"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StudyProgress"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Study"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"scenarioId"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"isCancelling"}},{"kind":"Field","name":{"kind":"Name","value":"progressRatio"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"parameters"}},{"kind":"Field","name":{"kind":"Name","value":"resultHash"}},{"kind":"Field","name":{"kind":"Name","value":"error"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"warnings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"communityId"}},{"kind":"Field","name":{"kind":"Name","value":"serviceKind"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"detail"}}]}}]}}]} as unknown as DocumentNode<CancelStudyMutation, CancelStudyMutationVariables>;
export const DeleteStudyDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeleteStudy"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UUID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deleteStudy"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}]}]}}]} as unknown as DocumentNode<DeleteStudyMutation, DeleteStudyMutationVariables>;
export const StudyProgressedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"StudyProgressed"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UUID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"studyProgress"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"StudyProgress"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StudyProgress"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Study"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"scenarioId"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"isCancelling"}},{"kind":"Field","name":{"kind":"Name","value":"progressRatio"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"parameters"}},{"kind":"Field","name":{"kind":"Name","value":"resultHash"}},{"kind":"Field","name":{"kind":"Name","value":"error"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"warnings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"communityId"}},{"kind":"Field","name":{"kind":"Name","value":"serviceKind"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"detail"}}]}}]}}]} as unknown as DocumentNode<StudyProgressedSubscription, StudyProgressedSubscriptionVariables>;
export const StartUnitsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"StartUnits"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"workspaceId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"parameters"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UnitsStudyInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"startUnitsStudy"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"workspaceId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"workspaceId"}}},{"kind":"Argument","name":{"kind":"Name","value":"parameters"},"value":{"kind":"Variable","name":{"kind":"Name","value":"parameters"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"StudyProgress"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StudyProgress"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Study"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"scenarioId"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"isCancelling"}},{"kind":"Field","name":{"kind":"Name","value":"progressRatio"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"parameters"}},{"kind":"Field","name":{"kind":"Name","value":"resultHash"}},{"kind":"Field","name":{"kind":"Name","value":"error"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"warnings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"communityId"}},{"kind":"Field","name":{"kind":"Name","value":"serviceKind"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"detail"}}]}}]}}]} as unknown as DocumentNode<StartUnitsMutation, StartUnitsMutationVariables>;
export const UnitsAnswerDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"UnitsAnswer"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UUID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"study"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"units"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"units"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"communityIds"}},{"kind":"Field","name":{"kind":"Name","value":"stockIds"}},{"kind":"Field","name":{"kind":"Name","value":"isLocked"}},{"kind":"Field","name":{"kind":"Name","value":"residents"}},{"kind":"Field","name":{"kind":"Name","value":"households"}},{"kind":"Field","name":{"kind":"Name","value":"areaSquareMetres"}},{"kind":"Field","name":{"kind":"Name","value":"mode"}},{"kind":"Field","name":{"kind":"Name","value":"modeBasis"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"UnitFigure"}}]}},{"kind":"Field","name":{"kind":"Name","value":"positioning"}},{"kind":"Field","name":{"kind":"Name","value":"indicatorControls"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"UnitFigure"}}]}},{"kind":"Field","name":{"kind":"Name","value":"infrastructure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"UnitFigure"}}]}},{"kind":"Field","name":{"kind":"Name","value":"publicServices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"serviceKind"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"demand"}},{"kind":"Field","name":{"kind":"Name","value":"shortage"}},{"kind":"Field","name":{"kind":"Name","value":"neededFloorSquareMetres"}},{"kind":"Field","name":{"kind":"Name","value":"stock"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"stockId"}},{"kind":"Field","name":{"kind":"Name","value":"capacity"}},{"kind":"Field","name":{"kind":"Name","value":"isUseAllowed"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"unplaced"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"communityIds"}},{"kind":"Field","name":{"kind":"Name","value":"measure"}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"limit"}}]}},{"kind":"Field","name":{"kind":"Name","value":"refusals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fromCommunityId"}},{"kind":"Field","name":{"kind":"Name","value":"toCommunityId"}},{"kind":"Field","name":{"kind":"Name","value":"barriers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"unitCountBound"}},{"kind":"Field","name":{"kind":"Name","value":"isCountProved"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UnitFigure"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UnitFigure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"serviceKind"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}}]}}]} as unknown as DocumentNode<UnitsAnswerQuery, UnitsAnswerQueryVariables>;
export const AcceptedUnitsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AcceptedUnits"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"workspaceId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"renovationUnits"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"workspaceId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"workspaceId"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"communityIds"}}]}}]}}]}}]}}]} as unknown as DocumentNode<AcceptedUnitsQuery, AcceptedUnitsQueryVariables>;
export const AcceptUnitsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AcceptUnits"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"studyId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UUID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"accepted"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AcceptedProposalInput"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"acceptUnits"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"studyId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"studyId"}}},{"kind":"Argument","name":{"kind":"Name","value":"accepted"},"value":{"kind":"Variable","name":{"kind":"Name","value":"accepted"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"communityIds"}}]}}]}}]} as unknown as DocumentNode<AcceptUnitsMutation, AcceptUnitsMutationVariables>;
