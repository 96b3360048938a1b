/** The stores of the page: what is looked at, what has been fetched for it, the studies of its section. */
import { create } from 'zustand';
import type { BBox } from '../style/extent.js';
import { type Desk, EMPTY_DESK, type Loadable } from './desk.js';
import type { Wishing } from './group-wishes.js';
import { type ImportDesk, NO_IMPORT } from './imports.js';
import { JUDGED_OFF, type Judged } from './judged.js';
import { LIVE_OFF, type Live } from './live.js';
import type { Facility, StoredScenario } from './records.js';
import type { Position } from './scenario-change.js';
import { type Draft, EMPTY_DRAFT } from './scenario-draft.js';
import { EMPTY_STUDY_DESK, type StudyDesk } from './studies.js';
import { type Camera, INITIAL_VIEW, type MapPicture, type Step, type View } from './view.js';

export const useView = create<View>(() => INITIAL_VIEW);
export const useDesk = create<Desk>(() => EMPTY_DESK);
/** The scenario on the table outlives its section: openings and sites are added to it. */
export const useDraft = create<Draft>(() => EMPTY_DRAFT);
/** The stored scenarios of the place, as far as they were fetched: their names stand in lists of studies. */
export const useScenarios = create<{ readonly stored: readonly StoredScenario[] }>(() => ({ stored: [] }));
export const useLive = create<Live>(() => LIVE_OFF);
export const useJudged = create<Judged>(() => JUDGED_OFF);
export const useStudies = create<StudyDesk>(() => EMPTY_STUDY_DESK);
export const useImport = create<ImportDesk>(() => NO_IMPORT);

/** What the pointer is over; changes with every move, so it stays apart from the view. */
export type Pointed =
  | { readonly what: 'community'; readonly id: string; readonly x: number; readonly y: number }
  | { readonly what: 'facility'; readonly id: Facility['id']; readonly x: number; readonly y: number }
  | {
      readonly what: 'stock' | 'study' | 'entrance';
      readonly id: string;
      readonly x: number;
      readonly y: number;
    };
export const usePointed = create<{ readonly pointed: Pointed | null }>(() => ({ pointed: null }));

/** Where the pointer aims while a change waits for the map. */
export const useAimed = create<{ readonly position: Position | null }>(() => ({ position: null }));
/** What was clicked last on the map: a form that asks for such a thing takes it. */
export const usePicked = create<{ readonly picked: Pick<Pointed, 'what' | 'id'> | null }>(() => ({
  picked: null,
}));

/** A wish for units or clusters whose communities are being clicked. */
export const useWishing = create<{ readonly wishing: Wishing | null }>(() => ({ wishing: null }));

export const changeView = (step: Step): void => useView.setState(step, true);
export const changeDesk = (step: (desk: Desk) => Desk): void => useDesk.setState(step, true);
export const point = (pointed: Pointed | null): void => usePointed.setState({ pointed });

export const changeDraft = (step: (draft: Draft) => Draft): void => useDraft.setState(step, true);
export const changeImport = (step: (desk: ImportDesk) => ImportDesk): void => useImport.setState(step, true);
export const changeStudies = (step: (desk: StudyDesk) => StudyDesk): void => useStudies.setState(step, true);

/** Names of the pieces of the desk that are fetched. */
export type Piece = { [Name in keyof Desk]: Desk[Name] extends Loadable<infer _> ? Name : never }[keyof Desk];

export const putPiece = <Name extends Piece>(name: Name, piece: Desk[Name]): void =>
  changeDesk((desk) => ({ ...desk, [name]: piece }));

/** Where the map should go next: to show a community with its life circle, or just to uncover it. */
export interface Flight {
  readonly to: 'life-circle' | 'community' | 'uncover' | 'point' | 'communities' | 'box' | 'all';
  readonly box: BBox | null;
  readonly communityId: string | null;
  readonly position: readonly number[] | null;
  readonly communityIds: readonly string[];
  /** Grows with every wish, so that the same wish can be made twice. */
  readonly serial: number;
}
const NOWHERE = { box: null, communityId: null, position: null, communityIds: [] } as const;
export const useFlight = create<Flight>(() => ({ ...NOWHERE, to: 'all', serial: 0 }));
export const fly = (to: Flight['to'], communityId: string | null = null): void =>
  useFlight.setState(({ serial }) => ({ ...NOWHERE, to, communityId, serial: serial + 1 }), true);
export const flyToPoint = (position: readonly number[]): void =>
  useFlight.setState(({ serial }) => ({ ...NOWHERE, to: 'point', position, serial: serial + 1 }), true);
export const flyToBox = (box: BBox): void =>
  useFlight.setState(({ serial }) => ({ ...NOWHERE, to: 'box', box, serial: serial + 1 }), true);
/** To several communities, and a point that belongs to them. */
export const flyToCommunities = (
  communityIds: readonly string[],
  position: readonly number[] | null = null,
): void =>
  useFlight.setState(
    ({ serial }) => ({ ...NOWHERE, to: 'communities', communityIds, position, serial: serial + 1 }),
    true,
  );

/** The camera of this very moment, for the scale bar and the compass; the view keeps the settled one. */
export const useLiveCamera = create<{ readonly camera: Camera | null }>(() => ({ camera: null }));

interface MapHand {
  readonly by: (levels: number) => void;
  readonly north: () => void;
  /** @param pixelRatio pixels of the picture a pixel of the page */
  readonly picture: (pixelRatio: number) => Promise<MapPicture | null>;
  /** The same of the right side, while two sides are compared on two maps. */
  readonly twinPicture: (pixelRatio: number) => Promise<MapPicture | null>;
}

/** The hand on the map for buttons outside it; does nothing while there is no map. */
export const useZoom = create<MapHand>(() => ({
  by: () => undefined,
  north: () => undefined,
  picture: () => Promise.resolve(null),
  twinPicture: () => Promise.resolve(null),
}));
