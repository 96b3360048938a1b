/**
 * The least set of steps from one list of layers to the next, so that a switch touches only what it
 * changes: a colour or opacity is set in place, a layer that stays elsewhere is moved, and only what is
 * new or of another nature is put in.
 */
import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';

export type LayerChange =
  | { readonly step: 'remove'; readonly id: string }
  | { readonly step: 'add'; readonly layer: LayerSpecification; readonly before: string | null }
  | { readonly step: 'move'; readonly id: string; readonly before: string | null }
  /** Undefined: as usual. */
  | { readonly step: 'paint'; readonly id: string; readonly property: string; readonly value: unknown };

export function layerChanges(
  current: readonly LayerSpecification[],
  wanted: readonly LayerSpecification[],
): LayerChange[] {
  const before = new Map(current.map((layer) => [layer.id, layer]));
  const staying = wanted.filter((layer) => natureOf(layer) === natureOf(before.get(layer.id)));
  const stays = new Set(staying.map(({ id }) => id));
  return [
    ...current.filter(({ id }) => !stays.has(id)).map(({ id }): LayerChange => ({ step: 'remove', id })),
    ...placings(
      current.map(({ id }) => id).filter((id) => stays.has(id)),
      wanted,
    ),
    ...staying.flatMap((layer) => repaintings(before.get(layer.id), layer)),
  ];
}

/** All of a layer but its paint. */
const natureOf = (layer: LayerSpecification | undefined): string =>
  JSON.stringify({ ...layer, paint: undefined });

/** From the top down every layer is brought right under the one above it. */
function placings(standing: readonly string[], wanted: readonly LayerSpecification[]): LayerChange[] {
  let order = [...standing];
  let above: string | null = null;
  const changes: LayerChange[] = [];
  for (const layer of [...wanted].reverse()) {
    const at = order.indexOf(layer.id);
    const isInPlace = at >= 0 && (order[at + 1] ?? null) === above;
    if (!isInPlace) {
      changes.push(
        at < 0 ? { step: 'add', layer, before: above } : { step: 'move', id: layer.id, before: above },
      );
      order = order.filter((id) => id !== layer.id);
      order.splice(above === null ? order.length : order.indexOf(above), 0, layer.id);
    }
    above = layer.id;
  }
  return changes;
}

function repaintings(before: LayerSpecification | undefined, after: LayerSpecification): LayerChange[] {
  const [old, fresh] = [paintOf(before), paintOf(after)];
  return [...new Set([...Object.keys(old), ...Object.keys(fresh)])]
    .filter((property) => JSON.stringify(old[property]) !== JSON.stringify(fresh[property]))
    .map((property) => ({ step: 'paint', id: after.id, property, value: fresh[property] }));
}

const paintOf = (layer: LayerSpecification | undefined): Readonly<Record<string, unknown>> =>
  layer?.paint ?? {};
