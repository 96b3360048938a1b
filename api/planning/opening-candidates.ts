/**
 * Where a wall could be opened (打通围墙): points of a walled boundary that lie near a public way on
 * one side and an inner way on the other. Where a way already crosses the wall and is shut there, a
 * gate will do; elsewhere a short path from the inner way to the public one goes with it.
 */

import { type Access, type LonLat, metresBetween, pointAlong, type StreetIndex } from '../kernel/index.js';
import { openingCostYuan } from '../standards/opening-costs.js';
import type { ScenarioChange } from './scenario-change.js';
import type { IndexedStreets } from './streets.js';
import { ENTRANCE_NEAR_METRES } from './walls.js';
import type { BuiltWorld } from './world.js';
import type { CommunityInput, WorldInput } from './world-input.js';

export interface OpeningCandidate {
  readonly id: string;
  /** Position of the community whose wall is opened; −1 where none is. */
  readonly community: number;
  readonly lonLat: LonLat;
  readonly changes: readonly ScenarioChange[];
  readonly costYuan: number;
}

/** Steps along a wall between points that are looked at, and how far from it ways may lie. Our choice. */
const STEP_METRES = 40;
const PUBLIC_WAY_METRES = 30;
const INNER_WAY_METRES = 45;

/** In the order of communities, then along their walls. */
export function openingCandidates({ world, streets }: BuiltWorld): OpeningCandidate[] {
  if (!streets) return [];
  const site = new WallSite(world.input, streets);
  return world.input.communities.flatMap((community, i) =>
    streets.isWalled[i] ? site.candidatesOf(community, i) : [],
  );
}

class WallSite {
  readonly #streets: IndexedStreets;
  readonly #index: StreetIndex;
  readonly #closedGates: ReadonlyMap<string, readonly { id: string; lonLat: LonLat }[]>;

  constructor(input: WorldInput, streets: IndexedStreets) {
    this.#streets = streets;
    this.#index = streets.index;
    const closed = input.entrances.filter(({ access }) => access === 'closed');
    this.#closedGates = new Map(
      input.communities.map(({ id }) => [id, closed.filter(({ communityId }) => communityId === id)]),
    );
  }

  candidatesOf(community: CommunityInput, position: number): OpeningCandidate[] {
    const found = [
      ...(this.#closedGates.get(community.id) ?? []).map((gate) => closedGate(gate, position)),
      ...this.#shutCrossings(position).map((lonLat) => gateOnly(community, position, lonLat)),
    ];
    for (const lonLat of pointsAlong(community)) {
      const isTaken = this.#meetsWay(position, lonLat) || found.some((other) => isNear(other.lonLat, lonLat));
      const candidate = isTaken ? null : this.#newOpening(community, position, lonLat);
      if (candidate) found.push(candidate);
    }
    return found;
  }

  /** Where ways cross the wall and nobody passes; of several close together the first. */
  #shutCrossings(position: number): LonLat[] {
    const { cut, walled } = this.#streets;
    const kept: LonLat[] = [];
    for (const node of cut.crossings[position]!.ordinary) {
      const lonLat: LonLat = [cut.graph.nodeLon[node]!, cut.graph.nodeLat[node]!];
      if (walled.walls.isBlockedNode[node] && !kept.some((other) => isNear(other, lonLat))) kept.push(lonLat);
    }
    return kept;
  }

  #meetsWay(position: number, [lon, lat]: LonLat): boolean {
    const { nodeLon, nodeLat } = this.#streets.cut.graph;
    return this.#streets.cut.crossings[position]!.ordinary.some(
      (node) => metresBetween(lon, lat, nodeLon[node]!, nodeLat[node]!) <= ENTRANCE_NEAR_METRES,
    );
  }

  #newOpening(community: CommunityInput, position: number, lonLat: LonLat): OpeningCandidate | null {
    const { edgeZone, edgeGroup } = this.#streets.zoned.graph;
    const [lon, lat] = lonLat;
    const outside = this.#index.nearest(lon, lat, PUBLIC_WAY_METRES, (edge) => edgeZone[edge] === 0);
    if (!outside) return null;
    if (!edgeGroup.includes(position + 1)) return gateOnly(community, position, lonLat);
    const inside = this.#index.nearest(
      lon,
      lat,
      INNER_WAY_METRES,
      (edge) => edgeGroup[edge] === position + 1,
    );
    return inside ? this.#gateWithPath(community, position, lonLat, inside, outside) : null;
  }

  #gateWithPath(
    community: CommunityInput,
    position: number,
    lonLat: LonLat,
    inside: Access,
    outside: Access,
  ): OpeningCandidate {
    const { graph } = this.#streets.zoned;
    const gate = gateOnly(community, position, lonLat);
    const ends = [inside, outside].map(({ edge, alongMetres }) => pointAlong(graph, edge, alongMetres));
    const metres = inside.accessMetres + outside.accessMetres;
    return {
      ...gate,
      changes: [...gate.changes, { kind: 'add_footpath', line: [ends[0]!, lonLat, ends[1]!] }],
      costYuan: gate.costYuan + openingCostYuan('footpath', metres),
    };
  }
}

const gateOnly = (community: CommunityInput, position: number, lonLat: LonLat): OpeningCandidate => ({
  id: `${community.id}/${lonLat[0].toFixed(6)},${lonLat[1].toFixed(6)}`,
  community: position,
  lonLat,
  changes: [{ kind: 'open_gate', communityId: community.id, lonLat }],
  costYuan: openingCostYuan('gate_in_wall'),
});

const closedGate = (gate: { id: string; lonLat: LonLat }, position: number): OpeningCandidate => ({
  id: gate.id,
  community: position,
  lonLat: gate.lonLat,
  changes: [{ kind: 'open_gate', entranceId: gate.id }],
  costYuan: openingCostYuan('closed_gate'),
});

const isNear = (a: LonLat, b: LonLat): boolean => metresBetween(...a, ...b) <= ENTRANCE_NEAR_METRES;

/** Points at equal steps along the outer walls, from their first corner on. */
function pointsAlong({ boundary }: CommunityInput): LonLat[] {
  const points: LonLat[] = [];
  for (const [outer] of boundary.coordinates) {
    let left = 0;
    for (let i = 1; i < outer!.length; i++) {
      const [a, b] = [outer![i - 1]!, outer![i]!];
      const metres = metresBetween(a[0]!, a[1]!, b[0]!, b[1]!);
      for (; left < metres; left += STEP_METRES) {
        const t = left / metres;
        points.push([a[0]! + t * (b[0]! - a[0]!), a[1]! + t * (b[1]! - a[1]!)]);
      }
      left -= metres;
    }
  }
  return points;
}
