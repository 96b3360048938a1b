/**
 * A scenario on the map: what it adds at a place, to be dragged where it may be, what it closes, the
 * ways it draws, and a ring round whatever else it changes.
 */
import type { Feature } from 'geojson';
import type { ServiceKind } from '../contract/operations.js';
import type { Place } from '../state/desk.js';
import type { Position, ScenarioChange } from '../state/scenario-change.js';
import { isLine, type PlacedChange } from '../state/scenario-draft.js';
import { collection, type Drawn, type Features, pointAt, stockPoint } from './features.js';
import { facilityImageName } from './images.js';
import { labelPoint } from './label-point.js';

/**
 * The id of a mark is the position of its change in the list.
 * @param isHeld only marks with an id can be taken into the hand
 */
export const draftFeatures = (
  changes: readonly ScenarioChange[],
  place: Place | null,
  isHeld: boolean,
): Features =>
  collection(changes.flatMap((change, at) => featuresOf(change, place, isHeld ? { id: String(at) } : {})));

type Properties = Readonly<Record<string, string>>;

function featuresOf(change: ScenarioChange, place: Place | null, id: Properties): Feature<Drawn>[] {
  switch (change.kind) {
    case 'add_facility':
      return [pointAt([...change.lonLat], { ...id, image: facilityOf(change.serviceKind, 'PLANNED') })];
    case 'convert_stock': {
      const stock = place?.stock.find((row) => row.id === change.stockId);
      return stock ? [pointAt(stockPoint(stock), { image: facilityOf(change.serviceKind, 'PLANNED') })] : [];
    }
    case 'resize_facility':
    case 'close_facility': {
      const facility = place?.facilities.find((row) => row.id === change.facilityId);
      const state = change.kind === 'close_facility' ? 'CLOSED' : 'EXISTING';
      return facility
        ? [pointAt(facility.point.coordinates, { image: facilityOf(facility.serviceKind, state) })]
        : [];
    }
    case 'open_gate':
      if (change.lonLat) return [pointAt([...change.lonLat], { ...id, image: 'gate-open' })];
      return gateFeature(place, change.entranceId, 'gate-open');
    case 'close_gate':
      return gateFeature(place, change.entranceId, 'gate-closed');
    case 'add_footpath':
    case 'add_crossing':
      return [lineFeature(change.line)];
    default: {
      const community = place?.communities.find((row) => row.id === change.communityId);
      return community ? [pointAt(labelPoint(community.boundary), {})] : [];
    }
  }
}

const facilityOf = (stored: string, state: 'PLANNED' | 'CLOSED' | 'EXISTING'): string =>
  facilityImageName(stored.toUpperCase() as ServiceKind, state);

function gateFeature(place: Place | null, id: string | undefined, image: string): Feature<Drawn>[] {
  const gate = place?.entrances.find((row) => row.id === id);
  return gate ? [pointAt(gate.point.coordinates, { image })] : [];
}

const lineFeature = (line: readonly Position[]): Feature<Drawn> => ({
  type: 'Feature',
  geometry: { type: 'LineString', coordinates: line.map((position) => [...position]) },
  properties: {},
});

/** The line that is being drawn, to where the pointer aims, with the points it has so far. */
export function drawnFeatures(placing: PlacedChange | null, aimed: Position | null): Feature<Drawn>[] {
  if (!placing || !isLine(placing)) return [];
  const points = placing.line.map((position) => pointAt([...position], { isVertex: true }));
  const line = aimed ? [...placing.line, aimed] : placing.line;
  return line.length < 2 ? points : [lineFeature(line), ...points];
}
