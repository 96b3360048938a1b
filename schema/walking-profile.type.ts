/** Walking profiles (步行人群): who walks, how fast, and whether over steps. */
import { Field, Float, ObjectType } from 'type-graphql';
import { WalkingProfileEnum } from './enums.js';
import type { WalkingProfile as WalkingProfileCode } from './vocabulary.js';

@ObjectType({ description: '步行人群 / A walking profile: who walks' })
export class WalkingProfile {
  @Field(() => WalkingProfileEnum, { description: '代码 / Code' })
  code!: WalkingProfileCode;

  @Field(() => String, { description: '中文名称 / Name in Chinese' })
  nameZh!: string;

  @Field(() => String, { description: '英文名称 / Name in English' })
  nameEn!: string;

  @Field(() => Float, { description: '步行速度(米/秒) / Speed, metres per second' })
  speedMetresPerSecond!: number;

  @Field(() => Boolean, { description: '能否走台阶 / Can use steps' })
  canUseSteps!: boolean;
}
