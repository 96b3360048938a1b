/** Walking networks (步行路网): where the network of a place comes from, and what its reader met. */
import type { Polygon } from 'geojson';
import { Field, Int, ObjectType } from 'type-graphql';
import {
  AreaScalar,
  DayScalar,
  InstantScalar,
  JSONObjectScalar,
  type JsonObject,
  UUIDScalar,
} from './scalars.js';

@ObjectType({ description: '步行路网及其来源 / A walking network and where it comes from' })
export class WalkingNetwork {
  @Field(() => UUIDScalar, { description: '标识 / Identifier' })
  id!: string;

  @Field(() => String, { description: '数据来源 / Where the data come from' })
  source!: string;

  @Field(() => String, { description: '文件名 / Name of the file' })
  fileName!: string;

  @Field(() => String, { description: '文件摘要(SHA-256) / Hash of the file, SHA-256' })
  fileHash!: string;

  @Field(() => DayScalar, { nullable: true, description: '数据时点 / Day the data were observed' })
  observedOn!: string | null;

  @Field(() => AreaScalar, { description: '范围 / Extent' })
  extent!: Polygon;

  @Field(() => Int, { description: '节点数 / Nodes' })
  nodeCount!: number;

  @Field(() => Int, { description: '路段数 / Edges' })
  edgeCount!: number;

  @Field(() => JSONObjectScalar, {
    description: '读取时的统计与疑点 / What the reader counted, merged and doubted',
  })
  report!: JsonObject;

  @Field(() => InstantScalar, { description: '导入时间 / When it was imported' })
  createdAt!: Date;
}
