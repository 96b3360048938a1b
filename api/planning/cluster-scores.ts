/** How well two linked communities go together, 0..1, by the view that the planner chose (联动评分). */

import type { ClusterScore } from '../../schema/vocabulary.js';
import type { NeighbourLink } from './neighbours.js';
import type { ServiceBalance } from './service-balance.js';
import type { CommunityFacts, StudyInput } from './study-input.js';

/** A shared boundary this long counts in full. Our choice: the side of a large compound. */
const FULL_BOUNDARY_METRES = 200;
/** Built this many years apart, two communities are not alike in age. Our choice: a generation of housing. */
const YEARS_APART = 20;

export class LinkScores {
  readonly #input: StudyInput;
  readonly #balances: readonly ServiceBalance[];
  readonly #largestWalkMetres: number;

  constructor(input: StudyInput, balances: readonly ServiceBalance[], largestWalkMetres: number) {
    this.#input = input;
    this.#balances = balances;
    this.#largestWalkMetres = largestWalkMetres;
  }

  of(link: NeighbourLink, score: ClusterScore): number {
    switch (score) {
      case 'near':
        return this.#near(link);
      case 'boundary':
        return Math.min(1, link.sharedMetres / FULL_BOUNDARY_METRES);
      case 'alike':
        return this.#alike(link);
      case 'complement':
        return this.#complement(link);
      case 'combined': {
        const views = [
          this.#near(link),
          this.of(link, 'boundary'),
          this.#alike(link),
          this.#complement(link),
        ];
        return views.reduce((sum, view) => sum + view, 0) / views.length;
      }
    }
  }

  #near({ walkMetres }: NeighbourLink): number {
    return walkMetres === null ? 0 : Math.max(0, 1 - walkMetres / this.#largestWalkMetres);
  }

  /** Mean over what is known of both; 0 where nothing is. */
  #alike({ a, b }: NeighbourLink): number {
    const { world, facts } = this.#input;
    const [one, other] = [world.communities[a]!, world.communities[b]!];
    const views = [
      sameness(one.subdistrictId, other.subdistrictId),
      sameness(facts[a]!.formerOwner, facts[b]!.formerOwner),
      sameness(facts[a]!.managementForm, facts[b]!.managementForm),
      ageLikeness(facts[a]!, facts[b]!),
    ].filter((view) => view !== null);
    return views.length === 0 ? 0 : views.reduce((sum, view) => sum + view, 0) / views.length;
  }

  /** Share of both needs that the other's spare capacity closes, mean over the services that lack something. */
  #complement({ a, b }: NeighbourLink): number {
    const views = this.#balances.flatMap(({ unmet, spare }) => {
      const lacking = unmet[a]! + unmet[b]!;
      if (lacking === 0) return [];
      return [(Math.min(unmet[a]!, spare[b]!) + Math.min(unmet[b]!, spare[a]!)) / lacking];
    });
    return views.length === 0 ? 0 : views.reduce((sum, view) => sum + view, 0) / views.length;
  }
}

const sameness = (one: string | null, other: string | null): number | null =>
  one === null || other === null ? null : Number(one === other);

function ageLikeness(one: CommunityFacts, other: CommunityFacts): number | null {
  if (one.completedYear === null || other.completedYear === null) return null;
  return Math.max(0, 1 - Math.abs(one.completedYear - other.completedYear) / YEARS_APART);
}
