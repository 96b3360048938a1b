/** What is asked of and told about scenarios. */
import { Field, InputType } from 'type-graphql';
import { ProvenanceInput } from './provenance.input.js';
import { JSONObjectScalar, type JsonObject } from './scalars.js';

@InputType({ description: '方案的筛选条件 / Which scenarios' })
export class ScenarioFilterInput {
  @Field(() => String, { nullable: true, description: '名称包含 / Name contains' })
  nameContains?: string | null;
}

@InputType({ description: '对方案的修改,只写要改的项 / A change to a scenario: only what changes' })
export class UpdateScenarioInput extends ProvenanceInput {
  @Field(() => String, { nullable: true, description: '名称 / Name' })
  name?: string;

  @Field(() => String, { nullable: true, description: '说明 / Note' })
  note?: string | null;

  @Field(() => [JSONObjectScalar], {
    nullable: true,
    description:
      '改动列表;有问题时一次列出全部问题 / The changes; where some cannot be, all the problems are told at once',
  })
  changes?: JsonObject[];
}

@InputType({ description: '新方案 / A new scenario' })
export class CreateScenarioInput extends UpdateScenarioInput {
  @Field(() => String, { description: '名称 / Name' })
  override name!: string;
}
