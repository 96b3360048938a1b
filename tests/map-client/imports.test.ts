/** A file on its way in, step by step; an answer that is no longer wanted changes nothing. */
import { crc32 } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { coordinateSystem } from '../../api/intake/crs.js';
import { CRS_REASONS } from '../../api/intake/crs-why.js';
import { ISSUE_KINDS } from '../../api/intake/issue-codes.js';
import { FILE_REFUSALS, LIMITED_THINGS } from '../../api/tables/file-error.js';
import { ENCODING_WHYS } from '../../api/tables/text-encoding.js';
import { readZip } from '../../api/tables/zip-archive.js';
import { newWorkId } from '../../map-client/operations/imports.js';
import { isMendedBySaying, refusalSentence } from '../../map-client/state/import-refusal.js';
import {
  callOff,
  callOffStoring,
  canStore,
  changesOf,
  chooseFile,
  closeImport,
  groupIssues,
  hearLook,
  hearProblem,
  hearSent,
  hearUndone,
  hearWork,
  type ImportDesk,
  type ImportIssue,
  type ImportLook,
  isDoubt,
  isResumed,
  meanColumn,
  NO_IMPORT,
  openImport,
  resumeStoring,
  rivalRows,
  SYSTEMS,
  settleRow,
  store,
  undo,
  wish,
} from '../../map-client/state/imports.js';
import { zipOf } from '../../map-client/state/zip-store.js';
import { boxOfFeatures } from '../../map-client/style/extent.js';
import { en } from '../../map-client/words/en.js';
import { speakerOf } from '../../map-client/words/speaker.js';
import { type WordKey, zhCN } from '../../map-client/words/zh-CN.js';

const FILE = { name: '台账.xlsx', content: new Blob(['a']) };
const PROBLEM = { kind: 'refused', code: 'BAD_USER_INPUT', message: 'no table' } as const;
const look = (more: Partial<ImportLook> = {}): ImportLook => ({
  fileName: FILE.name,
  as: 'communities',
  reading: null,
  meanings: [],
  counts: { communities: 2, facilities: 0, warnings: 1 },
  changedCount: 7,
  issues: [],
  issueCount: 0,
  isRefused: false,
  preview: { features: { type: 'FeatureCollection', features: [] }, placeCount: 0 },
  stored: null,
  ...more,
});
const issue = (code: string, more: Partial<ImportIssue> = {}): ImportIssue => ({
  level: 'warning',
  code,
  objectId: null,
  field: null,
  reason: 'is so',
  ...more,
});

const reading = chooseFile(FILE, null)(openImport(NO_IMPORT));
const looked = hearLook(reading.serial, look())(reading);
const storing = store('work')(looked);
const stored = hearLook(storing.serial, look({ stored: { importId: 'i', isUnchanged: false } }))(storing);

describe('a file', () => {
  it('is chosen, read, looked at, stored and taken back', () => {
    expect(openImport(NO_IMPORT).stage).toBe('choose');
    expect(reading).toMatchObject({ stage: 'reading', file: FILE, sentRatio: 0 });
    expect(looked.stage).toBe('look');
    expect([storing.stage, stored.stage]).toEqual(['storing', 'stored']);
    const undoing = undo(stored);
    const undone = hearUndone(undoing.serial, { deletedCount: 2, restoredCount: 7 })(undoing);
    expect([undoing.stage, undone.stage]).toEqual(['undoing', 'undone']);
    expect(closeImport(undone)).toMatchObject({ stage: 'closed', file: null, look: null });
  });

  it('is stored as what it was looked at, when that was a guess', () => {
    expect(reading.wishes.noun).toBeNull();
    expect(storing.wishes.noun).toBe('communities');
  });

  it('with errors is not stored', () => {
    const refused = hearLook(reading.serial, look({ isRefused: true }))(reading);
    expect(canStore(refused)).toBe(false);
    expect(store('work')(refused)).toBe(refused);
  });

  it('that would change nothing is not stored', () => {
    const idle = hearLook(reading.serial, look({ counts: {}, changedCount: 0 }))(reading);
    expect(canStore(idle)).toBe(false);
  });

  it('is heard of only by the last question', () => {
    const again = wish({ crs: 'gcj02' })(looked);
    expect(hearLook(reading.serial, look({ changedCount: 99 }))(again)).toBe(again);
    expect(hearSent(reading.serial, 0.5)(again)).toBe(again);
    expect(hearSent(again.serial, 0.5)(again).sentRatio).toBe(0.5);
    expect(hearLook(again.serial, look())(closeImport(again)).stage).toBe('closed');
  });

  it('that is refused or called off goes back one step, never on', () => {
    const stageAfter = (desk: ImportDesk) => hearProblem(desk.serial, PROBLEM)(desk).stage;
    expect([reading, wish({ crs: 'bd09' })(looked), storing, undo(stored)].map(stageAfter)).toEqual([
      'choose',
      'look',
      'look',
      'stored',
    ]);
    expect(callOff(reading)).toMatchObject({ stage: 'choose', problem: null });
    expect(callOff(looked)).toBe(looked);
    // what was chosen is kept, so that more can be said of it
    const refused = hearProblem(reading.serial, PROBLEM)(reading);
    expect(wish({ crs: 'gcj02' })(refused)).toMatchObject({
      stage: 'reading',
      file: FILE,
      wishes: { crs: 'gcj02' },
    });
  });
});

describe('what is being stored', () => {
  it('is found again by a page that is loaded anew, and heard to its end', () => {
    const resumed = resumeStoring('work', '设施.csv')(NO_IMPORT);
    expect(resumed).toMatchObject({ stage: 'storing', workId: 'work', sentRatio: 1 });
    expect([isResumed(resumed), isResumed(storing)]).toEqual([true, false]);
    const news = { startedAt: '2026-01-01T00:00:00Z', progressRatio: 0.4 };
    expect(hearWork(resumed.serial, news)(resumed).work).toEqual(news);
    const done = hearLook(resumed.serial, look({ stored: { importId: 'i', isUnchanged: false } }))(resumed);
    expect(done.stage).toBe('stored');
    expect(hearProblem(resumed.serial, PROBLEM)(resumed)).toMatchObject({
      stage: 'choose',
      problem: PROBLEM,
    });
  });

  it('is called off at the server, and then its refusal is no problem', () => {
    const calling = callOffStoring(storing);
    expect(calling).toMatchObject({ stage: 'storing', isCallingOff: true });
    expect(hearProblem(calling.serial, PROBLEM)(calling)).toMatchObject({ stage: 'look', problem: null });
    expect(callOffStoring(looked)).toBe(looked);
    // Too late: it was stored, and that is told.
    expect(
      hearLook(calling.serial, look({ stored: { importId: 'i', isUnchanged: false } }))(calling).stage,
    ).toBe('stored');
  });

  it('goes by ids of the usual form', () => {
    const ids = Array.from({ length: 50 }, newWorkId);
    for (const id of ids)
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(new Set(ids).size).toBe(50);
  });
});

describe('what the planner says of it', () => {
  it('asks again, and keeps what was said before', () => {
    const twice = meanColumn('备注', 'owner')(meanColumn('备注', 'name')(looked));
    expect(twice.wishes.columns).toEqual([['备注', 'owner']]);
    expect([twice.stage, twice.look]).toEqual(['reading', looked.look]);
  });

  it('of columns is forgotten when it is something else after all', () => {
    const told = settleRow(14, 'new')(meanColumn('备注', 'owner')(looked));
    const other = wish({ noun: 'facilities', crs: 'gcj02' })(told);
    expect(other.wishes).toMatchObject({ noun: 'facilities', crs: 'gcj02', columns: [], joins: [] });
  });

  it('of columns and rows is forgotten with another sheet, and the sheet with another noun', () => {
    const told = settleRow(14, 'skip')(meanColumn('备注', 'owner')(looked));
    const other = wish({ sheet: '2025年' })(told);
    expect(other.wishes).toMatchObject({ sheet: '2025年', columns: [], skipRows: [] });
    expect(wish({ noun: 'facilities' })(other).wishes.sheet).toBeNull();
    expect(wish({ crs: 'gcj02' })(other).wishes.sheet).toBe('2025年');
  });

  it('of a row is one thing at a time', () => {
    const skipped = settleRow(14, 'skip')(settleRow(14, 'new')(looked));
    expect(skipped.wishes).toMatchObject({ skipRows: [14], joins: [] });
    const joined = settleRow(14, 'id-1')(skipped);
    expect(joined.wishes).toMatchObject({ skipRows: [], joins: [[14, 'id-1']] });
    expect(settleRow(14, null)(joined).wishes).toMatchObject({ skipRows: [], joins: [] });
  });

  it('names only systems that the reader knows, each once', () => {
    const codes = SYSTEMS.map(({ value }) => coordinateSystem('crs', value).code);
    expect(new Set(codes).size).toBe(SYSTEMS.length);
  });
});

describe('what is told', () => {
  it('groups issues by kind, errors first, then the frequent ones', () => {
    const issues = [
      issue('TOTAL_ROW'),
      issue('MISSING_VALUE'),
      issue('MISSING_VALUE'),
      issue('NOTHING_FOUND', { level: 'error' }),
    ];
    expect(groupIssues(issues).map(({ code, issues }) => [code, issues.length])).toEqual([
      ['NOTHING_FOUND', 1],
      ['MISSING_VALUE', 2],
      ['TOTAL_ROW', 1],
    ]);
    expect(isDoubt(issue('UNKNOWN_COMMUNITY', { row: 14 }))).toBe(true);
    expect(isDoubt(issue('UNKNOWN_COMMUNITY'))).toBe(false);
  });

  it('counts what it does, and nothing that it does not', () => {
    expect(changesOf(look())).toEqual([
      ['communities', 2],
      ['changed', 7],
    ]);
  });

  it('settles rows that mean a community, and no others', () => {
    const candidates = ['UNKNOWN_COMMUNITY', 'SAME_LAND', 'TOTAL_ROW'].map((code) => issue(code, { row: 3 }));
    expect(candidates.map(isDoubt)).toEqual([true, true, false]);
    expect(isDoubt(issue('UNKNOWN_COMMUNITY', { row: 3, variant: 'kept' }))).toBe(false);
  });

  it('lets one of two rows be left out that are the same and do not agree', () => {
    const params = { otherRow: 4 };
    expect(rivalRows(issue('DUPLICATE_ROW', { row: 15, variant: 'disagree', params }))).toEqual([4, 15]);
    expect(rivalRows(issue('DUPLICATE_ROW', { row: 15, params }))).toEqual([]);
  });

  it('shows a single point with room round it', () => {
    const box = boxOfFeatures([{ geometry: { coordinates: [116, 40] } }])!;
    // 120 m are 120 / 111 km of a degree of latitude.
    expect([box[1], box[3]].map((lat) => Math.abs(lat - 40))).toEqual([
      expect.closeTo(120 / 111_000, 4),
      expect.closeTo(120 / 111_000, 4),
    ]);
    expect(boxOfFeatures([])).toBeNull();
  });
});

describe('a refused file', () => {
  const refused = (details: Record<string, unknown>, code = 'BAD_USER_INPUT') =>
    ({ kind: 'refused', code, message: 'x.csv: in English', details }) as const;
  const said = (details: Record<string, unknown>, language: 'zh' | 'en' = 'zh') =>
    refusalSentence(speakerOf(language), refused(details));

  it('is told of in the language of the page, with its figures', () => {
    expect(said({ refusal: 'PART_MISSING', params: { part: '.dbf' } })).toMatch(/^Shapefile 缺 \.dbf：/);
    expect(said({ refusal: 'NO_HEADINGS', params: { noun: 'facilities' } })).toMatch(/认得出是设施的列/);
    expect(said({ refusal: 'NO_HEADINGS', params: { noun: 'facilities' } }, 'en')).toMatch(/of facilities/i);
    expect(said({ thing: 'unpacked', limit: 96 * 1024 * 1024, asked: 155e6 })).toBe(
      '解压后有 148 MB，超过 96 MB 的上限，没有解压。',
    );
    expect(said({ thing: 'rows', limit: 200_000, asked: 200_001 })).toMatch(
      /有 200,001 行，上限是 200,000 行/,
    );
    expect(refusalSentence(speakerOf('zh'), refused({}, 'SERVICE_UNAVAILABLE'))).toMatch(/稍后再试/);
    expect(said({})).toBeNull();
  });

  it('is read again only where something may be said of it that helps', () => {
    const helps = (refusal: string) => isMendedBySaying(refused({ refusal }));
    expect(['CRS_OPEN', 'ENCODING_OPEN', 'NO_HEADINGS'].map(helps)).toEqual([true, true, true]);
    expect(['DAMAGED', 'CRS_NOT_KNOWN', 'PART_MISSING'].map(helps)).toEqual([false, false, false]);
    expect(isMendedBySaying(refused({ thing: 'rows' }))).toBe(false);
  });
});

describe('the words for issues', () => {
  const KINDS = Object.entries(ISSUE_KINDS);
  const codes = new Set(KINDS.map(([kind]) => kind.split('.')[0]!));
  const worded = (group: string): string[] =>
    Object.keys(zhCN).flatMap((key) => (key.startsWith(`${group}.`) ? [key.slice(group.length + 1)] : []));
  const holesOf = (key: string): string[] =>
    [...((zhCN as Record<string, string>)[key] ?? '').matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);

  it('are there for each kind that an intake can raise, and for nothing else', () => {
    expect(KINDS.length).toBeGreaterThan(90);
    expect(worded('importReason').sort()).toEqual(KINDS.map(([kind]) => kind).sort());
    expect(worded('importIssue').sort()).toEqual([...codes].sort());
  });

  it('say every figure of the kind, and no other', () => {
    for (const [kind, params] of KINDS) {
      const said = [...holesOf(`importReason.${kind}`), ...holesOf(`importProposal.${kind}`)];
      expect([kind, [...new Set(said)].sort()]).toEqual([kind, [...params].sort()]);
    }
  });

  it('are there for each reason to refuse a whole file, with every figure of it', () => {
    const kinds = Object.entries(FILE_REFUSALS);
    expect(worded('importRefusal').sort()).toEqual(kinds.map(([kind]) => kind).sort());
    for (const [kind, params] of kinds)
      expect([kind, holesOf(`importRefusal.${kind}`).sort()]).toEqual([kind, [...params].sort()]);
    expect(worded('importLimit').sort()).toEqual([...LIMITED_THINGS].sort());
  });

  it('say how an encoding was found', () => {
    for (const why of ENCODING_WHYS)
      for (const words of [zhCN, en]) expect(words).toHaveProperty([`importEncoding.${why}`]);
  });

  it('say how a coordinate system was found, with every figure of it', () => {
    const kinds = Object.entries(CRS_REASONS);
    expect(worded('importWhy').sort()).toEqual([...kinds.map(([kind]) => kind), 'swapped'].sort());
    for (const [kind, params] of kinds)
      expect([kind, holesOf(`importWhy.${kind}`).sort()]).toEqual([kind, [...params].sort()]);
  });

  /** What is told for the record alone. */
  const NOTHING_TO_DO = [
    'DOUBLE_EDGE',
    'DRAWN_TWICE',
    'HEADING_ROW',
    'NAME_TAKEN',
    'NOTE_ROW',
    'OTHER_LAYER',
    'REPEATED_NODE',
    'ROW_SKIPPED',
    'SELF_LOOP',
    'STORED_ALREADY',
    'TOTAL_ROW',
    'WINDING_MENDED',
    'ZERO_LENGTH',
  ];

  it('say what to do, unless there is nothing to do', () => {
    const silent = KINDS.map(([kind]) => kind).filter((kind) => !(`importProposal.${kind}` in zhCN));
    expect(silent.sort()).toEqual(NOTHING_TO_DO);
  });

  it('never send a planner at a page to the command line', () => {
    for (const key of Object.keys(zhCN).filter((one) => /^import(Reason|Proposal)\./.test(one)))
      for (const words of [zhCN, en])
        expect([key, /--|linli /.test(words[key as WordKey])]).toEqual([key, false]);
  });
});

describe('the parts of a Shapefile in one archive', () => {
  it('come out as they went in, under Chinese names', async () => {
    const parts = [
      { name: '小区.shp', bytes: Uint8Array.from({ length: 300 }, (_, at) => (at * 7) % 256) },
      { name: '小区.cpg', bytes: new TextEncoder().encode('GBK') },
      { name: '小区.prj', bytes: new Uint8Array() },
    ];
    const archive = zipOf(parts);
    const entries = await readZip('小区.zip', archive, () => true);
    expect(entries.map(({ name, bytes }) => ({ name, bytes: new Uint8Array(bytes) }))).toEqual(parts);
    // The checksum stands 14 bytes into the first head.
    expect(new DataView(archive.buffer).getUint32(14, true)).toBe(crc32(parts[0]!.bytes));
  });
});
