/**
 * What a scenario changes against another one or the baseline: per community, service and band, and
 * in the totals, each change parted by cause.
 *
 * The causes are laid on one after the other in a fixed order – network, then demand, then supply –
 * and each gets the step it makes:
 *
 *   (nA, dA, sA) ── network ─▶ (nB, dA, sA) ── demand ─▶ (nB, dB, sA) ── supply ─▶ (nB, dB, sB)
 *
 * Figures are first rounded to a binary grid (2⁻²⁰ of a person or a place, 2⁻⁴⁰ of a ratio) on which
 * subtraction is exact: the three parts add up to the change to the last bit.
 */

import {
  type CapacityUnit,
  COMPARED_MEASURES,
  type ComparedMeasure,
  type CoverageState,
  type ServiceKind,
} from '../../schema/vocabulary.js';
import type { CoverageResult, CoverageTotal } from '../store/coverage-run.store.js';
import type { Coverage } from './coverage.js';
import { EFFECT_OF, SCENARIO_EFFECTS, type ScenarioChange, type ScenarioEffect } from './scenario-change.js';
import type { ScenarioEngine } from './scenario-engine.js';

const FIELD_OF = {
  persons: 'persons',
  covered_persons: 'coveredPersons',
  covered_ratio: 'coveredRatio',
  demand: 'demand',
  distance_gap: 'distanceGap',
  capacity_gap: 'capacityGap',
} as const satisfies Record<ComparedMeasure, keyof CoverageTotal>;

/** Null where a figure is not known on one of the sides. */
export interface MeasureChange {
  readonly measure: ComparedMeasure;
  readonly before: number | null;
  readonly after: number | null;
  /** network + demand + supply, exactly. */
  readonly change: number | null;
  readonly network: number | null;
  readonly demand: number | null;
  readonly supply: number | null;
}

export interface TotalChange {
  readonly serviceKind: ServiceKind;
  readonly bandMinutes: number;
  readonly demandUnit: CapacityUnit;
  /** All measures, changed or not. */
  readonly measures: readonly MeasureChange[];
}

export interface CommunityChange {
  readonly communityId: string;
  readonly serviceKind: ServiceKind;
  readonly bandMinutes: number;
  readonly stateBefore: CoverageState;
  readonly stateAfter: CoverageState;
  readonly nearestMetresBefore: number | null;
  readonly nearestMetresAfter: number | null;
  /** Those that changed. */
  readonly measures: readonly MeasureChange[];
}

export interface ScenarioComparison {
  readonly totals: readonly TotalChange[];
  /** Only what differs; in the order of the results of a run. */
  readonly communities: readonly CommunityChange[];
  readonly changedCommunityCount: number;
  readonly communityCount: number;
}

/** The coverages along the way from one scenario to the other. */
export type CompareSteps = readonly [from: Coverage, network: Coverage, demand: Coverage, to: Coverage];

/** @throws ScenarioError when one of the scenarios cannot be applied */
export function compareScenarios(
  engine: ScenarioEngine,
  from: readonly ScenarioChange[],
  to: readonly ScenarioChange[],
): ScenarioComparison {
  const lists: ScenarioChange[][] = [[...from]];
  for (const effect of SCENARIO_EFFECTS) lists.push(withEffect(lists[lists.length - 1]!, to, effect));
  const known = new Map<string, Coverage>();
  const coverageOf = (changes: readonly ScenarioChange[]): Coverage => {
    const key = JSON.stringify(changes);
    const coverage = known.get(key) ?? engine.recompute(changes).coverage;
    known.set(key, coverage);
    return coverage;
  };
  const [a, b, c, d] = lists.map(coverageOf);
  return compareSteps([a!, b!, c!, d!]);
}

/** Changes of one effect taken from the other list. */
function withEffect(
  changes: readonly ScenarioChange[],
  others: readonly ScenarioChange[],
  effect: ScenarioEffect,
): ScenarioChange[] {
  const has = ({ kind }: ScenarioChange) => EFFECT_OF[kind] === effect;
  return [...changes.filter((change) => !has(change)), ...others.filter(has)];
}

export function compareSteps(steps: CompareSteps): ScenarioComparison {
  const totals = steps[0].totals.map((total, i) => ({
    serviceKind: total.serviceKind,
    bandMinutes: total.bandMinutes,
    demandUnit: total.demandUnit,
    measures: COMPARED_MEASURES.map(({ code: measure }) =>
      measureChange(
        measure,
        steps.map((step) => step.totals[i]!),
      ),
    ),
  }));
  const communities = steps[0].results.flatMap((_, i) => {
    const change = communityChange(steps.map((step) => step.results[i]!));
    return change ? [change] : [];
  });
  return {
    totals,
    communities,
    changedCommunityCount: new Set(communities.map(({ communityId }) => communityId)).size,
    communityCount: new Set(steps[0].results.map(({ communityId }) => communityId)).size,
  };
}

/** Null where nothing differs. */
function communityChange(results: readonly CoverageResult[]): CommunityChange | null {
  const [before, after] = [results[0]!, results[results.length - 1]!];
  if (results.every((result) => result === before)) return null;
  const measures = COMPARED_MEASURES.map(({ code: measure }) => measureChange(measure, results)).filter(
    ({ before: a, after: b, ...parts }) =>
      a !== b || SCENARIO_EFFECTS.some((effect) => parts[effect] !== null && parts[effect] !== 0),
  );
  const isSame =
    measures.length === 0 && before.state === after.state && before.nearestMetres === after.nearestMetres;
  if (isSame) return null;
  return {
    communityId: before.communityId,
    serviceKind: before.serviceKind,
    bandMinutes: before.bandMinutes,
    stateBefore: before.state,
    stateAfter: after.state,
    nearestMetresBefore: before.nearestMetres,
    nearestMetresAfter: after.nearestMetres,
    measures,
  };
}

function measureChange(
  measure: ComparedMeasure,
  steps: readonly (CoverageResult | CoverageTotal)[],
): MeasureChange {
  const [from, network, demand, to] = steps.map((step) => onGrid(step[FIELD_OF[measure]], measure));
  const isKnown = [from, network, demand, to].every((value) => value !== null);
  const step = (a: number | null | undefined, b: number | null | undefined) => (isKnown ? b! - a! : null);
  return {
    measure,
    before: from!,
    after: to!,
    change: step(from, to),
    network: step(from, network),
    demand: step(network, demand),
    supply: step(demand, to),
  };
}

/** A double holds 53 bits: ratios up to 2¹² and figures up to 2³² keep all of theirs on these grids. */
function onGrid(value: number | null, measure: ComparedMeasure): number | null {
  if (value === null) return null;
  const steps = measure === 'covered_ratio' ? 2 ** 40 : 2 ** 20;
  return Math.round(value * steps) / steps;
}
