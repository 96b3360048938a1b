/** Collects what is wrong with a file: every issue, in the order found. */

import type { LonLat } from '../kernel/lon-lat.js';
import type { ImportIssue, IssueCandidate } from './bundle.js';
import type { IssueParams, PlainIssueKind } from './issue-codes.js';

interface AnyParts {
  readonly objectId?: string | null;
  readonly field?: string | null;
  readonly reason: string;
  readonly position?: LonLat | null;
  readonly row?: number | undefined;
  readonly value?: string | undefined;
  readonly proposal?: string | undefined;
  readonly candidates?: readonly IssueCandidate[] | undefined;
}

interface PlainParts extends AnyParts {
  readonly code: PlainIssueKind;
  readonly params?: undefined;
}

type PartsWithParams = {
  [Kind in keyof IssueParams]: AnyParts & {
    readonly code: Kind;
    readonly params: Readonly<Record<IssueParams[Kind][number], string | number>>;
  };
}[keyof IssueParams];

/** `code` names the kind, its variant included; each kind comes with its own parameters. */
export type IssueParts = PlainParts | PartsWithParams;
/** Of an issue that a row is told of: the row and the column are known where it is told. */
export type IssueOfValue = PlainParts | (AnyParts & Extract<PartsWithParams, { code: 'MOJIBAKE.meant' }>);

export class IssueList {
  readonly all: ImportIssue[] = [];
  readonly #file: string;

  constructor(file: string) {
    this.#file = file;
  }

  /** The file cannot be taken. */
  error(parts: IssueParts): void {
    this.#add('error', parts);
  }

  /** The file is taken; `reason` says what became of the row. */
  warn(parts: IssueParts): void {
    this.#add('warning', parts);
  }

  #add(level: ImportIssue['level'], parts: IssueParts): void {
    const [code, variant] = parts.code.split('.') as [string, string?];
    const { row, value, proposal, params, candidates = [] } = parts;
    this.all.push({
      level,
      code,
      file: this.#file,
      objectId: parts.objectId ?? null,
      field: parts.field ?? null,
      reason: parts.reason,
      position: parts.position ?? null,
      ...(variant !== undefined && { variant }),
      ...(params !== undefined && { params }),
      ...(row !== undefined && { row }),
      ...(value !== undefined && { value }),
      ...(proposal !== undefined && { proposal }),
      ...(candidates.length > 0 && { candidates }),
    });
  }
}
