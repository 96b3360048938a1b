/**
 * The one object that touches the map library: it keeps what should be drawn (layers, data, states) and
 * brings the map there. Everything may be asked before the style has come; it is applied then.
 */

import type { SourceSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { FeatureIdentifier, GeoJSONSource, MapMouseEvent, VectorTileSource } from 'maplibre-gl';
import type { LonLat } from '../../api/kernel/lon-lat.js';
import type { Padding } from '../state/room.js';
import type { Camera, MapPicture } from '../state/view.js';
import { isBaseSource } from '../style/base-map.js';
import { COMMUNITIES, COMMUNITY_FILL } from '../style/communities.js';
import type { BBox } from '../style/extent.js';
import type { Features } from '../style/features.js';
import { PIXEL_RATIO, pictures } from '../style/images.js';
import { layerChanges } from '../style/layer-changes.js';
import type { GeoJsonSource, MapStyle } from '../style/map-style.js';
import { FACILITY_MARKS, GATE_MARKS, STOCK_MARKS } from '../style/marks.js';
import { DRAFT_MARKS, STUDY_NUMBERS, STUDY_STARS } from '../style/study-marks.js';
import { COLOURED_MARK } from './coloured-mark.js';
import { listenForDragging, type OnDrag } from './dragging.js';
import { type DrawingHand, listenForDrawing } from './drawing.js';
import { finenessOf, settled } from './fineness.js';
import type { CreateMap, LibraryMap, MapOptions } from './library.js';

export interface Hit {
  readonly what: 'community' | 'facility' | 'stock' | 'study' | 'entrance';
  readonly id: string;
}

/** Where the map begins: at a camera, or with a box in sight. */
export type Start = { readonly camera: Camera } | { readonly box: BBox; readonly padding: Padding };

export interface MapEvents {
  onHover(hit: Hit | null, x: number, y: number): void;
  /** `isDouble`: the second click of two. */
  onClick(hit: Hit | null, position: LonLat, isDouble: boolean): void;
  /** Where the pointer is while a click means a place. */
  onAim(position: LonLat): void;
  /** While it moves; `isSettled` at the end of a movement. */
  onMove(camera: Camera, isSettled: boolean): void;
  /** A mark of the scenario on the table, in the hand. */
  readonly onDrag: OnDrag;
  /** A tile of a base map came, or did not. */
  onBaseTiles(isComing: boolean): void;
  /** Nothing left to draw. */
  onIdle(): void;
}

const HIT_LAYERS = [STUDY_STARS, STUDY_NUMBERS, FACILITY_MARKS, STOCK_MARKS, COMMUNITY_FILL];
const WHAT: Readonly<Record<string, Hit['what']>> = {
  [STUDY_STARS]: 'study',
  [STUDY_NUMBERS]: 'study',
  [FACILITY_MARKS]: 'facility',
  [STOCK_MARKS]: 'stock',
  [COMMUNITY_FILL]: 'community',
  [GATE_MARKS]: 'entrance',
};
/** Met only while the map is edited: else a click on a gate means its community. */
const EDIT_LAYERS = [GATE_MARKS, ...HIT_LAYERS];
/** So many are handed to the library's worker as text, which is written and read natively, not as objects. */
const LARGE_FEATURE_COUNT = 2000;
/** A mark is met within so many pixels of the pointer. */
const HIT_PIXELS = 3;
const DOUBLE_CLICK_MILLISECONDS = 300;

export class MapCanvas {
  readonly #map: LibraryMap;
  readonly #data = new Map<GeoJsonSource, Features>();
  /** Where the text of a large source lies until the next one comes. */
  readonly #addresses = new Map<GeoJsonSource, string>();
  #style: MapStyle;
  /** The layers the map has now. */
  #drawn: MapStyle['layers'];
  #sources: MapStyle['sources'];
  #tones: ReadonlyMap<string, string> = new Map();
  #dimmed: ReadonlySet<string> = new Set();
  #isReady = false;
  #isAiming = false;
  #isFollowing = false;
  #hand: DrawingHand | null = null;
  #hitLayers = HIT_LAYERS;

  constructor(create: CreateMap, container: HTMLElement, style: MapStyle, start: Start, events: MapEvents) {
    this.#style = style;
    this.#drawn = style.layers;
    this.#sources = style.sources;
    this.#map = create({
      container,
      style: { ...style, layers: [...style.layers] },
      ...placed(start),
      maxZoom: 19.5,
      dragRotate: true,
      pitchWithRotate: false,
      maxPitch: 0,
    });
    this.#map.on('style.load', () => this.#begin());
    this.#listen(events);
  }

  /** Another style: its layers, and what it has of other sources. */
  setStyle(style: MapStyle): void {
    this.#style = style;
    if (this.#isReady) this.#catchUp();
  }

  setData(source: GeoJsonSource, features: Features): void {
    if (this.#data.get(source) === features) return;
    this.#data.set(source, features);
    if (this.#isReady) this.#putData(source, features);
  }

  /** The tone of every community; only what differs is sent. */
  setTones(tones: ReadonlyMap<string, string>): void {
    const before = this.#tones;
    this.#tones = tones;
    if (!this.#isReady) return;
    for (const id of before.keys()) if (!tones.has(id)) this.#putTone(id, null);
    for (const [id, tone] of tones) if (before.get(id) !== tone) this.#putTone(id, tone);
  }

  /** The communities that are left out: seen, but faintly. */
  setDimmed(ids: readonly string[]): void {
    const before = this.#dimmed;
    this.#dimmed = new Set(ids);
    if (!this.#isReady) return;
    for (const id of before) if (!this.#dimmed.has(id)) this.#dim(id, false);
    for (const id of this.#dimmed) if (!before.has(id)) this.#dim(id, true);
  }

  /** While a click means a place, not what lies there. */
  aim(isAiming: boolean): void {
    this.#isAiming = isAiming;
    if (isAiming) this.#map.doubleClickZoom.disable();
    // The double click that ended the aiming is still on its way to the map.
    else setTimeout(() => this.#isAiming || this.#map.doubleClickZoom.enable(), DOUBLE_CLICK_MILLISECONDS);
  }

  /** Goes where another map went, at once and without telling. */
  follow(camera: Camera): void {
    const { lon, lat, zoom, bearing } = camera;
    const here = this.#camera();
    if (here.lon === lon && here.lat === lat && here.zoom === zoom && here.bearing === bearing) return;
    this.#isFollowing = true;
    this.#map.jumpTo({ center: [lon, lat], zoom, bearing });
    this.#isFollowing = false;
  }

  /** While something is drawn the pointer belongs to the hand. */
  draw(hand: DrawingHand | null): void {
    this.#hand = hand;
    if (hand) this.#map.doubleClickZoom.disable();
    else this.#map.doubleClickZoom.enable();
  }

  /** Entrances can be met, too. */
  edit(isEditing: boolean): void {
    this.#hitLayers = isEditing ? EDIT_LAYERS : HIT_LAYERS;
  }

  fit([west, south, east, north]: BBox, padding: Padding): void {
    this.#map.fitBounds([west, south, east, north], {
      padding: { ...padding },
      maxZoom: 17,
      duration: 900,
    });
  }

  /** Moves as little as needed to bring a box out from under the panels. */
  uncover(box: BBox, padding: Padding): void {
    const [west, south, east, north] = box;
    const corner = this.#map.project([west, north]);
    const opposite = this.#map.project([east, south]);
    const { clientWidth, clientHeight } = this.#map.getContainer();
    const over = (low: number, high: number, from: number, to: number): number => {
      if (high - low > to - from) return (low + high) / 2 - (from + to) / 2;
      return Math.min(0, low - from) + Math.max(0, high - to);
    };
    const right = over(
      Math.min(corner.x, opposite.x),
      Math.max(corner.x, opposite.x),
      padding.left,
      clientWidth - padding.right,
    );
    const down = over(
      Math.min(corner.y, opposite.y),
      Math.max(corner.y, opposite.y),
      padding.top,
      clientHeight - padding.bottom,
    );
    if (Math.abs(right) > 1 || Math.abs(down) > 1) this.#map.panBy([right, down], { duration: 400 });
  }

  zoomBy(levels: number): void {
    this.#map.easeTo({ zoom: this.#map.getZoom() + levels, duration: 250 });
  }

  turnNorth(): void {
    this.#map.easeTo({ bearing: 0, duration: 300 });
  }

  /** What is on the map now, as a PNG: drawn anew in finer pixels, because a drawn frame is not kept. */
  async picture(pixelRatio: number): Promise<MapPicture> {
    const usual = finenessOf(this.#map);
    usual?.set(pixelRatio);
    if (usual) await settled(this.#map);
    const picture = await this.#frame();
    usual?.set(usual.ratio);
    return picture;
  }

  #frame(): Promise<MapPicture> {
    return new Promise((resolve) => {
      this.#map.once('render', () => {
        const canvas = this.#map.getCanvas();
        const { clientWidth: width, clientHeight: height } = canvas;
        resolve({ url: canvas.toDataURL(), width, height, camera: this.#camera() });
      });
      this.#map.triggerRepaint();
    });
  }

  resize(): void {
    this.#map.resize();
  }

  remove(): void {
    this.#isReady = false;
    this.#map.remove();
  }

  #begin(): void {
    for (const [name, { width, height, data }] of pictures())
      if (!this.#map.hasImage(name))
        this.#map.addImage(name, { width, height, data }, { pixelRatio: PIXEL_RATIO });
    this.#isReady = true;
    this.#catchUp();
    for (const [source, features] of this.#data) this.#putData(source, features);
    for (const [id, tone] of this.#tones) this.#putTone(id, tone);
    for (const id of this.#dimmed) this.#dim(id, true);
  }

  /** From the layers that are drawn to those that are wanted, with the sources they need. */
  #catchUp(): void {
    const changes = layerChanges(this.#drawn, this.#style.layers);
    for (const change of changes) if (change.step === 'remove') this.#map.removeLayer(change.id);
    this.#changeSources();
    for (const change of changes) {
      if (change.step === 'add') this.#map.addLayer(change.layer, change.before ?? undefined);
      if (change.step === 'move') this.#map.moveLayer(change.id, change.before ?? undefined);
      if (change.step === 'paint')
        this.#map.setPaintProperty(change.id, change.property as 'fill-color', change.value as string);
    }
    this.#drawn = this.#style.layers;
  }

  /** A base map of another address has another name; our own tiles are asked for anew, and drawn over. */
  #changeSources(): void {
    const wanted = this.#style.sources;
    for (const id of Object.keys(this.#sources)) if (!(id in wanted)) this.#map.removeSource(id);
    for (const [id, source] of Object.entries(wanted)) {
      const before = this.#sources[id];
      if (!this.#map.getSource(id)) this.#map.addSource(id, source);
      else if (before && source.type === 'vector' && String(tilesOf(before)) !== String(source.tiles))
        this.#map.getSource<VectorTileSource>(id)?.setTiles(source.tiles ?? []);
    }
    this.#sources = wanted;
  }

  #putData(source: GeoJsonSource, features: Features): void {
    const isLarge = features.features.length >= LARGE_FEATURE_COUNT;
    const address = isLarge ? URL.createObjectURL(new Blob([JSON.stringify(features)])) : null;
    this.#map.getSource<GeoJSONSource>(source)?.setData(address ?? features);
    const before = this.#addresses.get(source);
    if (before !== undefined) URL.revokeObjectURL(before);
    if (address === null) this.#addresses.delete(source);
    else this.#addresses.set(source, address);
  }

  #putTone(id: string, tone: string | null): void {
    this.#map.setFeatureState(this.#community(id), { tone });
  }

  #dim(id: string, isDimmed: boolean): void {
    this.#map.setFeatureState(this.#community(id), { isDimmed });
  }

  #community(id: string): FeatureIdentifier {
    const isTiled = this.#style.sources[COMMUNITIES]?.type === 'vector';
    return { source: COMMUNITIES, id, ...(isTiled ? { sourceLayer: COMMUNITIES } : {}) };
  }

  #listen(events: MapEvents): void {
    listenForDrawing(this.#map, () => this.#hand);
    this.#map.on('mousemove', (event) => {
      const hit = this.#hand ? null : this.#hitAt(event);
      const isAiming = this.#isAiming || this.#hand !== null;
      this.#map.getCanvas().style.cursor = isAiming ? 'crosshair' : hit ? 'pointer' : '';
      events.onHover(hit, event.point.x, event.point.y);
      if (this.#isAiming) events.onAim([event.lngLat.lng, event.lngLat.lat]);
    });
    listenForDragging(this.#map, DRAFT_MARKS, events.onDrag);
    this.#map.on('mouseout', () => events.onHover(null, 0, 0));
    this.#map.on('click', (event) => {
      if (this.#hand) return;
      const { lngLat, originalEvent } = event;
      events.onClick(this.#hitAt(event), [lngLat.lng, lngLat.lat], originalEvent.detail > 1);
    });
    const tell = (isSettled: boolean): void => {
      if (!this.#isFollowing) events.onMove(this.#camera(), isSettled);
    };
    this.#map.on('move', () => tell(false));
    this.#map.on('moveend', () => tell(true));
    this.#map.on('error', ({ error, ...of }) => {
      const id: unknown = 'sourceId' in of ? of.sourceId : null;
      if (typeof id === 'string' && isBaseSource(id)) events.onBaseTiles(false);
      else console.error(error);
    });
    this.#map.on('sourcedata', ({ sourceId, tile }) => {
      if (tile && isBaseSource(sourceId)) events.onBaseTiles(true);
    });
    this.#map.on('idle', () => {
      // For whoever measures the page: all is drawn that it has, and the communities have their colours.
      if (this.#tones.size > 0) performance.mark(COLOURED_MARK);
      events.onIdle();
    });
  }

  #camera(): Camera {
    const centre = this.#map.getCenter();
    return { lon: centre.lng, lat: centre.lat, zoom: this.#map.getZoom(), bearing: this.#map.getBearing() };
  }

  #hitAt({ point }: MapMouseEvent): Hit | null {
    if (!this.#isReady) return null;
    const layers = this.#hitLayers.filter((id) => this.#map.getLayer(id));
    const exact = this.#map.queryRenderedFeatures(point, { layers });
    const near = exact.some(({ layer }) => layer.id !== COMMUNITY_FILL)
      ? exact
      : this.#map.queryRenderedFeatures(
          [
            [point.x - HIT_PIXELS, point.y - HIT_PIXELS],
            [point.x + HIT_PIXELS, point.y + HIT_PIXELS],
          ],
          { layers: layers.filter((id) => id !== COMMUNITY_FILL) },
        );
    const found = near[0] ?? exact[0];
    const id: unknown = found?.properties.id;
    const what = found && WHAT[found.layer.id];
    return what && typeof id === 'string' ? { what, id } : null;
  }
}

const tilesOf = (source: SourceSpecification): readonly string[] =>
  source.type === 'vector' ? (source.tiles ?? []) : [];

function placed(start: Start): Partial<MapOptions> {
  if ('box' in start) {
    const [west, south, east, north] = start.box;
    return {
      bounds: [west, south, east, north],
      fitBoundsOptions: { padding: { ...start.padding }, maxZoom: 17 },
    };
  }
  const { lon, lat, zoom, bearing } = start.camera;
  return { center: [lon, lat], zoom, bearing };
}
