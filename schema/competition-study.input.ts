/** The question of a study of competition; what is left out takes the usual value. */
import { Field, ID, InputType } from 'type-graphql';
import {
  AccessMethodEnum,
  AllocationRuleEnum,
  ReadingEnum,
  ServiceKindEnum,
  WalkingProfileEnum,
} from './enums.js';
import { MinutesScalar } from './scalars.js';
import type {
  AccessMethodCode,
  AllocationRuleCode,
  Reading,
  ServiceKind,
  WalkingProfile,
} from './vocabulary.js';

@InputType({
  description: '供需竞争的参数,未写的取缺省值 / Parameters of a study of competition; defaults for the rest',
})
export class CompetitionStudyInput {
  @Field(() => ServiceKindEnum, {
    nullable: true,
    description: '服务,须有需求标准,缺省养老 / Service with a demand norm; ELDERLY_CARE when left out',
  })
  service?: ServiceKind | null;

  @Field(() => MinutesScalar, {
    nullable: true,
    description: '生活圈分钟数,缺省 15 / Band in minutes; 15 when left out',
  })
  minutes?: number | null;

  @Field(() => ReadingEnum, { nullable: true, description: '口径,缺省按时间 / How the band is read; TIME' })
  reading?: Reading | null;

  @Field(() => WalkingProfileEnum, { nullable: true, description: '步行人群,缺省成人 / Who walks; ADULT' })
  profile?: WalkingProfile | null;

  @Field(() => AccessMethodEnum, {
    nullable: true,
    description: '可达性方法,缺省 2SFCA / How access is scored; TWO_STEP when left out',
  })
  method?: AccessMethodCode | null;

  @Field(() => String, {
    nullable: true,
    description:
      '距离衰减,以米计,如 gaussian:400、step:300=1,600=0.5、power:-1,least=50 / Distance decay in metres; what the method usually takes when left out',
  })
  decay?: string | null;

  @Field(() => AllocationRuleEnum, {
    nullable: true,
    description: '分配规则,缺省就近优先 / Who goes where; NEAREST when left out',
  })
  rule?: AllocationRuleCode | null;

  @Field(() => ID, { nullable: true, description: '标准方案 / Standard profile: the set of norms' })
  standardProfile?: string | null;
}
