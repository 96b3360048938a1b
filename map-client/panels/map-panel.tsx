/**
 * A map of one place: hands the canvas what the state says, and the state what the planner does. While
 * two scenarios are compared there is a second one, the right hand of the first.
 */
import { useEffect, useRef, useState } from 'react';
import { loadLabelFont } from '../map/label-font.js';
import type { CreateMap } from '../map/library.js';
import { MapCanvas, type MapEvents } from '../map/map-canvas.js';
import type { Hand } from '../state/compare.js';
import { type Place, ready } from '../state/desk.js';
import { useEdit } from '../state/edit-store.js';
import { clickCommunity, isWishComplete } from '../state/group-wishes.js';
import { metresPerPixel } from '../state/scale.js';
import { moveChange, placeAt } from '../state/scenario-draft.js';
import {
  changeDraft,
  changeStudies,
  changeView,
  fly,
  point,
  useAimed,
  useDesk,
  useDraft,
  useLiveCamera,
  usePicked,
  useView,
  useWishing,
} from '../state/store.js';
import { choose, letGoOfAnswer } from '../state/studies.js';
import { letGo, moveCamera, select, type View } from '../state/view.js';
import { areTiled, communityTiles } from '../style/community-tiles.js';
import { type MapStyle, mapStyle } from '../style/map-style.js';
import { takeWish } from './group-wishes.js';
import { tellTiles, useBaseMap } from './use-base-map.js';
import { useSideNames } from './use-compare.js';
import { editWhatLiesThere } from './use-drawing-on-map.js';
import { useMapContent } from './use-map-content.js';
import { startOf, useMapFlight, useMapFollowing, useTwinPicture } from './use-map-flight.js';
import { useSpeaker } from './use-speaker.js';

/** A click means a gate that stands so near, on the ground or on the screen. */
const MEANT_METRES = 20;
const MEANT_PIXELS = 10;

interface MapPanelProps {
  readonly hand: Hand;
  readonly place: Place;
  readonly createMap: CreateMap;
  readonly onBroken: () => void;
}

/** A place that grew beyond the usual size is drawn from other sources, by another map. */
export const mapKeyOf = ({ placeId, communities }: Place): string => `${placeId} ${areTiled(communities)}`;

export function MapPanel({ hand, place, createMap, onBroken }: MapPanelProps) {
  const holder = useRef<HTMLDivElement>(null);
  const [canvas, setCanvas] = useState<MapCanvas | null>(null);
  const [isDrawn, setDrawn] = useState(false);
  const [hasFont, setHasFont] = useState(false);
  const layers = useView((view) => view.layers);
  const base = useBaseMap();
  const placeSerial = useDesk((desk) => desk.placeSerial);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the map is made once for its place
  useEffect(() => {
    if (!holder.current) return;
    try {
      const made = new MapCanvas(
        createMap,
        holder.current,
        styleNow(),
        startOf(place),
        eventsOf(holder.current, () => setDrawn(true)),
      );
      setCanvas(made);
      const watch = new ResizeObserver(() => made.resize());
      watch.observe(holder.current);
      return () => {
        watch.disconnect();
        made.remove();
        setCanvas(null);
      };
    } catch {
      onBroken();
    }
  }, []);

  // The font is large: first what the map shows without a name.
  useEffect(() => {
    if (!isDrawn) return;
    loadLabelFont().then(
      () => setHasFont(true),
      () => setHasFont(true),
    );
  }, [isDrawn]);

  useEffect(() => {
    canvas?.setStyle(styleNow());
  });

  useMapContent(canvas, place, hand, { isDrawn, hasFont });
  useMapFlight(hand === 'left' ? canvas : null, place);
  useTwinPicture(hand === 'right' ? canvas : null);
  useMapFollowing(canvas);
  const label = useMapLabel(hand);

  return (
    <div
      ref={holder}
      className={hand === 'left' ? 'map' : 'map-twin'}
      role="application"
      aria-label={label}
    />
  );

  function styleNow(): MapStyle {
    const { origin } = location;
    const { placeId, communities } = place;
    return mapStyle({
      origin,
      workspaceId: placeId,
      hasFont,
      layers,
      base,
      communityTiles: areTiled(communities) ? communityTiles(origin, placeId, placeSerial) : null,
    });
  }
}

function useMapLabel(hand: Hand): string {
  const speaker = useSpeaker();
  const service = useView((view) => view.service);
  const right = useView(({ compare }) => compare?.right ?? '');
  const nameOf = useSideNames();
  return hand === 'left'
    ? speaker.say('map.label', { service: speaker.code('service', service) })
    : speaker.say('compare.twin', { name: nameOf(right) });
}

/** Where a map lies beside another one, the tip lies over both. */
const eventsOf = (holder: HTMLElement, onIdle: () => void): MapEvents => ({
  onHover: (hit, x, y) => point(hit && { ...hit, x: x + holder.offsetLeft, y: y + holder.offsetTop }),
  onAim: (position) => useAimed.setState({ position }),
  onClick: (hit, lonLat, isDouble) => {
    if (useDraft.getState().placing !== null) {
      const place = ready(useDesk.getState().place);
      const { camera } = useLiveCamera.getState();
      const reachMetres = Math.max(MEANT_METRES, camera ? metresPerPixel(camera) * MEANT_PIXELS : 0);
      if (place) changeDraft(placeAt({ lonLat, isDouble, reachMetres }, place));
      return;
    }
    const { wishing } = useWishing.getState();
    if (wishing) {
      if (hit?.what !== 'community') return;
      const wish = clickCommunity(wishing, hit.id);
      if (isWishComplete(wish)) takeWish(wish);
      else useWishing.setState({ wishing: wish });
      return;
    }
    if (useEdit.getState().isOpen) return editWhatLiesThere(hit);
    usePicked.setState({ picked: hit });
    if (hit === null) {
      changeView(letGo);
      changeStudies(letGoOfAnswer);
    }
    if (hit?.what === 'study' || hit?.what === 'facility') changeStudies(choose(hit.id));
    if (hit?.what !== 'community') return;
    changeView(select(hit.id));
    fly('uncover', hit.id);
  },
  onMove: (camera, isSettled) => {
    useLiveCamera.setState({ camera });
    if (isSettled) changeView((view: View) => moveCamera(camera)(view));
  },
  onDrag: (id, position, isDropped) => changeDraft(moveChange(Number(id), position, isDropped)),
  onBaseTiles: tellTiles,
  onIdle,
});
