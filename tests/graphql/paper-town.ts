/**
 * One straight street, two open communities and one care home: the answers are worked out on paper.
 *
 *   x =    0   100   200   300   400 …        900 …       2000 m, a crossing each 100 m
 *   ───────┬─────┬─────┬─────■─────┬───── … ─────┬───── … ─────  street, y = 0
 *              甲里              care home        乙里             doors at y = 50 m
 *
 *   甲里 (250 of 60+) walks 50 + 200 = 250 m, 乙里 (500 of 60+) 50 + 600 = 650 m to its 10 beds.
 *   An adult at 1.2 m/s walks 360 / 720 / 1080 m in 5 / 10 / 15 minutes.
 *   At 40 beds per 1000: 甲里 needs 10 beds, 乙里 20.
 */
import type { Polygon } from 'geojson';
import type { CommunityRow, FacilityRow, ImportBundle, NetworkReport } from '../../api/intake/bundle.js';
import { emptyBundle, finishBundle } from '../../api/intake/bundle.js';
import { storeBundle } from '../../api/planning/import-bundle.js';
import type { Store } from '../../api/store/open.js';
import { latOf, lonOf, type PaperEdge, paperEdges } from '../worlds/edges.js';

export const TOWN = { id: 'paper', nameZh: '纸上镇', nameEn: 'Paper town', isMadeUp: true } as const;

const STREET_CROSSINGS = 21;

/** A square with its middle at (east, north). */
export function square(eastMetres: number, northMetres: number, sideMetres: number): Polygon {
  const half = sideMetres / 2;
  const corner = (east: number, north: number) => [
    lonOf(eastMetres + east * half),
    latOf(northMetres + north * half),
  ];
  return {
    type: 'Polygon',
    coordinates: [[corner(-1, -1), corner(1, -1), corner(1, 1), corner(-1, 1), corner(-1, -1)]],
  };
}

export const pointAt = (eastMetres: number, northMetres: number) => ({
  type: 'Point' as const,
  coordinates: [lonOf(eastMetres), latOf(northMetres)],
});

export async function buildPaperTown(store: Store): Promise<void> {
  await storeBundle(store.knex, TOWN, paperTown());
}

export function paperTown(): ImportBundle {
  return finishBundle({
    ...emptyBundle('paper.osm', 'a'.repeat(64), 'all'),
    network: street(),
    communities: [community('甲里', 100, 250), community('乙里', 900, 500)],
    buildings: [building('甲里', 100), building('乙里', 900)],
    entrances: [],
    facilities: [careHome()],
    groundFeatures: [{ ...origin('river'), kind: 'water', name: '纸河', geometry: square(1500, 300, 200) }],
  });
}

const origin = (sourceId: string) => ({ source: 'paper', sourceId, observedOn: '2026-01-01' });

function community(name: string, eastMetres: number, persons60Plus: number): CommunityRow {
  return {
    ...origin(name),
    name,
    boundary: { type: 'MultiPolygon', coordinates: [square(eastMetres, 50, 60).coordinates] },
    completedOn: null,
    completedYear: 1985,
    households: 400,
    residents: 1000,
    persons0To2: 20,
    persons3To5: 20,
    persons60Plus,
    persons65Plus: null,
    persons80Plus: null,
    cars: null,
    parkingSpaces: null,
    floorAreaSquareMetres: null,
    managementForm: null,
    lastRenovatedOn: null,
    isInExpropriationPlan: null,
    housingType: null,
    formerOwner: null,
    enclosure: 'open',
    subdistrictSourceId: null,
    isMadeUp: true,
  };
}

const building = (communitySourceId: string, eastMetres: number) => ({
  ...origin(`building of ${communitySourceId}`),
  communitySourceId,
  footprint: square(eastMetres, 50, 20),
  floors: 6,
  dwellings: 400,
  safetyGrade: null,
  use: 'residential' as const,
});

const careHome = (): FacilityRow => ({
  ...origin('care home'),
  serviceKind: 'elderly_care',
  name: '纸上养老站',
  point: pointAt(300, 0),
  footprint: null,
  capacity: 10,
  capacityUnit: 'beds',
  floorAreaSquareMetres: null,
  openingHours: null,
  state: 'existing',
  isForResidentsOnly: false,
  isMadeUp: true,
});

/** The street, and a stub at each end so that the network reaches around both communities. */
function street() {
  const nodes = Array.from({ length: STREET_CROSSINGS }, (_, i) => ({ eastMetres: 100 * i, northMetres: 0 }));
  const edges: PaperEdge[] = nodes.slice(1).map((_, i) => ({ from: i, to: i + 1 }));
  for (const [from, northMetres] of [
    [0, -100],
    [STREET_CROSSINGS - 1, 200],
  ] as const) {
    const to = nodes.push({ eastMetres: nodes[from]!.eastMetres, northMetres }) - 1;
    edges.push({ from, to });
  }
  return {
    source: 'paper',
    edges: paperEdges(nodes, edges),
    names: edges.map(() => '纸街'),
    extent: [lonOf(0), latOf(-100), lonOf(2000), latOf(200)] as const,
    report: { nodeCount: nodes.length, edgeCount: edges.length } as NetworkReport,
  };
}
