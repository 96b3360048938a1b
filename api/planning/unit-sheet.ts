/**
 * The five things that a unit's plan must say (Xihu plan, 划定改造单元): mode, functional positioning,
 * indicator controls, infrastructure, public service facilities. Each is proposed as codes and
 * figures from the unit's gaps and the norms, never as prose; a planner overrules it.
 */

import type {
  CapacityUnit,
  IdleStockKind,
  RenovationMode,
  ServiceKind,
  UnitFigureCode,
  UnitPositioning,
} from '../../schema/vocabulary.js';
import { capacityOfFloor, conversionRuleOf } from '../standards/conversion.js';
import type { CoverageResult } from '../store/coverage-run.store.js';
import type { GroupGround } from './group-input.js';
import type { StockInput } from './study-input.js';

export interface UnitFigure {
  readonly code: UnitFigureCode;
  /** The service that a shortage or a floor is counted for. */
  readonly serviceKind: ServiceKind | null;
  readonly value: number;
  readonly unit: string;
  readonly normId: string | null;
}

export interface UnitService {
  readonly serviceKind: ServiceKind;
  readonly unit: CapacityUnit;
  readonly normId: string | null;
  /** Null where no norm or no data tells. */
  readonly demand: number | null;
  /** Sum of what each member lacks by itself. */
  readonly shortage: number | null;
  /** Members whose figure is not known. */
  readonly unknownCount: number;
  /** Floor that would hold the shortage. */
  readonly neededFloorSquareMetres: number | null;
  /** Idle stock of the unit whose uses allow the service or are not recorded, largest first. */
  readonly stock: readonly {
    readonly stockId: string;
    readonly capacity: number;
    readonly isUseAllowed: boolean | null;
  }[];
}

export interface UnitSheet {
  readonly mode: RenovationMode;
  /** What the mode was taken from. */
  readonly modeBasis: readonly UnitFigure[];
  readonly positioning: UnitPositioning;
  readonly positioningBasis: readonly UnitFigure[];
  readonly indicatorControls: readonly UnitFigure[];
  readonly infrastructure: readonly UnitFigure[];
  readonly publicServices: readonly UnitService[];
}

/** Housing completed before this year is looked at for more than repairs. Our choice. */
const REBUILD_BEFORE_YEAR = 1980;
/** From this share of the unit's residents a mode is proposed for the whole. Our choice. */
const REBUILD_RATIO = 0.5;

const POSITIONING_BY_SERVICE: Readonly<Partial<Record<ServiceKind, UnitPositioning>>> = {
  elderly_care: 'elderly_friendly',
  childcare: 'child_friendly',
  kindergarten: 'child_friendly',
  parking: 'parking_relief',
};

export function unitSheetOf(
  ground: GroupGround,
  members: readonly number[],
  stock: readonly StockInput[],
  resultsOf: (member: number) => readonly CoverageResult[],
): UnitSheet {
  const services = servicesOf(members, stock, resultsOf);
  return {
    ...modeOf(ground, members),
    ...positioningOf(services),
    indicatorControls: controlsOf(ground, members, services),
    infrastructure: infrastructureOf(ground, members, services, resultsOf),
    publicServices: services.filter(({ serviceKind }) => serviceKind !== 'parking'),
  };
}

function modeOf(
  { input, people }: GroupGround,
  members: readonly number[],
): Pick<UnitSheet, 'mode' | 'modeBasis'> {
  const residents = members.reduce((sum, member) => sum + people[member]!.residents, 0);
  const share = (holds: (member: number) => boolean): number =>
    residents === 0
      ? 0
      : members.filter(holds).reduce((sum, member) => sum + people[member]!.residents, 0) / residents;
  const old = share((member) => (input.facts[member]!.completedYear ?? Infinity) < REBUILD_BEFORE_YEAR);
  const leaving = share((member) => input.facts[member]!.isInExpropriationPlan === true);
  const unknown = share((member) => input.facts[member]!.completedYear === null);
  return {
    mode: Math.max(old, leaving) >= REBUILD_RATIO ? 'partial_rebuild' : 'comprehensive',
    modeBasis: [
      figure('old_housing', old, 'ratio'),
      figure('in_expropriation_plan', leaving, 'ratio'),
      figure('completion_unknown', unknown, 'ratio'),
    ],
  };
}

const figure = (
  code: UnitFigureCode,
  value: number,
  unit: string,
  normId: string | null = null,
  serviceKind: ServiceKind | null = null,
): UnitFigure => ({
  code,
  serviceKind,
  value,
  unit,
  normId,
});

/** The service with the greatest share of its demand unmet; shares within a thousandth go in the order asked. */
function positioningOf(
  services: readonly UnitService[],
): Pick<UnitSheet, 'positioning' | 'positioningBasis'> {
  const ratios = services.map(({ demand, shortage }) => (demand && shortage ? shortage / demand : 0));
  const greatest = Math.max(0, ...ratios);
  const main = services[ratios.findIndex((ratio) => ratio >= greatest - 1e-3)];
  const isKnown = services.every(({ shortage }) => shortage !== null);
  const needed =
    main && greatest > 0 ? (POSITIONING_BY_SERVICE[main.serviceKind] ?? 'everyday_services') : null;
  const positioning = needed ?? (isKnown ? 'upkeep' : 'unknown');
  return {
    positioning,
    positioningBasis: services.map(({ serviceKind, normId }, i) =>
      figure('shortage', ratios[i]!, 'ratio', normId, serviceKind),
    ),
  };
}

function servicesOf(
  members: readonly number[],
  stock: readonly StockInput[],
  resultsOf: (member: number) => readonly CoverageResult[],
): UnitService[] {
  const [first] = members;
  if (first === undefined) return [];
  return resultsOf(first).map(({ serviceKind, demandUnit, normId }, s) => {
    const results = members.map((member) => resultsOf(member)[s]!);
    const shortages = results.map(({ capacityGap, distanceGap }) => capacityGap ?? distanceGap);
    const shortage = sumOfKnown(shortages);
    return {
      serviceKind,
      unit: demandUnit,
      normId,
      demand: sumOfKnown(results.map(({ demand }) => demand)),
      shortage,
      unknownCount: shortages.filter((value) => value === null).length,
      neededFloorSquareMetres:
        shortage === null ? null : shortage * conversionRuleOf(serviceKind).floorSquareMetresPerUnit,
      stock: stockFor(stock, serviceKind),
    };
  });
}

/** Null where none is known. */
function sumOfKnown(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0);
}

const UNDER_A_ROOF: readonly IdleStockKind[] = ['room', 'underground'];

/** A car may stand on open land or below ground; children and old people need a room, or land to build on. */
function stockFor(stock: readonly StockInput[], serviceKind: ServiceKind): UnitService['stock'] {
  return stock
    .filter(({ kind }) => serviceKind === 'parking' || kind === 'land' || UNDER_A_ROOF.indexOf(kind) === 0)
    .filter(({ allowedUses }) => allowedUses.length === 0 || allowedUses.includes(serviceKind))
    .map(({ id, areaSquareMetres, allowedUses }) => ({
      stockId: id,
      capacity: capacityOfFloor(serviceKind, areaSquareMetres),
      isUseAllowed: allowedUses.length === 0 ? null : true,
    }))
    .filter(({ capacity }) => capacity > 0)
    .sort((a, b) => b.capacity - a.capacity || (a.stockId < b.stockId ? -1 : 1));
}

function controlsOf(
  { input, people }: GroupGround,
  members: readonly number[],
  services: readonly UnitService[],
): UnitFigure[] {
  const sum = (pick: (member: number) => number) =>
    members.reduce((total, member) => total + pick(member), 0);
  const land = sum((member) => input.world.communities[member]!.areaSquareMetres);
  const floor = sum((member) => people[member]!.floorAreaSquareMetres ?? 0);
  const unknownFloor = members.filter((member) => people[member]!.floorAreaSquareMetres === null).length;
  return [
    figure(
      'residents',
      sum((member) => people[member]!.residents),
      'persons',
    ),
    figure(
      'households',
      sum((member) => people[member]!.households),
      'households',
    ),
    figure('land_area', land, 'square_metres'),
    figure('floor_area', floor, 'square_metres'),
    figure('floor_area_unknown', unknownFloor, 'communities'),
    ...(unknownFloor === 0 && land > 0 ? [figure('floor_area_ratio', floor / land, 'ratio')] : []),
    ...services.flatMap(({ serviceKind, neededFloorSquareMetres, normId }) =>
      neededFloorSquareMetres
        ? [figure('floor_to_add', neededFloorSquareMetres, 'square_metres', normId, serviceKind)]
        : [],
    ),
  ];
}

function infrastructureOf(
  { input, built }: GroupGround,
  members: readonly number[],
  services: readonly UnitService[],
  resultsOf: (member: number) => readonly CoverageResult[],
): UnitFigure[] {
  const count = (holds: (member: number) => boolean) => members.filter(holds).length;
  const parking = services.find(({ serviceKind }) => serviceKind === 'parking');
  return [
    ...(parking?.shortage
      ? [figure('parking_spaces_to_add', parking.shortage, 'spaces', parking.normId, 'parking')]
      : []),
    figure(
      'walled_communities',
      count((member) => built.streets?.isWalled[member] ?? false),
      'communities',
    ),
    figure(
      'communities_off_the_streets',
      count((member) => resultsOf(member).some(({ state }) => state === 'unreachable')),
      'communities',
    ),
    figure(
      'communities_without_management',
      count((member) => ['none', 'self', 'quasi'].includes(input.facts[member]!.managementForm ?? '')),
      'communities',
    ),
  ];
}
