/** The question of a study of a scenario; what is left out takes the usual value. */
import { Field, InputType } from 'type-graphql';
import { RunParametersInput } from './run-parameters.input.js';
import { JSONObjectScalar, type JsonObject, UUIDScalar } from './scalars.js';

@InputType({ description: '方案对比的参数 / Parameters of a study of a scenario' })
export class ScenarioStudyInput extends RunParametersInput {
  @Field(() => UUIDScalar, {
    nullable: true,
    description: '与哪个方案比,缺省与现状比 / Scenario to compare with; things as they are when left out',
  })
  againstScenarioId?: string | null;

  @Field(() => [JSONObjectScalar], {
    nullable: true,
    description: '未保存的改动,不指定方案时使用 / Changes that are not stored, where no scenario is named',
  })
  to?: JsonObject[] | null;
}
