/** Idle stock (存量资源): empty rooms, land and underground space in which a facility could go. */
import type { Point, Polygon } from 'geojson';
import { Field, Float, ObjectType } from 'type-graphql';
import { connectionType } from './connection.type.js';
import { IdleStockKindEnum, ServiceKindEnum } from './enums.js';
import { PlannerRow } from './planner-row.type.js';
import { SiteScalar } from './scalars.js';
import type { IdleStockKind, ServiceKind } from './vocabulary.js';

@ObjectType({ description: '存量资源 / A piece of idle stock' })
export class IdleStock extends PlannerRow {
  @Field(() => IdleStockKindEnum, { description: '类别 / Kind' })
  kind!: IdleStockKind;

  @Field(() => String, { nullable: true, description: '名称 / Name' })
  name!: string | null;

  @Field(() => SiteScalar, { description: '位置或范围 / Position or outline' })
  geometry!: Point | Polygon;

  @Field(() => Float, { description: '可用面积(平方米) / Usable area, m²' })
  areaSquareMetres!: number;

  @Field(() => String, { nullable: true, description: '权属单位 / Owner' })
  owner!: string | null;

  @Field(() => [ServiceKindEnum], { description: '可改作的用途 / Uses it may be given' })
  allowedUses!: ServiceKind[];

  @Field(() => Float, {
    nullable: true,
    description: '改造单价(元/平方米) / Cost of conversion, yuan per m²',
  })
  costYuanPerSquareMetre!: number | null;
}

export const IdleStockConnection = connectionType(IdleStock, 'IdleStock', '存量资源');
