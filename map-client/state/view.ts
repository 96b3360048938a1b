/**
 * What the planner looks at: plain data, and the pure steps that change it. One question at a time –
 * service, band, profile and reading drive map, list, chart and card alike. All of it lives in the URL.
 */
import type { Reading, ServiceKind, WalkingProfileCode } from '../contract/operations.js';
import { type BaseKind, makeRoom } from './base-map.js';
import { type Classing, USUAL_CLASSING } from './classing.js';
import type { Compare } from './compare.js';
import { type GapFilter, NO_FILTER } from './gap-filter.js';
import { type LayerStack, type LayerStep, showLayers, USUAL_LAYERS } from './map-layers.js';

export const BANDS = [5, 10, 15] as const;
export type Band = (typeof BANDS)[number];

export const LANGUAGES = ['zh', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** What there is, and what could be done about it. */
export const PLACE_TABS = ['gaps', 'communities', 'facilities', 'stock'] as const;
export const STUDY_TABS = [
  'competition',
  'parking',
  'siting',
  'units',
  'clusters',
  'scenarios',
  'openings',
] as const;
/** Kindred studies stand behind one head of the panel, the first of its group. */
export const STUDY_GROUPS: readonly (readonly [StudyTab, ...StudyTab[]])[] = [
  ['competition', 'parking'],
  ['siting'],
  ['units', 'clusters'],
  ['scenarios', 'openings'],
];
/** The sections with a head of their own; kindred ones share one and are told apart below it. */
export const STUDY_HEADS = STUDY_GROUPS.map(([first]) => first);
export const HEADS: readonly (PlaceTab | StudyTab)[] = [...PLACE_TABS, ...STUDY_HEADS];
export const TABS = [...PLACE_TABS, ...STUDY_TABS] as const;
export type Tab = (typeof TABS)[number];
export type PlaceTab = (typeof PLACE_TABS)[number];
export type StudyTab = (typeof STUDY_TABS)[number];
export const isStudyTab = (tab: Tab): tab is StudyTab => STUDY_TABS.some((name) => name === tab);

export const COLOURINGS = ['gap', 'shortfall', 'uncovered', 'coverage'] as const;
export type ColourBy = (typeof COLOURINGS)[number];

export interface Camera {
  readonly lon: number;
  readonly lat: number;
  readonly zoom: number;
  /** Degrees clockwise from north. */
  readonly bearing: number;
}

/** The map as it was at one moment, as a PNG. */
export interface MapPicture {
  readonly url: string;
  /** In pixels of the page, whatever the screen makes of one. */
  readonly width: number;
  readonly height: number;
  readonly camera: Camera;
}

export interface View {
  readonly placeId: string | null;
  readonly service: ServiceKind;
  readonly band: Band;
  readonly profile: WalkingProfileCode;
  readonly reading: Reading;
  readonly colourBy: ColourBy;
  readonly classing: Classing;
  readonly selectedId: string | null;
  readonly camera: Camera | null;
  readonly language: Language;
  readonly tab: Tab;
  /** The study that is looked at; null: the newest of its kind. */
  readonly studyId: string | null;
  readonly isPanelOpen: boolean;
  readonly isLegendOpen: boolean;
  readonly filter: GapFilter;
  readonly layers: LayerStack;
  readonly base: BaseKind;
  /** Two scenarios against each other on the map; null: one map of one run. */
  readonly compare: Compare | null;
}

export const INITIAL_VIEW: View = {
  placeId: null,
  service: 'ELDERLY_CARE',
  band: 15,
  profile: 'ADULT',
  reading: 'TIME',
  colourBy: 'gap',
  classing: USUAL_CLASSING,
  selectedId: null,
  camera: null,
  language: 'zh',
  tab: 'gaps',
  studyId: null,
  isPanelOpen: true,
  isLegendOpen: true,
  filter: NO_FILTER,
  layers: USUAL_LAYERS,
  base: 'none',
  compare: null,
};

export type Step = (view: View) => View;

/** Another place: nothing of the old one stays selected, and the map looks for its own extent. */
export const choosePlace =
  (placeId: string): Step =>
  (view) =>
    view.placeId === placeId
      ? view
      : {
          ...view,
          placeId,
          selectedId: null,
          studyId: null,
          camera: null,
          filter: NO_FILTER,
          compare: null,
        };

export const chooseService =
  (service: ServiceKind): Step =>
  // Its amounts are of another unit.
  (view) => ({ ...view, service, filter: { ...view.filter, least: null, between: null } });

export const chooseBand =
  (band: Band): Step =>
  (view) => ({ ...view, band });

export const chooseProfile =
  (profile: WalkingProfileCode): Step =>
  (view) => ({ ...view, profile });

export const chooseReading =
  (reading: Reading): Step =>
  (view) => ({ ...view, reading });

export const chooseLanguage =
  (language: Language): Step =>
  (view) => ({ ...view, language });

export const chooseColouring =
  (colourBy: ColourBy): Step =>
  (view) => ({
    ...view,
    colourBy,
    filter: { ...view.filter, between: null },
    // The planner's own breaks are figures of one measure and mean nothing in another.
    classing:
      view.classing.method === 'manual' && colourBy !== view.colourBy ? USUAL_CLASSING : view.classing,
  });

export const changeClassing =
  (step: (classing: Classing) => Classing): Step =>
  (view) => ({ ...view, classing: step(view.classing) });

/** The idle-stock list brings its marks onto the map; another section shows its own newest study. */
export const openTab =
  (tab: Tab): Step =>
  (view) => ({
    ...view,
    tab,
    studyId: tab === view.tab ? view.studyId : null,
    isPanelOpen: true,
    layers: tab === 'stock' ? showLayers(['stock'], true)(view.layers) : view.layers,
  });

export const compareAs =
  (compare: Compare | null): Step =>
  (view) => ({ ...view, compare });

/** Nothing is changed while nothing is compared. */
export const changeCompare =
  (step: (compare: Compare) => Compare): Step =>
  (view) =>
    view.compare === null ? view : { ...view, compare: step(view.compare) };

export const lookAtStudy =
  (studyId: string | null): Step =>
  (view) => ({ ...view, studyId });

export const select =
  (communityId: string): Step =>
  (view) => ({ ...view, selectedId: communityId });

/** Esc lets go. */
export const letGo: Step = (view) => (view.selectedId === null ? view : { ...view, selectedId: null });

export const moveCamera =
  (camera: Camera): Step =>
  (view) => ({ ...view, camera });

export const togglePanel: Step = (view) => ({ ...view, isPanelOpen: !view.isPanelOpen });
export const toggleLegend: Step = (view) => ({ ...view, isLegendOpen: !view.isLegendOpen });

export const changeLayers =
  (step: LayerStep): Step =>
  (view) => ({ ...view, layers: step(view.layers) });

export const chooseBase =
  (base: BaseKind): Step =>
  (view) => ({ ...view, base, layers: makeRoom(view.layers, view.base, base) });

export const changeFilter =
  (change: Partial<GapFilter>): Step =>
  (view) => ({ ...view, filter: { ...view.filter, ...change } });
