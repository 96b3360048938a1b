/** The question to be asked of a coverage run; what is left out takes the usual value. */
import { Field, ID, InputType } from 'type-graphql';
import { ReadingEnum, ServiceKindEnum, WalkingProfileEnum } from './enums.js';
import { MinutesScalar } from './scalars.js';
import type { Reading, ServiceKind, WalkingProfile } from './vocabulary.js';

@InputType({
  description: '分析参数,未写的取缺省值 / Parameters of a coverage run; defaults for what is left out',
})
export class RunParametersInput {
  @Field(() => [MinutesScalar], {
    nullable: true,
    description: '生活圈分钟数,缺省 5、10、15 / Bands in minutes; 5, 10 and 15 when left out',
  })
  minutes?: number[] | null;

  @Field(() => ReadingEnum, {
    nullable: true,
    description: '口径,缺省按时间 / How a band is read; TIME when left out',
  })
  reading?: Reading | null;

  @Field(() => WalkingProfileEnum, {
    nullable: true,
    description: '步行人群,缺省成人 / Who walks; ADULT when left out',
  })
  profile?: WalkingProfile | null;

  @Field(() => [ServiceKindEnum], {
    nullable: true,
    description: '服务,缺省养老、托育、停车 / Services; elderly care, childcare and parking when left out',
  })
  services?: ServiceKind[] | null;

  @Field(() => ID, { nullable: true, description: '标准方案 / Standard profile: the set of norms' })
  standardProfile?: string | null;
}
