/**
 * The changes a scenario may be made of, as far as the page offers them, each with its sentence. The
 * names are those of the API: a change is stored and computed as it stands here.
 */
import { metresBetween } from '../../api/kernel/lon-lat.js';
import type { ServiceKind } from '../contract/operations.js';
import type { Speaker } from '../words/speaker.js';
import type { Place } from './desk.js';

/** Services are written in small letters inside a change, as everywhere in stored JSON. */
export type StoredService = Lowercase<ServiceKind>;
export const storedService = (kind: ServiceKind): StoredService => kind.toLowerCase() as StoredService;

export type Position = readonly [lon: number, lat: number];

export type ScenarioChange =
  | {
      readonly kind: 'add_facility';
      readonly serviceKind: StoredService;
      readonly lonLat: Position;
      readonly capacity: number;
      readonly isForResidentsOnly?: boolean;
    }
  | {
      readonly kind: 'convert_stock';
      readonly stockId: string;
      readonly serviceKind: StoredService;
      /** Left out: all of it. */
      readonly areaSquareMetres?: number;
      /** Left out: as many as the floor holds. */
      readonly capacity?: number;
    }
  | { readonly kind: 'resize_facility'; readonly facilityId: string; readonly capacity: number }
  | { readonly kind: 'close_facility'; readonly facilityId: string }
  | {
      readonly kind: 'open_gate';
      readonly entranceId?: string;
      readonly communityId?: string;
      readonly lonLat?: Position;
      /** Left out: for residents where the community is walled. */
      readonly access?: 'public' | 'residents';
    }
  | { readonly kind: 'close_gate'; readonly entranceId: string }
  | { readonly kind: 'add_footpath'; readonly line: readonly Position[] }
  | { readonly kind: 'add_crossing'; readonly line: readonly Position[] }
  | {
      readonly kind: 'set_households';
      readonly communityId: string;
      readonly households: number;
      readonly scalesPersons?: boolean;
    }
  | ({ readonly kind: 'set_persons'; readonly communityId: string } & Readonly<
      Partial<Record<PersonsField, number>>
    >)
  | ({ readonly kind: 'set_cars'; readonly communityId: string } & Readonly<
      Partial<Record<CarsField, number>>
    >);
export type ChangeKind = ScenarioChange['kind'];

export const PERSONS_FIELDS = ['residents', 'persons0To2', 'persons3To5', 'persons60Plus'] as const;
export type PersonsField = (typeof PERSONS_FIELDS)[number];
export const CARS_FIELDS = ['cars', 'parkingSpaces'] as const;
export type CarsField = (typeof CARS_FIELDS)[number];

/** In the order of the form: what there is to walk to, where walks go, who walks. */
export const CHANGE_KINDS = [
  'add_facility',
  'convert_stock',
  'resize_facility',
  'close_facility',
  'open_gate',
  'close_gate',
  'add_footpath',
  'add_crossing',
  'set_households',
  'set_persons',
  'set_cars',
] as const satisfies readonly ChangeKind[];

export interface Naming {
  readonly speaker: Speaker;
  readonly place: Place;
  readonly facilityName: (id: string) => string;
  readonly stockName: (id: string) => string;
}

/** "新增养老设施,30 床" – what a change does, in a sentence. */
export function changeWords(change: ScenarioChange, { speaker, place, ...names }: Naming): string {
  const communityName = (id: string | undefined): string =>
    place.communities.find((row) => row.id === id)?.name ?? speaker.say('change.somewhere');
  switch (change.kind) {
    case 'add_facility':
      return speaker.say('change.say.add_facility', {
        facility: speaker.code('facilityOf', change.serviceKind.toUpperCase()),
        amount: speaker.number(change.capacity),
      });
    case 'convert_stock':
      return speaker.say('change.say.convert_stock', {
        name: names.stockName(change.stockId),
        facility: speaker.code('facilityOf', change.serviceKind.toUpperCase()),
      });
    case 'resize_facility':
      return speaker.say('change.say.resize_facility', {
        name: names.facilityName(change.facilityId),
        amount: speaker.number(change.capacity),
      });
    case 'close_facility':
      return speaker.say('change.say.close_facility', { name: names.facilityName(change.facilityId) });
    case 'open_gate': {
      const gate = place.entrances.find(({ id }) => id === change.entranceId);
      return speaker.say('change.say.open_gate', {
        name: communityName(change.communityId ?? gate?.communityId),
      });
    }
    case 'close_gate': {
      const gate = place.entrances.find(({ id }) => id === change.entranceId);
      return speaker.say('change.say.close_gate', { name: communityName(gate?.communityId) });
    }
    case 'set_households':
      return speaker.say('change.say.set_households', {
        name: communityName(change.communityId),
        amount: speaker.number(change.households),
      });
    case 'add_footpath':
    case 'add_crossing':
      return speaker.say(`change.say.${change.kind}`, { length: speaker.metres(lengthMetres(change.line)) });
    case 'set_persons':
      return speaker.say('change.say.set_persons', {
        name: communityName(change.communityId),
        figures: figuresWords(speaker, PERSONS_FIELDS, change),
      });
    case 'set_cars':
      return speaker.say('change.say.set_cars', {
        name: communityName(change.communityId),
        figures: figuresWords(speaker, CARS_FIELDS, change),
      });
  }
}

/** "常住人口 1,200、60 岁以上人口 300" */
const figuresWords = <Field extends PersonsField | CarsField>(
  speaker: Speaker,
  fields: readonly Field[],
  change: Readonly<Partial<Record<Field, number>>>,
): string =>
  fields
    .flatMap((field) => {
      const value = change[field];
      return value === undefined ? [] : [`${speaker.code('field', field)} ${speaker.number(value)}`];
    })
    .join(speaker.say('join.list'));

export const lengthMetres = (line: readonly Position[]): number =>
  line.slice(1).reduce((sum, [lon, lat], at) => sum + metresBetween(...line[at]!, lon, lat), 0);
