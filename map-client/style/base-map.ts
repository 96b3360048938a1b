/**
 * A base map as sources and layers below our own, with the name of who made it. Its letters are drawn in
 * the packed font and its icons are left out: a style may bring one set of glyphs and pictures only, and
 * those are ours.
 */
import type { LayerSpecification, SourceSpecification } from '@maplibre/maplibre-gl-style-spec';
import { LABEL_FONT } from './ground.js';

export interface BaseMap {
  readonly sources: Readonly<Record<string, SourceSpecification>>;
  readonly layers: readonly LayerSpecification[];
  /** As the makers write it, or the host it comes from. */
  readonly attribution: string;
}

const BASE = 'base-';
export const isBaseSource = (id: string): boolean => id.startsWith(BASE);

/** Map sheet and its names; CGCS2000 and WGS 84 differ by centimetres, so nothing is shifted. */
const TIANDITU = { tianditu: ['vec', 'cva'], 'tianditu-image': ['img', 'cia'] } as const;
const TIANDITU_HOSTS = [0, 1, 2, 3, 4, 5, 6, 7].map((n) => `https://t${n}.tianditu.gov.cn`);

export function tiandituBase(kind: keyof typeof TIANDITU, key: string, attribution: string): BaseMap {
  const sheets = TIANDITU[kind].map((sheet) =>
    raster(
      `${sheet} ${key}`,
      TIANDITU_HOSTS.map((host) => tiandituTile(host, sheet, key)),
      18,
    ),
  );
  return { ...joined(sheets), attribution };
}

const tiandituTile = (host: string, sheet: string, key: string): string =>
  `${host}/${sheet}_w/wmts?SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&LAYER=${sheet}&STYLE=default` +
  `&TILEMATRIXSET=w&FORMAT=tiles&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}&tk=${encodeURIComponent(key)}`;

/** {s} is one of the hosts a, b, c, as in many published patterns. */
export function tilesBase(address: string): BaseMap {
  const tiles = address.includes('{s}')
    ? ['a', 'b', 'c'].map((host) => address.replaceAll('{s}', host))
    : [address];
  return { ...joined([raster(address, tiles, 19)]), attribution: hostOf(tiles[0] ?? address) };
}

type Sheet = Pick<BaseMap, 'sources' | 'layers'>;

/** A source is named by its address, so that another address is another source. */
function raster(name: string, tiles: readonly string[], maxzoom: number): Sheet {
  const id = `${BASE}${name}`;
  return {
    sources: { [id]: { type: 'raster', tiles: [...tiles], tileSize: 256, maxzoom } },
    layers: [{ id, type: 'raster', source: id }],
  };
}

const joined = (sheets: readonly Sheet[]): Sheet => ({
  sources: Object.assign({}, ...sheets.map(({ sources }) => sources)),
  layers: sheets.flatMap(({ layers }) => layers),
});

/** A style whose sources name their tiles, as far as it is understood. */
export interface ForeignStyle {
  readonly sources: Readonly<Record<string, SourceSpecification>>;
  readonly layers: readonly LayerSpecification[];
}

export function styleBase(style: ForeignStyle, address: string): BaseMap {
  const nameOf = (source: string): string => `${BASE}${address} ${source}`;
  const sources = Object.entries(style.sources).filter(
    ([, { type }]) => type === 'vector' || type === 'raster',
  );
  const known = new Set(sources.map(([name]) => name));
  const layers = style.layers.flatMap((layer) => {
    const plain = withoutPictures(layer);
    if (!plain) return [];
    if (plain.type === 'background') return [{ ...plain, id: `${BASE}${address} ${plain.id}` }];
    const source = 'source' in plain && typeof plain.source === 'string' ? plain.source : '';
    return known.has(source)
      ? [{ ...plain, id: `${BASE}${address} ${plain.id}`, source: nameOf(source) } as LayerSpecification]
      : [];
  });
  const makers = sources.flatMap(([, source]) =>
    'attribution' in source && source.attribution ? [plainWords(source.attribution)] : [],
  );
  return {
    sources: Object.fromEntries(sources.map(([name, source]) => [nameOf(name), source])),
    layers,
    attribution: [...new Set(makers)].join(' ') || hostOf(address),
  };
}

const DRAWN = new Set(['background', 'fill', 'line', 'circle', 'raster', 'symbol']);

/** Null: nothing is left of it. */
function withoutPictures(layer: LayerSpecification): LayerSpecification | null {
  if (!DRAWN.has(layer.type)) return null;
  const paint = kept(layer.paint, (name) => !name.endsWith('-pattern'));
  if (layer.type !== 'symbol')
    return isPatternOnly(layer) ? null : ({ ...layer, paint } as LayerSpecification);
  const layout = kept(layer.layout, (name) => !name.startsWith('icon-'));
  return layout['text-field'] === undefined
    ? null
    : ({ ...layer, layout: { ...layout, 'text-font': LABEL_FONT }, paint } as LayerSpecification);
}

const isPatternOnly = ({ type, paint }: LayerSpecification): boolean =>
  Object.keys(paint ?? {}).some((name) => name.endsWith('-pattern')) && type !== 'symbol';

const kept = (properties: object | undefined, isKept: (name: string) => boolean): Record<string, unknown> =>
  Object.fromEntries(Object.entries(properties ?? {}).filter(([name]) => isKept(name)));

/** Attributions are written as HTML; we show text. */
const plainWords = (html: string): string =>
  html
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&copy;', '©')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ')
    .trim();

const hostOf = (address: string): string => /^https?:\/\/([^/]+)/i.exec(address)?.[1] ?? address;
