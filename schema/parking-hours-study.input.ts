/** The question of a study of parking by the hour; what is left out takes the usual value. */
import { Field, Float, InputType } from 'type-graphql';
import { WalkingProfileEnum } from './enums.js';
import { ParkingLotInput } from './parking-lot.input.js';
import { RefusedAgreementInput } from './refused-agreement.input.js';
import type { WalkingProfile } from './vocabulary.js';

@InputType({
  description:
    '错时共享停车的参数,未写的取缺省值 / Parameters of a study of parking by the hour; defaults for the rest',
})
export class ParkingHoursStudyInput {
  @Field(() => Float, {
    nullable: true,
    description: '停车场到楼门的最长步行(米),缺省 300 / Longest walk from a lot to a door, metres; 300',
  })
  maxWalkMetres?: number | null;

  @Field(() => WalkingProfileEnum, { nullable: true, description: '步行人群,缺省成人 / Who walks; ADULT' })
  profile?: WalkingProfile | null;

  @Field(() => [ParkingLotInput], {
    nullable: true,
    description: '停车场的补充说明,或数据中没有的停车场 / What is known of lots, or lots not in the data',
  })
  lots?: ParkingLotInput[] | null;

  @Field(() => [RefusedAgreementInput], {
    nullable: true,
    description: '不考虑的共享协议 / Agreements that are not to be',
  })
  refused?: RefusedAgreementInput[] | null;
}
