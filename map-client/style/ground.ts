/**
 * The quiet ground under the data, drawn from our own vector tiles: land use, water, railway, walls,
 * roads by class, buildings from zoom 15. No base map server is asked for anything.
 */
import type {
  ExpressionSpecification,
  FilterSpecification,
  LayerSpecification,
  SourceSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import { GROUND, MARK } from './palette.js';

type GroundTile = 'residential' | 'green' | 'water' | 'railway' | 'walls' | 'roads' | 'buildings';

const GROUND_SOURCE = 'ground';

/** One vector source, all layers of the ground in each tile; `origin` is where the page was loaded from. */
export const groundSources = (origin: string, workspaceId: string): Record<string, SourceSpecification> => ({
  [GROUND_SOURCE]: {
    type: 'vector',
    tiles: [`${origin}/tiles/${encodeURIComponent(workspaceId)}/{z}/{x}/{y}.mvt`],
    minzoom: 0,
    maxzoom: 16,
  },
});

const from = (tile: GroundTile) => ({ source: GROUND_SOURCE, 'source-layer': tile });
const isArea: FilterSpecification = ['==', ['geometry-type'], 'Polygon'];
const land = (tile: GroundTile, colour: string): LayerSpecification => ({
  id: `ground-${tile}`,
  type: 'fill',
  ...from(tile),
  filter: isArea,
  paint: { 'fill-color': colour },
});

/** Rivers that are known by their middle line only. */
const streams: LayerSpecification = {
  id: 'ground-streams',
  type: 'line',
  ...from('water'),
  filter: ['!', isArea],
  paint: {
    'line-color': GROUND.water,
    'line-width': ['interpolate', ['exponential', 1.5], ['zoom'], 12, 1, 18, 8],
  },
};

/** Road widths in pixels at zoom 12, 15 and 18, by class of way. */
const WIDTHS: readonly (readonly [wayClass: string, at12: number, at15: number, at18: number])[] = [
  ['arterial', 2.2, 7, 24],
  ['street', 1.4, 5, 18],
  ['residential', 0.7, 3, 12],
  ['service', 0.4, 1.8, 8],
];
const CARRIAGEWAYS = WIDTHS.map(([wayClass]) => wayClass);
const FOOT_CLASSES = ['footway', 'link'];

function widthByClass(extraPixels: number): ExpressionSpecification {
  const at = (column: 1 | 2 | 3): ExpressionSpecification =>
    [
      'match',
      ['get', 'class'],
      ...WIDTHS.flatMap((row) => [row[0], row[column] + extraPixels]),
      0.5 + extraPixels,
    ] as unknown as ExpressionSpecification;
  return ['interpolate', ['exponential', 1.5], ['zoom'], 12, at(1), 15, at(2), 18, at(3)];
}

const isOneOf = (classes: readonly string[]): ExpressionSpecification => [
  'in',
  ['get', 'class'],
  ['literal', [...classes]],
];
/** Ways of the town, drawn at every zoom; those inside a community only when there is room. */
const isTown: ExpressionSpecification = [
  'all',
  isOneOf(['arterial', 'street', 'residential']),
  ['!', ['to-boolean', ['get', 'inner']]],
];
const isInner: ExpressionSpecification = ['all', isOneOf(CARRIAGEWAYS), ['!', isTown]];
const isBridge: ExpressionSpecification = ['==', ['to-boolean', ['get', 'bridge']], true];
const isSteps: ExpressionSpecification = [
  'any',
  ['==', ['get', 'class'], 'steps'],
  ['==', ['to-boolean', ['get', 'steps']], true],
];

function road(
  id: string,
  colour: string,
  extraPixels: number,
  filter: FilterSpecification,
): LayerSpecification {
  return {
    id,
    type: 'line',
    ...from('roads'),
    filter,
    layout: { 'line-cap': 'round', 'line-join': 'round' },
    paint: { 'line-color': colour, 'line-width': widthByClass(extraPixels) },
  };
}

const footways: LayerSpecification = {
  id: 'ground-footways',
  type: 'line',
  ...from('roads'),
  minzoom: 14,
  filter: ['all', isOneOf(FOOT_CLASSES), ['!', isSteps]],
  paint: {
    'line-color': GROUND.footway,
    'line-width': ['interpolate', ['linear'], ['zoom'], 14, 0.7, 18, 1.6],
    'line-dasharray': [3, 2],
  },
};

/** Thin and without casing: a community is to be seen as one area. */
const innerWays: LayerSpecification = {
  id: 'ground-inner-ways',
  type: 'line',
  ...from('roads'),
  minzoom: 14.5,
  filter: isInner,
  layout: { 'line-cap': 'round', 'line-join': 'round' },
  paint: {
    'line-color': GROUND.road,
    'line-width': ['interpolate', ['exponential', 1.5], ['zoom'], 14.5, 0.6, 18, 6],
    'line-opacity': 0.85,
  },
};

const steps: LayerSpecification = {
  id: 'ground-steps',
  type: 'line',
  ...from('roads'),
  minzoom: 14,
  filter: isSteps,
  paint: {
    'line-color': GROUND.footway,
    'line-width': ['interpolate', ['linear'], ['zoom'], 14, 1.6, 18, 5],
    'line-dasharray': [0.4, 0.5],
  },
};

const walls: LayerSpecification = {
  id: 'ground-walls',
  type: 'line',
  ...from('walls'),
  minzoom: 14,
  paint: { 'line-color': GROUND.wall, 'line-width': 1.2 },
};

const buildings: LayerSpecification = {
  id: 'ground-buildings',
  type: 'fill',
  ...from('buildings'),
  minzoom: 15,
  paint: { 'fill-color': GROUND.building, 'fill-outline-color': GROUND.buildingEdge, 'fill-opacity': 0.7 },
};

const railway: LayerSpecification = {
  id: 'ground-railway',
  type: 'line',
  ...from('railway'),
  paint: { 'line-color': GROUND.railway, 'line-width': 1.4, 'line-dasharray': [5, 3] },
};

/** The paper everything is drawn on. */
export const paper = (): LayerSpecification => ({
  id: 'ground',
  type: 'background',
  paint: { 'background-color': GROUND.land },
});

/** Under the communities: the land. */
export const landUse = (): LayerSpecification[] => [
  land('residential', GROUND.residential),
  land('green', GROUND.green),
  land('water', GROUND.water),
  streams,
];

/** Over the communities, so that their classes keep their pure colour and streets stay legible. */
export function wayLayers(): LayerSpecification[] {
  return [
    railway,
    innerWays,
    footways,
    steps,
    road('ground-road-casing', GROUND.roadCasing, 1.6, ['all', isTown, ['!', isBridge]]),
    road('ground-road', GROUND.road, 0, ['all', isTown, ['!', isBridge]]),
    road('ground-bridge-casing', GROUND.bridgeCasing, 2.6, ['all', isTown, isBridge]),
    road('ground-bridge', GROUND.road, 0, ['all', isTown, isBridge]),
  ];
}

/** What stands on the land. */
export const buildingLayers = (): LayerSpecification[] => [buildings];
export const wallLayers = (): LayerSpecification[] => [walls];

export const LABEL_FONT = ['Noto Sans SC'];

/** Street names, only once the font has come. */
export const roadLabels = (): LayerSpecification => ({
  id: 'ground-road-names',
  type: 'symbol',
  ...from('roads'),
  minzoom: 14,
  filter: ['all', ['has', 'name'], isOneOf(['arterial', 'street', 'residential'])],
  layout: {
    'symbol-placement': 'line',
    'text-field': ['get', 'name'],
    'text-font': LABEL_FONT,
    'text-size': 11,
    'symbol-spacing': 400,
  },
  paint: { 'text-color': MARK.roadLabel, 'text-halo-color': GROUND.land, 'text-halo-width': 1.4 },
});
