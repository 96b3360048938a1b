/** Persons newly covered by one service. */
import { Field, Float, ObjectType } from 'type-graphql';
import { ServiceKindEnum } from './enums.js';
import type { ServiceKind } from './vocabulary.js';

@ObjectType({ description: '一项服务新增覆盖的人数 / Persons newly covered by a service' })
export class ServiceGain {
  @Field(() => ServiceKindEnum, { description: '服务 / Service' })
  serviceKind!: ServiceKind;

  @Field(() => Float, { description: '新增覆盖人数 / Persons newly covered' })
  newlyCoveredPersons!: number;
}
