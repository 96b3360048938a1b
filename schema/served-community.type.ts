/** A community, a service, and how much of its need: newly served by a room, or still short. */
import { Field, Float, ObjectType } from 'type-graphql';
import { ServiceKindEnum } from './enums.js';
import { UUIDScalar } from './scalars.js';
import type { ServiceKind } from './vocabulary.js';

@ObjectType({
  description: '某小区某项服务的数量,单位见 amountUnit / A community, a service, and how much of its need',
})
export class ServedCommunity {
  @Field(() => UUIDScalar, { description: '小区标识 / Identifier of the community' })
  communityId!: string;

  @Field(() => ServiceKindEnum, { description: '服务 / Service' })
  serviceKind!: ServiceKind;

  @Field(() => Float, { description: '数量 / Amount' })
  amount!: number;
}
