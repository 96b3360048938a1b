/** Answers carry their doubts: what was assumed or could not be known, as a code for the page to word. */
import { Field, Int, ObjectType } from 'type-graphql';
import { ServiceKindEnum } from './enums.js';
import { UUIDScalar } from './scalars.js';
import type { ServiceKind } from './vocabulary.js';

@ObjectType({
  description: '提示:结果所依据的假设或缺少的数据 / A doubt about an answer: what was assumed or is missing',
})
export class Warning {
  @Field(() => String, { description: '提示代码,大写下划线 / Code in UPPER_SNAKE case' })
  code!: string;

  @Field(() => UUIDScalar, { nullable: true, description: '涉及的小区 / Community it is about' })
  communityId!: string | null;

  @Field(() => ServiceKindEnum, { nullable: true, description: '涉及的服务 / Service it is about' })
  serviceKind!: ServiceKind | null;

  @Field(() => Int, { description: '涉及对象的数量 / How many objects it is about' })
  count!: number;

  @Field(() => String, { nullable: true, description: '补充说明 / Particulars' })
  detail!: string | null;
}
