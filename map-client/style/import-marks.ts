/** The places of a file that is being looked at, over everything else: outlines and points, by what becomes of them. */
import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { IMPORT, MARK } from './palette.js';

export const IMPORT_PREVIEW = 'import-preview';

const COLOUR: ExpressionSpecification = [
  'match',
  ['get', 'role'],
  'changed',
  IMPORT.changed,
  'doubt',
  IMPORT.doubt,
  IMPORT.new,
];
const IS_POINT: ExpressionSpecification = ['==', ['geometry-type'], 'Point'];
const IS_DOUBT: ExpressionSpecification = ['==', ['get', 'role'], 'doubt'];

export const importPreview = (): LayerSpecification[] => [
  {
    id: 'import-areas',
    type: 'fill',
    source: IMPORT_PREVIEW,
    filter: ['!', IS_POINT],
    paint: { 'fill-color': COLOUR, 'fill-opacity': 0.14 },
  },
  {
    id: 'import-edges',
    type: 'line',
    source: IMPORT_PREVIEW,
    filter: ['!', IS_POINT],
    layout: { 'line-join': 'round' },
    paint: { 'line-color': COLOUR, 'line-width': 2.4, 'line-dasharray': [2.5, 1.2] },
  },
  {
    id: 'import-points',
    type: 'circle',
    source: IMPORT_PREVIEW,
    filter: IS_POINT,
    paint: {
      'circle-radius': ['case', IS_DOUBT, 9, 6],
      'circle-color': COLOUR,
      'circle-opacity': ['case', IS_DOUBT, 0, 0.9],
      'circle-stroke-color': ['case', IS_DOUBT, IMPORT.doubt, MARK.paper],
      'circle-stroke-width': 2,
    },
  },
];
