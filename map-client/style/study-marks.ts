/**
 * What a study lays on the map, all in one source: areas of units, lines (a site and whom it serves, a
 * link, a refusal), stars of proposed sites, numbers. A feature says with `role` what it is.
 */
import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { LABEL_FONT } from './ground.js';
import { MARK, STUDY } from './palette.js';

export const STUDY_MARKS = 'study-marks';

/** `id` names it in the answer; `isChosen`: it is pointed at there. */
export type StudyRole = 'area' | 'line' | 'dashed' | 'star' | 'number';

const is = (role: StudyRole): ExpressionSpecification => ['==', ['get', 'role'], role];
const chosen = (yes: number, no: number): ExpressionSpecification => [
  'case',
  ['==', ['get', 'isChosen'], true],
  yes,
  no,
];

export const studyAreas = (): LayerSpecification[] => [
  {
    id: 'study-area-halo',
    type: 'line',
    source: STUDY_MARKS,
    filter: is('area'),
    layout: { 'line-join': 'round' },
    paint: { 'line-color': MARK.paper, 'line-width': chosen(6, 4.5) },
  },
  {
    id: 'study-area',
    type: 'line',
    source: STUDY_MARKS,
    filter: is('area'),
    layout: { 'line-join': 'round' },
    paint: { 'line-color': ['to-color', ['get', 'colour'], STUDY.unitEdge], 'line-width': chosen(2.5, 2) },
  },
];

const line = (role: StudyRole, dashes: readonly number[] | null): LayerSpecification => ({
  id: `study-${role}`,
  type: 'line',
  source: STUDY_MARKS,
  filter: is(role),
  layout: { 'line-cap': dashes ? 'butt' : 'round' },
  paint: {
    'line-color': ['to-color', ['get', 'colour'], STUDY.site],
    'line-width': chosen(2.6, 1.5),
    'line-opacity': chosen(1, 0.8),
    ...(dashes ? { 'line-dasharray': [...dashes] } : {}),
  },
});

export const studyLines = (): LayerSpecification[] => [
  {
    id: 'study-line-halo',
    type: 'line',
    source: STUDY_MARKS,
    filter: ['any', is('line'), is('dashed')],
    paint: { 'line-color': MARK.paper, 'line-width': chosen(5, 3.4), 'line-opacity': 0.7 },
  },
  line('line', null),
  line('dashed', [3, 2]),
];

export const STUDY_STARS = 'study-stars';
export const STUDY_NUMBERS = 'study-numbers';

export const studyStars = (): LayerSpecification => ({
  id: STUDY_STARS,
  type: 'symbol',
  source: STUDY_MARKS,
  filter: is('star'),
  layout: {
    'icon-image': 'star',
    'icon-size': chosen(1.2, 1),
    'text-field': ['to-string', ['get', 'number']],
    'text-font': LABEL_FONT,
    'text-size': 13,
    'icon-allow-overlap': true,
    'text-allow-overlap': true,
    'icon-ignore-placement': true,
    'text-ignore-placement': true,
  },
  paint: { 'text-color': MARK.paper },
});

/** Over the names: the number is how list and map are held together. */
export const studyNumbers = (): LayerSpecification => ({
  id: STUDY_NUMBERS,
  type: 'symbol',
  source: STUDY_MARKS,
  filter: is('number'),
  layout: {
    'icon-image': 'plate',
    'icon-size': chosen(1.25, 1),
    'text-field': ['to-string', ['get', 'number']],
    'text-font': LABEL_FONT,
    'text-size': 13,
    // Where ranks lie on each other the better one keeps its place, and the chosen one before all.
    'symbol-sort-key': ['case', ['==', ['get', 'isChosen'], true], -1, ['get', 'number']],
    'icon-padding': 0,
    'text-padding': 0,
  },
  paint: { 'text-color': MARK.paper },
});

export const DRAFT = 'draft';
export const DRAFT_MARKS = 'draft-marks';

const isPoint: ExpressionSpecification = ['==', ['geometry-type'], 'Point'];
const isVertex: ExpressionSpecification = ['==', ['get', 'isVertex'], true];

/** Ways that are drawn, and the points of the one in the hand. */
export const draftLines = (): LayerSpecification[] => [
  draftLine('draft-line-halo', MARK.paper, 8),
  draftLine('draft-line', STUDY.site, 4),
  {
    id: 'draft-vertices',
    type: 'circle',
    source: DRAFT,
    filter: ['all', isPoint, isVertex],
    paint: {
      'circle-radius': 5,
      'circle-color': MARK.paper,
      'circle-stroke-color': STUDY.site,
      'circle-stroke-width': 2,
    },
  },
];

const draftLine = (id: string, colour: string, width: number): LayerSpecification => ({
  id,
  type: 'line',
  source: DRAFT,
  filter: ['==', ['geometry-type'], 'LineString'],
  layout: { 'line-cap': 'round', 'line-join': 'round' },
  paint: { 'line-color': colour, 'line-width': width },
});

/** A ring, so that a change on the table is not taken for something that is planned already. */
export const draftRings = (): LayerSpecification => ({
  id: 'draft-rings',
  type: 'circle',
  source: DRAFT,
  filter: ['all', isPoint, ['!', isVertex]],
  paint: {
    'circle-radius': 15,
    'circle-color': STUDY.site,
    'circle-opacity': 0.18,
    'circle-stroke-color': STUDY.site,
    'circle-stroke-width': 2,
  },
});

/** What the scenario on the table adds; `image` is drawn as on the map of today, and can be dragged. */
export const draftMarks = (): LayerSpecification => ({
  id: DRAFT_MARKS,
  type: 'symbol',
  source: DRAFT,
  filter: ['has', 'image'],
  layout: {
    'icon-image': ['get', 'image'],
    'icon-size': 1.1,
    'icon-allow-overlap': true,
    'icon-ignore-placement': true,
  },
});
