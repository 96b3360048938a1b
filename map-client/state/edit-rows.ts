/** The rows that are drawn and edited, and the place with one of them put in or taken out. */
import type {
  EditedCommunityFragment,
  EditedEntranceFragment,
  EditedFacilityFragment,
  EditedIdleStockFragment,
} from '../contract/operations.js';
import type { Place } from './desk.js';
import type { DrawnGeometry, Shape } from './drawing.js';

export const EDIT_NOUNS = ['community', 'entrance', 'facility', 'stock'] as const;
export type EditNoun = (typeof EDIT_NOUNS)[number];

export interface RowOf {
  readonly community: EditedCommunityFragment;
  readonly entrance: EditedEntranceFragment;
  readonly facility: EditedFacilityFragment;
  readonly stock: EditedIdleStockFragment;
}
export type EditRow = RowOf[EditNoun];
export type Entrance = RowOf['entrance'];

/** A row by the names of its fields. */
export type Values = Readonly<Record<string, unknown>>;
export const valuesOf = (row: EditRow): Values => row as unknown as Values;

export const GEOMETRY_FIELD: Readonly<Record<EditNoun, string>> = {
  community: 'boundary',
  entrance: 'point',
  facility: 'point',
  stock: 'geometry',
};
export const geometryOfRow = (noun: EditNoun, row: EditRow): DrawnGeometry =>
  valuesOf(row)[GEOMETRY_FIELD[noun]] as DrawnGeometry;

/** The first is what a click of the tool draws. */
export const SHAPES: Readonly<Record<EditNoun, readonly [Shape, ...Shape[]]>> = {
  community: ['polygon'],
  entrance: ['point'],
  facility: ['point'],
  stock: ['polygon', 'point'],
};

/** What the database keeps of itself: not to be written. */
const KEPT_BY_STORE = ['id', 'version', 'isMadeUp'];

/** Everything a planner may write of a row: what brings a deleted one back. */
export const inputOfRow = (noun: EditNoun, row: EditRow): Values =>
  Object.fromEntries(
    Object.entries(valuesOf(row)).filter(
      ([name]) => !KEPT_BY_STORE.includes(name) && !(noun === 'community' && name === 'areaSquareMetres'),
    ),
  );

const LIST_OF = {
  community: 'communities',
  entrance: 'entrances',
  facility: 'facilities',
  stock: 'stock',
} as const satisfies Record<EditNoun, keyof Place>;

const rowsOf = (place: Place, noun: EditNoun): readonly { readonly id: string }[] => place[LIST_OF[noun]];

/** In the stead of its older self, else at the end. */
export function withRow(place: Place, noun: EditNoun, row: EditRow): Place {
  const rows = rowsOf(place, noun);
  const isKnown = rows.some(({ id }) => id === row.id);
  const next = isKnown ? rows.map((known) => (known.id === row.id ? row : known)) : [...rows, row];
  return { ...place, [LIST_OF[noun]]: next };
}

/** A community takes its entrances with it, as in the database. */
export function withoutRow(place: Place, noun: EditNoun, id: string): Place {
  const rest = { ...place, [LIST_OF[noun]]: rowsOf(place, noun).filter((row) => row.id !== id) };
  if (noun !== 'community') return rest;
  return { ...rest, entrances: place.entrances.filter(({ communityId }) => communityId !== id) };
}
