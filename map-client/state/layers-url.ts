/**
 * Layers in the address line, only as far as they are not as usual: `layers=-roads,stock,communities*60`
 * says roads hidden, idle stock shown, communities at 60 %; `order=` is a letter a group, top first.
 */
import {
  fadeLayer,
  isLayerShown,
  LAYER_GROUPS,
  type LayerGroup,
  type LayerStack,
  showLayers,
  USUAL_LAYERS,
} from './map-layers.js';

const LETTERS: Readonly<Record<LayerGroup, string>> = {
  labels: 'n',
  facilities: 'f',
  stock: 's',
  gates: 'g',
  study: 't',
  lifeCircle: 'i',
  edges: 'e',
  walls: 'w',
  buildings: 'b',
  roads: 'r',
  communities: 'c',
  land: 'l',
};

/** Empty where every group is as usual. */
export function layersText(layers: LayerStack): string {
  const items = layers.map(({ group, isShown, opacityPercent }) => {
    const fade = opacityPercent === 100 ? '' : `*${opacityPercent}`;
    const isAsUsual = isShown === isLayerShown(USUAL_LAYERS, group);
    if (isAsUsual && fade === '') return '';
    return `${isShown ? '' : '-'}${group}${fade}`;
  });
  return items.filter((item) => item !== '').join(',');
}

export function orderText(layers: LayerStack): string {
  const letters = layers.map(({ group }) => LETTERS[group]).join('');
  return letters === USUAL_ORDER ? '' : letters;
}
const USUAL_ORDER = LAYER_GROUPS.map((group) => LETTERS[group]).join('');

const ITEM = /^(-?)([a-z]+)(?:\*(\d{1,3}))?$/i;

export function layersOfText(layers: string | null, order: string | null): LayerStack {
  let stack = ordered(order);
  for (const item of (layers ?? '').split(',')) {
    const [, sign, name, percent] = ITEM.exec(item) ?? [];
    const group = LAYER_GROUPS.find((known) => known === name);
    if (!group) continue;
    stack = showLayers([group], sign !== '-')(stack);
    if (percent !== undefined) stack = fadeLayer(group, Number(percent))(stack);
  }
  return stack;
}

/** An order that does not name every group once is no order. */
function ordered(text: string | null): LayerStack {
  const groups = [...(text ?? '')].map((letter) => LAYER_GROUPS.find((group) => LETTERS[group] === letter));
  const isWhole = groups.length === LAYER_GROUPS.length && new Set(groups).size === LAYER_GROUPS.length;
  if (!isWhole || groups.includes(undefined)) return USUAL_LAYERS;
  return groups.flatMap((group) => USUAL_LAYERS.filter((setting) => setting.group === group));
}
