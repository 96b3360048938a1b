/** The answer of a study of clusters (相邻小区联动). */
import { Field, Float, ObjectType } from 'type-graphql';
import { AloneCommunity } from './alone-community.type.js';
import { FoundCluster } from './found-cluster.type.js';
import { NeighbourRefusal } from './neighbour-refusal.type.js';

@ObjectType({ description: '相邻小区联动的结果 / Clusters of neighbours, with reasons and worth' })
export class ClustersResult {
  @Field(() => [FoundCluster], { description: '联动片区 / Clusters' })
  clusters!: FoundCluster[];

  @Field(() => [AloneCommunity], { description: '未成联动的小区 / Communities of no cluster' })
  alone!: AloneCommunity[];

  @Field(() => [NeighbourRefusal], { description: '相距很近但不相连 / Near communities that are not linked' })
  refusals!: NeighbourRefusal[];

  @Field(() => Float, { description: '内部评分合计 / Sum of the scores of all links inside' })
  score!: number;
}
