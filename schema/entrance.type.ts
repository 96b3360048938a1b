/** Entrances (出入口): the gates of a community, each open to somebody. */
import type { Point } from 'geojson';
import { Field, ObjectType } from 'type-graphql';
import { connectionType } from './connection.type.js';
import { EntranceAccessEnum } from './enums.js';
import { PlannerRow } from './planner-row.type.js';
import { PointScalar, UUIDScalar } from './scalars.js';
import type { EntranceAccess } from './vocabulary.js';

@ObjectType({ description: '小区出入口 / An entrance of a community' })
export class Entrance extends PlannerRow {
  @Field(() => UUIDScalar, { description: '所属小区标识 / Identifier of its community' })
  communityId!: string;

  @Field(() => PointScalar, { description: '位置 / Position' })
  point!: Point;

  @Field(() => EntranceAccessEnum, { description: '开放对象 / Whom it lets through' })
  access!: EntranceAccess;

  @Field(() => String, { nullable: true, description: '名称 / Name' })
  name!: string | null;
}

export const EntranceConnection = connectionType(Entrance, 'Entrance', '出入口');
