/** The totals of a service, for each band over all communities that can be answered. */

import { COVERAGE_STATES, type CoverageState } from '../../schema/vocabulary.js';
import type { Service } from '../standards/services.js';
import type { CoverageResult, CoverageTotal } from '../store/coverage-run.store.js';
import type { Band } from './coverage-answer.js';

/** One a band. @param answers of the service, by community: one a band */
export function totalsOf(
  answers: readonly (readonly CoverageResult[])[],
  service: Service,
  bands: readonly Band[],
): CoverageTotal[] {
  return bands.map((_, b) => totalOf(answers, service, bands, b));
}

function totalOf(
  answers: readonly (readonly CoverageResult[])[],
  service: Service,
  bands: readonly Band[],
  b: number,
): CoverageTotal {
  const counts = new Uint32Array(COVERAGE_STATES.length);
  const [persons, coveredPersons, demand, distanceGap] = [new Sum(), new Sum(), new Sum(), new Sum()];
  const [capacityGap, allocated, competitionGap] = [new Sum(), new Sum(), new Sum()];
  for (const own of answers) {
    const result = own[b]!;
    counts[STATE_POSITION[result.state]]!++;
    if (result.coveredRatio === null) continue;
    persons.add(result.persons);
    if (result.persons !== null) coveredPersons.add(result.coveredPersons);
    demand.add(result.demand);
    distanceGap.add(result.distanceGap);
    // Where some capacity is unknown, the distance gap is certain all the same: the sum is a lower bound.
    capacityGap.add(result.capacityGap ?? result.distanceGap);
    allocated.add(result.allocated);
    if (result.allocated !== null) competitionGap.add(result.competitionGap ?? result.distanceGap);
  }
  return {
    serviceKind: service.kind,
    bandMinutes: bands[b]!.minutes,
    communityCount: answers.length,
    countsByState: byState((position) => counts[position]!),
    persons: persons.value,
    coveredPersons: coveredPersons.value,
    coveredRatio:
      persons.value && coveredPersons.value !== null ? coveredPersons.value / persons.value : null,
    demand: demand.value,
    distanceGap: distanceGap.value,
    capacityGap: capacityGap.value,
    allocated: allocated.value,
    competitionGap: competitionGap.value,
    demandUnit: service.capacityUnit,
  };
}

const byState = (countOf: (position: number) => number): Record<CoverageState, number> =>
  Object.fromEntries(COVERAGE_STATES.map(({ code }, position) => [code, countOf(position)])) as Record<
    CoverageState,
    number
  >;

const STATE_POSITION = byState((position) => position);

/** Of the known values; null while not one is known, because a missing figure is not a zero. */
class Sum {
  #sum = 0;
  #isKnown = false;

  add(value: number | null): void {
    if (value === null) return;
    this.#sum += value;
    this.#isKnown = true;
  }

  get value(): number | null {
    return this.#isKnown ? this.#sum : null;
  }
}
