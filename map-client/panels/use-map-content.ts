/** State → what the map draws: tones, conditions, names, badges, facilities, isochrones, the gap area. */
import { useEffect, useMemo } from 'react';
import type { MapCanvas } from '../map/map-canvas.js';
import type { Hand } from '../state/compare.js';
import { type Place, ready } from '../state/desk.js';
import { useEdit } from '../state/edit-store.js';
import type { Community } from '../state/records.js';
import { isLine } from '../state/scenario-draft.js';
import { useAimed, useDesk, useDraft, useImport, usePointed, useView, useWishing } from '../state/store.js';
import { areTiled } from '../style/community-tiles.js';
import { draftFeatures, drawnFeatures } from '../style/draft-features.js';
import {
  areaFeatures,
  badgeFeatures,
  collection,
  communityFeatures,
  conditionFeatures,
  type Features,
  facilityFeatures,
  gateFeatures,
  isochroneFeatures,
  labelFeatures,
  labelPoints,
  silentFeatures,
  stockFeatures,
} from '../style/features.js';
import type { GeoJsonSource } from '../style/map-style.js';
import { NO_MARKS } from '../style/study-overlay.js';
import type { SurfaceTone } from '../style/study-tones.js';
import { useClasses } from './use-classes.js';
import { useSideChanges } from './use-compare.js';
import { useDrawingOnMap } from './use-drawing-on-map.js';
import { useKeptIds } from './use-gap-filter.js';
import { useRanking } from './use-ranking.js';
import { useServiceKinds } from './use-service-kinds.js';
import { useSpeaker } from './use-speaker.js';
import { useStudyOverlay } from './use-study-overlay.js';

const NOBODY: ReadonlySet<string> = new Set();
const BARE: Omit<Place, 'placeId'> = { communities: [], facilities: [], entrances: [], stock: [] };
const NONE_DIMMED: readonly string[] = [];

/** How far a new map is: its communities come first, then all marks, then what is written. */
export interface MapProgress {
  readonly isDrawn: boolean;
  readonly hasFont: boolean;
}

/** @param hand the left map is the one that is always there */
export function useMapContent(
  canvas: MapCanvas | null,
  place: Place,
  hand: Hand,
  { isDrawn, hasFont }: MapProgress,
): void {
  const marked = isDrawn ? place : BARE;
  useCommunities(canvas, place, hand);
  useNames(canvas, hasFont ? place : BARE, hand);
  usePlaces(canvas, marked);
  useFacilities(canvas, marked);
  useOutlines(canvas, place);
  useLifeCircle(canvas);
  useStudyMarks(canvas, hand);
  useDraftMarks(canvas, place, hand);
  useImportMarks(canvas);
  useDrawingOnMap(canvas);
}

/** @param features null: the map has them from elsewhere */
function useSource(canvas: MapCanvas | null, source: GeoJsonSource, features: Features | null): void {
  useEffect(() => {
    if (features) canvas?.setData(source, features);
  }, [canvas, source, features]);
}

function useCommunities(canvas: MapCanvas | null, { communities }: Place, hand: Hand): void {
  const gaps = useDesk(({ answer }) => ready(answer)?.gaps);
  const classes = useClasses();
  const overlay = useStudyOverlay(hand);
  const studyTones = overlay?.tones ?? null;
  const areas = useMemo(() => (areTiled(communities) ? null : communityFeatures(communities)), [communities]);
  const gapTones = useMemo(
    () =>
      new Map<string, SurfaceTone>([
        // Of one that came later than the run nothing is known yet.
        ...(gaps ? communities : []).map(({ id }): [string, SurfaceTone] => [id, 'no-data']),
        ...(gaps ?? []).map((gap): [string, SurfaceTone] => [gap.communityId, classes.toneOf(gap)]),
      ]),
    [gaps, communities, classes],
  );
  const conditions = useMemo(
    () =>
      studyTones && (!overlay?.gaps || overlay.isDifference)
        ? silentFeatures(communities, studyTones)
        : conditionFeatures(communities, overlay?.gaps ?? gaps ?? [], studyTones ?? gapTones),
    [communities, gaps, gapTones, studyTones, overlay],
  );
  useSource(canvas, 'communities', areas);
  useSource(canvas, 'conditions', conditions);
  const tones = studyTones ?? gapTones;
  useEffect(() => canvas?.setTones(tones), [canvas, tones]);
  // A study paints all of them: who is left out of the list is not left out of it.
  const kept = useKeptIds();
  const dimmed = useMemo(
    () => (kept && !studyTones ? communities.flatMap(({ id }) => (kept.has(id) ? [] : [id])) : NONE_DIMMED),
    [communities, kept, studyTones],
  );
  useEffect(() => canvas?.setDimmed(dimmed), [canvas, dimmed]);
}

function useNames(canvas: MapCanvas | null, { communities }: Pick<Place, 'communities'>, hand: Hand): void {
  const speaker = useSpeaker();
  const overlay = useStudyOverlay(hand);
  const ranked = useRanking(overlay?.gaps);
  const points = useMemo(() => labelPoints(communities), [communities]);
  const names = useMemo(
    () => labelFeatures(communities, points, ranked, speaker),
    [communities, points, ranked, speaker],
  );
  const hasStudy = overlay !== null;
  // The numbers of a study would be taken for ranks of gaps, and the other way round.
  const kept = useKeptIds();
  const badges = useMemo(
    () =>
      badgeFeatures(points, hasStudy ? [] : ranked.filter(({ gap }) => kept?.has(gap.communityId) ?? true)),
    [points, ranked, hasStudy, kept],
  );
  useSource(canvas, 'labels', names);
  useSource(canvas, 'ranks', badges);
}

function usePlaces(canvas: MapCanvas | null, { entrances, stock }: Pick<Place, 'entrances' | 'stock'>): void {
  const gates = useMemo(() => gateFeatures(entrances), [entrances]);
  const stocks = useMemo(() => stockFeatures(stock), [stock]);
  useSource(canvas, 'gates', gates);
  useSource(canvas, 'stock', stocks);
}

function useFacilities(canvas: MapCanvas | null, { facilities }: Pick<Place, 'facilities'>): void {
  const kinds = useServiceKinds();
  const figures = useDesk(({ card }) => ready(card)?.figures);
  const reached = useMemo(
    () => (figures ? new Set(figures.facilities.map(({ facilityId }) => facilityId)) : NOBODY),
    [figures],
  );
  const marks = useMemo(() => facilityFeatures(facilities, kinds, reached), [facilities, kinds, reached]);
  useSource(canvas, 'facilities', marks);
}

function useOutlines(canvas: MapCanvas | null, { communities }: Place): void {
  const isEditing = useEdit(({ isOpen }) => isOpen);
  const selectedId = useView((view) => (isEditing ? null : view.selectedId));
  const hoveredId = usePointed(({ pointed }) => (pointed?.what === 'community' ? pointed.id : null));
  useSource(canvas, 'hovered', useOutline(communities, hoveredId));
  useSource(canvas, 'selected', useOutline(communities, selectedId));
}

const useOutline = (communities: readonly Community[], id: string | null): Features =>
  useMemo(
    () => areaFeatures(id === null ? null : (communities.find((row) => row.id === id)?.boundary ?? null)),
    [communities, id],
  );

function useLifeCircle(canvas: MapCanvas | null): void {
  const speaker = useSpeaker();
  // What is drawn must not be taken for what was computed.
  const isEditing = useEdit(({ isOpen }) => isOpen);
  const lifeCircle = useDesk((desk) => (isEditing ? null : ready(desk.lifeCircle)));
  const gapArea = useDesk(({ card }) => (isEditing ? null : (ready(card)?.figures?.area?.geometry ?? null)));
  const bands = useMemo(() => isochroneFeatures(lifeCircle, speaker), [lifeCircle, speaker]);
  const area = useMemo(() => areaFeatures(gapArea), [gapArea]);
  useSource(canvas, 'isochrones', bands);
  useSource(canvas, 'gap-area', area);
}

/** What the scenario on the table adds; of a comparison, what the side of this map adds. */
function useDraftMarks(canvas: MapCanvas | null, place: Place, hand: Hand): void {
  const onTable = useDraft((draft) => draft.changes);
  const placing = useDraft((draft) => draft.placing);
  const isWishing = useWishing(({ wishing }) => wishing !== null);
  const isAiming = placing !== null || isWishing;
  const aimed = useAimed(({ position }) => (placing && isLine(placing) ? position : null));
  const isOpen = useView(({ tab }) => tab === 'scenarios' || tab === 'openings');
  const compare = useView((view) => view.compare);
  const compared = useSideChanges(compare?.mode === 'difference' ? 'right' : hand);
  const changes = compare ? compared : isOpen ? onTable : null;
  const standing = useMemo(
    () => (changes ? draftFeatures(changes, place, changes === onTable) : NO_MARKS),
    [changes, place, onTable],
  );
  const marks = useMemo(
    () => collection([...standing.features, ...drawnFeatures(placing, aimed)]),
    [standing, placing, aimed],
  );
  useSource(canvas, 'draft', marks);
  useEffect(() => canvas?.aim(isAiming), [canvas, isAiming]);
}

function useImportMarks(canvas: MapCanvas | null): void {
  const look = useImport(({ stage, look }) => (stage === 'undone' ? null : look));
  const marks = useMemo(() => (look ? collection(look.preview.features.features) : NO_MARKS), [look]);
  useSource(canvas, 'import-preview', marks);
}

function useStudyMarks(canvas: MapCanvas | null, hand: Hand): void {
  useSource(canvas, 'study-marks', useStudyOverlay(hand)?.marks ?? NO_MARKS);
}
