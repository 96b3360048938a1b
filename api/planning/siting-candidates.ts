/** From idle stock to ways of using it: which services fit into which room, at what cost. */

import type { WarningCode } from '../../schema/doubts.js';
import type { ServiceKind } from '../../schema/vocabulary.js';
import { isCapacitated } from '../kernel/index.js';
import { isCompatible, type RoomShare, shareRoom } from '../standards/co-location.js';
import { type NormTable, normsOf } from '../standards/standard-profiles.js';
import type { RunWarning } from '../store/coverage-run.store.js';
import type { SitingParameters } from './siting-parameters.js';
import type { StockInput } from './study-input.js';

/** One way to use one room. */
export interface SitingOption {
  /** Position in the stock. */
  readonly stock: number;
  readonly shares: readonly RoomShare[];
  /** Null where nobody knows what the conversion costs. */
  readonly yuan: number | null;
}

export interface SitingCandidates {
  readonly options: readonly SitingOption[];
  readonly warnings: readonly RunWarning[];
}

/** Rooms by id, so that the order of the data decides nothing. */
export function candidatesOf(stock: readonly StockInput[], parameters: SitingParameters): SitingCandidates {
  const norms = normsOf(parameters.standardProfile);
  const order = [...stock.keys()].sort((a, b) => (stock[a]!.id < stock[b]!.id ? -1 : 1));
  const warnings: RunWarning[] = [];
  const options = order.flatMap((at): SitingOption[] => {
    const room = stock[at]!;
    const { costYuanPerSquareMetre: price } = room;
    const isOpen = parameters.takesUnknownUses && room.allowedUses.length === 0;
    const doubt = (code: WarningCode) => {
      const detail = room.name ?? room.id;
      warnings.push({ code, communityId: null, serviceKind: null, count: 1, detail });
    };
    if (!(room.areaSquareMetres > 0)) doubt('STOCK_AREA_UNKNOWN');
    else if (isOpen) doubt('STOCK_USES_ASSUMED');
    else if (room.allowedUses.length === 0) doubt('STOCK_USES_UNKNOWN');
    else if (price === null) doubt('STOCK_COST_UNKNOWN');
    if (price === null && parameters.budgetYuan !== null) return [];
    const wanted = parameters.services.filter((kind) => isOpen || room.allowedUses.includes(kind));
    const area = Math.min(room.areaSquareMetres, parameters.mostFloorAreaSquareMetres ?? Infinity);
    const uses = usesOf(wanted, area, parameters, norms);
    if (wanted.length > 0 && room.areaSquareMetres > 0 && uses.length === 0) doubt('STOCK_TOO_SMALL');
    const yuan = price === null ? null : price * area;
    return uses.map((shares) => ({ stock: at, shares, yuan }));
  });
  return { options, warnings };
}

/** Sets of services that go together and fit; without capacities only those that no larger set contains. */
function usesOf(
  wanted: readonly ServiceKind[],
  areaSquareMetres: number,
  { isCoLocated, leastPlaces, model }: SitingParameters,
  norms: NormTable,
): (readonly RoomShare[])[] {
  const sets = subsetsOf(wanted)
    .filter((kinds) => kinds.length === 1 || isCoLocated)
    .filter((kinds) => kinds.every((a) => kinds.every((b) => isCompatible(a, b))))
    .flatMap((kinds) => {
      const shares = shareRoom(kinds, areaSquareMetres, norms, leastPlaces);
      return shares ? [{ kinds, shares }] : [];
    });
  const isInside = (kinds: readonly ServiceKind[]) =>
    sets.some(
      (other) => other.kinds.length > kinds.length && kinds.every((kind) => other.kinds.includes(kind)),
    );
  return sets.filter(({ kinds }) => isCapacitated(model) || !isInside(kinds)).map(({ shares }) => shares);
}

/** Every set but the empty one. */
function subsetsOf(kinds: readonly ServiceKind[]): ServiceKind[][] {
  return Array.from({ length: (1 << kinds.length) - 1 }, (_, bits) =>
    kinds.filter((_kind, i) => (bits + 1) & (1 << i)),
  );
}
