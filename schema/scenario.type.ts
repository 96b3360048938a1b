/** Scenarios (方案): named lists of changes over things as they are. */
import { Field, ObjectType } from 'type-graphql';
import { connectionType } from './connection.type.js';
import { PlannerRow } from './planner-row.type.js';
import { JSONObjectScalar, type JsonObject } from './scalars.js';

@ObjectType({ description: '方案:对现状的一组改动 / A scenario: changes over things as they are' })
export class Scenario extends PlannerRow {
  @Field(() => String, { description: '名称,工作区内唯一 / Name, one of its kind in the workspace' })
  name!: string;

  @Field(() => String, { nullable: true, description: '说明 / Note' })
  note!: string | null;

  @Field(() => [JSONObjectScalar], {
    description: '改动列表,每项的 kind 说明类别 / The changes; the kind of each says what it is',
  })
  changes!: JsonObject[];

  @Field(() => String, {
    description: '保存时现状数据的摘要 / Hash of the place that the changes were checked against',
  })
  baselineInputHash!: string;
}

export const ScenarioConnection = connectionType(Scenario, 'Scenario', '方案');
