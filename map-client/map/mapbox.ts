/**
 * mapbox-gl 3, for holders of a token. Its licence wants its own attribution and logo shown, so they
 * stay. What we call is the same in both libraries; the types differ only in what we never touch.
 */
import 'mapbox-gl/dist/mapbox-gl.css';
import mapboxgl from 'mapbox-gl';
import { LABEL_FONT } from '../style/ground.js';
import type { CreateMap, LibraryMap } from './library.js';

/** Names refuse to be drawn without an address of glyphs; with a local font it is never asked. */
const GLYPHS = `${location.origin}/glyphs/{fontstack}/{range}.pbf`;

export function createMapWith(accessToken: string): CreateMap {
  return ({ style, ...options }) =>
    new mapboxgl.Map({
      ...(options as unknown as mapboxgl.MapOptions),
      style: { ...(style as unknown as mapboxgl.StyleSpecification), glyphs: GLYPHS },
      accessToken,
      // Latin and digits come from the packed font too.
      localFontFamily: LABEL_FONT.join(', '),
      localIdeographFontFamily: LABEL_FONT.join(', '),
      projection: 'mercator',
    }) as unknown as LibraryMap;
}
