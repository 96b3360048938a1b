/** A mark in the planner's hand: pressed on the mark, it follows the pointer until it is let go. */
import type { MapMouseEvent } from 'maplibre-gl';
import type { LonLat } from '../../api/kernel/lon-lat.js';
import type { LibraryMap } from './library.js';

export type OnDrag = (id: string, position: LonLat, isDropped: boolean) => void;

const positionOf = ({ lngLat }: MapMouseEvent): LonLat => [lngLat.lng, lngLat.lat];

/** @param layer its features carry an `id`; it may come and go */
export function listenForDragging(map: LibraryMap, layer: string, onDrag: OnDrag): void {
  let heldId: string | null = null;
  map.on('mousedown', (event) => {
    if (!map.getLayer(layer)) return;
    const id: unknown = map.queryRenderedFeatures(event.point, { layers: [layer] })[0]?.properties.id;
    if (typeof id !== 'string') return;
    heldId = id;
    event.preventDefault();
  });
  map.on('mousemove', (event) => {
    if (heldId !== null) onDrag(heldId, positionOf(event), false);
  });
  map.on('mouseup', (event) => {
    if (heldId !== null) onDrag(heldId, positionOf(event), true);
    heldId = null;
  });
}
