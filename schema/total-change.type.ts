/** The totals of one service and band, before and after. */
import { Field, Float, ObjectType } from 'type-graphql';
import { CapacityUnitEnum, ServiceKindEnum } from './enums.js';
import { MeasureChange } from './measure-change.type.js';
import type { CapacityUnit, ServiceKind } from './vocabulary.js';

@ObjectType({ description: '合计的变化 / The totals of a service and band, before and after' })
export class TotalChange {
  @Field(() => ServiceKindEnum, { description: '服务 / Service' })
  serviceKind!: ServiceKind;

  @Field(() => Float, { description: '生活圈分钟数 / Band in minutes' })
  bandMinutes!: number;

  @Field(() => CapacityUnitEnum, { description: '需求与缺口的单位 / Unit of demand and gaps' })
  demandUnit!: CapacityUnit;

  @Field(() => [MeasureChange], { description: '各指标 / The figures' })
  measures!: MeasureChange[];
}
