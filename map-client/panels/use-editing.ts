/** What the planner does while editing: begin, store, delete, take back, and settle a conflict. */
import { App } from 'antd';
import { useMemo } from 'react';
import { type Client, useClient } from 'urql';
import { problemOf } from '../operations/client.js';
import { carryOut, entrancesOf, readRow, type Written } from '../operations/edits.js';
import { type Place, ready } from '../state/desk.js';
import { beginDrawing, beginEditing, type Shape } from '../state/drawing.js';
import { type SnapTarget, snapTargets } from '../state/drawing-snap.js';
import { type Conflict, keepMine } from '../state/edit-conflict.js';
import {
  type Direction,
  edited,
  moved,
  nextEdit,
  type StoredEdit,
  type Write,
  writeOf,
} from '../state/edit-history.js';
import {
  type EditNoun,
  type EditRow,
  geometryOfRow,
  SHAPES,
  type Values,
  withoutRow,
  withRow,
} from '../state/edit-rows.js';
import { changeEdit, dropDrawing, layOut, useEdit } from '../state/edit-store.js';
import {
  beginWriting,
  hearConflict,
  hearMoved,
  hearProblem,
  hearStored,
  hearTheirs,
  leaveConflict,
  putAway,
  startNew,
  takeUp,
  wishFor,
} from '../state/edits.js';
import { showLayers } from '../state/map-layers.js';
import { changeDesk, changeView, useDesk, useView } from '../state/store.js';
import { changeLayers } from '../state/view.js';
import type { Speaker } from '../words/speaker.js';
import { rowName } from './edit-names.js';
import { useSpeaker } from './use-speaker.js';

export interface Editing {
  draw(noun: EditNoun, shape?: Shape): void;
  fetch(noun: EditNoun, id: string): Promise<void>;
  store(input: Values): Promise<void>;
  remove(): Promise<void>;
  move(direction: Direction): Promise<void>;
  keepMine(conflict: Conflict): Promise<void>;
  takeTheirs(conflict: Conflict): void;
}

const placeNow = (): Place | null => ready(useDesk.getState().place);

const changePlace = (step: (place: Place) => Place): void =>
  changeDesk((desk) =>
    desk.place.status === 'ready'
      ? { ...desk, place: { status: 'ready', value: step(desk.place.value) } }
      : desk,
  );

/** What is thrown away leaves the map, too. */
export function putAwayAll(): void {
  dropDrawing();
  changeEdit(putAway);
}

/** Boundaries draw to their neighbours, entrances to the boundary they lead through, stock to both. */
function targetsOf(noun: EditNoun, base: EditRow | null): SnapTarget[] {
  const place = placeNow();
  if (!place || noun === 'facility') return [];
  const outlines = place.communities.map(({ id, boundary }) => ({ id, geometry: boundary }));
  if (noun === 'entrance') {
    const own = base && 'communityId' in base ? base.communityId : null;
    return snapTargets(own === null ? outlines : outlines.filter(({ id }) => id === own));
  }
  const stock = noun === 'stock' ? place.stock : [];
  return snapTargets([...outlines, ...stock].filter(({ id }) => id !== base?.id));
}

function begin(noun: EditNoun, shape: Shape): void {
  const { service } = useView.getState();
  changeEdit(startNew(noun, service));
  if (noun === 'stock') showStock();
  layOut(beginDrawing(shape), targetsOf(noun, null));
}

const showStock = (): void => changeView(changeLayers(showLayers(['stock'], true)));

function layOutRow(noun: EditNoun, row: EditRow): void {
  changeEdit(takeUp(noun, row));
  if (useEdit.getState().onTable?.base === row)
    layOut(beginEditing(geometryOfRow(noun, row)), targetsOf(noun, row));
}

/** The place as it is after the write. */
function show({ noun, ...write }: Write, { row, entrances }: Written): void {
  changePlace((place) => {
    if (row === null) return 'id' in write ? withoutRow(place, noun, write.id) : place;
    const withIt = withRow(place, noun, row);
    return entrances.reduce((next, entrance) => withRow(next, 'entrance', entrance), withIt);
  });
}

interface Tools {
  readonly client: Client;
  readonly speaker: Speaker;
  readonly tell: (words: string) => void;
}

interface Job {
  readonly write: Write;
  readonly base: EditRow | null;
  /** Null: a new edit; else one that is taken back or done again. */
  readonly direction: Direction | null;
  readonly entrances: StoredEdit['entrances'];
}

async function write(tools: Tools, job: Job): Promise<void> {
  const placeId = placeNow()?.placeId;
  if (placeId === undefined) return;
  changeEdit(beginWriting);
  try {
    const written = await carryOut(tools.client, placeId, job.write);
    accept(tools, job, written);
  } catch (error) {
    await refuse(tools, job, error);
  }
}

function accept({ speaker, tell }: Tools, job: Job, written: Written): void {
  const { noun } = job.write;
  show(job.write, written);
  dropDrawing();
  const named = written.row ?? job.base;
  const name = named ? rowName(speaker, noun, named) : '';
  if (job.direction) {
    changeEdit((desk) => hearMoved(moved(desk.history, job.direction!, written))(desk));
    tell(speaker.say(job.direction === 'undo' ? 'edit.undone' : 'edit.redone', { name }));
    return;
  }
  changeEdit(hearStored({ noun, before: job.base, after: written.row, entrances: job.entrances }));
  tell(speaker.say(written.row ? 'edit.stored' : 'edit.deleted', { name }));
}

/** Somebody else was there: what they stored is read, and both are shown. */
async function refuse(tools: Tools, job: Job, error: unknown): Promise<void> {
  const problem = problemOf(error);
  const { write: refused, base } = job;
  const isMeanwhile = problem.code === 'NOT_FOUND' || problem.details?.current !== undefined;
  if (refused.kind === 'create' || !base || !isMeanwhile) return changeEdit(hearProblem(problem));
  const theirs = await readRow(tools.client, refused.noun, refused.id).catch((cause: unknown) => {
    const { code } = problemOf(cause);
    return code === 'NOT_FOUND' ? null : undefined;
  });
  if (theirs === undefined) return changeEdit(hearProblem(problem));
  if (theirs === null && refused.kind === 'remove') return accept(tools, job, { row: null, entrances: [] });
  changeEdit(hearConflict({ write: refused, base, theirs, direction: job.direction }));
}

export function useEditing(): Editing {
  const client = useClient();
  const speaker = useSpeaker();
  const { message } = App.useApp();
  return useMemo(() => {
    const tools: Tools = { client, speaker, tell: (words) => message.success(words) };
    return {
      draw: (noun, shape = SHAPES[noun][0]) => begin(noun, shape),
      fetch: async (noun, id) => {
        try {
          const row = await readRow(client, noun, id);
          if (row) layOutRow(noun, row);
        } catch (error) {
          if (useEdit.getState().wish?.id === id) changeEdit(hearProblem(problemOf(error)));
        }
      },
      store: (input) => storeTable(tools, input),
      remove: () => removeTable(tools),
      move: (direction) => moveBack(tools, direction),
      keepMine: (conflict) => keep(tools, conflict),
      takeTheirs: (conflict) => takeTheirs(conflict),
    };
  }, [client, speaker, message]);
}

async function storeTable(tools: Tools, input: Values): Promise<void> {
  const { onTable } = useEdit.getState();
  if (!onTable) return;
  const { noun, base } = onTable;
  const job: Write = base
    ? { kind: 'update', noun, id: base.id, version: base.version, input }
    : { kind: 'create', noun, input, entrances: [] };
  await write(tools, { write: job, base, direction: null, entrances: [] });
}

async function removeTable(tools: Tools): Promise<void> {
  const { onTable } = useEdit.getState();
  const placeId = placeNow()?.placeId;
  if (!onTable?.base || placeId === undefined) return;
  const { noun, base } = onTable;
  changeEdit(beginWriting);
  try {
    const entrances = noun === 'community' ? await entrancesOf(tools.client, placeId, base.id) : [];
    const job: Write = { kind: 'remove', noun, id: base.id, version: base.version };
    await write(tools, { write: job, base, direction: null, entrances });
  } catch (error) {
    changeEdit(hearProblem(problemOf(error)));
  }
}

async function moveBack(tools: Tools, direction: Direction): Promise<void> {
  const { history, isBusy } = useEdit.getState();
  const edit = nextEdit(history, direction);
  if (!edit || isBusy) return;
  const job = writeOf(history, edit, direction);
  const base = direction === 'undo' ? edit.after : edit.before;
  await write(tools, { write: job, base: base ?? edited(edit), direction, entrances: [] });
}

async function keep(tools: Tools, conflict: Conflict): Promise<void> {
  const { theirs, direction } = conflict;
  changeEdit(leaveConflict);
  await write(tools, { write: keepMine(conflict), base: theirs, direction, entrances: [] });
}

/** Mine is thrown away; the place shows what the other stored. */
function takeTheirs({ write: { noun, id }, theirs, direction }: Conflict): void {
  changePlace((place) => (theirs ? withRow(place, noun, theirs) : withoutRow(place, noun, id)));
  putAwayAll();
  changeEdit(hearTheirs(direction));
  if (theirs) changeEdit(wishFor(noun, id));
}
