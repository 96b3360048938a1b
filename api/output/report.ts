/** A report as blocks, before anybody asks how it is printed: the same for PDF and for Word. */

import type { Drawing } from './drawing.js';
import type { Language } from './words.js';

export interface Cell {
  readonly text: string;
  /** Colour behind the text. */
  readonly fill?: string;
  readonly isBold?: boolean;
}

export interface TableColumn {
  readonly head: string;
  /** Share of the width. */
  readonly width: number;
  readonly isNumber?: boolean;
}

export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string; readonly startsPage?: boolean }
  | { readonly kind: 'text'; readonly text: string; readonly tone?: 'quiet' | 'warning' }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | {
      readonly kind: 'table';
      readonly columns: readonly TableColumn[];
      readonly rows: readonly (readonly (string | Cell)[])[];
    }
  | { readonly kind: 'picture'; readonly drawing: Drawing; readonly caption: string };

export const REPORT_FORMATS = ['pdf', 'docx'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

export interface Report {
  /** Of the file, without its ending. */
  readonly stem: string;
  readonly title: string;
  readonly subtitle: string;
  readonly language: Language;
  /** Stands on every page; null for surveyed data. */
  readonly banner: string | null;
  readonly footer: string;
  /** The one date it carries: of the run. */
  readonly date: Date;
  readonly blocks: readonly Block[];
}

export const cellOf = (cell: string | Cell): Cell => (typeof cell === 'string' ? { text: cell } : cell);

/** The width of the text on A4, in points. */
export const TEXT_WIDTH = 515;
