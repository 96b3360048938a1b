/**
 * Competition on every coverage run (竞争后容量缺口): beside what each community could have if it were alone,
 * what it gets when those nearer to a facility go there first. One contest a service; the pairs of doors
 * and facilities are sorted once and serve all bands.
 *
 *   demand = allocated (own supply and facilities) + gap after competition
 *   gap after competition ≥ capacity gap ≥ distance gap
 */

import { allocateNearestFirst, binaryDecay, decayWeights, pairsByCost } from '../kernel/index.js';
import type { CoverageResult } from '../store/coverage-run.store.js';
import { byCommunity, type Contest, contestOf, scoresByCommunity } from './contest.js';
import type { CoveragePlan, ServiceQuestion } from './coverage.js';

/** By community. */
interface BandFigures {
  readonly unmet: Float64Array;
  readonly scores: Float64Array;
}

/** @param answers by community: one a band; handed back with the figures of competition where there are any */
export function withCompetition(
  { bands, norms }: CoveragePlan,
  asked: ServiceQuestion,
  answers: readonly CoverageResult[][],
): readonly CoverageResult[][] {
  const contest = asked.service.demand ? contestOf(asked, norms) : null;
  if (!contest) return answers;
  const { table, doorDemand, capacity } = contest;
  const pairs = pairsByCost(table);
  const figures = bands.map(({ cutoffMetres }): BandFigures => {
    const { unmet } = allocateNearestFirst(table, doorDemand, capacity, cutoffMetres, pairs);
    const weights = decayWeights(table.cost, binaryDecay(cutoffMetres), cutoffMetres);
    return {
      unmet: byCommunity(contest, unmet, false),
      scores: scoresByCommunity(contest, '2sfca', weights),
    };
  });
  const wanted = byCommunity(contest, doorDemand, false);
  return answers.map((results, c) =>
    results.map((result, b) => withFigures(result, contest, figures[b]!, wanted[c]!, c)),
  );
}

function withFigures(
  result: CoverageResult,
  { ownServed }: Contest,
  { unmet, scores }: BandFigures,
  wanted: number,
  community: number,
): CoverageResult {
  if (result.coveredRatio === null) return result;
  const accessScore = scores[community]!;
  if (result.demand === null) return { ...result, accessScore };
  return {
    ...result,
    accessScore,
    // Sums of doors may differ from the whole in their last bits; nobody gets less than nothing.
    allocated: Math.max(0, ownServed[community]! + wanted - unmet[community]!),
    // Places nobody counted might close it: as with the capacity gap, then only the distance gap is known.
    competitionGap: result.unknownCapacityCount > 0 ? null : unmet[community]!,
  };
}
