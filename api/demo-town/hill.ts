/**
 * The hill park: a wooded hill in one superblock. Steps climb it from three sides; prams and
 * wheelchairs have the ramp on the eastern slope, in bends, or the path around the foot.
 */

import { EDGE_STEPS } from '../kernel/walk-graph.js';
import type { TownNetwork, WayTags } from './network.js';
import type { GroundPoint, PlanPoint, TownShape } from './shape.js';
import type { Superblock } from './streets.js';

export interface Hill {
  readonly block: Superblock;
  readonly name: string;
  /** The park, and the crown of the hill within it. */
  readonly rings: readonly (readonly GroundPoint[])[];
}

const STEPS: WayTags = { wayClass: 'steps', flags: EDGE_STEPS, name: null };
const PATH: WayTags = { wayClass: 'footway', name: null };

export function drawHill(block: Superblock, name: string, shape: TownShape, network: TownNetwork): Hill {
  const [west, east] = [block.west.at, block.east.at];
  const [south, north] = [block.south.at, block.north.at];
  const centre: PlanPoint = [(west + east) / 2 - 12, (south + north) / 2 + 8];
  const halves: PlanPoint = [(east - west) / 2 - 46, (north - south) / 2 - 46];
  const on = (degrees: number, share: number): PlanPoint => [
    centre[0] + halves[0] * share * Math.cos((degrees * Math.PI) / 180),
    centre[1] + halves[1] * share * Math.sin((degrees * Math.PI) / 180),
  ];
  addFootPath(block, network, on);
  addClimbs(centre, network, on);
  const ring = (share: number) =>
    Array.from({ length: 48 }, (_, i) =>
      shape.toGround(...on(i * 7.5, share * (1 + 0.05 * Math.sin(i * 0.8)))),
    );
  return { block, name, rings: [shape.rectangle(west + 13, south + 11, east - 13, north - 13), ring(0.72)] };
}

type Place = (degrees: number, share: number) => PlanPoint;

/** Around the foot of the hill, with a way in from each of the four streets. */
function addFootPath(block: Superblock, network: TownNetwork, on: Place): void {
  const gates = [0, 90, 180, 270];
  for (const start of gates) {
    const arc = Array.from({ length: 7 }, (_, i) => on((start + i * 15) % 360, 1));
    network.addPlanPath(arc, { ...PATH, name: '环山路' });
  }
  const ways = [
    [block.east, 0],
    [block.north, 90],
    [block.west, 180],
    [block.south, 270],
  ] as const;
  for (const [line, degrees] of ways) {
    const foot = on(degrees, 1);
    const along = line.isEastWest ? foot[0] : foot[1];
    network.addEdge(network.join(line, along), network.nodeAtPlan(...foot), PATH);
  }
}

/** Steps from the south, west and north, zigzagging a little; a ramp with bends from the east. */
function addClimbs(summit: PlanPoint, network: TownNetwork, on: Place): void {
  for (const degrees of [90, 180, 270]) {
    const zigzag = [1, 0.8, 0.62, 0.44, 0.26].map((share, i) => on(degrees + (i % 2 === 0 ? 0 : 5), share));
    network.addPlanPath([...zigzag, summit], STEPS);
  }
  const bends = [
    on(0, 1),
    on(42, 0.9),
    on(-38, 0.76),
    on(40, 0.62),
    on(-42, 0.48),
    on(48, 0.36),
    on(-30, 0.22),
    summit,
  ];
  network.addPlanPath(bends, { ...PATH, name: '缓坡道' });
}
