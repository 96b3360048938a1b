/** Keeps the desk in step with the view: what is looked at decides what is fetched. */
import { useEffect } from 'react';
import { loadSubdistricts } from '../operations/areas.js';
import {
  loadAnswer,
  loadCard,
  loadCatalogue,
  loadLifeCircle,
  loadPlace,
  loadRuns,
  loadSummary,
} from '../operations/load.js';
import { type Answer, ready } from '../state/desk.js';
import { useEdit } from '../state/edit-store.js';
import type { Run, RunSummary } from '../state/records.js';
import { answeringRun, runUnderWay } from '../state/runs.js';
import { changeDesk, changeView, useDesk, useView } from '../state/store.js';
import { choosePlace } from '../state/view.js';
import { usePiece } from './use-piece.js';

const keptAnswers = new Map<string, Answer>();
const keptSummaries = new Map<string, RunSummary>();

export function useDeskLoading(): void {
  const view = useView();
  const { placeId, service, band, profile, reading, selectedId } = view;
  const run = useAnsweringRun();
  const runId = run?.id ?? null;
  const hasPlace = useDesk(({ place }) => ready(place)?.placeId === placeId);

  const placeSerial = useDesk((desk) => desk.placeSerial);
  const editSerial = useEdit(({ serial }) => serial);

  usePiece('catalogue', { key: 'catalogue', load: loadCatalogue });
  usePlaceChoice();
  usePiece('place', {
    key: placeId && `${placeId} ${placeSerial}`,
    load: (asking, onBytes) => loadPlace(asking, placeId ?? '', onBytes),
  });
  usePiece('subdistricts', {
    key: placeId && `${placeId} ${placeSerial}`,
    load: (asking) => loadSubdistricts(asking, placeId ?? ''),
  });
  usePiece('runs', { key: placeId, load: (asking) => loadRuns(asking, placeId ?? '') });
  useRunFound();
  usePiece('summary', {
    key: runId,
    load: (asking) => loadSummary(asking, runId ?? ''),
    kept: keptSummaries,
  });
  usePiece('answer', {
    key: runId && `${runId} ${service} ${band}`,
    load: (asking, onBytes) => loadAnswer(asking, runId ?? '', { service, band }, onBytes),
    kept: keptAnswers,
  });
  usePiece('card', {
    key: runId && selectedId && `${runId} ${selectedId} ${service} ${band}`,
    load: (asking) => loadCard(asking, runId ?? '', selectedId ?? '', { service, band }),
  });
  usePiece('lifeCircle', {
    key: hasPlace && selectedId ? `${selectedId} ${profile} ${reading} ${editSerial}` : null,
    load: (asking) => loadLifeCircle(asking, selectedId ?? '', { profile, reading }),
  });
}

export function useAnsweringRun(): Run | null {
  const view = useView();
  const runs = useDesk(({ runs }) => ready(runs));
  return runs === null ? null : answeringRun(runs, view);
}

/** The place of the address line where it exists, else the one that was made last. */
function usePlaceChoice(): void {
  const workspaces = useDesk(({ catalogue }) => ready(catalogue)?.workspaces ?? null);
  const placeId = useView((view) => view.placeId);
  useEffect(() => {
    if (workspaces === null || workspaces.some(({ id }) => id === placeId)) return;
    const newest = [...workspaces].sort((one, other) => other.createdAt.localeCompare(one.createdAt))[0];
    if (newest) changeView(choosePlace(newest.id));
  }, [workspaces, placeId]);
}

/** A run that somebody started earlier is followed like our own. */
function useRunFound(): void {
  const runs = useDesk(({ runs }) => ready(runs));
  useEffect(() => {
    const found = runs && runUnderWay(runs);
    if (found) changeDesk((desk) => (desk.activeRun ? desk : { ...desk, activeRun: found }));
  }, [runs]);
}
