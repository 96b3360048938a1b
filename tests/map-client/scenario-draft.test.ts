/** The scenario on the table: every kind of change by hand, the way back and forth, and its marks on the map. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { EFFECT_OF } from '../../api/planning/scenario-change.js';
import { shapeProblems } from '../../api/planning/scenario-shape.js';
import { DEMAND_FIELDS, demandChange, isDemandKind } from '../../map-client/state/demand-change.js';
import type { Place } from '../../map-client/state/desk.js';
import { draftKey } from '../../map-client/state/draft-keys.js';
import { gateAt, openGateAt } from '../../map-client/state/gate-place.js';
import { draftOfText, textOfDraft } from '../../map-client/state/kept-draft.js';
import {
  CHANGE_KINDS,
  type ChangeKind,
  changeWords,
  type Position,
  type ScenarioChange,
} from '../../map-client/state/scenario-change.js';
import {
  addChanges,
  type Draft,
  EMPTY_DRAFT,
  finishLine,
  type MapClick,
  moveChange,
  type PlacedChange,
  placeAt,
  redo,
  removeChange,
  takeBackPoint,
  undo,
  waitForPlace,
} from '../../map-client/state/scenario-draft.js';
import { draftFeatures, drawnFeatures } from '../../map-client/style/draft-features.js';
import { speakerOf } from '../../map-client/words/speaker.js';
import { community, facility, idleStock } from './paper-records.js';

/** One square community from (116.3, 39.9), 0.002° wide; in the middle of its east side a closed gate, of its west side an open one. */
const gate = (id: string, access: 'CLOSED' | 'RESIDENTS', lon: number) => ({
  id,
  communityId: 'a',
  name: null,
  access,
  point: { type: 'Point' as const, coordinates: [lon, 39.901] },
});
const PLACE: Place = {
  placeId: 'paper',
  communities: [community('a')],
  facilities: [facility('f1')],
  entrances: [gate('shut', 'CLOSED', 116.302), gate('wide', 'RESIDENTS', 116.3)],
  stock: [idleStock('room', ['ELDERLY_CARE'])],
};
const REACH_METRES = 20;
const click = (lon: number, lat: number, isDouble = false): MapClick => ({
  lonLat: [lon, lat],
  isDouble,
  reachMetres: REACH_METRES,
});
const clicked = (placing: PlacedChange, ...clicks: MapClick[]): Draft =>
  clicks.reduce((draft, one) => placeAt(one, PLACE)(draft), waitForPlace(placing)(EMPTY_DRAFT));

const NEW_FACILITY: PlacedChange = {
  kind: 'add_facility',
  service: 'ELDERLY_CARE',
  capacity: 30,
  isForResidentsOnly: false,
};

/** One change of each kind as the page makes it. */
const made = (kind: ChangeKind): ScenarioChange => {
  const edits = { households: 950, residents: 2600, persons60Plus: 2500, cars: 310, parkingSpaces: 90 };
  if (isDemandKind(kind)) return demandChange(kind, community('a'), edits, true)!;
  switch (kind) {
    case 'add_facility':
      return clicked({ ...NEW_FACILITY, isForResidentsOnly: true }, click(116.3, 39.9)).changes[0]!;
    case 'open_gate':
      return clicked({ kind, access: 'public' }, click(116.301, 39.8999)).changes[0]!;
    case 'close_gate':
      return clicked({ kind, isMissed: false }, click(116.3, 39.901)).changes[0]!;
    case 'add_footpath':
    case 'add_crossing': {
      const draft = clicked(
        { kind, line: [] },
        click(116.3, 39.9),
        click(116.301, 39.9),
        click(116.302, 39.9),
      );
      return finishLine(draft).changes[0]!;
    }
    case 'convert_stock':
      return { kind, stockId: 'room', serviceKind: 'elderly_care', areaSquareMetres: 100 };
    case 'resize_facility':
      return { kind, facilityId: 'f1', capacity: 80 };
    case 'close_facility':
      return { kind, facilityId: 'f1' };
  }
};

describe('the kinds of change', () => {
  it('are all those the engine knows', () => {
    expect([...CHANGE_KINDS].sort()).toEqual(Object.keys(EFFECT_OF).sort());
  });

  it.each(CHANGE_KINDS)('%s is made as the API wants it, said in a sentence and shown on the map', (kind) => {
    const change = made(kind);
    expect(change.kind).toBe(kind);
    expect(shapeProblems([change])).toEqual([]);
    for (const language of ['zh', 'en'] as const) {
      const words = changeWords(change, {
        speaker: speakerOf(language),
        place: PLACE,
        facilityName: () => '甲院',
        stockName: () => '乙房',
      });
      expect(words).not.toMatch(/[{}]|change\./);
    }
    expect(draftFeatures([change], PLACE, true).features).toHaveLength(1);
  });

  it('of people carry only the figures that differ from today', () => {
    const today = community('a');
    expect(demandChange('set_persons', today, { residents: 2500, persons60Plus: 2000 }, false)).toEqual({
      kind: 'set_persons',
      communityId: 'a',
      persons60Plus: 2000,
    });
    for (const kind of Object.keys(DEMAND_FIELDS) as (keyof typeof DEMAND_FIELDS)[])
      expect(demandChange(kind, today, { residents: 2500, households: 900, cars: 300 }, true)).toBeNull();
  });

  it('scale persons only where the households of today are known', () => {
    const unknown = community('a', { households: null });
    expect(demandChange('set_households', unknown, { households: 9 }, true)).not.toHaveProperty(
      'scalesPersons',
    );
    expect(demandChange('set_households', community('a'), { households: 9 }, true)).toHaveProperty(
      'scalesPersons',
      true,
    );
  });
});

describe('a click on the map', () => {
  it('places a facility, and lets it be moved', () => {
    const placed = clicked(NEW_FACILITY, click(116.3, 39.9));
    expect(placed).toMatchObject({
      placing: null,
      isEdited: true,
      changes: [{ kind: 'add_facility', serviceKind: 'elderly_care', capacity: 30, lonLat: [116.3, 39.9] }],
    });
    expect(moveChange(0, [1, 2], false)(placed).changes[0]).toMatchObject({ lonLat: [1, 2] });
    expect(removeChange(0)(placed).changes).toHaveLength(0);
    expect(placeAt(click(0, 0), PLACE)(EMPTY_DRAFT)).toBe(EMPTY_DRAFT);
  });

  it('opens the closed gate that is pointed at, else makes one in the nearest boundary', () => {
    expect(gateAt(PLACE, [116.3021, 39.901], REACH_METRES)).toEqual({
      kind: 'open_gate',
      entranceId: 'shut',
    });
    // Ten thousandths of a degree south of the south side: its nearest point is straight above.
    const opened = gateAt(PLACE, [116.3005, 39.8999], REACH_METRES);
    expect(opened).toMatchObject({ kind: 'open_gate', communityId: 'a' });
    expect(opened?.lonLat?.[0]).toBeCloseTo(116.3005, 9);
    expect(opened?.lonLat?.[1]).toBeCloseTo(39.9, 9);
    expect(gateAt({ ...PLACE, communities: [], entrances: [] }, [116.3, 39.9], REACH_METRES)).toBeNull();
  });

  it('closes the open gate that is pointed at, and says so where there is none', () => {
    expect(openGateAt(PLACE, [116.3001, 39.901], REACH_METRES)).toBe('wide');
    expect(openGateAt(PLACE, [116.302, 39.901], REACH_METRES)).toBeNull();
    const missed = clicked({ kind: 'close_gate', isMissed: false }, click(116.31, 39.91));
    expect(missed).toMatchObject({ changes: [], placing: { kind: 'close_gate', isMissed: true } });
  });

  it('draws a line point by point; a double click ends it without a point twice', () => {
    const drawn = clicked(
      { kind: 'add_footpath', line: [] },
      click(116.3, 39.9),
      click(116.301, 39.9),
      click(116.301, 39.9, true),
    );
    expect(drawn.changes).toEqual([
      {
        kind: 'add_footpath',
        line: [
          [116.3, 39.9],
          [116.301, 39.9],
        ],
      },
    ]);
    expect(drawn.placing).toBeNull();
  });

  it('goes on with a line of one point, and takes points back', () => {
    const begun = clicked({ kind: 'add_crossing', line: [] }, click(116.3, 39.9), click(116.3, 39.9, true));
    expect(begun.placing).toEqual({ kind: 'add_crossing', line: [[116.3, 39.9]] });
    expect(finishLine(begun)).toBe(begun);
    expect(takeBackPoint(takeBackPoint(begun)).placing).toEqual({ kind: 'add_crossing', line: [] });
  });

  it('shows the line in the hand as far as the pointer', () => {
    const line: Position[] = [[116.3, 39.9]];
    const [way, point] = drawnFeatures({ kind: 'add_footpath', line }, [116.31, 39.9]);
    expect(way?.geometry).toEqual({
      type: 'LineString',
      coordinates: [
        [116.3, 39.9],
        [116.31, 39.9],
      ],
    });
    expect(point?.properties).toEqual({ isVertex: true });
    expect(drawnFeatures(NEW_FACILITY, [1, 2])).toEqual([]);
  });
});

const steps: fc.Arbitrary<(draft: Draft) => Draft> = fc.oneof(
  fc
    .integer({ min: 0, max: 99 })
    .map((capacity) => addChanges([{ kind: 'resize_facility', facilityId: 'f1', capacity }])),
  fc.constant(removeChange(0)),
  fc.constant((draft: Draft) => moveChange(0, [1, 2], true)(moveChange(0, [3, 4], false)(draft))),
);

describe('back and forth', () => {
  it('undoes every step to the beginning and does them all again', () => {
    fc.assert(
      fc.property(fc.array(steps, { minLength: 1, maxLength: 12 }), (list) => {
        const lists = [EMPTY_DRAFT.changes];
        let draft: Draft = EMPTY_DRAFT;
        for (const step of list) {
          draft = step(draft);
          lists.push(draft.changes);
        }
        const end = draft;
        for (const before of lists.slice(0, -1).reverse()) {
          draft = undo(draft);
          expect(draft.changes).toEqual(before);
        }
        expect(undo(draft)).toBe(draft);
        for (const after of lists.slice(1)) {
          draft = redo(draft);
          expect(draft.changes).toEqual(after);
        }
        expect(redo(draft)).toBe(draft);
        expect(draft.changes).toEqual(end.changes);
      }),
    );
  });

  it('takes a drag as one step, and a mark that was only touched as none', () => {
    const placed = clicked(NEW_FACILITY, click(116.3, 39.9));
    let dragged = placed;
    for (let at = 1; at <= 20; at++) dragged = moveChange(0, [116 + at, 39], false)(dragged);
    dragged = moveChange(0, [136, 39], true)(dragged);
    expect(undo(dragged).changes).toEqual(placed.changes);
    expect(moveChange(0, [1, 1], true)(placed)).toBe(placed);
  });

  it('forgets what was taken back once something else is done', () => {
    const other = addChanges([{ kind: 'close_facility', facilityId: 'f1' }]);
    const draft = other(undo(clicked(NEW_FACILITY, click(116.3, 39.9))));
    expect(redo(draft)).toBe(draft);
  });

  it('goes by the usual keys, and leaves the others alone', () => {
    const key = (name: string, held: { ctrlKey?: boolean; shiftKey?: boolean; metaKey?: boolean } = {}) => ({
      key: name,
      ctrlKey: false,
      metaKey: false,
      shiftKey: false,
      altKey: false,
      ...held,
    });
    const line: PlacedChange = { kind: 'add_footpath', line: [[1, 2]] };
    expect(draftKey(key('z', { ctrlKey: true }), EMPTY_DRAFT)).toBe(undo);
    expect(draftKey(key('Z', { metaKey: true, shiftKey: true }), EMPTY_DRAFT)).toBe(redo);
    expect(draftKey(key('Enter'), { placing: line })).toBe(finishLine);
    expect(draftKey(key('Backspace'), { placing: line })).toBe(takeBackPoint);
    for (const name of ['Enter', 'Backspace', 'z', 'Escape'])
      expect(draftKey(key(name), EMPTY_DRAFT)).toBeNull();
    // While a line is drawn, a step back is its last point.
    expect(undo({ ...EMPTY_DRAFT, placing: line }).placing).toEqual({ kind: 'add_footpath', line: [] });
  });
});

describe('a scenario that is not stored', () => {
  const closing: ScenarioChange = { kind: 'close_facility', facilityId: 'f1' };
  const stored = { stored: { id: 's1', version: 3 }, name: '南区一处', isEdited: true };
  const draft: Draft = { ...EMPTY_DRAFT, ...stored, changes: [closing], past: [[]] };

  it('outlives a reload as text: its name, its changes, and what it came from', () => {
    expect(draftOfText(textOfDraft(draft))).toEqual({ ...EMPTY_DRAFT, ...stored, changes: [closing] });
  });

  it('is kept only where there is something that is not stored already', () => {
    expect(textOfDraft(EMPTY_DRAFT)).toBeNull();
    expect(textOfDraft({ ...draft, isEdited: false })).toBeNull();
  });

  it('of another version, or damaged, is none', () => {
    const texts = [
      null,
      '{',
      '[]',
      '{"name":"a"}',
      '{"name":1,"changes":[]}',
      '{"name":"a","changes":[null]}',
    ];
    for (const text of texts) expect([text, draftOfText(text)]).toEqual([text, null]);
  });
});
