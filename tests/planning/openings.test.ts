/** The ranking of openings against brute force: every candidate and every pair, each in a world of its own. */

import { describe, expect, it } from '@jest/globals';
import { demoTown } from '../../api/demo-town/demo-town.js';
import { computeCoverage } from '../../api/planning/coverage.js';
import { DEFAULT_PARAMETERS } from '../../api/planning/coverage-run.js';
import { type OpeningCandidate, openingCandidates } from '../../api/planning/opening-candidates.js';
import { type OpeningQuestion, rankOpenings } from '../../api/planning/openings.js';
import { applyScenario } from '../../api/planning/scenario-apply.js';
import { prepareBaseline } from '../../api/planning/scenario-engine.js';
import { resolveScenario, type ScenarioInput } from '../../api/planning/scenario-resolve.js';
import { assembleWorld } from '../../api/planning/world.js';
import { scenarioInputOf } from '../worlds/scenario-input.js';

const BAND = 10;
const QUESTION: OpeningQuestion = {
  bandMinutes: BAND,
  rankCount: 12,
  pairCandidateLimit: 16,
  given: [],
  onlyGiven: false,
};

const coveredPersons = ({ world }: ScenarioInput): number =>
  computeCoverage(assembleWorld(world, true), DEFAULT_PARAMETERS)
    .totals.filter(({ bandMinutes }) => bandMinutes === BAND)
    .reduce((sum, total) => sum + (total.coveredPersons ?? 0), 0);

function bruteForce(town: ScenarioInput, sets: readonly (readonly OpeningCandidate[])[]) {
  const before = coveredPersons(town);
  return sets
    .flatMap((set) => {
      const changes = set.flatMap((candidate) => candidate.changes);
      if (resolveScenario(town, changes).length > 0) return [];
      const gain = coveredPersons(applyScenario(town, changes)) - before;
      const costYuan = set.reduce((sum, candidate) => sum + candidate.costYuan, 0);
      return [{ ids: set.map(({ id }) => id).sort(), perYuan: (gain / costYuan) * 10_000 }];
    })
    .filter(({ perYuan }) => perYuan > 1e-9)
    .sort((a, b) => b.perYuan - a.perYuan);
}

describe('the ranking of openings', () => {
  const town = scenarioInputOf(demoTown({ seed: 1, communityCount: 20 }));
  const engine = prepareBaseline(town, DEFAULT_PARAMETERS);
  const all = openingCandidates(engine.built);

  it('finds candidates on the walls: an existing shut gate, a gate, or a gate with a path', () => {
    expect(all.length).toBeGreaterThan(50);
    const kinds = new Set(all.map(({ changes }) => changes.map(({ kind }) => kind).join(' + ')));
    expect(kinds).toContain('open_gate + add_footpath');
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    for (const { community, changes } of all) {
      expect(engine.built.streets!.isWalled[community]).toBe(true);
      expect(resolveScenario(town, changes)).toEqual([]);
    }
  });

  it('equals brute force over every candidate, most of them never computed', () => {
    const { singles, candidateCount, computedCount } = rankOpenings(engine, {
      ...QUESTION,
      pairCandidateLimit: 0,
      rankCount: 5,
    });
    const expected = bruteForce(
      town,
      all.map((one) => [one]),
    ).slice(0, 5);
    expect(expected.length).toBe(5);
    singles.forEach(({ personsPer10000Yuan }, i) => {
      expect(personsPer10000Yuan).toBeCloseTo(expected[i]!.perYuan, 9);
    });
    expect(singles[0]!.candidates.map(({ id }) => id)).toEqual(expected[0]!.ids);
    expect(candidateCount).toBe(all.length);
    expect(computedCount).toBeLessThan(candidateCount);
  });

  it('equals brute force over every pair of a small place', () => {
    const best = rankOpenings(engine, { ...QUESTION, pairCandidateLimit: 0 }).singles.flatMap(
      ({ candidates }) => candidates,
    );
    const few = [...best, ...all.filter((one) => !best.includes(one))].slice(0, 14);
    const { pairs, arePairsExact } = rankOpenings(engine, { ...QUESTION, given: few, onlyGiven: true });
    const expected = bruteForce(
      town,
      few.flatMap((a, i) => few.slice(i + 1).map((b) => [a, b])),
    );
    expect(arePairsExact).toBe(true);
    expect(pairs.length).toBe(QUESTION.rankCount);
    pairs.forEach(({ personsPer10000Yuan }, i) => {
      expect(personsPer10000Yuan).toBeCloseTo(expected[i]!.perYuan, 9);
    });
  });

  it('is the same whatever the order of the candidates', () => {
    const given = all.slice(0, 14);
    const ask = (list: readonly OpeningCandidate[]) =>
      rankOpenings(engine, { ...QUESTION, given: list, onlyGiven: true });
    expect(ask([...given].reverse()).singles).toEqual(ask(given).singles);
    expect(ask([...given].reverse()).pairs).toEqual(ask(given).pairs);
  });

  it('names candidates that the place does not take', () => {
    const stray: OpeningCandidate = {
      id: 'stray',
      community: -1,
      lonLat: [0, 0],
      changes: [
        {
          kind: 'add_footpath',
          line: [
            [0, 0],
            [0, 0.001],
          ],
        },
      ],
      costYuan: 1,
    };
    const ranking = rankOpenings(engine, { ...QUESTION, given: [stray], onlyGiven: true });
    expect(ranking.refusedIds).toEqual(['stray']);
    expect(ranking.singles).toEqual([]);
  });
});
