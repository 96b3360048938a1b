/**
 * Competition for capacity over 10,000 communities and 2,000 facilities: scores, and both rules of
 * allocation. The table is that of a square town, communities and facilities at random places, with
 * metres as the crow flies.
 */

import {
  ACCESS_METHODS,
  accessScores,
  allocateLeastWalk,
  allocateNearestFirst,
  type CostTable,
  costsOfTravel,
  decayWeights,
  equityOf,
  usualDecay,
} from '../../api/kernel/index.js';
import { Random } from '../../api/kernel/random.js';
import { loadText, printTable, spread, timed } from './figures.js';

const COMMUNITIES = 10_000;
const FACILITIES = 2_000;
const CUTOFF_METRES = 1080;
/** Metres: with these sides a walk of 15 minutes reaches some thirty facilities. */
const TOWN_METRES = 16_000;

interface Town {
  readonly table: CostTable;
  readonly demand: Float64Array;
  readonly supply: Float64Array;
}

function town(): Town {
  const random = new Random(1);
  const places = (count: number): [number, number][] =>
    Array.from({ length: count }, () => [random.between(0, TOWN_METRES), random.between(0, TOWN_METRES)]);
  const [communities, facilities] = [places(COMMUNITIES), places(FACILITIES)];
  const rowStart = new Uint32Array(COMMUNITIES + 1);
  const destination: number[] = [];
  const metres: number[] = [];
  communities.forEach(([x, y], community) => {
    facilities.forEach(([toX, toY], facility) => {
      const apart = Math.hypot(x - toX, y - toY);
      if (apart > CUTOFF_METRES) return;
      destination.push(facility);
      metres.push(apart);
    });
    rowStart[community + 1] = metres.length;
  });
  const travel = {
    originCount: COMMUNITIES,
    rowStart,
    destination: Uint32Array.from(destination),
    metres: Float64Array.from(metres),
  };
  // Beds for 40 of 1000 elderly; the places fall short of it by a tenth or so.
  const demand = Float64Array.from(communities, () => random.integer(50, 1500) * 0.04);
  const supply = Float64Array.from(facilities, () => random.integer(20, 260));
  return { table: costsOfTravel(travel, FACILITIES), demand, supply };
}

console.log(`\nload before: ${loadText()}`);
const { table, demand, supply } = town();
const rows = [['', 'time']];
for (const method of ACCESS_METHODS) {
  const decay = usualDecay(method, CUTOFF_METRES);
  const score = () =>
    accessScores(method, table, decayWeights(table.cost, decay, CUTOFF_METRES), demand, supply);
  score();
  rows.push([method, spread(await timed(11, score))]);
}
const scores = accessScores('2sfca', table, new Float64Array(table.cost.length).fill(1), demand, supply);
rows.push(['equity', spread(await timed(11, () => equityOf(scores, demand)))]);
rows.push(['nearest first', spread(await timed(5, () => allocateNearestFirst(table, demand, supply)))]);
rows.push(['least walk', spread(await timed(3, () => allocateLeastWalk(table, demand, supply)))]);
printTable(
  `${COMMUNITIES} communities × ${FACILITIES} facilities, ${table.cost.length} pairs within ${CUTOFF_METRES} m, weights included`,
  rows,
);
