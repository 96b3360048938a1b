/**
 * What is being drawn, over everything else: the outline with its corners and the middles of its sides,
 * where the next corner would go, the wrong places, and two versions side by side. A feature says with
 * `role` what it is; corners carry where they stand.
 */
import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { LABEL_FONT } from './ground.js';
import { DRAWING_COLOURS, MARK } from './palette.js';

export const DRAWING = 'drawing';
export const DRAWING_CORNERS = 'drawing-corners';
export const DRAWING_MIDDLES = 'drawing-middles';

export type DrawingRole =
  | 'area'
  | 'line'
  | 'next'
  | 'before'
  | 'corner'
  | 'middle'
  | 'snap'
  | 'fault'
  | 'number'
  | 'theirs'
  | 'theirs-point';

const is = (role: DrawingRole): ExpressionSpecification => ['==', ['get', 'role'], role];

const line = (
  id: string,
  role: DrawingRole,
  colour: string,
  width: number,
  dashes?: readonly number[],
): LayerSpecification => ({
  id: `drawing-${id}`,
  type: 'line',
  source: DRAWING,
  filter: is(role),
  layout: { 'line-join': 'round', 'line-cap': dashes ? 'butt' : 'round' },
  paint: {
    'line-color': colour,
    'line-width': width,
    ...(dashes ? { 'line-dasharray': [...dashes] } : {}),
  },
});

interface Dot {
  readonly id: string;
  readonly role: DrawingRole;
  readonly radius: number | ExpressionSpecification;
  readonly fill: string | ExpressionSpecification;
  readonly edge: string;
  readonly edgeWidth: number;
  readonly opacity?: number;
}

const dot = ({ id, role, radius, fill, edge, edgeWidth, opacity = 1 }: Dot): LayerSpecification => ({
  id,
  type: 'circle',
  source: DRAWING,
  filter: is(role),
  paint: {
    'circle-radius': radius,
    'circle-color': fill,
    'circle-opacity': opacity,
    'circle-stroke-color': edge,
    'circle-stroke-width': edgeWidth,
  },
});

const isChosen: ExpressionSpecification = ['==', ['get', 'isChosen'], true];

export function drawingMarks(): LayerSpecification[] {
  const { mine, theirs, fault, before } = DRAWING_COLOURS;
  return [
    {
      id: 'drawing-area',
      type: 'fill',
      source: DRAWING,
      filter: is('area'),
      paint: { 'fill-color': mine, 'fill-opacity': 0.12 },
    },
    line('before', 'before', before, 1.6, [3, 2]),
    line('theirs-halo', 'theirs', MARK.paper, 6),
    line('theirs', 'theirs', theirs, 3, [2.2, 1.1]),
    line('halo', 'line', MARK.paper, 5.5),
    line('line', 'line', mine, 2.6),
    line('next', 'next', mine, 1.8, [2, 1.6]),
    dot({
      id: 'drawing-theirs-point',
      role: 'theirs-point',
      radius: 8,
      fill: theirs,
      edge: MARK.paper,
      edgeWidth: 2,
    }),
    {
      ...dot({
        id: DRAWING_MIDDLES,
        role: 'middle',
        radius: 4,
        fill: MARK.paper,
        edge: mine,
        edgeWidth: 1.4,
      }),
      // From afar they would cover the outline.
      minzoom: 14.5,
    } as LayerSpecification,
    dot({
      id: DRAWING_CORNERS,
      role: 'corner',
      radius: ['interpolate', ['linear'], ['zoom'], 13, 3, 15.5, ['case', isChosen, 7.5, 6]],
      fill: ['case', isChosen, MARK.paper, mine],
      edge: ['case', isChosen, mine, MARK.paper] as unknown as string,
      edgeWidth: 2.2,
    }),
    dot({
      id: 'drawing-snap',
      role: 'snap',
      radius: 10,
      fill: mine,
      edge: mine,
      edgeWidth: 2,
      opacity: 0.18,
    }),
    dot({
      id: 'drawing-fault',
      role: 'fault',
      radius: 13,
      fill: fault,
      edge: fault,
      edgeWidth: 3.4,
      opacity: 0.16,
    }),
  ];
}

/** The numbers by which a sentence names the corners; they want the font. */
export const drawingNumbers = (): LayerSpecification => ({
  id: 'drawing-numbers',
  type: 'symbol',
  source: DRAWING,
  filter: is('number'),
  layout: {
    'text-field': ['get', 'number'],
    'text-font': [...LABEL_FONT],
    'text-size': 14,
    'text-offset': [0, -1.25],
    'text-allow-overlap': true,
    'text-ignore-placement': true,
  },
  paint: { 'text-color': DRAWING_COLOURS.fault, 'text-halo-color': MARK.paper, 'text-halo-width': 2 },
});
