/** The question a coverage run answers. */
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { ReadingEnum, ServiceKindEnum, WalkingProfileEnum } from './enums.js';
import type { Reading, ServiceKind, WalkingProfile } from './vocabulary.js';

@ObjectType({ description: '分析参数 / Parameters of a coverage run' })
export class RunParameters {
  @Field(() => [Int], { description: '生活圈分钟数 / Bands in minutes' })
  minutes!: number[];

  @Field(() => ReadingEnum, { description: '口径 / How a band is read' })
  reading!: Reading;

  @Field(() => WalkingProfileEnum, { description: '步行人群 / Who walks' })
  profile!: WalkingProfile;

  @Field(() => [ServiceKindEnum], { description: '服务 / Services' })
  services!: ServiceKind[];

  @Field(() => ID, { description: '标准方案 / Standard profile: the set of norms' })
  standardProfile!: string;
}
