/** One band of a life circle: the ground within so many minutes of a community, on the network. */
import type { MultiPolygon } from 'geojson';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { AreaScalar } from './scalars.js';

@ObjectType({ description: '生活圈的一个等时圈 / One isochrone of a life circle' })
export class LifeCircleBand {
  @Field(() => Int, { description: '分钟数 / Minutes' })
  minutes!: number;

  @Field(() => Float, { description: '步行距离上限(米) / The longest walk, metres' })
  cutoffMetres!: number;

  @Field(() => AreaScalar, {
    description: '等时圈;范围很小时可为空面 / The isochrone; empty where it is smaller than can be drawn',
  })
  geometry!: MultiPolygon;

  @Field(() => Float, { description: '面积(平方米) / Area, m²' })
  areaSquareMetres!: number;

  @Field(() => Float, {
    description: '误含率:圈内实际走不到的路长比例 / Share of the street length inside that cannot be reached',
  })
  falseInclusionRatio!: number;

  @Field(() => Float, {
    description: '误排率:走得到而在圈外的路长比例 / Share of the street length reached that lies outside',
  })
  falseExclusionRatio!: number;
}
