/** The question of a siting study as it stands in the form: what the planner changed, over what the view says. */
import type { ServiceKind, SitingModel } from '../contract/operations.js';
import type { Catalogue, Community, IdleStock } from './records.js';
import type { View } from './view.js';

/** In the order of the form: the one for a fixed number of sites first. */
export const SITING_MODELS = [
  'MCLP',
  'LSCP',
  'LSCP_B',
  'P_MEDIAN',
  'P_CENTER',
  'CAPACITATED_MCLP',
  'CAPACITATED_P_MEDIAN',
] as const satisfies readonly SitingModel[];

/** What a model counts: who comes within reach, who walks how far, or how many places are filled. */
export type SitingFamily = 'cover' | 'walk' | 'places';
export const familyOf = (model: SitingModel): SitingFamily => {
  if (model.startsWith('CAPACITATED')) return 'places';
  return model.startsWith('P_') ? 'walk' : 'cover';
};

/** It looks for the fewest sites by itself; a limit may hold it back, but need not. */
export const findsFewest = (model: SitingModel): boolean => model.startsWith('LSCP');
/** It looks beyond the band. */
export const looksFar = (model: SitingModel): boolean => model.endsWith('P_MEDIAN') || model === 'P_CENTER';

export interface SitingForm {
  readonly model: SitingModel;
  readonly services: readonly ServiceKind[];
  /** Null: not limited by it. */
  readonly siteCount: number | null;
  /** In yuan. */
  readonly budgetYuan: number | null;
  readonly isCoLocated: boolean;
  readonly leastPlaces: number;
  readonly mostFloorAreaSquareMetres: number | null;
  readonly farthestMetres: number;
  readonly timeLimitSeconds: number;
  readonly estimatesPeople: boolean;
  readonly takesUnknownUses: boolean;
}

export const USUAL_SITE_COUNT = 3;
export const USUAL_BUDGET_YUAN = 2_000_000;
const USUAL_FARTHEST_METRES = 3000;
const USUAL_SECONDS = 60;

type Service = Pick<Catalogue['services'][number], 'kind' | 'fitsIdleStock' | 'norm'>;

/** Those that can move into idle stock; where places are counted, a norm must say how many are needed. */
export const sitedServices = (services: readonly Service[], model: SitingModel): ServiceKind[] =>
  services
    .filter(({ fitsIdleStock, norm }) => fitsIdleStock && (familyOf(model) !== 'places' || norm !== null))
    .map(({ kind }) => kind);

/** The form follows the view until something in it is changed by hand. */
export function sitingForm(
  view: Pick<View, 'service'>,
  edits: Partial<SitingForm>,
  services: readonly Service[],
): SitingForm {
  const model = edits.model ?? 'MCLP';
  const offered = sitedServices(services, model);
  const wanted = (edits.services ?? [view.service]).filter((kind) => offered.includes(kind));
  // Nothing chosen by hand stays nothing; what does not fit gives way to what does.
  const chosen = wanted.length > 0 || edits.services?.length === 0 ? wanted : offered.slice(0, 1);
  return {
    siteCount: findsFewest(model) ? null : USUAL_SITE_COUNT,
    budgetYuan: null,
    isCoLocated: true,
    leastPlaces: 1,
    mostFloorAreaSquareMetres: null,
    farthestMetres: USUAL_FARTHEST_METRES,
    timeLimitSeconds: USUAL_SECONDS,
    estimatesPeople: false,
    takesUnknownUses: false,
    ...edits,
    model,
    services: familyOf(model) === 'places' ? chosen.slice(0, 1) : chosen,
  };
}

/** Idle stock that may take one of the services. */
export const candidatesOf = (
  stock: readonly IdleStock[],
  { services, takesUnknownUses }: Pick<SitingForm, 'services' | 'takesUnknownUses'>,
): readonly IdleStock[] =>
  stock.filter(
    ({ allowedUses }) =>
      services.some((service) => allowedUses.includes(service)) ||
      (takesUnknownUses && allowedUses.length === 0),
  );

/** Without any limit every room would be opened. */
export const isUnlimited = ({ model, siteCount, budgetYuan }: SitingForm): boolean =>
  siteCount === null && budgetYuan === null && !findsFewest(model);

/** The question as the server wants it: what the form says, and the walk of the view. */
export const sitingParameters = (
  { services, siteCount, budgetYuan, mostFloorAreaSquareMetres, farthestMetres, ...form }: SitingForm,
  { band, reading, profile }: Pick<View, 'band' | 'reading' | 'profile'>,
) => ({
  ...form,
  services: [...services],
  minutes: band,
  reading,
  profile,
  ...(siteCount === null ? {} : { siteCount }),
  ...(budgetYuan === null ? {} : { budgetYuan }),
  ...(mostFloorAreaSquareMetres === null ? {} : { mostFloorAreaSquareMetres }),
  ...(looksFar(form.model) ? { farthestMetres } : {}),
});

/** From the parameters as they are stored: small letters. */
export const servicesAsked = ({ services }: Readonly<Record<string, unknown>>): ServiceKind[] =>
  Array.isArray(services) ? services.map((kind) => String(kind).toUpperCase() as ServiceKind) : [];

/** Nobody can say whether a site would serve anyone where it is not known who lives there. */
export const isNeedKnown = (
  { persons60Plus, persons0To2, residents }: Pick<Community, 'persons60Plus' | 'persons0To2' | 'residents'>,
  services: readonly ServiceKind[],
): boolean =>
  services.every((kind) => {
    if (kind === 'ELDERLY_CARE') return persons60Plus !== null;
    return residents !== null || (kind === 'CHILDCARE' && persons0To2 !== null);
  });
