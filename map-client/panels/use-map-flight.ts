/** Moves the map where it is wished to go, and keeps the selected community out from under the card. */
import { useEffect } from 'react';
import type { MapCanvas, Start } from '../map/map-canvas.js';
import { type Place, ready } from '../state/desk.js';
import { useEdit } from '../state/edit-store.js';
import { cutoffMetres } from '../state/reach.js';
import { type Padding, roomiest, sheetHeight } from '../state/room.js';
import { type Flight, useDesk, useFlight, useLiveCamera, useView, useZoom } from '../state/store.js';
import { BANDS, type View } from '../state/view.js';
import { type BBox, extentOf, widened } from '../style/extent.js';

const TOOLS_PIXELS = 64;
const CARD_PIXELS = 372;
const EDGE_PIXELS = 36;
const POINT_METRES = 250;
const COMMUNITY_METRES = 60;
const EARTH: BBox = [-180, -60, 180, 60];

export function useMapFlight(canvas: MapCanvas | null, place: Place): void {
  const flight = useFlight();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a flight is flown once, by its serial
  useEffect(() => {
    if (canvas && flight.serial > 0) go(canvas, place, flight);
  }, [canvas, flight.serial]);
  useEffect(() => {
    if (canvas)
      useZoom.setState({
        by: (levels) => canvas.zoomBy(levels),
        north: () => canvas.turnNorth(),
        picture: (pixelRatio) => canvas.picture(pixelRatio),
      });
  }, [canvas]);
}

/** The right one of two maps; gone with it. */
export function useTwinPicture(canvas: MapCanvas | null): void {
  useEffect(() => {
    if (!canvas) return;
    useZoom.setState({ twinPicture: (pixelRatio) => canvas.picture(pixelRatio) });
    return () => useZoom.setState({ twinPicture: () => Promise.resolve(null) });
  }, [canvas]);
}

/** Two maps move together: each goes where the other one went. */
export function useMapFollowing(canvas: MapCanvas | null): void {
  const isComparing = useView(({ compare }) => compare !== null);
  useEffect(() => {
    if (!canvas || !isComparing) return;
    return useLiveCamera.subscribe(({ camera }) => {
      if (camera) canvas.follow(camera);
    });
  }, [canvas, isComparing]);
}

/** A new map begins where the address line says, else at the selected community, else over the whole place. */
export function startOf(place: Place): Start {
  const view = useView.getState();
  if (view.camera) return { camera: view.camera };
  const selected = view.selectedId === null ? null : lifeCircleBox(place, view.selectedId);
  const box = selected ?? extentOf(place.communities.map(({ boundary }) => boundary)) ?? EARTH;
  return { box, padding: paddingOf(box, view) };
}

function go(canvas: MapCanvas, place: Place, flight: Flight): void {
  const box = targetOf(place, flight);
  if (!box) return;
  const padding = paddingOf(box, useView.getState());
  if (flight.to === 'uncover') canvas.uncover(box, padding);
  else canvas.fit(box, padding);
}

function targetOf(
  place: Place,
  { to, communityId, communityIds, position, box: wanted }: Flight,
): BBox | null {
  if (to === 'all') return extentOf(place.communities.map(({ boundary }) => boundary));
  if (to === 'box') return wanted;
  if (to === 'point')
    return position ? widened([position[0]!, position[1]!, position[0]!, position[1]!], POINT_METRES) : null;
  if (to === 'communities') {
    const ids = new Set(communityIds);
    const areas = place.communities.filter(({ id }) => ids.has(id)).map(({ boundary }) => boundary);
    return boxWith(extentOf(areas), position);
  }
  if (communityId === null) return null;
  if (to === 'life-circle') return lifeCircleBox(place, communityId);
  const box = communityBox(place, communityId);
  return box && to === 'community' ? widened(box, COMMUNITY_METRES) : box;
}

function boxWith(box: BBox | null, position: readonly number[] | null): BBox | null {
  if (!box || !position) return box;
  const [west, south, east, north] = box;
  const [lon, lat] = [position[0]!, position[1]!];
  return [Math.min(west, lon), Math.min(south, lat), Math.max(east, lon), Math.max(north, lat)];
}

function communityBox({ communities }: Place, id: string): BBox | null {
  const community = communities.find((row) => row.id === id);
  return community ? extentOf([community.boundary]) : null;
}

/** The community with room for its largest band: streets bend, so most of the straight distance is enough. */
function lifeCircleBox(place: Place, id: string): BBox | null {
  const box = communityBox(place, id);
  const catalogue = ready(useDesk.getState().catalogue);
  const metres = catalogue && cutoffMetres(catalogue, BANDS[2], useView.getState());
  const STRAIGHT_SHARE = 0.68;
  return box && widened(box, (metres ?? 0) * STRAIGHT_SHARE);
}

/**
 * Room for what lies on the map: beside the card (or above it) where a community is selected, else beside or above
 * the legend, whichever shows more.
 */
function paddingOf(box: BBox, { selectedId }: View): Padding {
  const plain = { top: EDGE_PIXELS, bottom: EDGE_PIXELS, left: TOOLS_PIXELS, right: EDGE_PIXELS };
  const isEditing = useEdit.getState().isOpen;
  const stage = document.querySelector('.map-stage')?.getBoundingClientRect();
  if (selectedId !== null || isEditing) {
    const sheet = stage && sheetHeight(stage, window.matchMedia('(orientation: portrait)').matches);
    return sheet ? { ...plain, top: TOOLS_PIXELS, bottom: sheet } : { ...plain, right: CARD_PIXELS };
  }
  const legend = document.querySelector('.legend')?.getBoundingClientRect();
  if (!stage || !legend) return plain;
  const ways = [
    { ...plain, right: legend.width + EDGE_PIXELS },
    { ...plain, bottom: legend.height + EDGE_PIXELS },
  ];
  return roomiest(stage, aspectOf(box), ways);
}

const aspectOf = ([west, south, east, north]: BBox): number =>
  ((east - west) / Math.max(north - south, Number.EPSILON)) * Math.cos((south * Math.PI) / 180);
