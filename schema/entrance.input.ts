/** What is asked of and told about entrances. */
import type { Point } from 'geojson';
import { Field, InputType } from 'type-graphql';
import { EntranceAccessEnum } from './enums.js';
import { ProvenanceInput } from './provenance.input.js';
import { BBoxScalar, type Box, PointScalar, UUIDScalar } from './scalars.js';
import type { EntranceAccess } from './vocabulary.js';

@InputType({ description: '出入口的筛选条件 / Which entrances' })
export class EntranceFilterInput {
  @Field(() => BBoxScalar, { nullable: true, description: '在此范围内 / Within this box' })
  bbox?: Box | null;

  @Field(() => UUIDScalar, { nullable: true, description: '所属小区 / Of this community' })
  communityId?: string | null;
}

@InputType({ description: '对出入口的修改,只写要改的项 / A change to an entrance: only what changes' })
export class UpdateEntranceInput extends ProvenanceInput {
  @Field(() => UUIDScalar, { nullable: true, description: '所属小区 / Its community' })
  communityId?: string;

  @Field(() => PointScalar, { nullable: true, description: '位置 / Position' })
  point?: Point;

  @Field(() => EntranceAccessEnum, { nullable: true, description: '开放对象 / Whom it lets through' })
  access?: EntranceAccess;

  @Field(() => String, { nullable: true, description: '名称 / Name' })
  name?: string | null;
}

@InputType({ description: '新的出入口 / A new entrance' })
export class CreateEntranceInput extends UpdateEntranceInput {
  @Field(() => UUIDScalar, { description: '所属小区 / Its community' })
  override communityId!: string;

  @Field(() => PointScalar, { description: '位置 / Position' })
  override point!: Point;
}
