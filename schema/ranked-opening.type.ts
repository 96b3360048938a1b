/** One rank of the openings: a single one or a pair. */
import { Field, Float, ObjectType } from 'type-graphql';
import { Opening } from './opening.type.js';
import { ServiceGain } from './service-gain.type.js';

@ObjectType({ description: '打通排序中的一项 / One rank: a single opening or a pair' })
export class RankedOpening {
  @Field(() => [Opening], { description: '打通处 / The openings' })
  candidates!: Opening[];

  @Field(() => Float, { description: '费用合计(元) / Cost together, yuan' })
  costYuan!: number;

  @Field(() => Float, {
    description: '新增覆盖人次,各服务相加 / Persons newly covered, summed over the services',
  })
  newlyCoveredPersons!: number;

  @Field(() => Float, { description: '每万元新增覆盖人次 / Persons newly covered per 10,000 yuan' })
  personsPer10000Yuan!: number;

  @Field(() => [ServiceGain], { description: '分服务 / By service' })
  byService!: ServiceGain[];
}
