/**
 * Holds the changes of a scenario against a place and tells every problem at once: a planner who
 * drew ten changes learns of all ten.
 */

import type { MultiPolygon, Polygon } from 'geojson';
import type { ServiceKind } from '../../schema/vocabulary.js';
import { InputError } from '../errors.js';
import {
  isInside,
  type Link,
  type LonLat,
  metresBetween,
  SNAP_LIMIT_METRES,
  StreetIndex,
  type WalkGraph,
  walkGraphFromBuffer,
} from '../kernel/index.js';
import { entrancesByCommunity } from './ground.js';
import {
  type AddCrossing,
  type AddFacility,
  type AddFootpath,
  type ConvertStock,
  convertedIdOf,
  entranceIdOf,
  facilityIdOf,
  type OpenGate,
  PERSONS_FIELDS,
  type ScenarioChange,
  type SetHouseholds,
} from './scenario-change.js';
import { isChangeList, type ScenarioProblem, shapeProblems } from './scenario-shape.js';
import type { StudyInput } from './study-input.js';
import { hasOnlyGivenGates } from './walls.js';
import type { CommunityInput, EntranceInput, FacilityInput } from './world-input.js';

/** What a scenario is laid over: a study's input, or as much of it as is at hand. */
export type ScenarioInput = Pick<StudyInput, 'world' | 'stock'> & Partial<Pick<StudyInput, 'barriers'>>;

/** The ends of a drawn way join a way up to this far away. Our choice: farther, the drawing means something else. */
export const JOIN_LIMIT_METRES = 50;

/** Not one change was taken, because some cannot be. */
export class ScenarioError extends InputError {
  override readonly details: InputError['details'] & { readonly problems: readonly ScenarioProblem[] };
  constructor(problems: readonly ScenarioProblem[]) {
    const reason = problems.map(problemText).join('; ');
    super('changes', reason);
    this.details = { field: 'changes', reason, problems };
  }
}

export const problemText = ({ index, field, message }: ScenarioProblem): string =>
  `change ${index + 1}, ${field}: ${message}`;

/** @returns every problem, in the order of the list; none: the changes can be applied */
export function resolveScenario(
  input: ScenarioInput,
  changes: unknown,
  site: ScenarioSite = new ScenarioSite(input),
): ScenarioProblem[] {
  if (!isChangeList(changes)) return shapeProblems(changes);
  const claims = new Map<string, { index: number; text: string }>();
  const usedSquareMetres = new Map<string, number>();
  return changes.flatMap((change, index) => {
    const problems: ScenarioProblem[] = [];
    const tell: Tell = (field, code, message) => problems.push({ index, field, code, message });
    CHECKS[change.kind](site, change as never, tell);
    claimsOf(change).forEach((claim) => {
      const before = claims.get(claim);
      const text = JSON.stringify(change);
      if (!before) claims.set(claim, { index, text });
      else if (before.text === text) tell('kind', 'duplicate', `is the same as change ${before.index + 1}`);
      else tell('kind', 'conflict', `contradicts change ${before.index + 1} on ${claim}`);
    });
    if (change.kind === 'convert_stock') checkFloor(site, change, usedSquareMetres, tell);
    return problems;
  });
}

type Tell = (field: string, code: string, message: string) => void;

/** The place as the checks ask for it; made once, asked for every scenario over it. */
export class ScenarioSite {
  readonly input: ScenarioInput;
  readonly communities: ReadonlyMap<string, CommunityInput>;
  readonly facilities: ReadonlyMap<string, FacilityInput>;
  readonly entrances: ReadonlyMap<string, EntranceInput>;
  readonly stock: ReadonlyMap<string, ScenarioInput['stock'][number]>;
  readonly #walled: ReadonlySet<string>;
  #network: WalkGraph | null = null;
  #streets: StreetIndex | null = null;

  constructor(input: ScenarioInput) {
    const { world } = input;
    this.input = input;
    this.communities = byId(world.communities);
    this.facilities = byId(world.facilities);
    this.entrances = byId(world.entrances);
    this.stock = byId(input.stock);
    const entrancesOf = entrancesByCommunity(world);
    this.#walled = new Set(
      world.communities.filter((c, i) => hasOnlyGivenGates(c, entrancesOf[i]!)).map(({ id }) => id),
    );
  }

  isWalled(communityId: string): boolean {
    return this.#walled.has(communityId);
  }

  get network(): WalkGraph | null {
    if (!this.#network && this.input.world.network)
      this.#network = walkGraphFromBuffer(this.input.world.network);
    return this.#network;
  }

  /** The nearest way of the network, or null. */
  nearestWay([lon, lat]: LonLat, limitMetres: number) {
    if (!this.network) return null;
    this.#streets ??= new StreetIndex(this.network);
    return this.#streets.nearest(lon, lat, limitMetres);
  }

  /** The drawn way with its ends on the network; null where an end finds no way. */
  linkOf({ line }: AddFootpath | AddCrossing): Link | null {
    const ends = [line[0]!, line[line.length - 1]!].map((end) => this.nearestWay(end, JOIN_LIMIT_METRES));
    return ends[0] && ends[1] ? { ends: [ends[0], ends[1]], between: line } : null;
  }
}

const byId = <Row extends { readonly id: string }>(rows: readonly Row[]): Map<string, Row> =>
  new Map(rows.map((row) => [row.id, row]));

type Checks = {
  readonly [Kind in ScenarioChange['kind']]: (
    site: ScenarioSite,
    change: Extract<ScenarioChange, { kind: Kind }>,
    tell: Tell,
  ) => void;
};

const CHECKS: Checks = {
  add_facility: checkNewFacility,
  resize_facility: (site, { facilityId }, tell) =>
    mustBeKnown(site.facilities, 'facilityId', facilityId, tell),
  close_facility: (site, { facilityId }, tell) =>
    mustBeKnown(site.facilities, 'facilityId', facilityId, tell),
  convert_stock: checkConversion,
  open_gate: checkGate,
  close_gate: (site, { entranceId }, tell) => {
    mustBeKnown(site.entrances, 'entranceId', entranceId, tell);
    if (site.entrances.get(entranceId)?.access === 'closed')
      tell('entranceId', 'no_effect', `'${entranceId}' is closed already`);
  },
  add_footpath: checkLine,
  add_crossing: checkLine,
  set_households: checkHouseholds,
  set_persons: (site, { communityId }, tell) =>
    mustBeKnown(site.communities, 'communityId', communityId, tell),
  set_cars: (site, { communityId }, tell) => mustBeKnown(site.communities, 'communityId', communityId, tell),
};

function mustBeKnown(rows: ReadonlyMap<string, unknown>, field: string, id: string, tell: Tell): void {
  if (!rows.has(id)) tell(field, 'unknown_id', `'${id}' is not in this place`);
}

function checkNewFacility(site: ScenarioSite, change: AddFacility, tell: Tell): void {
  const id = facilityIdOf(change);
  if (site.facilities.has(id)) tell('lonLat', 'duplicate', `'${id}' is there already`);
  if (isInWater(site.input, change.lonLat)) tell('lonLat', 'in_water', 'lies in water');
  checkOnNetwork(site, change.lonLat, 'lonLat', tell);
}

function checkOnNetwork(site: ScenarioSite, lonLat: LonLat, field: string, tell: Tell): void {
  if (site.network && !site.nearestWay(lonLat, SNAP_LIMIT_METRES))
    tell(field, 'off_network', `no way lies within ${SNAP_LIMIT_METRES} m`);
}

function isInWater({ barriers }: ScenarioInput, [lon, lat]: LonLat): boolean {
  return (barriers ?? []).some(({ kind, geometry }) => {
    if (kind !== 'water') return false;
    const polygons = polygonsOf(geometry as Polygon | MultiPolygon);
    return polygons.length > 0 && isInside(polygons, lon, lat);
  });
}

function polygonsOf(shape: Polygon | MultiPolygon): MultiPolygon['coordinates'] {
  if (shape.type === 'Polygon') return [shape.coordinates];
  return shape.type === 'MultiPolygon' ? shape.coordinates : [];
}

function checkConversion(site: ScenarioSite, change: ConvertStock, tell: Tell): void {
  mustBeKnown(site.stock, 'stockId', change.stockId, tell);
  const stock = site.stock.get(change.stockId);
  if (!stock) return;
  const allows = (kind: ServiceKind) => stock.allowedUses.includes(kind);
  if (!allows(change.serviceKind)) {
    const uses = stock.allowedUses.join(', ') || 'no use at all';
    tell('serviceKind', 'use_not_allowed', `'${change.stockId}' allows ${uses}`);
  }
  const id = convertedIdOf(change);
  if (site.facilities.has(id)) tell('stockId', 'duplicate', `facility '${id}' is there already`);
  checkOnNetwork(site, stock.lonLat, 'stockId', tell);
}

/** Several services may share one room as long as it holds them all. */
function checkFloor(site: ScenarioSite, change: ConvertStock, used: Map<string, number>, tell: Tell): void {
  const whole = site.stock.get(change.stockId)?.areaSquareMetres;
  if (whole === undefined) return;
  const sum = (used.get(change.stockId) ?? 0) + (change.areaSquareMetres ?? whole);
  used.set(change.stockId, sum);
  if (sum > whole + 1e-6)
    tell('areaSquareMetres', 'too_large', `${sum} m² of '${change.stockId}' are asked for, it has ${whole}`);
}

function checkGate(site: ScenarioSite, change: OpenGate, tell: Tell): void {
  const { entranceId, communityId, lonLat, access } = change;
  if (entranceId !== undefined) {
    if (communityId !== undefined || lonLat !== undefined)
      tell('entranceId', 'conflict', 'an entrance that is there needs neither community nor place');
    mustBeKnown(site.entrances, 'entranceId', entranceId, tell);
    const known = site.entrances.get(entranceId);
    if (known && known.access !== 'closed' && !(access === 'public' && known.access === 'residents'))
      tell('entranceId', 'no_effect', `'${entranceId}' is open already`);
    return;
  }
  mustBeKnown(site.communities, 'communityId', communityId!, tell);
  if (site.entrances.has(entranceIdOf(communityId!, lonLat!)))
    tell('lonLat', 'duplicate', 'an entrance of this community is there already');
  checkOnNetwork(site, lonLat!, 'lonLat', tell);
  if (site.communities.has(communityId!) && !site.isWalled(communityId!))
    tell('communityId', 'not_walled', `'${communityId}' is not walled: its ways are open, draw a footpath`);
}

function checkLine(site: ScenarioSite, { line }: AddFootpath | AddCrossing, tell: Tell): void {
  if (!site.network) {
    tell('line', 'no_network', 'this place has no walking network to join');
    return;
  }
  const ends = [line[0]!, line[line.length - 1]!].map((end, i) => {
    const way = site.nearestWay(end, JOIN_LIMIT_METRES);
    if (!way)
      tell(
        'line',
        'off_network',
        `no way lies within ${JOIN_LIMIT_METRES} m of its ${i === 0 ? 'first' : 'last'} end`,
      );
    return way;
  });
  const [first, last] = ends;
  if (first && last && first.edge === last.edge && Math.abs(first.alongMetres - last.alongMetres) < 0.01)
    tell('line', 'no_effect', 'both ends join one way at one point');
  const length = line.slice(1).reduce((sum, [lon, lat], i) => sum + metresBetween(...line[i]!, lon, lat), 0);
  if (length === 0) tell('line', 'no_length', 'its positions are all the same');
}

function checkHouseholds(site: ScenarioSite, change: SetHouseholds, tell: Tell): void {
  mustBeKnown(site.communities, 'communityId', change.communityId, tell);
  const community = site.communities.get(change.communityId);
  if (community && change.scalesPersons && !community.households)
    tell('scalesPersons', 'cannot_scale', `the households of '${change.communityId}' are not known`);
}

/** What a change lays its hand on; two changes may not lay theirs on the same thing. */
function claimsOf(change: ScenarioChange): string[] {
  switch (change.kind) {
    case 'add_facility':
      return [`facility ${facilityIdOf(change)}`];
    case 'resize_facility':
    case 'close_facility':
      return [`facility ${change.facilityId}`];
    case 'convert_stock':
      return [`facility ${convertedIdOf(change)}`];
    case 'open_gate':
      return [`gate ${change.entranceId ?? entranceIdOf(change.communityId!, change.lonLat!)}`];
    case 'close_gate':
      return [`gate ${change.entranceId}`];
    case 'add_footpath':
    case 'add_crossing':
      return [`line ${JSON.stringify(change.line)}`];
    case 'set_households':
      return [
        `households of ${change.communityId}`,
        ...(change.scalesPersons ? PERSONS_FIELDS.map((field) => `${field} of ${change.communityId}`) : []),
      ];
    case 'set_persons':
      return PERSONS_FIELDS.filter((field) => change[field] !== undefined).map(
        (field) => `${field} of ${change.communityId}`,
      );
    case 'set_cars':
      return (['cars', 'parkingSpaces'] as const)
        .filter((field) => change[field] !== undefined)
        .map((field) => `${field} of ${change.communityId}`);
  }
}
