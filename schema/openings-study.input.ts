/** The question of a study of openings; what is left out takes the usual value. */
import { Field, ID, InputType, Int } from 'type-graphql';
import { ReadingEnum, ServiceKindEnum, WalkingProfileEnum } from './enums.js';
import { JSONObjectScalar, type JsonObject, MinutesScalar } from './scalars.js';
import type { Reading, ServiceKind, WalkingProfile } from './vocabulary.js';

@InputType({ description: '打通排序的参数 / Parameters of a study of openings' })
export class OpeningsStudyInput {
  @Field(() => MinutesScalar, {
    nullable: true,
    description: '生活圈分钟数,缺省 15 / Band in minutes; 15 when left out',
  })
  minutes?: number | null;

  @Field(() => ReadingEnum, { nullable: true, description: '口径,缺省按时间 / How the band is read; TIME' })
  reading?: Reading | null;

  @Field(() => WalkingProfileEnum, { nullable: true, description: '步行人群,缺省成人 / Who walks; ADULT' })
  profile?: WalkingProfile | null;

  @Field(() => [ServiceKindEnum], {
    nullable: true,
    description: '服务,缺省养老、托育、停车 / Services; elderly care, childcare and parking when left out',
  })
  services?: ServiceKind[] | null;

  @Field(() => ID, { nullable: true, description: '标准方案 / Standard profile: the set of norms' })
  standardProfile?: string | null;

  @Field(() => Int, { nullable: true, description: '列出前几名,缺省 20 / How many ranks; 20 when left out' })
  rankCount?: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      '候选不超过此数时比较全部两处组合,缺省 24 / Up to so many candidates all pairs are compared; 24',
  })
  pairCandidateLimit?: number | null;

  @Field(() => [JSONObjectScalar], {
    nullable: true,
    description: '另给的候选:{id, changes, costYuan} / Further candidates: {id, changes, costYuan}',
  })
  given?: JsonObject[] | null;

  @Field(() => Boolean, { nullable: true, description: '只比较所给候选 / Only those that are given' })
  onlyGiven?: boolean | null;
}
