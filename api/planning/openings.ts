/**
 * Which opening does most for the money: gates, paths and crossings ranked by persons newly covered
 * per 10,000 yuan, one by one and in pairs.
 *
 * Inner ways carry no through traffic, so opening a wall helps only those who live behind it, unless a
 * facility stands there: what is uncovered behind the wall bounds what a candidate can bring, and one
 * whose bound stays below the ranks already filled need not be computed. The ranking is the same.
 */

import type { ServiceKind } from '../../schema/vocabulary.js';
import type { Coverage } from './coverage.js';
import { type OpeningCandidate, openingCandidates } from './opening-candidates.js';
import type { ScenarioEngine } from './scenario-engine.js';
import { ScenarioError } from './scenario-resolve.js';

export interface OpeningQuestion {
  readonly bandMinutes: number;
  /** How many ranks are filled, ≥ 1. */
  readonly rankCount: number;
  /** All pairs are computed where there are no more candidates than this; else pairs of the ranked ones. */
  readonly pairCandidateLimit: number;
  /** Beside those that the data suggests, or instead of them. */
  readonly given: readonly OpeningCandidate[];
  readonly onlyGiven: boolean;
}

export interface RankedOpening {
  readonly candidates: readonly OpeningCandidate[];
  readonly costYuan: number;
  /** Summed over the services: somebody who newly reaches two of them counts twice. */
  readonly newlyCoveredPersons: number;
  readonly personsPer10000Yuan: number;
  readonly byService: readonly { readonly serviceKind: ServiceKind; readonly newlyCoveredPersons: number }[];
}

export interface OpeningRanking {
  readonly singles: readonly RankedOpening[];
  readonly pairs: readonly RankedOpening[];
  /** True: every pair of candidates was computed or cannot rank. */
  readonly arePairsExact: boolean;
  readonly candidateCount: number;
  readonly computedCount: number;
  /** Candidates that the place does not take, such as a path that finds no way. */
  readonly refusedIds: readonly string[];
}

export function rankOpenings(
  engine: ScenarioEngine,
  question: OpeningQuestion,
  onProgress: (ratio: number) => void = () => {},
): OpeningRanking {
  const candidates = [...question.given, ...(question.onlyGiven ? [] : openingCandidates(engine.built))];
  const trial = new Trial(engine, question.bandMinutes);
  const ranks = new Ranks(question.rankCount);
  const inHope = candidates
    .map((candidate) => ({ candidate, hope: trial.bestRatio([candidate]) }))
    .sort((a, b) => b.hope - a.hope || compareIds(a.candidate, b.candidate));
  inHope.forEach(({ candidate, hope }, i) => {
    onProgress((0.5 * i) / inHope.length);
    if (ranks.mayEnter(hope)) ranks.add(trial.of([candidate]));
  });
  const isSmall = candidates.length <= question.pairCandidateLimit;
  const paired = isSmall ? candidates : ranks.list.flatMap((opening) => opening.candidates);
  const pairs = rankPairs(trial, paired, question.rankCount, (ratio) => onProgress(0.5 + 0.5 * ratio));
  return {
    singles: ranks.list,
    pairs,
    arePairsExact: isSmall,
    candidateCount: candidates.length,
    computedCount: trial.computedCount,
    refusedIds: [...trial.refusedIds].sort(),
  };
}

function rankPairs(
  trial: Trial,
  candidates: readonly OpeningCandidate[],
  rankCount: number,
  onProgress: (ratio: number) => void,
): readonly RankedOpening[] {
  const inOrder = [...candidates].sort(compareIds);
  const pairs = inOrder.flatMap((a, i) => inOrder.slice(i + 1).map((b) => [a, b] as const));
  const inHope = pairs.map((pair) => ({ pair, hope: trial.bestRatio(pair) })).sort((a, b) => b.hope - a.hope);
  const ranks = new Ranks(rankCount);
  inHope.forEach(({ pair, hope }, i) => {
    onProgress(i / inHope.length);
    if (ranks.mayEnter(hope)) ranks.add(trial.of(pair));
  });
  return ranks.list;
}

const compareIds = (a: OpeningCandidate, b: OpeningCandidate): number =>
  a.id < b.id ? -1 : Number(a.id > b.id);

/** Tries openings on the baseline. */
class Trial {
  computedCount = 0;
  readonly refusedIds = new Set<string>();
  readonly #engine: ScenarioEngine;
  readonly #bandMinutes: number;
  readonly #uncovered: readonly number[];

  constructor(engine: ScenarioEngine, bandMinutes: number) {
    this.#engine = engine;
    this.#bandMinutes = bandMinutes;
    this.#uncovered = uncoveredPersons(engine, bandMinutes);
  }

  /** No opening of these can bring more persons per 10,000 yuan. */
  bestRatio(candidates: readonly OpeningCandidate[]): number {
    const communities = new Set(candidates.map(({ community }) => community));
    let persons = 0;
    for (const community of communities)
      persons += community < 0 ? Infinity : (this.#uncovered[community] ?? Infinity);
    return ratioOf(persons, costOf(candidates));
  }

  /** Null where the place does not take it. */
  of(candidates: readonly OpeningCandidate[]): RankedOpening | null {
    try {
      const changes = candidates.flatMap((candidate) => candidate.changes);
      const { coverage } = this.#engine.recompute(changes);
      this.computedCount++;
      return this.#ranked(candidates, coverage);
    } catch (error) {
      if (!(error instanceof ScenarioError)) throw error;
      if (candidates.length === 1) this.refusedIds.add(candidates[0]!.id);
      return null;
    }
  }

  #ranked(candidates: readonly OpeningCandidate[], after: Coverage): RankedOpening {
    const before = this.#engine.coverage.totals;
    const byService = after.totals.flatMap((total, i) =>
      total.bandMinutes === this.#bandMinutes
        ? [
            {
              serviceKind: total.serviceKind,
              newlyCoveredPersons: (total.coveredPersons ?? 0) - (before[i]!.coveredPersons ?? 0),
            },
          ]
        : [],
    );
    const newlyCoveredPersons = byService.reduce((sum, one) => sum + one.newlyCoveredPersons, 0);
    const costYuan = costOf(candidates);
    return {
      candidates,
      costYuan,
      newlyCoveredPersons,
      personsPer10000Yuan: ratioOf(newlyCoveredPersons, costYuan),
      byService,
    };
  }
}

const costOf = (candidates: readonly OpeningCandidate[]): number =>
  candidates.reduce((sum, { costYuan }) => sum + costYuan, 0);

const ratioOf = (persons: number, costYuan: number): number =>
  persons === 0 ? 0 : (persons / costYuan) * 10_000;

/** By community: persons × services not covered yet; Infinity where its opening could help others too. */
function uncoveredPersons({ built: { world }, coverage }: ScenarioEngine, bandMinutes: number): number[] {
  const persons = new Map<string, number>();
  for (const result of coverage.results) {
    if (result.bandMinutes !== bandMinutes || result.persons === null) continue;
    const uncovered = result.persons - (result.coveredPersons ?? 0);
    persons.set(result.communityId, (persons.get(result.communityId) ?? 0) + uncovered);
  }
  const uncovered = world.input.communities.map(({ id }) => persons.get(id) ?? 0);
  world.input.facilities.forEach(({ isForResidentsOnly }, f) => {
    const community = world.facilityCommunity[f]!;
    if (community >= 0 && !isForResidentsOnly) uncovered[community] = Infinity;
  });
  return uncovered;
}

/** The best so far, best first; ties by cost, then by ids. */
class Ranks {
  readonly list: RankedOpening[] = [];
  readonly #count: number;

  constructor(count: number) {
    this.#count = count;
  }

  /** A margin for sums that differ in their last bits. */
  mayEnter(bestRatio: number): boolean {
    const last = this.list[this.#count - 1];
    return bestRatio > 0 && (!last || bestRatio * (1 + 1e-9) >= last.personsPer10000Yuan);
  }

  add(opening: RankedOpening | null): void {
    if (!opening || opening.newlyCoveredPersons <= 0) return;
    this.list.push(opening);
    this.list.sort(
      (a, b) =>
        b.personsPer10000Yuan - a.personsPer10000Yuan ||
        a.costYuan - b.costYuan ||
        (idsOf(a) < idsOf(b) ? -1 : 1),
    );
    this.list.length = Math.min(this.list.length, this.#count);
  }
}

const idsOf = ({ candidates }: RankedOpening): string => candidates.map(({ id }) => id).join(' ');
