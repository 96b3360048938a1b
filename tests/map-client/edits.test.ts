/** Edits of stored rows: what is written, taken back and done again, and two versions side by side. */
import { describe, expect, it } from '@jest/globals';
import type { LonLat } from '../../api/kernel/lon-lat.js';
import {
  addCorner,
  beginDrawing,
  beginEditing,
  drag,
  drop,
  finish,
  grab,
} from '../../map-client/state/drawing.js';
import { faultsOf } from '../../map-client/state/drawing-fault.js';
import { free, snapTargets } from '../../map-client/state/drawing-snap.js';
import {
  bothGeometries,
  type Conflict,
  differences,
  keepMine,
} from '../../map-client/state/edit-conflict.js';
import { communitiesAt, entranceFaults } from '../../map-client/state/edit-entrance.js';
import { EDIT_FIELDS, fieldValues, newValues } from '../../map-client/state/edit-fields.js';
import {
  type EditHistory,
  forget,
  moved,
  NO_HISTORY,
  nextEdit,
  remember,
  type StoredEdit,
  writeOf,
} from '../../map-client/state/edit-history.js';
import { type EditMoment, editActOf, type KeyPlace } from '../../map-client/state/edit-keys.js';
import { refusalWords } from '../../map-client/state/edit-refusal.js';
import { inputOfRow, type RowOf, withoutRow, withRow } from '../../map-client/state/edit-rows.js';
import { changeDrawing, drawOnMap, dropDrawing, useDrawing } from '../../map-client/state/edit-store.js';
import {
  hasUnstoredEdit,
  hearProblem,
  hearStored,
  inputOf,
  lackOf,
  NO_EDITING,
  type OnTable,
  putAway,
  refusedPlace,
  setValue,
  startNew,
  takeUp,
  wishFor,
} from '../../map-client/state/edits.js';
import { speakerOf, WORDS } from '../../map-client/words/speaker.js';
import { community as listed } from './paper-records.js';

const PLACE = {
  placeId: 'paper',
  communities: [listed('a')],
  facilities: [],
  entrances: [],
  stock: [],
};
const META = { source: 'planner', sourceId: null, observedOn: null };
const facility = (over: Partial<RowOf['facility']> = {}): RowOf['facility'] => ({
  id: 'f1',
  version: 1,
  serviceKind: 'ELDERLY_CARE',
  name: '甲站',
  point: { type: 'Point', coordinates: [0, 0] },
  footprint: null,
  capacity: 30,
  capacityUnit: 'BEDS',
  floorAreaSquareMetres: null,
  openingHours: null,
  state: 'EXISTING',
  isForResidentsOnly: false,
  isMadeUp: true,
  ...META,
  ...over,
});
const entrance = (id: string, communityId: string, version = 1): RowOf['entrance'] => ({
  id,
  version,
  communityId,
  point: { type: 'Point', coordinates: [0, 0] },
  access: 'PUBLIC',
  name: null,
  ...META,
});
const RING = [
  [0, 0],
  [0.01, 0],
  [0.01, 0.01],
  [0, 0.01],
  [0, 0],
];
const community = (over: Partial<RowOf['community']> = {}): RowOf['community'] => ({
  id: 'c1',
  version: 1,
  name: '甲里',
  boundary: { type: 'MultiPolygon', coordinates: [[RING]] },
  areaSquareMetres: 1_230_000,
  completedOn: null,
  completedYear: 1980,
  households: 300,
  residents: null,
  persons0To2: null,
  persons3To5: null,
  persons60Plus: null,
  persons65Plus: null,
  persons80Plus: null,
  cars: null,
  parkingSpaces: null,
  floorAreaSquareMetres: null,
  managementForm: null,
  lastRenovatedOn: null,
  lastRenovatedYear: null,
  isInExpropriationPlan: null,
  housingType: null,
  formerOwner: null,
  enclosure: 'WALLED',
  subdistrictId: null,
  isMadeUp: true,
  ...META,
  ...over,
});
const DERIVED = { capacityUnit: 'BEDS', communityId: 'c1' };

describe('work that would be lost', () => {
  const base = facility();
  const values = fieldValues('facility', base);
  const onTable = (more: object = {}) => ({
    ...NO_EDITING,
    onTable: { noun: 'facility' as const, base, values: { ...values, ...more } },
  });
  const drawn = addCorner([0, 0])(beginDrawing('point'));

  it('is a value changed or a corner drawn, and nothing less', () => {
    expect(hasUnstoredEdit(NO_EDITING, null)).toBe(false);
    expect(hasUnstoredEdit(onTable(), beginDrawing('point'))).toBe(false);
    expect(hasUnstoredEdit(onTable({ capacity: 31 }), null)).toBe(true);
    expect(hasUnstoredEdit(onTable(), drawn)).toBe(true);
    expect(hasUnstoredEdit(startNew('facility', 'ELDERLY_CARE')(NO_EDITING), drawn)).toBe(true);
  });
});

describe('what is written', () => {
  const table = (values: object, base: OnTable['base'] = facility()): OnTable => ({
    noun: 'facility',
    base,
    values: { ...(base ? fieldValues('facility', base) : newValues('facility', 'ELDERLY_CARE')), ...values },
  });
  const point = addCorner([1, 2])(beginDrawing('point'));
  const untouched = beginEditing(facility().point);

  it('of a new row is all of it, the unit of its service with the capacity', () => {
    expect(inputOf(table({ name: ' 乙站 ', capacity: 20 }, null), point, DERIVED)).toEqual({
      serviceKind: 'ELDERLY_CARE',
      name: '乙站',
      capacity: 20,
      capacityUnit: 'BEDS',
      state: 'EXISTING',
      point: { type: 'Point', coordinates: [1, 2] },
    });
  });

  it('of a stored one is only what differs; blank is unknown, not 0', () => {
    expect(inputOf(table({}), untouched, DERIVED)).toEqual({});
    expect(inputOf(table({ capacity: null, name: '' }), untouched, DERIVED)).toEqual({
      capacity: null,
      capacityUnit: null,
      name: null,
    });
    expect(inputOf(table({}), addCorner([1, 2])(untouched), DERIVED)).toEqual({
      point: { type: 'Point', coordinates: [1, 2] },
    });
  });

  it('of stock takes the area of its outline, unless another is given', () => {
    const base = beginEditing({
      type: 'Polygon',
      coordinates: [RING.map(([lon, lat]) => [lon! / 10, lat! / 10])],
    });
    const onTable: OnTable = { noun: 'stock', base: null, values: newValues('stock', 'PARKING') };
    const derived = { capacityUnit: null, communityId: null };
    expect(inputOf(onTable, base, derived).areaSquareMetres).toBeCloseTo(12_309, -1);
    const given = { ...onTable, values: { ...onTable.values, areaSquareMetres: 500 } };
    expect(inputOf(given, base, derived).areaSquareMetres).toBe(500);
    expect(inputOf(onTable, point, derived).areaSquareMetres).toBeNull();
  });

  it('is refused while something lacks', () => {
    const lack = (onTable: OnTable, drawing = untouched) =>
      lackOf(onTable, drawing, faultsOf(drawing), inputOf(onTable, drawing, DERIVED));
    expect(lack(table({}, null), beginDrawing('point'))).toBe('drawing');
    expect(lack(table({}))).toBe('nothing');
    expect(lack(table({ capacity: 31 }))).toBeNull();
    const named: OnTable = { noun: 'community', base: community(), values: { name: '  ' } };
    const boundary = beginEditing(community().boundary);
    expect(lack(named, boundary)).toBe('name');
    const crossed = drop(drag(free([0.02, 0.004]))(grab([0, 0, 3])(boundary)));
    expect(lack({ ...named, values: fieldValues('community', community()) }, crossed)).toBe('fault');
    expect(lack({ noun: 'stock', base: null, values: newValues('stock', 'PARKING') }, point)).toBe('area');
  });
});

describe('the table', () => {
  it('is cleared by what was stored, and keeps what was refused', () => {
    const begun = setValue('name', '乙站')(startNew('facility', 'PARKING')(NO_EDITING));
    expect(begun.onTable?.values).toMatchObject({ name: '乙站', serviceKind: 'PARKING' });
    const problem = {
      kind: 'refused',
      code: 'BAD_USER_INPUT',
      message: 'x',
      details: { position: [1, 2] },
    } as const;
    const refused = hearProblem(problem)(begun);
    expect(refused.onTable).toBe(begun.onTable);
    expect(refusedPlace(refused.problem)).toEqual([1, 2]);
    expect(refusedPlace({ ...problem, details: { field: 'name' } })).toBeNull();
    const edit: StoredEdit = { noun: 'facility', before: null, after: facility(), entrances: [] };
    const stored = hearStored(edit)(refused);
    expect([stored.onTable, stored.problem, stored.serial, stored.isOpen]).toEqual([null, null, 1, true]);
    expect(nextEdit(stored.history, 'undo')).toBe(edit);
  });

  it('takes up only the row that is still wished for', () => {
    const wished = wishFor('facility', 'f1')(NO_EDITING);
    expect(takeUp('facility', facility())(wished).onTable?.base?.id).toBe('f1');
    expect(takeUp('facility', facility())(wishFor('facility', 'f2')(wished)).onTable).toBeNull();
    expect(takeUp('facility', facility())(putAway(wished)).onTable).toBeNull();
  });
});

describe('an entrance', () => {
  const targets = snapTargets([{ id: 'c1', geometry: community().boundary }]);
  it('belongs to the boundary it lies on, and is refused elsewhere once it is moved', () => {
    const on = addCorner([0.004, 0])(beginDrawing('point'));
    const off = addCorner([0.004, 0.004])(beginDrawing('point'));
    expect(communitiesAt(on, targets)).toEqual(['c1']);
    expect(entranceFaults(on, targets)).toEqual([]);
    expect(entranceFaults(off, targets)).toMatchObject([{ code: 'OFF_BOUNDARY', position: [0.004, 0.004] }]);
    expect(entranceFaults(beginEditing({ type: 'Point', coordinates: [0.004, 0.004] }), targets)).toEqual([]);
  });
});

describe('the place', () => {
  it('has a row put in, in the stead of its older self, and taken out with its entrances', () => {
    const place = withRow(withRow(PLACE, 'community', community()), 'entrance', entrance('e1', 'c1'));
    expect(place.communities.at(-1)?.name).toBe('甲里');
    const renamed = withRow(place, 'community', community({ name: '乙里' }));
    expect(renamed.communities).toHaveLength(place.communities.length);
    expect(renamed.communities.at(-1)?.name).toBe('乙里');
    const without = withoutRow(renamed, 'community', 'c1');
    expect(without.communities.some(({ id }) => id === 'c1')).toBe(false);
    expect(without.entrances.some(({ id }) => id === 'e1')).toBe(false);
  });
});

describe('taking back a stored edit', () => {
  const stored = (
    before: StoredEdit['before'],
    after: StoredEdit['after'],
    entrances: StoredEdit['entrances'] = [],
  ) => ({ noun: 'facility', before, after, entrances }) as const;
  const first = (history: EditHistory) => nextEdit(history, 'undo')!;

  it('writes the old values on the version of our own last write', () => {
    const edit = stored(facility(), facility({ version: 2, capacity: 45 }));
    const history = remember(NO_HISTORY, edit);
    expect(writeOf(history, edit, 'undo')).toEqual({
      kind: 'update',
      noun: 'facility',
      id: 'f1',
      version: 2,
      input: { capacity: 30 },
    });
    const back = moved(history, 'undo', { row: facility({ version: 3 }), entrances: [] });
    expect(nextEdit(back, 'undo')).toBeNull();
    expect(writeOf(back, nextEdit(back, 'redo')!, 'redo')).toMatchObject({
      version: 3,
      input: { capacity: 45 },
    });
  });

  it('deletes what was made, and makes anew what was deleted, under its new id ever after', () => {
    const renamed = stored(facility(), facility({ version: 2, name: '乙站' }));
    const deleted = stored(facility({ version: 2, name: '乙站' }), null);
    const history = remember(remember(NO_HISTORY, renamed), deleted);
    expect(
      writeOf(remember(NO_HISTORY, stored(null, facility())), stored(null, facility()), 'undo'),
    ).toMatchObject({
      kind: 'remove',
      id: 'f1',
    });
    const write = writeOf(history, deleted, 'undo');
    expect(write).toMatchObject({ kind: 'create', input: { name: '乙站', capacity: 30 } });
    expect(Object.keys('input' in write ? write.input : {})).not.toEqual(
      expect.arrayContaining(['id', 'version', 'isMadeUp']),
    );
    const anew = moved(history, 'undo', {
      row: facility({ id: 'f9', version: 1, name: '乙站' }),
      entrances: [],
    });
    expect(writeOf(anew, first(anew), 'undo')).toMatchObject({
      kind: 'update',
      id: 'f9',
      version: 1,
      input: { name: '甲站' },
    });
  });

  it('brings the entrances of a community back, each under its new id', () => {
    const gate = { noun: 'entrance', before: null, after: entrance('e1', 'c1'), entrances: [] } as const;
    const gone = {
      noun: 'community',
      before: community(),
      after: null,
      entrances: [entrance('e1', 'c1')],
    } as const;
    const history = remember(remember(NO_HISTORY, gate), gone);
    expect(writeOf(history, gone, 'undo')).toMatchObject({ kind: 'create', entrances: [{ id: 'e1' }] });
    const back = moved(history, 'undo', {
      row: community({ id: 'c9' }),
      entrances: [entrance('e9', 'c9', 4)],
    });
    expect(writeOf(back, first(back), 'undo')).toEqual({
      kind: 'remove',
      noun: 'entrance',
      id: 'e9',
      version: 4,
    });
    expect(nextEdit(back, 'redo')).toMatchObject({
      before: { id: 'c9' },
      entrances: [{ id: 'e9', communityId: 'c9' }],
    });
  });

  it('ends what was undone with a new edit, and forgets what was given up', () => {
    const one = stored(facility(), facility({ version: 2 }));
    const back = moved(remember(NO_HISTORY, one), 'undo', { row: facility({ version: 3 }), entrances: [] });
    expect(nextEdit(remember(back, one), 'redo')).toBeNull();
    expect(nextEdit(forget(back, 'redo'), 'redo')).toBeNull();
    expect(nextEdit(forget(remember(NO_HISTORY, one), 'undo'), 'undo')).toBeNull();
  });
});

describe('a conflict', () => {
  const conflict: Conflict = {
    write: { kind: 'update', noun: 'facility', id: 'f1', version: 1, input: { capacity: 45, name: '乙站' } },
    base: facility(),
    theirs: facility({ version: 2, capacity: 60, name: '乙站', state: 'PLANNED' }),
    direction: null,
  };

  it('shows what differs, and what only the other has changed', () => {
    expect(differences(conflict)).toEqual([
      { field: 'capacity', mine: 45, theirs: 60, isTheirsAlone: false },
      { field: 'state', mine: 'EXISTING', theirs: 'PLANNED', isTheirsAlone: true },
    ]);
  });

  it('kept mine, writes only mine on the newer version; anew where it was deleted', () => {
    expect(keepMine(conflict)).toEqual({ ...conflict.write, version: 2 });
    const write = keepMine({ ...conflict, theirs: null });
    expect(write).toMatchObject({ kind: 'create', input: { capacity: 45, name: '乙站', state: 'EXISTING' } });
  });

  it('has both outlines', () => {
    const boundary = { type: 'Polygon' as const, coordinates: [RING.map(([lon, lat]) => [lon! + 1, lat!])] };
    const write = { kind: 'update', noun: 'community', id: 'c1', version: 1, input: { boundary } } as const;
    const theirs = community({ version: 2 });
    expect(bothGeometries({ write, base: community(), theirs, direction: null })).toEqual({
      mine: boundary,
      theirs: theirs.boundary,
    });
    const remove = { kind: 'remove', noun: 'community', id: 'c1', version: 1 } as const;
    expect(bothGeometries({ write: remove, base: community(), theirs, direction: null }).mine).toBeNull();
  });
});

describe('keys', () => {
  const nowhere: KeyPlace = { isWriting: false, isOnButton: false, isOnMap: true, isOverlayOpen: false };
  const drawing: EditMoment = { isDrawing: true, isEditing: true, isBusy: false, hasConflict: false };
  const key = (text: string, ctrlKey = false, shiftKey = false) => ({
    key: text,
    ctrlKey,
    shiftKey,
    metaKey: false,
  });

  it('end, cancel, take back and do again what is drawn', () => {
    for (const [pressed, act] of [
      [key('Enter'), 'finish'],
      [key('Escape'), 'cancel'],
      [key('Delete'), 'remove'],
      [key(' '), 'place'],
      [key('z', true), 'undo'],
      [key('Z', true, true), 'redo'],
      [key('y', true), 'redo'],
      [key('x', true), null],
      [key('z'), null],
    ] as const)
      expect([pressed.key, editActOf(pressed, nowhere, drawing)]).toEqual([pressed.key, act]);
  });

  it('mean nothing of ours elsewhere: in a field, on a button, under an overlay, while it is written', () => {
    expect(editActOf(key('z', true), { ...nowhere, isWriting: true }, drawing)).toBeNull();
    expect(editActOf(key('Enter'), { ...nowhere, isOnButton: true }, drawing)).toBeNull();
    expect(editActOf(key('Escape'), { ...nowhere, isOverlayOpen: true }, drawing)).toBeNull();
    expect(editActOf(key('z', true), nowhere, { ...drawing, isBusy: true })).toBeNull();
    expect(editActOf(key('z', true), nowhere, { ...drawing, isDrawing: false, isEditing: false })).toBeNull();
    expect(editActOf(key('Escape'), nowhere, { ...drawing, isDrawing: false })).toBeNull();
  });
});

describe('every field that can differ', () => {
  it('has its word, and every code of the form', () => {
    const rows = { community: community(), entrance: entrance('e', 'c'), facility: facility() };
    for (const [noun, row] of Object.entries(rows))
      for (const name of Object.keys(inputOfRow(noun as keyof typeof rows, row)))
        expect([name, `field.${name}` in WORDS.zh]).toEqual([name, true]);
    for (const field of Object.values(EDIT_FIELDS).flat()) {
      expect([field.name, `field.${field.name}` in WORDS.zh]).toEqual([field.name, true]);
      for (const code of field.codes ?? [])
        expect([field.group, code, `${field.group}.${code}` in WORDS.zh]).toEqual([field.group, code, true]);
    }
  });
});

describe('a drawing that a form waits for', () => {
  const square: readonly LonLat[] = [
    [0, 0],
    [0.01, 0],
    [0.01, 0.01],
    [0, 0.01],
  ];
  it('is given back once it is finished and sound, and null when it is called off', async () => {
    const line = drawOnMap('line');
    for (const corner of square) changeDrawing(addCorner(corner));
    changeDrawing(finish);
    expect(await line).toEqual({ type: 'LineString', coordinates: square });
    expect(useDrawing.getState().drawing).toBeNull();

    const calledOff = drawOnMap('point');
    const another = drawOnMap('polygon');
    expect(await calledOff).toBeNull();
    for (const corner of [square[0]!, square[2]!, square[1]!, square[3]!]) changeDrawing(addCorner(corner));
    changeDrawing(finish);
    // It crosses itself: it stays until it is mended.
    expect(useDrawing.getState().drawing).not.toBeNull();
    dropDrawing();
    expect(await another).toBeNull();
  });
});

describe('a refusal of the server', () => {
  const zh = speakerOf('zh');
  const refused = (code: string, details?: Record<string, unknown>) =>
    refusalWords(zh, { kind: 'refused', code, message: 'words', ...(details ? { details } : {}) });

  it('is a sentence for each code, with the field by its name', () => {
    expect(refused('BAD_USER_INPUT', { field: 'households', reason: 'too many' })).toMatch(/户数.*too many/);
    expect(refused('BAD_USER_INPUT', { field: 'boundary', reason: 'r', position: [1, 2] })).toMatch(
      /地图上标出/,
    );
    expect(
      refused('CONFLICT', { constraint: 'renovation_unit_member_workspace_id_community_id_fkey' }),
    ).toMatch(/属于已存的改造单元/);
    const codes = ['NOT_FOUND', 'CONFLICT', 'LIMIT_EXCEEDED', 'SERVICE_UNAVAILABLE', 'INTERNAL_SERVER_ERROR'];
    expect(new Set(codes.map((code) => refused(code))).size).toBe(codes.length);
    const offline = { kind: 'offline', code: 'OFFLINE', message: 'failed to fetch' } as const;
    expect(refusalWords(zh, offline)).toMatch(/没有回应/);
  });
});
