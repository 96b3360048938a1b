/** The nouns a planner owns, declared: GraphQL types on the left hand, functions of the store on the right. */
import {
  AdministrativeAreaFilterInput,
  CreateAdministrativeAreaInput,
  UpdateAdministrativeAreaInput,
} from '../../schema/administrative-area.input.js';
import { AdministrativeArea, AdministrativeAreaConnection } from '../../schema/administrative-area.type.js';
import {
  BuildingFilterInput,
  CreateBuildingInput,
  UpdateBuildingInput,
} from '../../schema/building.input.js';
import { Building, BuildingConnection } from '../../schema/building.type.js';
import {
  CommunityFilterInput,
  CreateCommunityInput,
  UpdateCommunityInput,
} from '../../schema/community.input.js';
import { Community, CommunityConnection } from '../../schema/community.type.js';
import {
  CommunityClusterFilterInput,
  CreateCommunityClusterInput,
  UpdateCommunityClusterInput,
} from '../../schema/community-cluster.input.js';
import { CommunityCluster, CommunityClusterConnection } from '../../schema/community-cluster.type.js';
import {
  CreateEntranceInput,
  EntranceFilterInput,
  UpdateEntranceInput,
} from '../../schema/entrance.input.js';
import { Entrance, EntranceConnection } from '../../schema/entrance.type.js';
import {
  CreateFacilityInput,
  FacilityFilterInput,
  UpdateFacilityInput,
} from '../../schema/facility.input.js';
import { Facility, FacilityConnection } from '../../schema/facility.type.js';
import {
  CreateIdleStockInput,
  IdleStockFilterInput,
  UpdateIdleStockInput,
} from '../../schema/idle-stock.input.js';
import { IdleStock, IdleStockConnection } from '../../schema/idle-stock.type.js';
import {
  CreateRenovationUnitInput,
  RenovationUnitFilterInput,
  UpdateRenovationUnitInput,
} from '../../schema/renovation-unit.input.js';
import { RenovationUnit, RenovationUnitConnection } from '../../schema/renovation-unit.type.js';
import {
  CreateScenarioInput,
  ScenarioFilterInput,
  UpdateScenarioInput,
} from '../../schema/scenario.input.js';
import { Scenario, ScenarioConnection } from '../../schema/scenario.type.js';
import { createScenario, updateScenario } from '../planning/stored-scenario.js';
import * as areas from '../store/administrative-area.store.js';
import * as buildings from '../store/building.store.js';
import * as communities from '../store/community.store.js';
import * as clusters from '../store/community-cluster.store.js';
import * as entrances from '../store/entrance.store.js';
import * as facilities from '../store/facility.store.js';
import * as idleStocks from '../store/idle-stock.store.js';
import * as units from '../store/renovation-unit.store.js';
import * as scenarios from '../store/scenario.store.js';
import { plannerNounResolver } from './planner-noun.resolver.js';

export const AdministrativeAreaNounResolver = plannerNounResolver({
  singular: 'administrativeArea',
  plural: 'administrativeAreas',
  zh: '行政区划',
  en: 'administrative areas',
  type: AdministrativeArea,
  connection: AdministrativeAreaConnection,
  filter: AdministrativeAreaFilterInput,
  create: CreateAdministrativeAreaInput,
  update: UpdateAdministrativeAreaInput,
  geometries: ['boundary'],
  required: ['level', 'name', 'boundary', 'source'],
  store: {
    list: areas.listAdministrativeAreas,
    get: areas.getAdministrativeAreas,
    create: areas.createAdministrativeArea,
    update: areas.updateAdministrativeArea,
    remove: areas.deleteAdministrativeArea,
  },
});

export const CommunityNounResolver = plannerNounResolver({
  singular: 'community',
  plural: 'communities',
  zh: '小区',
  en: 'communities',
  type: Community,
  connection: CommunityConnection,
  filter: CommunityFilterInput,
  create: CreateCommunityInput,
  update: UpdateCommunityInput,
  geometries: ['boundary'],
  required: ['name', 'boundary', 'enclosure', 'source'],
  store: {
    list: communities.listCommunities,
    get: communities.getCommunities,
    create: communities.createCommunity,
    update: communities.updateCommunity,
    remove: communities.deleteCommunity,
  },
});

export const EntranceNounResolver = plannerNounResolver({
  singular: 'entrance',
  plural: 'entrances',
  zh: '出入口',
  en: 'entrances',
  type: Entrance,
  connection: EntranceConnection,
  filter: EntranceFilterInput,
  create: CreateEntranceInput,
  update: UpdateEntranceInput,
  geometries: ['point'],
  required: ['communityId', 'point', 'access', 'source'],
  store: {
    list: entrances.listEntrances,
    get: entrances.getEntrances,
    create: entrances.createEntrance,
    update: entrances.updateEntrance,
    remove: entrances.deleteEntrance,
  },
});

export const BuildingNounResolver = plannerNounResolver({
  singular: 'building',
  plural: 'buildings',
  zh: '楼栋',
  en: 'buildings',
  type: Building,
  connection: BuildingConnection,
  filter: BuildingFilterInput,
  create: CreateBuildingInput,
  update: UpdateBuildingInput,
  geometries: ['footprint'],
  required: ['footprint', 'source'],
  store: {
    list: buildings.listBuildings,
    get: buildings.getBuildings,
    create: buildings.createBuilding,
    update: buildings.updateBuilding,
    remove: buildings.deleteBuilding,
  },
});

export const FacilityNounResolver = plannerNounResolver({
  singular: 'facility',
  plural: 'facilities',
  zh: '设施',
  en: 'facilities',
  type: Facility,
  connection: FacilityConnection,
  filter: FacilityFilterInput,
  create: CreateFacilityInput,
  update: UpdateFacilityInput,
  geometries: ['point', 'footprint'],
  required: ['serviceKind', 'point', 'state', 'isForResidentsOnly', 'source'],
  store: {
    list: facilities.listFacilities,
    get: facilities.getFacilities,
    create: facilities.createFacility,
    update: facilities.updateFacility,
    remove: facilities.deleteFacility,
  },
});

export const IdleStockNounResolver = plannerNounResolver({
  singular: 'idleStock',
  plural: 'idleStocks',
  zh: '存量资源',
  en: 'idle stock',
  type: IdleStock,
  connection: IdleStockConnection,
  filter: IdleStockFilterInput,
  create: CreateIdleStockInput,
  update: UpdateIdleStockInput,
  geometries: ['geometry'],
  required: ['kind', 'geometry', 'areaSquareMetres', 'allowedUses', 'source'],
  store: {
    list: idleStocks.listIdleStocks,
    get: idleStocks.getIdleStocks,
    create: idleStocks.createIdleStock,
    update: idleStocks.updateIdleStock,
    remove: idleStocks.deleteIdleStock,
  },
});

export const RenovationUnitNounResolver = plannerNounResolver({
  singular: 'renovationUnit',
  plural: 'renovationUnits',
  zh: '改造单元',
  en: 'renovation units',
  type: RenovationUnit,
  connection: RenovationUnitConnection,
  filter: RenovationUnitFilterInput,
  create: CreateRenovationUnitInput,
  update: UpdateRenovationUnitInput,
  geometries: [],
  required: [
    'name',
    'communityIds',
    'mode',
    'indicatorControls',
    'infrastructureRequirements',
    'publicServiceRequirements',
    'status',
    'source',
  ],
  store: {
    list: units.listRenovationUnits,
    get: units.getRenovationUnits,
    create: units.createRenovationUnit,
    update: units.updateRenovationUnit,
    remove: units.deleteRenovationUnit,
  },
});

export const CommunityClusterNounResolver = plannerNounResolver({
  singular: 'communityCluster',
  plural: 'communityClusters',
  zh: '连片小区',
  en: 'community clusters',
  type: CommunityCluster,
  connection: CommunityClusterConnection,
  filter: CommunityClusterFilterInput,
  create: CreateCommunityClusterInput,
  update: UpdateCommunityClusterInput,
  geometries: [],
  required: ['name', 'communityIds', 'links', 'source'],
  store: {
    list: clusters.listCommunityClusters,
    get: clusters.getCommunityClusters,
    create: clusters.createCommunityCluster,
    update: clusters.updateCommunityCluster,
    remove: clusters.deleteCommunityCluster,
  },
});

/** Checked against the place before it is stored: planning creates and changes it. */
export const ScenarioNounResolver = plannerNounResolver({
  singular: 'scenario',
  plural: 'scenarios',
  zh: '方案',
  en: 'scenarios',
  type: Scenario,
  connection: ScenarioConnection,
  filter: ScenarioFilterInput,
  create: CreateScenarioInput,
  update: UpdateScenarioInput,
  geometries: [],
  required: ['name', 'changes', 'source'],
  store: {
    list: scenarios.listScenarios,
    get: scenarios.getScenarios,
    create: createScenario,
    update: updateScenario,
    remove: scenarios.deleteScenario,
  },
});
