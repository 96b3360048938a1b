/** Which row an edit is about, and the version it was made on. */
import { ArgsType, Field, Int } from 'type-graphql';
import { UUIDScalar } from './scalars.js';

@ArgsType()
export class RowKeyArgs {
  @Field(() => UUIDScalar, { description: '标识 / Identifier' })
  id!: string;

  @Field(() => Int, {
    description:
      '所依据的版本号;已被他人修改时返回 CONFLICT / Version the edit was made on; CONFLICT when it is stale',
  })
  version!: number;
}
