/** lscp-b: the fewest sites that cover everyone, and with that many the most demand points with a second one. */

import { backedUpCount, backupProgram, coreOf, type SitingProblem } from '../kernel/index.js';
import { highs, solveProgram } from './highs.js';
import { openSites, searchThenProve, startAt } from './siting-proof.js';
import type { Proven, SitingWatch } from './siting-proven.js';

export async function solveBackup(problem: SitingProblem, watch: SitingWatch): Promise<Proven> {
  const cover = await searchThenProve(problem, watch);
  if (!cover.found) return cover;
  const { objective } = cover.found;
  const core = coreOf(problem);
  const backedUp = (sites: readonly number[]) => backedUpCount(core, sites);
  let { sites } = cover.found;
  // Most that could be: every point with two sites in reach.
  let most = backedUp([...problem.isFixed.keys()]);
  const offer = (offered: readonly number[]) => {
    if (offered.length > objective || backedUp(offered) <= backedUp(sites)) return;
    sites = offered;
  };
  if (!watch.shouldStop()) {
    const program = backupProgram(core, objective);
    const start = startAt(program, sites);
    const { columns, bound } = solveProgram(await highs(), program, start, watch.secondsLeft(), {
      shouldStop: (low) => {
        most = Math.min(most, Math.floor(-low + 1e-6));
        return watch.shouldStop();
      },
      onBest: (best) => offer(openSites(program, best)),
    });
    if (columns) offer(openSites(program, columns));
    most = Math.min(most, Math.floor(-bound + 1e-6));
  }
  const backup = { demandCount: backedUp(sites), bound: most };
  return { ...cover, found: { ...cover.found, sites, backup } };
}
