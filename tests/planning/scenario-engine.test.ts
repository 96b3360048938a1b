/** A scenario recomputed from the baseline equals the same world computed from scratch, to the byte. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { demoTown } from '../../api/demo-town/demo-town.js';
import { readImportFile } from '../../api/intake/index.js';
import { buildWalkGraph } from '../../api/kernel/index.js';
import { Random } from '../../api/kernel/random.js';
import { computeCoverage } from '../../api/planning/coverage.js';
import { DEFAULT_PARAMETERS } from '../../api/planning/coverage-run.js';
import { applyScenario } from '../../api/planning/scenario-apply.js';
import type { ScenarioChange } from '../../api/planning/scenario-change.js';
import { prepareBaseline, type ScenarioEngine } from '../../api/planning/scenario-engine.js';
import { type ScenarioInput, ScenarioSite } from '../../api/planning/scenario-resolve.js';
import { assembleWorld } from '../../api/planning/world.js';
import type { RunParameters } from '../../api/store/coverage-run.store.js';
import { describeWithShared } from '../setup/shared.js';
import { sharedFile } from '../setup/shared-file.js';
import { latOf, lonOf, paperEdges } from '../worlds/edges.js';
import { lonLat, paperBuilding, paperCommunity, paperFacility, paperWorld } from '../worlds/paper-world.js';
import { CHANGE_KINDS, randomChange, randomChanges } from '../worlds/random-changes.js';
import { scenarioInputOf } from '../worlds/scenario-input.js';

const cold = (input: ScenarioInput, changes: readonly ScenarioChange[], parameters: RunParameters) =>
  computeCoverage(
    assembleWorld(applyScenario(input, changes).world, parameters.profile !== 'wheelchair'),
    parameters,
  );

/** @returns how many of the scenarios changed anything, and how many were computed from scratch */
function expectEqualToCold(
  input: ScenarioInput,
  draw: (random: Random, site: ScenarioSite) => ScenarioChange[],
  numRuns: number,
  parameters: RunParameters = DEFAULT_PARAMETERS,
): { changed: number; fromScratch: number } {
  const engine = prepareBaseline(input, parameters);
  const site = new ScenarioSite(input);
  const baseline = JSON.stringify(engine.coverage);
  expect(baseline).toBe(JSON.stringify(cold(input, [], parameters)));
  const counts = { changed: 0, fromScratch: 0 };
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const changes = draw(new Random(seed), site);
      const { coverage, isFromScratch } = engine.recompute(changes);
      const bytes = JSON.stringify(coverage);
      expect(bytes).toBe(JSON.stringify(cold(input, changes, parameters)));
      if (bytes !== baseline) counts.changed++;
      if (isFromScratch) counts.fromScratch++;
    }),
    { numRuns, seed: 7 },
  );
  return counts;
}

describe('a scenario over the demo town', () => {
  let town: ScenarioInput;
  beforeAll(() => {
    town = scenarioInputOf(demoTown({ seed: 1, communityCount: 120 }));
  });

  it.each(CHANGE_KINDS)('equals a cold run: %s', (kind) => {
    const oneChange = (random: Random, site: ScenarioSite) => [randomChange(random, site, kind)!];
    const { changed, fromScratch } = expectEqualToCold(town, oneChange, 12);
    expect(changed).toBeGreaterThan(2);
    expect(fromScratch).toBe(0);
  });

  it('equals a cold run when changes of all kinds come together', () => {
    const { changed } = expectEqualToCold(town, (random, site) => randomChanges(random, site, 8), 25);
    expect(changed).toBeGreaterThan(20);
  });

  it('equals a cold run on wheels and for a single band by distance', () => {
    const parameters: RunParameters = {
      ...DEFAULT_PARAMETERS,
      profile: 'wheelchair',
      reading: 'distance',
      minutes: [10],
    };
    const { changed } = expectEqualToCold(
      town,
      (random, site) => randomChanges(random, site, 4),
      12,
      parameters,
    );
    expect(changed).toBeGreaterThan(5);
  });

  it('is the baseline itself when it is empty', () => {
    const engine = prepareBaseline(town, DEFAULT_PARAMETERS);
    expect(engine.recompute([]).coverage).toBe(engine.coverage);
  });

  it('answers again only communities that a change can touch, and keeps the results of the others', () => {
    const engine = prepareBaseline(town, DEFAULT_PARAMETERS);
    const { communities } = town.world;
    const { coverage, answerCount, searchCount } = engine.recompute([
      { kind: 'set_persons', communityId: communities[5]!.id, persons60Plus: 1 },
    ]);
    expect(answerCount).toBe(DEFAULT_PARAMETERS.services.length);
    expect(searchCount).toBe(0);
    const kept = coverage.results.filter((result, i) => result === engine.coverage.results[i]);
    const perCommunity = DEFAULT_PARAMETERS.services.length * DEFAULT_PARAMETERS.minutes.length;
    expect(kept.length).toBe((communities.length - 1) * perCommunity);
  });

  it('does not remember the scenario before', () => {
    const engine = prepareBaseline(town, DEFAULT_PARAMETERS);
    const site = new ScenarioSite(town);
    const changes = randomChanges(new Random(3), site, 5);
    const first = JSON.stringify(engine.recompute(changes).coverage);
    for (let seed = 10; seed < 15; seed++) engine.recompute(randomChanges(new Random(seed), site, 5));
    expect(JSON.stringify(engine.recompute(changes).coverage)).toBe(first);
  });
});

describe('a scenario that is computed from scratch', () => {
  const recomputed = (input: ScenarioInput, changes: readonly ScenarioChange[]) => {
    const engine: ScenarioEngine = prepareBaseline(input, DEFAULT_PARAMETERS);
    const { coverage, isFromScratch } = engine.recompute(changes);
    expect(JSON.stringify(coverage)).toBe(JSON.stringify(cold(input, changes, DEFAULT_PARAMETERS)));
    return isFromScratch;
  };
  let town: ScenarioInput;
  beforeAll(() => {
    town = scenarioInputOf(demoTown({ seed: 2, communityCount: 12 }));
  });

  it('has no network', () => {
    const bare = { ...town, world: { ...town.world, network: null } };
    const { id } = bare.world.communities[0]!;
    expect(recomputed(bare, [{ kind: 'set_persons', communityId: id, residents: 7 }])).toBe(true);
  });

  it('has no more doors than facilities of a service', () => {
    const [building] = town.world.buildings;
    const parking = town.world.facilities.find(({ serviceKind }) => serviceKind === 'parking')!;
    const crowded: ScenarioInput = {
      ...town,
      world: {
        ...town.world,
        communities: town.world.communities.filter(({ id }) => id === building!.communityId),
        buildings: [building!],
        facilities: [parking, { ...parking, id: 'twin' }],
      },
    };
    expect(recomputed(crowded, [{ kind: 'close_facility', facilityId: 'twin' }])).toBe(true);
  });

  it('draws a way beyond the map', () => {
    // A street of two nodes, 1,000 m apart, that bends 300 m south between them: a path that joins it in
    // the bend makes a node south of all others.
    const nodes = [0, 1000].map((eastMetres) => ({ eastMetres, northMetres: 0 }));
    const graph = buildWalkGraph({
      ...paperEdges(nodes, [{ from: 0, to: 1 }]),
      shapeStart: Uint32Array.of(0, 3),
      shapeLon: Float64Array.of(lonOf(0), lonOf(500), lonOf(1000)),
      shapeLat: Float64Array.of(latOf(0), latOf(-300), latOf(0)),
    });
    const bend: ScenarioInput = {
      world: paperWorld(graph, {
        communities: [paperCommunity('home', [0, 10], [100, 60], { enclosure: 'open' })],
        buildings: [20, 50, 80].map((east) => paperBuilding('home', [east, 30], 10)),
        facilities: [paperFacility('care', 'elderly_care', [900, 0], 10)],
      }),
      stock: [],
    };
    const path = (northMetres: number): ScenarioChange[] => [
      { kind: 'add_footpath', line: [lonLat([500, northMetres]), lonLat([50, 0])] },
    ];
    expect(recomputed(bend, path(-300))).toBe(true);
    expect(recomputed(bend, [{ kind: 'add_footpath', line: [lonLat([0, 0]), lonLat([1000, 0])] }])).toBe(
      false,
    );
  });
});

const HAIDIAN = 'data/beijing-haidian.osm.gz';

describeWithShared([HAIDIAN], 'a scenario over Beijing Haidian', () => {
  it('equals a cold run, walled or not', async () => {
    const read = scenarioInputOf(await readImportFile(sharedFile(HAIDIAN), { what: 'all' }));
    const draw = (random: Random, site: ScenarioSite) => randomChanges(random, site, 4);
    expect(expectEqualToCold(read, draw, 30).changed).toBeGreaterThan(20);
    const communities = read.world.communities.map((row) => ({ ...row, enclosure: 'walled' as const }));
    const walled = { ...read, world: { ...read.world, communities } };
    expect(expectEqualToCold(walled, draw, 30).changed).toBeGreaterThan(20);
  });
});
