/**
 * Applies a scenario: the input of a study before → the one after. Pure; what no change speaks of
 * is handed on as it is, the same object, and an empty scenario gives the input itself.
 */

import { closeGraph, joinLinks, type LinkedGraph } from '../kernel/index.js';
import { capacityOfFloor } from '../standards/conversion.js';
import { serviceOf } from '../standards/services.js';
import {
  type AddFacility,
  type ConvertStock,
  convertedIdOf,
  entranceIdOf,
  facilityIdOf,
  type OpenGate,
  PERSONS_FIELDS,
  type ScenarioChange,
} from './scenario-change.js';
import { resolveScenario, ScenarioError, type ScenarioInput, ScenarioSite } from './scenario-resolve.js';
import type { CommunityInput, EntranceInput, FacilityInput, WorldInput } from './world-input.js';

/** @throws ScenarioError with every problem */
export function applyScenario<Input extends ScenarioInput>(
  input: Input,
  changes: readonly ScenarioChange[],
): Input {
  if (changes.length === 0) return input;
  return { ...input, ...inputAfter(applyTo(new ScenarioSite(input), changes)) };
}

export interface AppliedScenario {
  /** Its network is that of before. */
  readonly world: WorldInput;
  readonly stock: ScenarioInput['stock'];
  /** The network with the ways that are drawn; null where there are none. */
  readonly linked: LinkedGraph | null;
}

/** The place with the drawn ways in its network. */
export const inputAfter = ({
  world,
  stock,
  linked,
}: AppliedScenario): Pick<ScenarioInput, 'world' | 'stock'> => ({
  world: linked ? { ...world, network: closeGraph(linked.graph).buffer } : world,
  stock,
});

/** @throws ScenarioError with every problem */
export function applyTo(site: ScenarioSite, changes: readonly ScenarioChange[]): AppliedScenario {
  const problems = resolveScenario(site.input, changes, site);
  if (problems.length > 0) throw new ScenarioError(problems);
  const { world, stock } = site.input;
  return {
    world: {
      ...world,
      communities: communitiesAfter(world.communities, changes),
      entrances: entrancesAfter(site, changes),
      facilities: facilitiesAfter(site, changes),
    },
    stock: stockAfter(stock, changes),
    linked: linksOf(site, changes),
  };
}

type ChangesOf<Kind extends ScenarioChange['kind']> = Extract<ScenarioChange, { kind: Kind }>;

const ofKind = <Kind extends ScenarioChange['kind']>(
  changes: readonly ScenarioChange[],
  ...kinds: readonly Kind[]
): ChangesOf<Kind>[] =>
  changes.filter((change): change is ChangesOf<Kind> => (kinds as readonly string[]).includes(change.kind));

/** Links in an order of their own, so that the order of the list shows nowhere. */
function linksOf(site: ScenarioSite, changes: readonly ScenarioChange[]): LinkedGraph | null {
  const drawn = ofKind(changes, 'add_footpath', 'add_crossing');
  if (drawn.length === 0 || !site.network) return null;
  const inOrder = sortedBy(drawn, ({ line }) => JSON.stringify(line));
  return joinLinks(
    site.network,
    inOrder.map((change) => site.linkOf(change)!),
  );
}

function sortedBy<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Row[] {
  const keyed = rows.map((row) => ({ row, key: keyOf(row) }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key))).map(({ row }) => row);
}

const byId = <Row extends { readonly id: string }>(rows: readonly Row[]): Row[] =>
  sortedBy(rows, ({ id }) => id);

function facilitiesAfter(site: ScenarioSite, changes: readonly ScenarioChange[]): readonly FacilityInput[] {
  const before = site.input.world.facilities;
  const closed = new Set(ofKind(changes, 'close_facility').map(({ facilityId }) => facilityId));
  const sizes = new Map(ofKind(changes, 'resize_facility').map((one) => [one.facilityId, one.capacity]));
  const added = byId([
    ...ofKind(changes, 'add_facility').map(newFacility),
    ...ofKind(changes, 'convert_stock').map((change) => convertedFacility(site, change)),
  ]);
  if (closed.size + sizes.size + added.length === 0) return before;
  const kept = before.filter(({ id }) => !closed.has(id));
  const resized = kept.map((facility) => {
    const capacity = sizes.get(facility.id);
    return capacity === undefined ? facility : { ...facility, capacity, capacityUnit: unitOf(facility) };
  });
  return [...resized, ...added];
}

/** The unit that was recorded, else that of the service. */
const unitOf = ({ serviceKind, capacityUnit }: FacilityInput) =>
  capacityUnit ?? serviceOf(serviceKind).capacityUnit;

const newFacility = (change: AddFacility): FacilityInput => ({
  id: facilityIdOf(change),
  serviceKind: change.serviceKind,
  lonLat: change.lonLat,
  capacity: change.capacity,
  capacityUnit: serviceOf(change.serviceKind).capacityUnit,
  isForResidentsOnly: change.isForResidentsOnly ?? false,
});

function convertedFacility(site: ScenarioSite, change: ConvertStock): FacilityInput {
  const stock = site.stock.get(change.stockId)!;
  const floor = change.areaSquareMetres ?? stock.areaSquareMetres;
  return {
    id: convertedIdOf(change),
    serviceKind: change.serviceKind,
    lonLat: stock.lonLat,
    capacity: change.capacity ?? capacityOfFloor(change.serviceKind, floor),
    capacityUnit: serviceOf(change.serviceKind).capacityUnit,
    isForResidentsOnly: false,
  };
}

/** Stock that was converted has so much less area; what is used up is gone. */
function stockAfter(
  stock: ScenarioInput['stock'],
  changes: readonly ScenarioChange[],
): ScenarioInput['stock'] {
  const conversions = ofKind(changes, 'convert_stock');
  if (conversions.length === 0) return stock;
  return stock.flatMap((room) => {
    const own = conversions.filter(({ stockId }) => stockId === room.id);
    if (own.length === 0) return [room];
    const used = own.reduce((sum, one) => sum + (one.areaSquareMetres ?? room.areaSquareMetres), 0);
    const left = room.areaSquareMetres - used;
    return left > 1e-6 ? [{ ...room, areaSquareMetres: left }] : [];
  });
}

function entrancesAfter(site: ScenarioSite, changes: readonly ScenarioChange[]): readonly EntranceInput[] {
  const before = site.input.world.entrances;
  const accessOf = new Map<string, EntranceInput['access']>();
  for (const { entranceId } of ofKind(changes, 'close_gate')) accessOf.set(entranceId, 'closed');
  const opened = ofKind(changes, 'open_gate');
  for (const change of opened)
    if (change.entranceId !== undefined) accessOf.set(change.entranceId, accessAfter(site, change));
  const added = byId(
    opened.filter(({ entranceId }) => entranceId === undefined).map((change) => newEntrance(site, change)),
  );
  if (accessOf.size + added.length === 0) return before;
  const kept = before.map((entrance) => {
    const access = accessOf.get(entrance.id);
    return access === undefined ? entrance : { ...entrance, access };
  });
  return [...kept, ...added];
}

function accessAfter(
  site: ScenarioSite,
  { access, entranceId, communityId }: OpenGate,
): 'public' | 'residents' {
  const community = communityId ?? site.entrances.get(entranceId!)!.communityId;
  return access ?? (site.isWalled(community) ? 'residents' : 'public');
}

const newEntrance = (site: ScenarioSite, change: OpenGate): EntranceInput => ({
  id: entranceIdOf(change.communityId!, change.lonLat!),
  communityId: change.communityId!,
  lonLat: change.lonLat!,
  access: accessAfter(site, change),
  isFromMap: false,
});

function communitiesAfter(
  before: readonly CommunityInput[],
  changes: readonly ScenarioChange[],
): readonly CommunityInput[] {
  const patches = new Map<string, Partial<CommunityInput>>();
  const patch = (id: string, more: Partial<CommunityInput>) =>
    patches.set(id, { ...patches.get(id), ...more });
  const known = new Map(before.map((community) => [community.id, community]));
  for (const { communityId, households, scalesPersons } of ofKind(changes, 'set_households')) {
    const community = known.get(communityId)!;
    patch(communityId, { households, ...(scalesPersons ? scaledPersons(community, households) : {}) });
  }
  for (const { kind, communityId, ...persons } of ofKind(changes, 'set_persons')) patch(communityId, persons);
  for (const { kind, communityId, ...cars } of ofKind(changes, 'set_cars')) patch(communityId, cars);
  if (patches.size === 0) return before;
  return before.map((community) => {
    const more = patches.get(community.id);
    return more ? { ...community, ...more } : community;
  });
}

/** Persons come as whole ones; what is not known stays so. */
function scaledPersons(community: CommunityInput, households: number): Partial<CommunityInput> {
  const factor = households / community.households!;
  return Object.fromEntries(
    PERSONS_FIELDS.map((field) => {
      const persons = community[field];
      return [field, persons === null ? null : Math.round(persons * factor)];
    }),
  );
}
