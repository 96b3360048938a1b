/** Groups of communities – clusters and units – as far as they are alike: names, and which were accepted already. */
import type { Speaker } from '../words/speaker.js';

/** One of an answer's list, from 0, and what it shall be called in the plan. */
export interface Proposal {
  readonly index: number;
  readonly name: string;
}

/** A cluster or unit that stands in the plan. */
export interface AcceptedGroup {
  readonly id: string;
  readonly name: string;
  readonly communityIds: readonly string[];
}

/** By its members, whatever their order. */
export function acceptedAs(
  accepted: readonly AcceptedGroup[],
  communityIds: readonly string[],
): AcceptedGroup | null {
  const wanted = [...communityIds].sort().join(' ');
  return accepted.find((group) => [...group.communityIds].sort().join(' ') === wanted) ?? null;
}

/** The first member, and how many more: "柳林花园三里等 4 个小区". */
export function groupName(
  speaker: Speaker,
  communityIds: readonly string[],
  nameOf: (communityId: string) => string,
): string {
  const [first = ''] = communityIds;
  return communityIds.length === 1
    ? nameOf(first)
    : speaker.say('group.name', { first: nameOf(first), count: communityIds.length });
}
