/** A room of idle stock as siting would use it. */
import { Field, Float, ObjectType } from 'type-graphql';
import { UUIDScalar } from './scalars.js';
import { SitedService } from './sited-service.type.js';

@ObjectType({ description: '一处存量资源的使用方式 / A room of idle stock and how it would be used' })
export class SitedRoom {
  @Field(() => UUIDScalar, { description: '存量资源标识 / Identifier of the idle stock' })
  stockId!: string;

  @Field(() => String, { nullable: true, description: '名称 / Name' })
  name!: string | null;

  @Field(() => String, { nullable: true, description: '权属单位 / Owner' })
  owner!: string | null;

  @Field(() => Float, { description: '可用面积(平方米) / Usable area, m²' })
  areaSquareMetres!: number;

  @Field(() => [SitedService], { description: '入驻服务 / Services in it' })
  services!: SitedService[];

  @Field(() => Float, {
    nullable: true,
    description: '改造费用(元);未知为空 / Cost in yuan; null where not known',
  })
  costYuan!: number | null;
}
