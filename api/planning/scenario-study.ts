/** The study of a scenario (方案对比): what it changes against things as they are, or against another one. */

import type { RunParameters } from '../store/coverage-run.store.js';
import { ParameterReader } from './parameter-reader.js';
import { readRunParameters } from './run-parameters.js';
import type { ScenarioChange } from './scenario-change.js';
import { compareScenarios, type ScenarioComparison } from './scenario-compare.js';
import { prepareBaseline } from './scenario-engine.js';
import { resolveScenario, ScenarioError, ScenarioSite } from './scenario-resolve.js';
import { isChangeList, shapeProblems } from './scenario-shape.js';
import type { Study } from './study.js';

export interface ScenarioStudyParameters extends RunParameters {
  /** Null: compared with things as they are. */
  readonly againstScenarioId: string | null;
  /** The changes of the scenario compared with, and of the one that is asked about. */
  readonly from: readonly ScenarioChange[];
  readonly to: readonly ScenarioChange[];
}

export const scenarioStudy: Study<ScenarioStudyParameters, ScenarioComparison> = {
  kind: 'scenario',
  comparesScenarios: true,
  check: (values) => {
    const reader = new ParameterReader(values);
    const parameters = {
      ...readRunParameters(reader),
      againstScenarioId: reader.text('againstScenarioId'),
      from: changesOf(reader.value('from')),
      to: changesOf(reader.value('to')),
    };
    reader.end();
    return parameters;
  },
  compute: (input, { from, to, againstScenarioId: _, ...run }, { onProgress }) => {
    onProgress(0, 'check');
    const site = new ScenarioSite(input);
    const problems = [from, to].flatMap((changes) => resolveScenario(input, changes, site));
    if (problems.length > 0) throw new ScenarioError(problems);
    onProgress(0.1, 'baseline');
    const engine = prepareBaseline(input, run);
    onProgress(0.7, 'compare');
    const result = compareScenarios(engine, from, to);
    return { result, warnings: engine.coverage.warnings };
  },
};

function changesOf(value: unknown): readonly ScenarioChange[] {
  const changes = value ?? [];
  if (!isChangeList(changes)) throw new ScenarioError(shapeProblems(changes));
  return changes;
}
