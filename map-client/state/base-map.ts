/**
 * The base map under the data: none as a rule, so that nothing is asked of anybody. Which one is looked at
 * stands in the address line; its key or address may be a secret and is kept by this browser alone.
 */
import { create } from 'zustand';
import { keep, kept } from './kept.js';
import { fadeLayer, type LayerGroup, type LayerStack, settingOf, showLayers } from './map-layers.js';

export const BASE_KINDS = ['none', 'tianditu', 'tianditu-image', 'own'] as const;
export type BaseKind = (typeof BASE_KINDS)[number];

export const isTianditu = (kind: BaseKind): boolean => kind === 'tianditu' || kind === 'tianditu-image';

/** Never in the address line, never sent to our server. */
export interface BaseAccess {
  readonly tiandituKey: string;
  /** Of a style, or a pattern of tiles with {z}, {x} and {y}. */
  readonly ownAddress: string;
}

const KEY = 'tianditu-key';
const ADDRESS = 'base-address';

export const useBaseAccess = create<BaseAccess>(() => ({
  tiandituKey: kept(KEY) ?? '',
  ownAddress: kept(ADDRESS) ?? '',
}));

export function keepBaseAccess({ tiandituKey, ownAddress }: BaseAccess): void {
  keep(KEY, tiandituKey || null);
  keep(ADDRESS, ownAddress || null);
  useBaseAccess.setState({ tiandituKey, ownAddress });
}

/** What a base map shows itself; drawn twice it would be hidden by our own. */
const GROUND: readonly LayerGroup[] = ['land', 'roads', 'buildings'];
/** Our choice: classes can still be told apart and streets be read below them. */
const SEEN_THROUGH = 70;

/** Makes room for a base map, and takes the room back when there is none. */
export function makeRoom(layers: LayerStack, before: BaseKind, after: BaseKind): LayerStack {
  if ((before === 'none') === (after === 'none')) return layers;
  const fade = settingOf(layers, 'communities').opacityPercent;
  const [from, to] = after === 'none' ? [SEEN_THROUGH, 100] : [100, SEEN_THROUGH];
  const shown = showLayers(GROUND, after === 'none')(layers);
  return fade === from ? fadeLayer('communities', to)(shown) : shown;
}
