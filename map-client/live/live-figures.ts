/**
 * What the worker answers, from the engine that holds a place: a scenario tried against things as they
 * are, or two scenarios side by side. Pure; the worker only carries it.
 */
import { type Coverage, type ScenarioEngine, ScenarioError } from '../../api/planning/live.js';
import type { JudgedAnswer, SideOutcome } from '../state/judged.js';
import type { LiveAnswer, LiveFigures, LiveProblem } from '../state/live.js';
import type { Gap } from '../state/records.js';
import type { ScenarioChange } from '../state/scenario-change.js';

type Engine = Pick<ScenarioEngine, 'coverage' | 'recompute'>;
type Changes = Parameters<Engine['recompute']>[0];

const coverageOf = (engine: Engine, changes: readonly ScenarioChange[]): Coverage =>
  engine.recompute(changes as Changes).coverage;

/** @throws ScenarioError where a change cannot be made */
export function triedAnswer(engine: Engine, changes: readonly ScenarioChange[]): LiveAnswer {
  const begin = performance.now();
  const coverage = coverageOf(engine, changes);
  return {
    before: figuresOf(engine.coverage),
    after: figuresOf(coverage),
    unit: unitOf(coverage),
    ratioChanges: ratioChanges(engine.coverage, coverage),
    milliseconds: performance.now() - begin,
  };
}

export function judgedAnswer(
  engine: Engine,
  left: readonly ScenarioChange[],
  right: readonly ScenarioChange[],
): JudgedAnswer {
  const begin = performance.now();
  const sides = { left: sideOf(engine, left), right: sideOf(engine, right) };
  return { ...sides, unit: unitOf(engine.coverage), milliseconds: performance.now() - begin };
}

/** A side that cannot be made is no reason to keep the other one back. */
function sideOf(engine: Engine, changes: readonly ScenarioChange[]): SideOutcome {
  try {
    const coverage = coverageOf(engine, changes);
    return { status: 'judged', figures: figuresOf(coverage), gaps: coverage.results.map(gapOf) };
  } catch (error) {
    if (!(error instanceof ScenarioError)) throw error;
    return { status: 'refused', problems: problemsOf(error) };
  }
}

export const problemsOf = (error: ScenarioError): LiveProblem[] =>
  error.details.problems.map(({ index, code, message }) => ({ index, code, message }));

const capitals = <Code extends string>(code: Code): Uppercase<Code> => code.toUpperCase() as Uppercase<Code>;

const unitOf = ({ totals }: Coverage): LiveAnswer['unit'] => capitals(totals[0]!.demandUnit);

/** One service and one band are asked: there is one total. */
function figuresOf({ totals }: Coverage): LiveFigures {
  const { coveredPersons, coveredRatio, capacityGap, distanceGap } = totals[0]!;
  return { coveredPersons, coveredRatio, capacityGap: capacityGap ?? distanceGap };
}

/** As the API would say it. */
const gapOf = (result: Coverage['results'][number]): Gap => ({
  communityId: result.communityId,
  serviceKind: capitals(result.serviceKind),
  bandMinutes: result.bandMinutes,
  state: capitals(result.state),
  severity: result.severity,
  persons: result.persons,
  coveredRatio: result.coveredRatio,
  coveredPersons: result.coveredPersons,
  demand: result.demand,
  demandUnit: capitals(result.demandUnit),
  distanceGap: result.distanceGap,
  capacityGap: result.capacityGap,
});

function ratioChanges(before: Coverage, after: Coverage): LiveAnswer['ratioChanges'] {
  return after.results.flatMap((result, at) => {
    const known = before.results[at];
    if (!known || known === result || result.coveredRatio === null || known.coveredRatio === null) return [];
    const change = result.coveredRatio - known.coveredRatio;
    return change === 0 ? [] : [[result.communityId, change] as const];
  });
}
