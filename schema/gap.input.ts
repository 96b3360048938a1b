/** Which results of a coverage run. */
import { Field, InputType } from 'type-graphql';
import { CoverageStateEnum, ServiceKindEnum } from './enums.js';
import { BBoxScalar, type Box, MinutesScalar, SeverityScalar, UUIDScalar } from './scalars.js';
import type { CoverageState, ServiceKind } from './vocabulary.js';

@InputType({ description: '缺口的筛选条件 / Which gaps' })
export class GapFilterInput {
  @Field(() => BBoxScalar, { nullable: true, description: '小区与此范围相交 / The community meets this box' })
  bbox?: Box | null;

  @Field(() => UUIDScalar, { nullable: true, description: '所属街道 / Of this subdistrict' })
  subdistrictId?: string | null;

  @Field(() => [UUIDScalar], { nullable: true, description: '小区 / Of these communities' })
  communityIds?: string[] | null;

  @Field(() => [ServiceKindEnum], { nullable: true, description: '服务 / Services' })
  serviceKinds?: ServiceKind[] | null;

  @Field(() => MinutesScalar, { nullable: true, description: '生活圈分钟数 / Band in minutes' })
  bandMinutes?: number | null;

  @Field(() => [CoverageStateEnum], { nullable: true, description: '覆盖状态 / Coverage states' })
  states?: CoverageState[] | null;

  @Field(() => SeverityScalar, { nullable: true, description: '缺口等级不低于 / Severity at least' })
  minSeverity?: number | null;
}
