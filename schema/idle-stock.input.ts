/** What is asked of and told about idle stock. */
import type { Point, Polygon } from 'geojson';
import { Field, InputType } from 'type-graphql';
import { IdleStockKindEnum, ServiceKindEnum } from './enums.js';
import { ProvenanceInput } from './provenance.input.js';
import { BBoxScalar, type Box, QuantityScalar, SiteScalar } from './scalars.js';
import type { IdleStockKind, ServiceKind } from './vocabulary.js';

@InputType({ description: '存量资源的筛选条件 / Which idle stock' })
export class IdleStockFilterInput {
  @Field(() => BBoxScalar, { nullable: true, description: '与此范围相交 / Meets this box' })
  bbox?: Box | null;

  @Field(() => IdleStockKindEnum, { nullable: true, description: '类别 / Kind' })
  kind?: IdleStockKind | null;

  @Field(() => ServiceKindEnum, { nullable: true, description: '可改作此用途 / May be given this use' })
  allowedUse?: ServiceKind | null;
}

@InputType({ description: '对存量资源的修改,只写要改的项 / A change to idle stock: only what changes' })
export class UpdateIdleStockInput extends ProvenanceInput {
  @Field(() => IdleStockKindEnum, { nullable: true, description: '类别 / Kind' })
  kind?: IdleStockKind;

  @Field(() => String, { nullable: true, description: '名称 / Name' })
  name?: string | null;

  @Field(() => SiteScalar, { nullable: true, description: '位置或范围 / Position or outline' })
  geometry?: Point | Polygon;

  @Field(() => QuantityScalar, { nullable: true, description: '可用面积(平方米) / Usable area, m²' })
  areaSquareMetres?: number;

  @Field(() => String, { nullable: true, description: '权属单位 / Owner' })
  owner?: string | null;

  @Field(() => [ServiceKindEnum], { nullable: true, description: '可改作的用途 / Uses it may be given' })
  allowedUses?: ServiceKind[];

  @Field(() => QuantityScalar, {
    nullable: true,
    description: '改造单价(元/平方米) / Cost of conversion, yuan per m²',
  })
  costYuanPerSquareMetre?: number | null;
}

@InputType({ description: '新的存量资源 / New idle stock' })
export class CreateIdleStockInput extends UpdateIdleStockInput {
  @Field(() => IdleStockKindEnum, { description: '类别 / Kind' })
  override kind!: IdleStockKind;

  @Field(() => SiteScalar, { description: '位置或范围 / Position or outline' })
  override geometry!: Point | Polygon;

  @Field(() => QuantityScalar, { description: '可用面积(平方米) / Usable area, m²' })
  override areaSquareMetres!: number;
}
