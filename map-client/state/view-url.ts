/**
 * The view in the address line, so that a link shows a colleague the same map. Short lower-case words;
 * whatever is not understood is left at its usual value, never an error.
 */
import type { Reading, ServiceKind, WalkingProfileCode } from '../contract/operations.js';
import { BASE_KINDS } from './base-map.js';
import { classingOfText, classingText } from './classing.js';
import { compareOfText, compareText } from './compare.js';
import { readFilter, writeFilter } from './gap-filter-url.js';
import { layersOfText, layersText, orderText } from './layers-url.js';
import { BANDS, type Camera, COLOURINGS, INITIAL_VIEW, LANGUAGES, TABS, type View } from './view.js';

const SERVICES: readonly ServiceKind[] = [
  'ELDERLY_CARE',
  'CHILDCARE',
  'PARKING',
  'CANTEEN',
  'KINDERGARTEN',
  'HEALTH',
  'MARKET',
  'SHOP',
  'SCHOOL',
];
const PROFILES: readonly WalkingProfileCode[] = ['ADULT', 'ELDERLY', 'PRAM', 'WHEELCHAIR'];
const READINGS: readonly Reading[] = ['TIME', 'DISTANCE'];

export function searchOfView(view: View): string {
  const search = new URLSearchParams();
  if (view.placeId) search.set('place', view.placeId);
  search.set('service', view.service.toLowerCase());
  search.set('band', String(view.band));
  search.set('profile', view.profile.toLowerCase());
  search.set('reading', view.reading.toLowerCase());
  if (view.colourBy !== INITIAL_VIEW.colourBy) search.set('colour', view.colourBy);
  const classes = classingText(view.classing);
  if (classes) search.set('classes', classes);
  if (view.selectedId) search.set('selected', view.selectedId);
  if (view.tab !== INITIAL_VIEW.tab) search.set('tab', view.tab);
  if (view.studyId) search.set('study', view.studyId);
  if (view.compare) search.set('compare', compareText(view.compare));
  if (!view.isPanelOpen) search.set('panel', 'folded');
  writeFilter(search, view.filter);
  const [layers, order] = [layersText(view.layers), orderText(view.layers)];
  if (layers) search.set('layers', layers);
  if (order) search.set('order', order);
  if (view.base !== INITIAL_VIEW.base) search.set('base', view.base);
  if (view.camera) search.set('view', cameraText(view.camera));
  search.set('lang', view.language);
  return `?${search.toString().replaceAll('%2C', ',')}`;
}

export function viewOfSearch(text: string, usual: View = INITIAL_VIEW): View {
  const search = new URLSearchParams(text);
  return {
    ...usual,
    placeId: search.get('place') || usual.placeId,
    service: oneOf(SERVICES, search.get('service')?.toUpperCase(), usual.service),
    band: oneOf(BANDS, Number(search.get('band')), usual.band),
    profile: oneOf(PROFILES, search.get('profile')?.toUpperCase(), usual.profile),
    reading: oneOf(READINGS, search.get('reading')?.toUpperCase(), usual.reading),
    colourBy: oneOf(COLOURINGS, search.get('colour'), usual.colourBy),
    classing: classingOfText(search.get('classes')),
    selectedId: search.get('selected') || null,
    tab: oneOf(TABS, search.get('tab'), usual.tab),
    studyId: search.get('study') || null,
    compare: compareOfText(search.get('compare')),
    isPanelOpen: search.get('panel') !== 'folded',
    filter: readFilter(search),
    layers: layersOfText(search.get('layers'), search.get('order')),
    base: oneOf(BASE_KINDS, search.get('base'), usual.base),
    camera: cameraOfText(search.get('view')) ?? usual.camera,
    language: oneOf(LANGUAGES, search.get('lang'), usual.language),
  };
}

/** Back or forward: what an address leaves out is as usual, not as it is now; but the map stays where it is. */
export const viewOfHistory = (text: string, now: View): View =>
  viewOfSearch(text, { ...INITIAL_VIEW, placeId: now.placeId, camera: now.camera, language: now.language });

function oneOf<Value>(allowed: readonly Value[], found: unknown, usual: Value): Value {
  return allowed.find((value) => value === found) ?? usual;
}

/** Five decimals of a degree are a metre; a bearing is written only where the map is turned. */
function cameraText({ lon, lat, zoom, bearing }: Camera): string {
  const turn = Math.round(bearing);
  return [lon.toFixed(5), lat.toFixed(5), zoom.toFixed(2), ...(turn === 0 ? [] : [turn])].join(',');
}

function cameraOfText(text: string | null): Camera | null {
  const [lon, lat, zoom, bearing = 0] = (text ?? '').split(',').map(Number);
  if (lon === undefined || lat === undefined || zoom === undefined) return null;
  const isOnEarth = Math.abs(lon) <= 180 && Math.abs(lat) <= 85 && zoom >= 0 && zoom <= 24;
  return isOnEarth && Number.isFinite(bearing) ? { lon, lat, zoom, bearing } : null;
}
