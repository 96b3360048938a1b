/**
 * The communities: filled by tone, hatched where nothing is known, dotted where the network does not
 * reach, dashed where there is no service. The tone comes as feature state, so that a switch of service
 * repaints ten thousand areas without sending them again; what only some have lies in sources of its own.
 */
import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { MARK, NO_GAP } from './palette.js';
import { STUDY_TONE_COLOURS } from './study-tones.js';
import { TONE_COLOURS } from './tones.js';

export const COMMUNITIES = 'communities';
export const COMMUNITY_FILL = 'community-fill';
/** Areas with a property `condition`: no-data, unreachable or no-service. */
export const CONDITIONS = 'conditions';
export const HOVERED = 'hovered';
export const SELECTED = 'selected';

const tone: ExpressionSpecification = ['feature-state', 'tone'];

const isDimmed: ExpressionSpecification = ['to-boolean', ['feature-state', 'isDimmed']];
/** Our choice: the class is still guessed, the eye goes to the others. */
const DIMMED = 0.18;

const toneColour = [
  'match',
  ['coalesce', tone, ''],
  ...Object.entries({ ...TONE_COLOURS, ...STUDY_TONE_COLOURS }).flat(),
  NO_GAP,
] as unknown as ExpressionSpecification;

const isCondition = (condition: string): ExpressionSpecification => ['==', ['get', 'condition'], condition];

const pattern = (condition: string, image: string): LayerSpecification => ({
  id: `community-${condition}`,
  type: 'fill',
  source: CONDITIONS,
  filter: isCondition(condition),
  paint: { 'fill-pattern': image },
});

export const communityFills = (): LayerSpecification[] => [
  {
    id: COMMUNITY_FILL,
    type: 'fill',
    source: COMMUNITIES,
    paint: {
      'fill-color': toneColour,
      // Before the figures have come: a shade that is of no class.
      'fill-opacity': ['case', isDimmed, DIMMED, ['to-boolean', tone], 1, 0.5],
      'fill-antialias': false,
    },
  },
  pattern('no-data', 'hatch'),
  pattern('unreachable', 'dots'),
];

const outline = (id: string, source: string, colour: string, width: number): LayerSpecification => ({
  id,
  type: 'line',
  source,
  layout: { 'line-join': 'round' },
  paint: { 'line-color': colour, 'line-width': width },
});

export const communityEdges = (): LayerSpecification[] => [
  {
    ...outline('community-edge', COMMUNITIES, MARK.edge, 1),
    // On white an edge of white would take the shape away.
    paint: {
      'line-color': ['case', ['==', tone, 'diff-none'], MARK.paleEdge, MARK.edge],
      'line-width': 1,
    },
  } as LayerSpecification,
  {
    ...outline('community-silent-edge', CONDITIONS, MARK.hatch, 1),
    filter: ['!', isCondition('no-service')],
  } as LayerSpecification,
  {
    id: 'community-no-service',
    type: 'line',
    source: CONDITIONS,
    filter: isCondition('no-service'),
    layout: { 'line-join': 'round' },
    paint: {
      'line-color': MARK.noService,
      'line-width': ['interpolate', ['linear'], ['zoom'], 12, 0.8, 16, 1.8],
      'line-dasharray': [2, 1.6],
    },
  },
];

export const pointedEdges = (): LayerSpecification[] => [
  outline('community-hover', HOVERED, MARK.hover, 2),
  outline('community-halo', SELECTED, MARK.paper, 7.5),
  outline('community-selected', SELECTED, MARK.selected, 3),
];
