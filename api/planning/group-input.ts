/** The ground that clusters and units stand on: the place in a fixed order, its neighbours, its people. */

import { LINK_BARRIERS } from '../../schema/vocabulary.js';
import { InputError } from '../errors.js';
import { type Neighbourhood, type NeighbourRules, neighbourhoodOf } from './neighbours.js';
import type { ParameterReader } from './parameter-reader.js';
import { type People, peopleOf } from './people.js';
import type { StudyInput } from './study-input.js';
import { type BuiltWorld, buildWorld } from './world.js';

export interface GroupGround {
  readonly input: StudyInput;
  readonly built: BuiltWorld;
  readonly people: readonly People[];
  readonly neighbourhood: Neighbourhood;
}

export function groupGroundOf(input: StudyInput, rules: NeighbourRules): GroupGround {
  const ordered = inFixedOrder(input);
  const built = buildWorld(ordered.world, true);
  return {
    input: ordered,
    built,
    people: peopleOf(ordered, built.ground.near),
    neighbourhood: neighbourhoodOf(built, ordered, rules),
  };
}

/** By id, so that the order in which rows were read decides nothing. */
function inFixedOrder({ world, stock, barriers, facts }: StudyInput): StudyInput {
  const order = world.communities.map((_, i) => i);
  order.sort((a, b) => (world.communities[a]!.id < world.communities[b]!.id ? -1 : 1));
  return {
    world: {
      ...world,
      communities: order.map((i) => world.communities[i]!),
      entrances: byId(world.entrances),
      facilities: byId(world.facilities),
    },
    stock: byId(stock),
    barriers,
    facts: order.map((i) => facts[i]!),
  };
}

const byId = <Row extends { readonly id: string }>(rows: readonly Row[]): Row[] =>
  [...rows].sort((a, b) => (a.id < b.id ? -1 : 1));

/** Parameters that clusters and units share. */
export function neighbourRules(read: ParameterReader, preset: { gapMetres: number; walkLinkMetres: number }) {
  const codes = LINK_BARRIERS.map(({ code }) => code);
  return {
    gapMetres: read.number('gapMetres', preset.gapMetres, 0, 500),
    walkLinkMetres: read.number('walkLinkMetres', preset.walkLinkMetres, 0, 1000),
    detourMetres: read.number('detourMetres', 300, 0, 5000),
    barriers: read.choices('barriers', codes, codes),
  };
}

/** Positions of communities by id. @throws InputError naming the id that is not there */
export class CommunityPositions {
  readonly #positions: ReadonlyMap<string, number>;

  constructor(communities: readonly { readonly id: string }[]) {
    this.#positions = new Map(communities.map(({ id }, i) => [id, i]));
  }

  of(field: string, ids: readonly string[]): number[] {
    return ids.map((id) => {
      const position = this.#positions.get(id);
      if (position === undefined) throw new InputError(field, `no community has the id ${id}`);
      return position;
    });
  }
}
