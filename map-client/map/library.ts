/**
 * The one choice of map library. Without a token maplibre-gl draws (mapbox-gl 3 stays blank then, even
 * with our own data); with one, mapbox-gl. Each comes as its own chunk, so only one is ever loaded.
 */
import type { Map as LibraryMap, MapOptions } from 'maplibre-gl';

export type { LibraryMap, MapOptions };
export type CreateMap = (options: MapOptions) => LibraryMap;

export async function loadLibrary(mapboxToken: string | null): Promise<CreateMap> {
  if (mapboxToken === null) return (await import('./maplibre.js')).createMap;
  const { createMapWith } = await import('./mapbox.js');
  return createMapWith(mapboxToken);
}
