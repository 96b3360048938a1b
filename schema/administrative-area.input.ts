/** What is asked of and told about administrative areas. */
import type { MultiPolygon, Polygon } from 'geojson';
import { Field, InputType } from 'type-graphql';
import { AreaLevelEnum } from './enums.js';
import { ProvenanceInput } from './provenance.input.js';
import { AreaScalar, BBoxScalar, type Box, UUIDScalar } from './scalars.js';
import type { AreaLevel } from './vocabulary.js';

@InputType({ description: '行政区划的筛选条件 / Which administrative areas' })
export class AdministrativeAreaFilterInput {
  @Field(() => BBoxScalar, { nullable: true, description: '与此范围相交 / Meets this box' })
  bbox?: Box | null;

  @Field(() => AreaLevelEnum, { nullable: true, description: '层级 / Level' })
  level?: AreaLevel | null;

  @Field(() => UUIDScalar, { nullable: true, description: '上级区划 / The area they lie in' })
  parentId?: string | null;
}

@InputType({
  description: '对行政区划的修改,只写要改的项 / A change to an administrative area: only what changes',
})
export class UpdateAdministrativeAreaInput extends ProvenanceInput {
  @Field(() => AreaLevelEnum, { nullable: true, description: '层级 / Level' })
  level?: AreaLevel;

  @Field(() => String, { nullable: true, description: '名称 / Name' })
  name?: string;

  @Field(() => UUIDScalar, { nullable: true, description: '上级区划 / The area it lies in' })
  parentId?: string | null;

  @Field(() => AreaScalar, { nullable: true, description: '边界 / Boundary' })
  boundary?: MultiPolygon | Polygon;
}

@InputType({ description: '新的行政区划 / A new administrative area' })
export class CreateAdministrativeAreaInput extends UpdateAdministrativeAreaInput {
  @Field(() => AreaLevelEnum, { description: '层级 / Level' })
  override level!: AreaLevel;

  @Field(() => String, { description: '名称 / Name' })
  override name!: string;

  @Field(() => AreaScalar, { description: '边界 / Boundary' })
  override boundary!: MultiPolygon | Polygon;
}
