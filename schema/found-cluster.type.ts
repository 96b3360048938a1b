/** A cluster that a study found. */
import { Field, Float, ObjectType } from 'type-graphql';
import { ClusterValue } from './cluster-value.type.js';
import { NeighbourLink } from './neighbour-link.type.js';
import { UUIDScalar } from './scalars.js';

@ObjectType({ description: '找到的联动片区 / A cluster that a study found' })
export class FoundCluster {
  @Field(() => [UUIDScalar], { description: '成员小区 / Its communities' })
  communityIds!: string[];

  @Field(() => Float, { description: '人口 / Residents' })
  residents!: number;

  @Field(() => Float, { description: '户数 / Households' })
  households!: number;

  @Field(() => Float, { description: '用地面积,平方米 / Land area in m²' })
  areaSquareMetres!: number;

  @Field(() => Float, { description: '成员间最长步行距离,米 / Longest walk between two members in metres' })
  largestWalkMetres!: number;

  @Field(() => [NeighbourLink], { description: '内部相邻关系 / Links inside' })
  links!: NeighbourLink[];

  @Field(() => [ClusterValue], { description: '联动效益 / What joining brings' })
  values!: ClusterValue[];
}
