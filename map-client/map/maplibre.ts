/** maplibre-gl, with its worker served from our own files. */
import 'maplibre-gl/dist/maplibre-gl.css';
import { Map as LibraryMap, prewarm, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import type { CreateMap, MapOptions } from './library.js';

setWorkerUrl(workerUrl);
// The worker is ready before the first map is: the page waits for its lists meanwhile.
prewarm();

/**
 * Servers of base maps refuse who does not say which site asks; what is looked at there is not told them.
 * Our own pages send no referrer to strangers otherwise.
 */
const transformRequest: MapOptions['transformRequest'] = (url) =>
  url.startsWith(location.origin) ? undefined : { url, referrerPolicy: 'origin' };

/** What we draw and its source are named beside the scale: no control of the library is shown. */
export const createMap: CreateMap = (options) =>
  new LibraryMap({ ...options, transformRequest, attributionControl: false, fadeDuration: 120 });
