/** The records the page works with: exactly what its queries select, by the names the planner uses. */
import type {
  CardQuery,
  ClustersAnswerQuery,
  CommunitiesQuery,
  CompetitionAnswerQuery,
  DeskQuery,
  EntrancesQuery,
  FacilitiesQuery,
  GapsQuery,
  IdleStocksQuery,
  LifeCircleQuery,
  OpeningsAnswerQuery,
  ParkingAnswerQuery,
  RunProgressFragment,
  RunSummaryQuery,
  ScenarioAnswerQuery,
  ServiceKind,
  SitingAnswerQuery,
  StoredScenarioFragment,
  StudyProgressFragment,
  SubdistrictsQuery,
  UnitsAnswerQuery,
} from '../contract/operations.js';

export type Catalogue = DeskQuery;
export type Workspace = DeskQuery['workspaces'][number];
export type Service = DeskQuery['services'][number];
export type WalkingProfile = DeskQuery['walkingProfiles'][number];
export type Norm = DeskQuery['norms'][number];

export type Community = CommunitiesQuery['communities']['edges'][number]['node'];
export type Subdistrict = SubdistrictsQuery['administrativeAreas']['edges'][number]['node'];
export type Facility = FacilitiesQuery['facilities']['edges'][number]['node'];
export type Entrance = EntrancesQuery['entrances']['edges'][number]['node'];
export type IdleStock = IdleStocksQuery['idleStocks']['edges'][number]['node'];

export type Run = RunProgressFragment;
export type Study = StudyProgressFragment;
export type RunSummary = NonNullable<RunSummaryQuery['coverageRun']>;
export type Total = RunSummary['totals'][number];
export type Warning = RunSummary['warnings'][number];
export type Gap = GapsQuery['gaps']['edges'][number]['node'];

export type CardFigures = CardQuery['gaps']['edges'][number]['node'];
export type LifeCircle = LifeCircleQuery['lifeCircle'];
export type LifeCircleBand = LifeCircle['bands'][number];

export type SitingAnswer = NonNullable<NonNullable<SitingAnswerQuery['study']>['siting']> & {
  /** Those that were asked for. */
  readonly services: readonly ServiceKind[];
};
export type ClustersAnswer = NonNullable<NonNullable<ClustersAnswerQuery['study']>['clusters']>;
export type FoundCluster = ClustersAnswer['clusters'][number];
export type UnitsAnswer = NonNullable<NonNullable<UnitsAnswerQuery['study']>['units']>;
export type ProposedUnit = UnitsAnswer['units'][number];
export type ParkingAnswer = NonNullable<NonNullable<ParkingAnswerQuery['study']>['parkingHours']>;
export type CompetitionAnswer = NonNullable<NonNullable<CompetitionAnswerQuery['study']>['competition']>;
export type StoredScenario = StoredScenarioFragment;
export type ScenarioAnswer = NonNullable<NonNullable<ScenarioAnswerQuery['study']>['scenario']>;
export type OpeningsAnswer = NonNullable<NonNullable<OpeningsAnswerQuery['study']>['openings']>;
