/**
 * What stands on the communities: isochrones of the selected one, gap areas, facilities, gates, idle
 * stock, and the names. Names are drawn only after the packed font has come, else tofu would stay.
 */
import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { LABEL_FONT } from './ground.js';
import { MARK } from './palette.js';

export const ISOCHRONES = 'isochrones';
export const GAP_AREA = 'gap-area';
export const FACILITIES = 'facilities';
export const FACILITY_MARKS = 'facility-marks';
export const GATES = 'gates';
export const STOCK = 'stock';
export const STOCK_MARKS = 'stock-marks';
export const LABELS = 'labels';
export const RANKS = 'ranks';

const halo = { 'text-color': MARK.label, 'text-halo-color': MARK.paper, 'text-halo-width': 1.5 } as const;

/** Under the communities, so that their classes keep their colour; the smaller the band the denser. */
export const isochroneFill = (): LayerSpecification => ({
  id: 'isochrone-fill',
  type: 'fill',
  source: ISOCHRONES,
  paint: { 'fill-color': MARK.isochrone, 'fill-opacity': 0.1, 'fill-antialias': false },
});

export const isochroneLines = (): LayerSpecification[] => [
  {
    id: 'isochrone-halo',
    type: 'line',
    source: ISOCHRONES,
    layout: { 'line-join': 'round' },
    paint: { 'line-color': MARK.paper, 'line-width': 3.5, 'line-opacity': 0.75 },
  },
  {
    id: 'isochrone-line',
    type: 'line',
    source: ISOCHRONES,
    layout: { 'line-join': 'round' },
    paint: {
      'line-color': MARK.isochrone,
      'line-width': 1.5,
      'line-opacity': ['match', ['get', 'minutes'], 5, 1, 10, 0.85, 0.7],
    },
  },
];

/** On the line and upright: names bent along a line would turn Chinese characters on their side. */
export const isochroneLabels = (): LayerSpecification => ({
  id: 'isochrone-names',
  type: 'symbol',
  source: ISOCHRONES,
  filter: ['==', ['geometry-type'], 'Point'],
  layout: {
    'text-field': ['get', 'label'],
    'text-font': LABEL_FONT,
    'text-size': 12,
    // Where the lines of two bands meet, one name is read; each line carries another at its far end.
    'text-padding': 1,
  },
  paint: { 'text-color': MARK.isochrone, 'text-halo-color': MARK.paper, 'text-halo-width': 2.2 },
});

/** The part of the selected community from which the service is out of reach. */
export const gapArea = (): LayerSpecification => ({
  id: 'gap-area-line',
  type: 'line',
  source: GAP_AREA,
  layout: { 'line-join': 'round' },
  paint: { 'line-color': MARK.noService, 'line-width': 1.5, 'line-dasharray': [1, 1] },
});

const sizeByCapacity = (least: number, most: number): ExpressionSpecification => [
  'interpolate',
  ['linear'],
  ['get', 'sizeRatio'],
  0,
  least,
  1,
  most,
];

/** From afar thousands of full-sized marks would hide the communities whose gaps are looked for. */
const facilitySize: ExpressionSpecification = [
  'interpolate',
  ['linear'],
  ['zoom'],
  10.5,
  sizeByCapacity(0.14, 0.24),
  13.5,
  sizeByCapacity(0.62, 1.35),
];

export const facilityMarks = (): LayerSpecification[] => [
  {
    id: 'facility-reached',
    type: 'circle',
    source: FACILITIES,
    filter: ['==', ['get', 'isReached'], true],
    paint: {
      'circle-radius': ['interpolate', ['linear'], ['get', 'sizeRatio'], 0, 11, 1, 19],
      'circle-color': MARK.paper,
      'circle-opacity': 0.55,
      'circle-stroke-color': MARK.isochrone,
      'circle-stroke-width': 2.5,
    },
  },
  {
    id: FACILITY_MARKS,
    type: 'symbol',
    source: FACILITIES,
    layout: {
      'icon-image': ['get', 'image'],
      'icon-size': facilitySize,
      'icon-allow-overlap': true,
      'icon-ignore-placement': true,
    },
  },
];

export const GATE_MARKS = 'gate-marks';

export const gateMarks = (): LayerSpecification => ({
  id: GATE_MARKS,
  type: 'symbol',
  source: GATES,
  minzoom: 15,
  layout: {
    'icon-image': ['match', ['get', 'access'], 'CLOSED', 'gate-closed', 'gate-open'],
    'icon-size': ['interpolate', ['linear'], ['zoom'], 15, 0.7, 18, 1.2],
    'icon-allow-overlap': true,
    'icon-ignore-placement': true,
  },
});

export const stockMarks = (): LayerSpecification => ({
  id: STOCK_MARKS,
  type: 'symbol',
  source: STOCK,
  layout: {
    'icon-image': 'stock',
    'icon-size': 0.75,
    'icon-allow-overlap': true,
    'icon-ignore-placement': true,
  },
});

/** Names, from zoom 15 with the gap below; where names collide the worse gap keeps its place. */
export const communityNames = (): LayerSpecification => ({
  id: 'community-names',
  type: 'symbol',
  source: LABELS,
  minzoom: 14,
  layout: {
    'text-field': [
      'step',
      ['zoom'],
      ['get', 'name'],
      15,
      [
        'format',
        ['get', 'name'],
        {},
        ['case', ['==', ['get', 'note'], ''], '', ['concat', '\n', ['get', 'note']]],
        { 'font-scale': 0.9 },
      ],
    ],
    'text-font': LABEL_FONT,
    'text-size': ['interpolate', ['linear'], ['zoom'], 14, 11, 17, 14],
    // Hung from its first line, so that long names grow away from the badge above.
    'text-anchor': 'top',
    'text-offset': [0, -0.6],
    'text-max-width': 8,
    'text-padding': 2,
    'symbol-sort-key': ['get', 'sortKey'],
  },
  paint: halo,
});

/** The worst gaps carry their rank of the list at every zoom. */
export const rankBadges = (): LayerSpecification => ({
  id: 'rank-badges',
  type: 'symbol',
  source: RANKS,
  maxzoom: 15.5,
  layout: {
    'icon-image': 'badge',
    'icon-size': ['interpolate', ['linear'], ['zoom'], 12.5, 0.78, 14, 1],
    'text-field': ['to-string', ['get', 'rank']],
    'text-font': LABEL_FONT,
    'text-size': ['interpolate', ['linear'], ['zoom'], 12.5, 11, 14, 13],
    // Above the name, once names are drawn.
    'icon-offset': ['step', ['zoom'], ['literal', [0, 0]], 14, ['literal', [0, -24]]],
    'text-offset': ['step', ['zoom'], ['literal', [0, 0]], 14, ['literal', [0, -1.85]]],
    'icon-allow-overlap': true,
    'text-allow-overlap': true,
  },
  paint: { 'text-color': MARK.paper },
});

export const facilityNames = (): LayerSpecification => ({
  id: 'facility-names',
  type: 'symbol',
  source: FACILITIES,
  minzoom: 15,
  layout: {
    'text-field': ['get', 'name'],
    'text-font': LABEL_FONT,
    'text-size': 11,
    'text-offset': [0, 1.4],
    'text-anchor': 'top',
    'text-max-width': 9,
    'text-optional': true,
  },
  paint: halo,
});
