/**
 * What a planner wishes of groups before they are drawn again: communities that must stay together,
 * pairs that must not, chosen by clicks on the map.
 */
export type WishKind = 'together' | 'apart';

export interface Wishes {
  readonly together: readonly (readonly string[])[];
  /** Pairs. */
  readonly apart: readonly (readonly string[])[];
}
export const NO_WISHES: Wishes = { together: [], apart: [] };

/** A wish whose communities are still being clicked. */
export interface Wishing {
  readonly of: 'units' | 'clusters';
  readonly kind: WishKind;
  readonly communityIds: readonly string[];
}

const PAIR = 2;

/** Clicked again, a community is let go. */
export function clickCommunity(wishing: Wishing, communityId: string): Wishing {
  const { communityIds } = wishing;
  return {
    ...wishing,
    communityIds: communityIds.includes(communityId)
      ? communityIds.filter((id) => id !== communityId)
      : [...communityIds, communityId],
  };
}

export const isWishReady = ({ communityIds }: Wishing): boolean => communityIds.length >= PAIR;

/** A pair that must not be together is complete with its second community. */
export const isWishComplete = (wishing: Wishing): boolean =>
  wishing.kind === 'apart' && wishing.communityIds.length === PAIR;

const sameMembers = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((id) => other.includes(id));

/** The same wish is made once; the opposite one of the very same communities gives way. */
export function addWish(wishes: Wishes, { kind, communityIds }: Wishing): Wishes {
  const without = (list: Wishes['apart']): Wishes['apart'] =>
    list.filter((ids) => !sameMembers(ids, communityIds));
  const others = { together: without(wishes.together), apart: without(wishes.apart) };
  return { ...others, [kind]: [...others[kind], communityIds] };
}

export const removeWish = (wishes: Wishes, kind: WishKind, at: number): Wishes => ({
  ...wishes,
  [kind]: wishes[kind].filter((_, place) => place !== at),
});

export const wishCount = ({ together, apart }: Wishes): number => together.length + apart.length;
