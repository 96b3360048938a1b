/**
 * The planner's own base map from its address: tiles as they are, or a style whose sources are looked up
 * so that their tiles and makers are known. Everything may fail; then the page goes on without.
 */
import type { LayerSpecification, SourceSpecification } from '@maplibre/maplibre-gl-style-spec';
import { type BaseMap, type ForeignStyle, styleBase, tilesBase } from '../style/base-map.js';

/** `address`: not one of the web. `answer`: no answer, or none that is a style. */
export type BaseProblem = 'address' | 'answer';

export class BaseMapError extends Error {
  readonly problem: BaseProblem;
  constructor(problem: BaseProblem) {
    super(problem);
    this.problem = problem;
  }
}

export async function loadOwnBase(address: string, signal: AbortSignal): Promise<BaseMap> {
  if (!/^https?:\/\//i.test(address)) throw new BaseMapError('address');
  if (/\{z\}/.test(address)) {
    if (!/\{x\}/.test(address) || !/\{y\}/.test(address)) throw new BaseMapError('address');
    return tilesBase(address);
  }
  return styleBase(await loadStyle(address, signal), address);
}

async function loadStyle(address: string, signal: AbortSignal): Promise<ForeignStyle> {
  const { sources, layers } = (await loadJson(address, signal)) as Partial<ForeignStyle>;
  if (!Array.isArray(layers) || typeof sources !== 'object') throw new BaseMapError('answer');
  const known = await Promise.all(
    Object.entries(sources).map(
      async ([name, source]) => [name, await withTiles(source, address, signal)] as const,
    ),
  );
  return { sources: Object.fromEntries(known), layers: layers as readonly LayerSpecification[] };
}

/** Addresses in a style are seen from where it lies. */
async function withTiles(
  source: SourceSpecification,
  base: string,
  signal: AbortSignal,
): Promise<SourceSpecification> {
  if (source.type !== 'vector' && source.type !== 'raster') return source;
  const { url, ...own } = source;
  const from = url ? new URL(url, base).href : base;
  const found = url ? ((await loadJson(from, signal)) as Partial<typeof source>) : {};
  const { tiles, minzoom, maxzoom, attribution, bounds, scheme } = { ...found, ...own };
  return {
    ...own,
    ...definedOf({ minzoom, maxzoom, attribution, bounds, scheme }),
    tiles: (tiles ?? []).map((pattern) => absolute(pattern, from)),
  } as SourceSpecification;
}

const definedOf = (fields: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

/** Braces would be written as %7B. */
const absolute = (pattern: string, base: string): string =>
  new URL(pattern, base).href.replaceAll('%7B', '{').replaceAll('%7D', '}');

async function loadJson(address: string, signal: AbortSignal): Promise<object> {
  const answer = await fetch(address, { signal, credentials: 'omit' }).catch(() => null);
  const json: unknown = answer?.ok ? await answer.json().catch(() => null) : null;
  if (typeof json !== 'object' || json === null) throw new BaseMapError('answer');
  return json;
}
