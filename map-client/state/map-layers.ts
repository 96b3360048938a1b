/**
 * The layers of the map in the planner's hand: groups in their order, each shown or not, more or less
 * opaque. Plain data and pure steps; what a group draws is the business of the style.
 */

/** Top first, as a list of layers is read. */
export const LAYER_GROUPS = [
  'labels',
  'facilities',
  'stock',
  'gates',
  'study',
  'lifeCircle',
  'edges',
  'walls',
  'buildings',
  'roads',
  'communities',
  'land',
] as const;
export type LayerGroup = (typeof LAYER_GROUPS)[number];

export interface LayerSetting {
  readonly group: LayerGroup;
  readonly isShown: boolean;
  readonly opacityPercent: number;
}

/** Every group once, top first. */
export type LayerStack = readonly LayerSetting[];
export type LayerStep = (layers: LayerStack) => LayerStack;

/** Idle stock comes onto the map with its list. */
export const USUAL_LAYERS: LayerStack = LAYER_GROUPS.map((group) => ({
  group,
  isShown: group !== 'stock',
  opacityPercent: 100,
}));

export const settingOf = (layers: LayerStack, group: LayerGroup): LayerSetting =>
  layers.find((setting) => setting.group === group) ?? { group, isShown: false, opacityPercent: 100 };

export const isLayerShown = (layers: LayerStack, group: LayerGroup): boolean =>
  settingOf(layers, group).isShown;

const changed =
  (groups: readonly LayerGroup[], change: Partial<LayerSetting>): LayerStep =>
  (layers) =>
    layers.map((setting) => (groups.includes(setting.group) ? { ...setting, ...change } : setting));

export const showLayers = (groups: readonly LayerGroup[], isShown: boolean): LayerStep =>
  changed(groups, { isShown });

export const fadeLayer = (group: LayerGroup, percent: number): LayerStep =>
  changed([group], { opacityPercent: Math.min(100, Math.max(0, Math.round(percent))) });

/** To the given place in the list; what stood there makes room. */
export const moveLayer =
  (group: LayerGroup, place: number): LayerStep =>
  (layers) => {
    const others = layers.filter((setting) => setting.group !== group);
    const at = Math.min(others.length, Math.max(0, place));
    return [...others.slice(0, at), settingOf(layers, group), ...others.slice(at)];
  };

export const isUsual = (layers: LayerStack): boolean =>
  JSON.stringify(layers) === JSON.stringify(USUAL_LAYERS);
