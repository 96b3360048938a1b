/** The GraphQL schema, built from every resolver. `npm run schema` prints it to schema/schema.graphql. */
import 'reflect-metadata';
import { createPubSub } from '@graphql-yoga/subscription';
import type { GraphQLSchema } from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import { BandResolver } from './resolvers/band.resolver.js';
import { ClustersStudyResolver } from './resolvers/clusters-study.resolver.js';
import { ColumnDictionaryResolver } from './resolvers/column-dictionary.resolver.js';
import { CommunityResolver } from './resolvers/community.resolver.js';
import { CommunityClusterResolver, RenovationUnitResolver } from './resolvers/community-group.resolver.js';
import {
  AdministrativeAreaResolver,
  BuildingResolver,
  EntranceResolver,
} from './resolvers/community-member.resolver.js';
import { CompetitionStudyResolver } from './resolvers/competition-study.resolver.js';
import { CoverageRunResolver } from './resolvers/coverage-run.resolver.js';
import { CoverageRunCommandResolver } from './resolvers/coverage-run-command.resolver.js';
import { FacilityUseResolver } from './resolvers/facility-use.resolver.js';
import { GapResolver, RunGapsResolver } from './resolvers/gap.resolver.js';
import { ImportRecordResolver } from './resolvers/import-record.resolver.js';
import { LifeCircleResolver } from './resolvers/life-circle.resolver.js';
import { NormResolver } from './resolvers/norm.resolver.js';
import * as nouns from './resolvers/nouns.js';
import { OpeningsStudyResolver } from './resolvers/openings-study.resolver.js';
import { ParkingHoursStudyResolver } from './resolvers/parking-hours-study.resolver.js';
import { ReachedFacilityResolver } from './resolvers/reached-facility.resolver.js';
import { RunOutdatedResolver } from './resolvers/run-outdated.resolver.js';
import { ScenarioStudyResolver } from './resolvers/scenario-study.resolver.js';
import { ServiceResolver } from './resolvers/service.resolver.js';
import { SitingStudyResolver } from './resolvers/siting-study.resolver.js';
import { StudyResolver } from './resolvers/study.resolver.js';
import { UnitsStudyResolver } from './resolvers/units-study.resolver.js';
import { WalkingProfileResolver } from './resolvers/walking-profile.resolver.js';
import { WorkspaceResolver } from './resolvers/workspace.resolver.js';

/** Inputs are checked by their scalars and by the resolvers, so class-validator stays out. */
export const buildLinliSchema = (): GraphQLSchema =>
  buildSchemaSync({
    resolvers: [
      WorkspaceResolver,
      nouns.AdministrativeAreaNounResolver,
      AdministrativeAreaResolver,
      nouns.CommunityNounResolver,
      CommunityResolver,
      nouns.EntranceNounResolver,
      EntranceResolver,
      nouns.BuildingNounResolver,
      BuildingResolver,
      nouns.FacilityNounResolver,
      nouns.IdleStockNounResolver,
      nouns.RenovationUnitNounResolver,
      RenovationUnitResolver,
      nouns.CommunityClusterNounResolver,
      CommunityClusterResolver,
      LifeCircleResolver,
      CoverageRunResolver,
      CoverageRunCommandResolver,
      GapResolver,
      RunGapsResolver,
      RunOutdatedResolver,
      ReachedFacilityResolver,
      ServiceResolver,
      NormResolver,
      BandResolver,
      WalkingProfileResolver,
      nouns.ScenarioNounResolver,
      StudyResolver,
      ClustersStudyResolver,
      UnitsStudyResolver,
      CompetitionStudyResolver,
      FacilityUseResolver,
      ParkingHoursStudyResolver,
      SitingStudyResolver,
      ScenarioStudyResolver,
      OpeningsStudyResolver,
      ColumnDictionaryResolver,
      ImportRecordResolver,
    ],
    validate: false,
    // Asked for, though our subscriptions follow the database instead (resolvers/coverage-run.ts).
    pubSub: createPubSub(),
  });
