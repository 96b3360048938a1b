/**
 * The planner's hand while it draws: clicks, corners pressed and dragged, the end of a line. Says in
 * positions and metres what was done; what becomes of it is decided elsewhere. By mouse and by finger.
 *
 * Our own instead of terra-draw (1.35, alive, no dependencies): that one refuses areas of several parts and
 * with holes, which stored boundaries are, keeps features and undo in a store beside ours, needs another
 * adapter for mapbox-gl, and weighs 50 kB gzipped.
 */
import type { MapMouseEvent, MapTouchEvent } from 'maplibre-gl';
import type { LonLat } from '../../api/kernel/lon-lat.js';
import type { CornerAt } from '../state/drawing.js';
import { DRAWING_CORNERS, DRAWING_MIDDLES } from '../style/drawing-marks.js';
import type { LibraryMap } from './library.js';

export interface Reach {
  readonly position: LonLat;
  readonly metresPerPixel: number;
  /** Alt is held: nothing draws it. */
  readonly isFree: boolean;
}

export interface DrawingHand {
  onPointer(reach: Reach | null): void;
  onClick(reach: Reach): void;
  /** Pressed on a corner, or on the middle of the side that begins with it. */
  onPress(at: CornerAt, isMiddle: boolean, position: LonLat): void;
  onDrag(reach: Reach): void;
  /** @param isMoved false: the corner was only pressed */
  onRelease(at: CornerAt, isMoved: boolean): void;
  onDoubleClick(): void;
}

type PointerEvent = MapMouseEvent | MapTouchEvent;

/** A finger hides what it presses. */
const PRESS_PIXELS = { mouse: 3, touch: 14 } as const;
const MOVED_PIXELS = 2;
const EQUATOR_METRES = 40_075_016.7;
const TILE_PIXELS = 512;

export function listenForDrawing(map: LibraryMap, handNow: () => DrawingHand | null): void {
  let pressed: { at: CornerAt; x: number; y: number; isMoved: boolean } | null = null;
  let isClickSpent = false;

  const press = (event: PointerEvent, pixels: number): void => {
    const hand = handNow();
    const found = hand && cornerNear(map, event, pixels);
    isClickSpent = false;
    if (!hand || !found) return;
    event.preventDefault();
    isClickSpent = true;
    pressed = { at: found.at, x: event.point.x, y: event.point.y, isMoved: false };
    hand.onPress(found.at, found.isMiddle, found.position);
  };
  const move = (event: PointerEvent): void => {
    const hand = handNow();
    if (!hand) return;
    if (!pressed) {
      hand.onPointer(reachOf(map, event));
      return;
    }
    const distance = Math.hypot(event.point.x - pressed.x, event.point.y - pressed.y);
    pressed.isMoved ||= distance > MOVED_PIXELS;
    if (pressed.isMoved) hand.onDrag(reachOf(map, event));
  };
  const release = (): void => {
    if (pressed) handNow()?.onRelease(pressed.at, pressed.isMoved);
    pressed = null;
  };

  map.on('mousedown', (event) => press(event, PRESS_PIXELS.mouse));
  map.on('touchstart', (event) => press(event, PRESS_PIXELS.touch));
  map.on('mousemove', move);
  map.on('touchmove', move);
  map.on('mouseup', release);
  map.on('touchend', release);
  map.on('touchcancel', release);
  map.on('mouseout', () => handNow()?.onPointer(null));
  map.on('click', (event) => {
    const hand = handNow();
    if (hand && !isClickSpent) hand.onClick(reachOf(map, event));
    isClickSpent = false;
  });
  map.on('dblclick', () => handNow()?.onDoubleClick());
}

function reachOf(map: LibraryMap, { lngLat, originalEvent }: PointerEvent): Reach {
  const cosine = Math.cos((lngLat.lat * Math.PI) / 180);
  const metresPerPixel = (EQUATOR_METRES * cosine) / (TILE_PIXELS * 2 ** map.getZoom());
  return { position: [lngLat.lng, lngLat.lat], metresPerPixel, isFree: originalEvent.altKey };
}

/** A corner goes before the middle of a side. */
function cornerNear(
  map: LibraryMap,
  { point: { x, y } }: PointerEvent,
  pixels: number,
): { at: CornerAt; isMiddle: boolean; position: LonLat } | null {
  for (const layer of [DRAWING_CORNERS, DRAWING_MIDDLES]) {
    if (!map.getLayer(layer)) continue;
    const [found] = map.queryRenderedFeatures(
      [
        [x - pixels, y - pixels],
        [x + pixels, y + pixels],
      ],
      { layers: [layer] },
    );
    if (found?.geometry.type !== 'Point') continue;
    const { part, ring, corner } = found.properties;
    const [lon, lat] = found.geometry.coordinates;
    const isMiddle = layer === DRAWING_MIDDLES;
    return { at: [Number(part), Number(ring), Number(corner)], isMiddle, position: [lon!, lat!] };
  }
  return null;
}
