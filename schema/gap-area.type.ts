/** Gap areas (缺口范围): the residential land of a community from which a service is out of reach. */
import type { MultiPolygon } from 'geojson';
import { Field, Float, ObjectType } from 'type-graphql';
import { AreaScalar } from './scalars.js';

@ObjectType({
  description:
    '缺口范围:小区内服务不可达的用地 / Gap area: land of a community from which the service is out of reach',
})
export class GapArea {
  @Field(() => Float, { description: '面积(平方米) / Area, m²' })
  areaSquareMetres!: number;

  @Field(() => AreaScalar, { description: '范围 / The area' })
  geometry!: MultiPolygon;
}
