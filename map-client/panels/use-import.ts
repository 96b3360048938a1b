/** Sends what the state of an import asks for, and hears the answer; to be used once. Calling off aborts. */
import { useEffect } from 'react';
import { AskError, problemOf } from '../operations/client.js';
import { askImport, cancelImport, sendFile, undoImport } from '../operations/imports.js';
import { reloadPlace } from '../state/desk.js';
import {
  hearLook,
  hearProblem,
  hearSent,
  hearUndone,
  hearWork,
  type ImportDesk,
  type ImportLook,
  isResumed,
  resumeStoring,
} from '../state/imports.js';
import { changeDesk, changeImport, flyToBox, useImport, useView } from '../state/store.js';
import { boxOfFeatures } from '../style/extent.js';

export function useImporting(): void {
  const serial = useImport((desk) => desk.serial);
  const placeId = useView((view) => view.placeId);
  useResuming(placeId);
  useCallingOff(placeId);
  useEffect(() => {
    const desk = useImport.getState();
    if (placeId === null || desk.serial !== serial) return;
    const abort = new AbortController();
    carryOut(desk, placeId, abort.signal).catch((error: unknown) =>
      changeImport(hearProblem(serial, problemOf(error))),
    );
    const stop = useImport.subscribe(({ stage }) => {
      if (stage === 'look' || stage === 'choose' || stage === 'closed') abort.abort();
    });
    return () => {
      stop();
      abort.abort();
    };
  }, [serial, placeId]);
}

async function carryOut(desk: ImportDesk, placeId: string, signal: AbortSignal): Promise<void> {
  const { stage, file, wishes, look, serial } = desk;
  if (isResumed(desk) && desk.workId !== null) {
    const found = await followStoring(placeId, desk.workId, serial, signal).catch(unlessArrived);
    changeImport(hearLook(serial, found));
    changeDesk(reloadPlace);
  } else if (file && (stage === 'reading' || stage === 'storing')) {
    const { workId } = desk;
    const onSent = (ratio: number): void => changeImport(hearSent(serial, ratio));
    const isDryRun = stage === 'reading';
    const hearing = new AbortController();
    if (workId !== null) hearStoring(placeId, workId, serial, AbortSignal.any([signal, hearing.signal]));
    const found = await sendFile({ placeId, file, wishes, isDryRun, workId, signal, onSent }).finally(() =>
      hearing.abort(),
    );
    changeImport(hearLook(serial, found));
    if (isDryRun) show(found);
    else changeDesk(reloadPlace);
  }
  if (stage === 'undoing' && look?.stored) {
    changeImport(hearUndone(serial, await undoImport(placeId, look.stored.importId, signal)));
    changeDesk(reloadPlace);
  }
}

/** The server knows nothing of it: the page was gone before the file had come. @throws */
function unlessArrived(error: unknown): never {
  const problem = problemOf(error);
  throw problem.code === 'NOT_FOUND' ? new AskError({ ...problem, code: 'NOT_ARRIVED' }) : error;
}

const HEAR_MILLISECONDS = 700;
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, HEAR_MILLISECONDS));

/** To its end, whoever sent it. @throws AskError */
async function followStoring(
  placeId: string,
  workId: string,
  serial: number,
  signal: AbortSignal,
): Promise<ImportLook> {
  for (;;) {
    const news = await askImport(placeId, workId, signal);
    changeImport(hearWork(serial, news));
    if (news.answer) return news.answer;
    await pause();
    signal.throwIfAborted();
  }
}

/** Only how far it is: the answer comes to whoever sent it, and so does what went wrong. */
function hearStoring(placeId: string, workId: string, serial: number, signal: AbortSignal): void {
  pause()
    .then(() => (signal.aborted ? undefined : followStoring(placeId, workId, serial, signal)))
    .catch(() => undefined);
}

const KEPT = 'linli.import';

/** What is being stored outlives the page: its id is kept for the next load of this window. */
function useResuming(placeId: string | null): void {
  useEffect(() => {
    if (placeId === null) return;
    const kept = keptImport();
    if (kept?.placeId === placeId && useImport.getState().stage === 'closed')
      changeImport(resumeStoring(kept.workId, kept.fileName));
    return useImport.subscribe(({ stage, workId, file }) => {
      if (stage === 'storing' && workId && file)
        sessionStorage.setItem(KEPT, JSON.stringify({ placeId, workId, fileName: file.name }));
      else sessionStorage.removeItem(KEPT);
    });
  }, [placeId]);
}

interface KeptImport {
  readonly placeId: string;
  readonly workId: string;
  readonly fileName: string;
}

function keptImport(): KeptImport | null {
  try {
    return JSON.parse(sessionStorage.getItem(KEPT) ?? 'null') as KeptImport | null;
  } catch {
    return null;
  }
}

function useCallingOff(placeId: string | null): void {
  const workId = useImport((desk) => (desk.isCallingOff ? desk.workId : null));
  useEffect(() => {
    if (placeId === null || workId === null) return;
    // Refused where it has ended by now; how, its answer tells.
    cancelImport(placeId, workId, new AbortController().signal).catch(() => undefined);
  }, [placeId, workId]);
}

function show({ preview }: ImportLook): void {
  const box = boxOfFeatures(preview.features.features);
  if (box) flyToBox(box);
}
