/**
 * A planner's file on its way in: chosen, read and looked at, stored, perhaps taken back. Pure steps; who
 * sends it is not their business. `serial` tells an answer that is no longer wanted from the one that is.
 */
import type { Drawn } from '../style/features.js';
import type { Problem } from './desk.js';

export const IMPORT_NOUNS = ['communities', 'facilities', 'stock', 'buildings', 'all'] as const;
export type ImportNoun = (typeof IMPORT_NOUNS)[number];

export interface ImportIssue {
  readonly level: 'error' | 'warning';
  readonly code: string;
  /** Where one code is told in several ways. */
  readonly variant?: string;
  /** What its sentence is filled with. */
  readonly params?: Readonly<Record<string, string | number>>;
  readonly objectId: string | null;
  readonly field: string | null;
  readonly reason: string;
  readonly row?: number;
  readonly value?: string;
  readonly proposal?: string;
  /** Stored communities the row may mean, the best first. */
  readonly candidates?: readonly IssueCandidate[];
}

export interface IssueCandidate {
  readonly id: string;
  readonly name: string;
  /** 0..1, how near the names are. */
  readonly score: number;
  readonly by: 'letters' | 'sound' | 'place';
}

export interface ImportReading {
  readonly table: string;
  /** Sheets or layers of the file that hold anything. */
  readonly tables: readonly {
    readonly name: string;
    readonly rowCount: number;
    readonly isOfNoun: boolean;
  }[];
  readonly encoding: string | null;
  readonly encodingReason: string | null;
  /** A word of `importEncoding`. */
  readonly encodingWhy: string | null;
  readonly crs: string | null;
  readonly crsReason: string | null;
  /** How the system was found, to be worded; `crsReason` is the server's own sentence. */
  readonly crsWhy: {
    readonly kind: string;
    readonly params: Readonly<Record<string, string | number>>;
  } | null;
  /** The file gives latitude (northing) first. */
  readonly isSwapped: boolean;
  readonly columns: readonly (readonly [heading: string, field: string])[];
  /** Of these headings the place knew the meaning from files before. */
  readonly rememberedColumns: readonly string[];
  readonly unreadColumns: readonly string[];
  readonly rowCount: number;
}

export interface PreviewFeature {
  readonly type: 'Feature';
  readonly geometry: Drawn;
  readonly properties: { readonly role: 'new' | 'changed' | 'doubt'; readonly name: string | null };
}

/** How the server understood the file; the answer of its route. */
export interface ImportLook {
  readonly fileName: string;
  readonly as: ImportNoun;
  readonly reading: ImportReading | null;
  readonly meanings: readonly string[];
  readonly counts: Readonly<Record<string, number>>;
  readonly changedCount: number;
  readonly issues: readonly ImportIssue[];
  readonly issueCount: number;
  readonly isRefused: boolean;
  readonly preview: {
    readonly features: { readonly type: 'FeatureCollection'; readonly features: readonly PreviewFeature[] };
    readonly placeCount: number;
  };
  readonly stored: { readonly importId: string; readonly isUnchanged: boolean } | null;
}

export interface ImportWork {
  readonly startedAt: string;
  readonly progressRatio: number;
}

/** What the server says of an import it was asked to store. */
export interface ImportNews extends ImportWork {
  readonly fileName: string;
  /** Null while it is under way. */
  readonly answer: ImportLook | null;
}

export interface UndoneImport {
  readonly deletedCount: number;
  readonly restoredCount: number;
}

/** What the planner says of the file; null and empty: to be found out. */
export interface ImportWishes {
  readonly noun: ImportNoun | null;
  readonly crs: string | null;
  readonly encoding: string | null;
  /** Name of the sheet or layer to read. */
  readonly sheet: string | null;
  readonly columns: readonly (readonly [heading: string, field: string])[];
  readonly skipRows: readonly number[];
  /** Row → id of a stored community, or 'new'. */
  readonly joins: readonly (readonly [row: number, community: string])[];
}

export type ImportStage =
  | 'closed'
  | 'choose'
  | 'reading'
  | 'look'
  | 'storing'
  | 'stored'
  | 'undoing'
  | 'undone';

export interface ImportDesk {
  readonly stage: ImportStage;
  readonly file: { readonly name: string; readonly content: Blob } | null;
  readonly wishes: ImportWishes;
  /** Share of the file that has been sent, 0..1; 1: the server reads it. */
  readonly sentRatio: number;
  /** By which the server knows what it stores: a page that is loaded anew asks for it. */
  readonly workId: string | null;
  /** How far the server is with storing. */
  readonly work: ImportWork | null;
  readonly isCallingOff: boolean;
  readonly look: ImportLook | null;
  readonly undone: UndoneImport | null;
  readonly problem: Problem | null;
  readonly serial: number;
}

/** To be chosen from; the zones of CGCS2000 by their central meridian, those of China. */
export const SYSTEMS: readonly { readonly value: string; readonly label: string }[] = [
  { value: 'EPSG:4326', label: 'WGS 84 (GPS, OSM)' },
  { value: 'EPSG:4490', label: 'CGCS2000' },
  { value: 'gcj02', label: 'GCJ-02' },
  { value: 'bd09', label: 'BD-09' },
  ...Array.from({ length: 21 }, (_, step) => ({
    value: `EPSG:${4534 + step}`,
    label: `CGCS2000 3° ${75 + 3 * step}°E`,
  })),
  ...Array.from({ length: 21 }, (_, step) => ({
    value: `EPSG:${4513 + step}`,
    label: `CGCS2000 3° zone ${25 + step}`,
  })),
];

export const NO_WISHES: ImportWishes = {
  noun: null,
  crs: null,
  encoding: null,
  sheet: null,
  columns: [],
  skipRows: [],
  joins: [],
};

export const NO_IMPORT: ImportDesk = {
  stage: 'closed',
  file: null,
  wishes: NO_WISHES,
  sentRatio: 0,
  workId: null,
  work: null,
  isCallingOff: false,
  look: null,
  undone: null,
  problem: null,
  serial: 0,
};

type ImportStep = (desk: ImportDesk) => ImportDesk;

const isAsking = ({ stage }: ImportDesk): boolean =>
  stage === 'reading' || stage === 'storing' || stage === 'undoing';

/** A new beginning; answers under way are heard no more. */
export const openImport: ImportStep = ({ serial }) => ({ ...NO_IMPORT, stage: 'choose', serial: serial + 1 });
export const closeImport: ImportStep = ({ serial }) => ({ ...NO_IMPORT, serial: serial + 1 });

const ask = (desk: ImportDesk, stage: 'reading' | 'storing' | 'undoing'): ImportDesk => ({
  ...desk,
  stage,
  sentRatio: 0,
  workId: null,
  work: null,
  isCallingOff: false,
  problem: null,
  serial: desk.serial + 1,
});

export const chooseFile =
  (file: NonNullable<ImportDesk['file']>, noun: ImportNoun | null): ImportStep =>
  (desk) =>
    ask({ ...NO_IMPORT, serial: desk.serial, file, wishes: { ...NO_WISHES, noun } }, 'reading');

/** Another noun or sheet means other columns and rows; nothing of what was said of them holds. */
export const wish =
  (wishes: Partial<ImportWishes>): ImportStep =>
  (desk) => {
    if (desk.file === null) return { ...desk, wishes: { ...desk.wishes, ...wishes } };
    const isOtherNoun = wishes.noun !== undefined && wishes.noun !== desk.wishes.noun;
    const isOther = isOtherNoun || (wishes.sheet !== undefined && wishes.sheet !== desk.wishes.sheet);
    const sheet = isOtherNoun ? null : desk.wishes.sheet;
    const kept = isOther ? { ...desk.wishes, sheet, columns: [], skipRows: [], joins: [] } : desk.wishes;
    return ask({ ...desk, wishes: { ...kept, ...wishes } }, 'reading');
  };

export const meanColumn =
  (heading: string, field: string): ImportStep =>
  (desk) =>
    wish({ columns: [...desk.wishes.columns.filter(([known]) => known !== heading), [heading, field]] })(
      desk,
    );

/** @param settled id of a stored community, 'new', 'skip' to leave the row out, null to take it as before */
export const settleRow =
  (row: number, settled: string | null): ImportStep =>
  (desk) => {
    const skipRows = desk.wishes.skipRows.filter((known) => known !== row);
    const joins = desk.wishes.joins.filter(([known]) => known !== row);
    if (settled === 'skip') return wish({ joins, skipRows: [...skipRows, row] })(desk);
    return wish({ skipRows, joins: settled === null ? joins : [...joins, [row, settled]] })(desk);
  };

export const canStore = ({ stage, look, file }: ImportDesk): boolean =>
  stage === 'look' && file !== null && look !== null && !look.isRefused && changesOf(look).length > 0;

/** @param workId a new one */
export const store =
  (workId: string): ImportStep =>
  (desk) =>
    canStore(desk) ? { ...ask(desk, 'storing'), workId } : desk;

/** What another load of this page began to store; the file itself is at the server. */
export const resumeStoring =
  (workId: string, fileName: string): ImportStep =>
  ({ serial }) => ({
    ...NO_IMPORT,
    stage: 'storing',
    file: { name: fileName, content: new Blob() },
    sentRatio: 1,
    workId,
    serial: serial + 1,
  });
/** It was sent by another load of the page: there is nothing to send, only to hear. */
export const isResumed = ({ stage, file }: ImportDesk): boolean =>
  stage === 'storing' && file?.content.size === 0;

export const callOffStoring: ImportStep = (desk) =>
  desk.stage === 'storing' ? { ...desk, isCallingOff: true } : desk;
export const undo: ImportStep = (desk) => (desk.stage === 'stored' ? ask(desk, 'undoing') : desk);

/** Only what belongs to the question that was asked last is heard. */
const heard =
  (serial: number, step: ImportStep): ImportStep =>
  (desk) =>
    desk.serial === serial && isAsking(desk) ? step(desk) : desk;

export const hearSent = (serial: number, sentRatio: number): ImportStep =>
  heard(serial, (desk) => ({ ...desk, sentRatio }));

export const hearWork = (serial: number, { startedAt, progressRatio }: ImportWork): ImportStep =>
  heard(serial, (desk) => ({ ...desk, work: { startedAt, progressRatio } }));

/** The guess of the server becomes a wish, so that storing means what was looked at. */
export const hearLook = (serial: number, look: ImportLook): ImportStep =>
  heard(serial, (desk) => ({
    ...desk,
    stage: look.stored ? 'stored' : 'look',
    look,
    wishes: { ...desk.wishes, noun: look.as },
  }));

export const hearUndone = (serial: number, undone: UndoneImport): ImportStep =>
  heard(serial, (desk) => ({ ...desk, stage: 'undone', undone }));

/** Back to the step before, with the reason. */
export const hearProblem = (serial: number, problem: Problem | null): ImportStep =>
  heard(serial, (desk) => ({
    ...desk,
    // Called off by hand, the refusal is what was wanted.
    problem: desk.isCallingOff ? null : problem,
    stage: desk.stage === 'undoing' ? 'stored' : desk.look ? 'look' : 'choose',
  }));

/** Cancelling is a problem without words. */
export const callOff: ImportStep = (desk) => hearProblem(desk.serial, null)(desk);

export interface IssueGroup {
  readonly code: string;
  readonly level: ImportIssue['level'];
  readonly issues: readonly ImportIssue[];
}

/** By kind, errors first, then the frequent ones. */
export function groupIssues(issues: readonly ImportIssue[]): IssueGroup[] {
  const groups = new Map<string, ImportIssue[]>();
  for (const issue of issues) {
    const key = `${issue.level} ${issue.code}`;
    const group = groups.get(key);
    if (group) group.push(issue);
    else groups.set(key, [issue]);
  }
  return [...groups.values()]
    .map((members) => ({ code: members[0]!.code, level: members[0]!.level, issues: members }))
    .sort((a, b) => a.level.localeCompare(b.level) || b.issues.length - a.issues.length);
}

/** Under this it is worded. */
export const kindOf = ({ code, variant }: ImportIssue): string =>
  variant === undefined ? code : `${code}.${variant}`;

const DOUBTS = [
  'UNKNOWN_COMMUNITY',
  'UNKNOWN_COMMUNITY.settled',
  'AMBIGUOUS_COMMUNITY',
  'SAME_NAME_ELSEWHERE',
  'SAME_LAND',
  'OVERLAPS',
];
/** The planner can say which community a row means. */
export const isDoubt = (issue: ImportIssue): boolean =>
  issue.row !== undefined && DOUBTS.includes(kindOf(issue));

/** The rows that are one thing twice and do not agree: one of them is to be left out. */
export function rivalRows(issue: ImportIssue): number[] {
  const otherRow = issue.params?.otherRow;
  const isRivalry = kindOf(issue) === 'DUPLICATE_ROW.disagree' && issue.row !== undefined;
  return isRivalry && typeof otherRow === 'number' ? [otherRow, issue.row] : [];
}

const COUNTED = [
  'communities',
  'facilities',
  'idleStock',
  'buildings',
  'entrances',
  'networkEdges',
  'groundFeatures',
  'administrativeAreas',
] as const;
export type ImportCount = (typeof COUNTED)[number] | 'changed';

/** What an import does, in figures; empty where it does nothing. */
export const changesOf = ({
  counts,
  changedCount,
}: Pick<ImportLook, 'counts' | 'changedCount'>): (readonly [ImportCount, number])[] =>
  [...COUNTED.map((noun) => [noun, counts[noun] ?? 0] as const), ['changed', changedCount] as const].filter(
    ([, count]) => count > 0,
  );
