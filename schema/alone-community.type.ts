/** A community of no cluster. */
import { Field, ObjectType } from 'type-graphql';
import { AloneReasonEnum } from './enums.js';
import { UUIDScalar } from './scalars.js';
import type { AloneReason } from './vocabulary.js';

@ObjectType({ description: '未成联动的小区 / A community of no cluster' })
export class AloneCommunity {
  @Field(() => UUIDScalar, { description: '小区 / Community' })
  communityId!: string;

  @Field(() => AloneReasonEnum, { description: '原因 / Reason' })
  reason!: AloneReason;
}
