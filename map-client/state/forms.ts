/** What has been changed by hand in the forms of the studies; what has not follows the view. */
import { create } from 'zustand';
import type { ClustersForm } from './clusters.js';
import type { CompetitionForm } from './competition.js';
import type { ParkingForm } from './parking.js';
import type { SitingForm } from './siting-form.js';
import type { UnitsForm } from './units.js';

export interface Forms {
  readonly clusters: Partial<ClustersForm>;
  readonly competition: Partial<CompetitionForm>;
  readonly parking: Partial<ParkingForm>;
  readonly siting: Partial<SitingForm>;
  readonly units: Partial<UnitsForm>;
}

export const useForms = create<Forms>(() => ({
  clusters: {},
  competition: {},
  parking: {},
  siting: {},
  units: {},
}));

/** Wishes speak of the communities of one place: in another they mean nothing. */
export const forgetWishes = (): void => {
  editForm('units', { locked: [], together: [], apart: [] });
  editForm('clusters', { apart: [] });
};

export const editForm = <Name extends keyof Forms>(name: Name, edit: Forms[Name]): void =>
  useForms.setState((forms) => ({ ...forms, [name]: { ...forms[name], ...edit } }));
