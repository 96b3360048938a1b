/** networkx: one Dijkstra with a cutoff for each origin, in the first Python that has the package. */

import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type PeerTold, type Question, skipped } from './peer.js';

const SCRIPT = fileURLToPath(new URL('./networkx_search.py', import.meta.url));
const PYTHONS = ['python3', '/usr/bin/python3'];

export async function searchByNetworkx(question: Question): Promise<PeerTold> {
  const python = PYTHONS.find((path) => spawnSync(path, ['-c', 'import networkx']).status === 0);
  if (!python) return skipped('networkx', 'not installed (apt-get install python3-networkx)');
  const { edgesFile, originsFile, cutoffMetres, runs } = question;
  const { status, stdout, stderr } = spawnSync(
    python,
    [SCRIPT, edgesFile, originsFile, String(cutoffMetres), String(runs)],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`networkx failed:\n${stderr}`);
  return JSON.parse(stdout) as PeerTold;
}
