/**
 * Clusters of neighbours (相邻小区联动, 连片): who belongs together within a band of residents and a
 * walk, why each link stands and why near neighbours were refused, and what joining brings.
 */

import {
  type AloneReason,
  CLUSTER_SCORES,
  type ClusterScore,
  type LinkBarrier,
  SERVICE_KINDS,
  type ServiceKind,
} from '../../schema/vocabulary.js';
import { detectClusters } from '../kernel/index.js';
import { DEFAULT_SERVICES } from '../standards/services.js';
import { DEFAULT_STANDARD_PROFILE } from '../standards/standard-profiles.js';
import type { RunWarning } from '../store/coverage-run.store.js';
import { LinkScores } from './cluster-scores.js';
import { type ClusterValue, clusterValues } from './cluster-value.js';
import { CommunityPositions, type GroupGround, groupGroundOf, neighbourRules } from './group-input.js';
import type { BarrierShare, LinkReason, NeighbourLink, Neighbours } from './neighbours.js';
import { checkOrder, ParameterReader } from './parameter-reader.js';
import { peopleWarnings } from './people.js';
import { balancesOf } from './service-balance.js';
import type { Study, StudyAnswer } from './study.js';

export interface ClustersParameters {
  readonly leastResidents: number;
  readonly mostResidents: number;
  readonly largestWalkMetres: number;
  readonly gapMetres: number;
  readonly walkLinkMetres: number;
  readonly detourMetres: number;
  readonly barriers: LinkBarrier[];
  readonly score: ClusterScore;
  readonly services: ServiceKind[];
  readonly standardProfile: string;
  /** Pairs that must not share a cluster. */
  readonly apart: string[][];
  readonly seed: number;
}

export interface ShownLink {
  readonly fromCommunityId: string;
  readonly toCommunityId: string;
  readonly gapMetres: number;
  readonly sharedMetres: number;
  readonly walkMetres: number | null;
  readonly reasons: readonly LinkReason[];
  /** Barriers between the two that people get across. */
  readonly crossed: readonly BarrierShare[];
}

export interface ShownRefusal {
  readonly fromCommunityId: string;
  readonly toCommunityId: string;
  readonly gapMetres: number;
  readonly sharedMetres: number;
  readonly walkMetres: number | null;
  readonly barriers: readonly BarrierShare[];
}

export interface FoundCluster {
  readonly communityIds: readonly string[];
  readonly residents: number;
  readonly households: number;
  readonly areaSquareMetres: number;
  /** The longest walk between the entrances of two members. */
  readonly largestWalkMetres: number;
  readonly links: readonly ShownLink[];
  readonly values: readonly ClusterValue[];
}

export interface ClustersResult {
  readonly clusters: readonly FoundCluster[];
  readonly alone: readonly { readonly communityId: string; readonly reason: AloneReason }[];
  readonly refusals: readonly ShownRefusal[];
  readonly score: number;
}

export const clustersStudy: Study<ClustersParameters, ClustersResult> = {
  kind: 'clusters',
  check: checkClusters,
  compute: computeClusters,
};

function checkClusters(given: Readonly<Record<string, unknown>>): ClustersParameters {
  const read = new ParameterReader(given);
  const parameters: ClustersParameters = {
    leastResidents: read.number('leastResidents', 3000),
    mostResidents: read.number('mostResidents', 12_000),
    largestWalkMetres: read.number('largestWalkMetres', 800, 1, 5000),
    ...neighbourRules(read, { gapMetres: 40, walkLinkMetres: 150 }),
    score: read.choice(
      'score',
      CLUSTER_SCORES.map(({ code }) => code),
      'combined',
    ),
    services: read.choices(
      'services',
      SERVICE_KINDS.map(({ code }) => code),
      DEFAULT_SERVICES,
    ),
    standardProfile: read.choice('standardProfile', [DEFAULT_STANDARD_PROFILE], DEFAULT_STANDARD_PROFILE),
    apart: read.idLists('apart', 2),
    seed: read.whole('seed', 1),
  };
  read.end();
  checkOrder(['leastResidents', parameters.leastResidents], ['mostResidents', parameters.mostResidents]);
  return parameters;
}

function computeClusters(
  input: Parameters<typeof clustersStudy.compute>[0],
  parameters: ClustersParameters,
  hooks: Parameters<typeof clustersStudy.compute>[2],
): StudyAnswer<ClustersResult> {
  hooks.onProgress(0, 'neighbours');
  const largestWalkMetres = Math.max(
    parameters.largestWalkMetres,
    parameters.gapMetres + parameters.detourMetres,
    parameters.walkLinkMetres,
  );
  const ground = groupGroundOf(input, { ...parameters, largestWalkMetres });
  hooks.onProgress(0.6, 'clusters');
  const result = clustersOn(ground, parameters, (ratio) => hooks.onProgress(0.7 + 0.3 * ratio, 'values'));
  return { result, warnings: [...peopleWarnings(ground.people), ...networkWarnings(ground)] };
}

export function clustersOn(
  ground: GroupGround,
  parameters: ClustersParameters,
  onProgress: (ratio: number) => void = () => {},
): ClustersResult {
  const { input, people, neighbourhood, built } = ground;
  const { communities } = input.world;
  const balances = balancesOf(built.world, people, parameters.services, parameters.standardProfile);
  const scores = new LinkScores(input, balances, parameters.largestWalkMetres);
  const positions = new CommunityPositions(communities);
  const hasWalks = built.world.graph !== null;
  const found = detectClusters({
    keys: communities.map(({ id }) => id),
    amounts: people.map(({ residents }) => residents),
    least: parameters.leastResidents,
    most: parameters.mostResidents,
    links: neighbourhood.links.map((link) => ({
      a: link.a,
      b: link.b,
      score: scores.of(link, parameters.score),
    })),
    // Without a network nothing is known of walks, and the links alone must do.
    walkMetres: hasWalks ? neighbourhood.walkMetres : () => 0,
    largestWalkMetres: parameters.largestWalkMetres,
    apart: parameters.apart.map((pair) => positions.of('apart', pair) as [number, number]),
  });
  const wallPairs = [
    ...neighbourhood.links.filter(({ crossed }) => crossed.some(({ code }) => code === 'wall')),
    ...neighbourhood.refusals.filter(({ barriers }) => barriers.some(({ code }) => code === 'wall')),
  ];
  const clusterOf = new Map(found.clusters.flatMap((members, cluster) => members.map((m) => [m, cluster])));
  const linksOf = byCluster(neighbourhood.links, clusterOf, found.clusters.length);
  const wallsOf = byCluster(wallPairs, clusterOf, found.clusters.length);
  const clusters = found.clusters.map((members, i) => {
    onProgress(i / found.clusters.length);
    return {
      ...shownCluster(ground, members, linksOf[i]!),
      values: clusterValues(ground, balances, wallsOf[i]!, members, parameters.seed),
    };
  });
  return {
    clusters,
    alone: found.alone.map(({ place, reason }) => ({ communityId: communities[place]!.id, reason })),
    refusals: neighbourhood.refusals.map(({ barriers, ...pair }) => ({
      ...shownPair(ground, pair),
      barriers,
    })),
    score: found.score,
  };
}

/** Pairs of which both ends lie in one cluster, by cluster. */
function byCluster<Pair extends Neighbours>(
  pairs: readonly Pair[],
  clusterOf: ReadonlyMap<number, number>,
  count: number,
): Pair[][] {
  const lists: Pair[][] = Array.from({ length: count }, () => []);
  for (const pair of pairs) {
    const cluster = clusterOf.get(pair.a);
    if (cluster !== undefined && cluster === clusterOf.get(pair.b)) lists[cluster]!.push(pair);
  }
  return lists;
}

function shownCluster(
  ground: GroupGround,
  members: readonly number[],
  links: readonly NeighbourLink[],
): Omit<FoundCluster, 'values'> {
  const { people, neighbourhood, input } = ground;
  const sum = (pick: (member: number) => number) =>
    members.reduce((total, member) => total + pick(member), 0);
  const walks = members.flatMap((a) => members.map((b) => neighbourhood.walkMetres(a, b)));
  return {
    communityIds: members.map((member) => input.world.communities[member]!.id),
    residents: sum((member) => people[member]!.residents),
    households: sum((member) => people[member]!.households),
    areaSquareMetres: sum((member) => input.world.communities[member]!.areaSquareMetres),
    largestWalkMetres: walks.filter(Number.isFinite).reduce((most, metres) => Math.max(most, metres), 0),
    links: links.map(({ reasons, crossed, ...pair }) => ({ ...shownPair(ground, pair), reasons, crossed })),
  };
}

export function shownPair({ input }: GroupGround, { a, b, gapMetres, sharedMetres, walkMetres }: Neighbours) {
  return {
    fromCommunityId: input.world.communities[a]!.id,
    toCommunityId: input.world.communities[b]!.id,
    gapMetres,
    sharedMetres,
    walkMetres,
  };
}

/** Without a network crossings cannot be seen: every barrier parts, and arterials are not known at all. */
export function networkWarnings({ built }: GroupGround): RunWarning[] {
  if (built.world.graph) return [];
  return [{ code: 'NO_NETWORK', communityId: null, serviceKind: null, count: 1, detail: null }];
}
