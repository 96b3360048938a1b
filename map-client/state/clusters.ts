/** Clusters of neighbours: the question, and the answer in sentences. */
import type { ClusterScore } from '../contract/operations.js';
import type { Speaker } from '../words/speaker.js';
import { NO_WISHES, type Wishes } from './group-wishes.js';
import type { ClustersAnswer, FoundCluster } from './records.js';

export const CLUSTER_SCORES = [
  'COMBINED',
  'NEAR',
  'BOUNDARY',
  'ALIKE',
  'COMPLEMENT',
] as const satisfies readonly ClusterScore[];

export interface ClustersForm {
  readonly leastResidents: number;
  readonly mostResidents: number;
  readonly largestWalkMetres: number;
  readonly score: ClusterScore;
  readonly apart: Wishes['apart'];
}

export const USUAL_CLUSTERS: ClustersForm = {
  leastResidents: 3000,
  mostResidents: 12_000,
  largestWalkMetres: 800,
  score: 'COMBINED',
  apart: NO_WISHES.apart,
};

export const clustersParameters = ({ apart, ...form }: ClustersForm) => ({
  ...form,
  apart: apart.map((ids) => [...ids]),
});

export function clustersSentence(speaker: Speaker, { clusters, alone }: ClustersAnswer): string {
  const joined = clusters.reduce((sum, { communityIds }) => sum + communityIds.length, 0);
  if (clusters.length === 0) return speaker.say('clusters.none', { alone: alone.length });
  return speaker.say('clusters.found', { joined, clusters: clusters.length, alone: alone.length });
}

/** What joining brings that no member has alone, a sentence a gain. */
export const valueSentences = (speaker: Speaker, { values }: FoundCluster): string[] =>
  values.map(({ gain, serviceKind, unit, whole }) =>
    speaker.say(`clusters.gain.${gain}`, {
      service: serviceKind ? speaker.code('service', serviceKind) : '',
      amount: gainAmount(speaker, unit, whole),
    }),
  );

const METRES_PER_KILOMETRE = 1000;

/** Walks saved are told in person-kilometres: millions of metres say nothing. */
function gainAmount(speaker: Speaker, unit: string, whole: number): string {
  if (unit === 'person_metres')
    return speaker.say('unit.PERSON_KILOMETRES', { amount: speaker.number(whole / METRES_PER_KILOMETRE) });
  const key = unit.toUpperCase();
  return speaker.hasWord(`unit.${key}`)
    ? speaker.code('unit', key).replace('{amount}', speaker.number(whole))
    : speaker.number(whole);
}

/** "公共边界 120 米、同一街道" */
export const reasonWords = (speaker: Speaker, reasons: FoundCluster['links'][number]['reasons']): string =>
  reasons
    .map(({ code, metres }) =>
      metres === null
        ? speaker.code('linkReason', code)
        : `${speaker.code('linkReason', code)} ${speaker.metres(metres)}`,
    )
    .join(speaker.say('join.list'));

export const barrierWords = (
  speaker: Speaker,
  barriers: readonly { readonly code: ClustersAnswer['refusals'][number]['barriers'][number]['code'] }[],
): string => barriers.map(({ code }) => speaker.code('barrier', code)).join(speaker.say('join.list'));
