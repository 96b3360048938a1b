/** Doubts about a whole run (警示): what the data lacks, counted, each with a code that the page words. */

import type { WarningCode } from '../../schema/doubts.js';
import type { ServiceKind } from '../../schema/vocabulary.js';
import type { Service } from '../standards/services.js';
import type { RunWarning } from '../store/coverage-run.store.js';
import type { World } from './world.js';

export function doubtsOf(world: World, services: readonly Service[]): RunWarning[] {
  const { communities, facilities } = world.input;
  const count = <Row>(rows: readonly Row[], holds: (row: Row, i: number) => boolean) =>
    rows.filter(holds).length;
  const warnings = [
    doubt('NO_NETWORK', world.graph ? 0 : 1),
    doubt('OUTSIDE_NETWORK', world.graph ? count(communities, (_, i) => !world.isOnNetworkMap[i]) : 0),
    doubt(
      'DOORS_SPREAD',
      count(world.doorBasis, (basis) => basis === 'spread_points'),
    ),
    doubt(
      'WEIGHTS_BY_FLOOR_AREA',
      count(world.doorBasis, (basis) => basis === 'floor_area'),
    ),
    doubt(
      'WEIGHTS_BY_FOOTPRINT',
      count(world.doorBasis, (basis) => basis === 'footprints'),
    ),
    doubt(
      'ENTRANCES_FROM_MAP',
      count(world.entranceBasis, (basis) => basis === 'map'),
    ),
    doubt(
      'ENTRANCES_AT_CROSSINGS',
      count(world.entranceBasis, (basis) => basis === 'crossings'),
    ),
    doubt(
      'ENTRANCES_AT_NEAREST_EDGE',
      count(world.entranceBasis, (basis) => basis === 'nearest_edge'),
    ),
    doubt(
      'MISSING_RESIDENTS',
      count(communities, (community) => community.residents === null),
    ),
    doubt(
      'MISSING_HOUSEHOLDS',
      count(communities, (community) => community.households === null),
    ),
    ...services.flatMap((service) =>
      facilityDoubts(
        world,
        service,
        facilities.map((f) => f.serviceKind),
      ),
    ),
  ];
  return warnings.filter((warning) => warning.count > 0);
}

function facilityDoubts(world: World, service: Service, kinds: readonly ServiceKind[]): RunWarning[] {
  const own = kinds.flatMap((kind, i) => (service.acceptsKinds.includes(kind) ? [i] : []));
  const { facilities } = world.input;
  const unknown = own.filter(
    (i) => service.capacityKinds.includes(kinds[i]!) && facilities[i]!.capacity === null,
  );
  const offNetwork = world.graph ? own.filter((i) => world.facilityPlaces[i]!.length === 0) : [];
  return [
    doubt('NO_FACILITY_DATA', own.length === 0 ? 1 : 0, service.kind),
    doubt('CAPACITY_UNKNOWN', unknown.length, service.kind),
    doubt('FACILITIES_OFF_NETWORK', offNetwork.length, service.kind),
  ];
}

const doubt = (code: WarningCode, count: number, serviceKind: ServiceKind | null = null): RunWarning => ({
  code,
  communityId: null,
  serviceKind,
  count,
  detail: null,
});
