/** An agreement that is not to be. */
import { Field, InputType } from 'type-graphql';
import { UUIDScalar } from './scalars.js';

@InputType({ description: '不考虑的共享协议 / An agreement that is not to be' })
export class RefusedAgreementInput {
  @Field(() => UUIDScalar, { description: '小区标识 / Identifier of the community' })
  communityId!: string;

  @Field(() => String, { description: '停车场标识 / Identifier of the lot' })
  lotId!: string;
}
