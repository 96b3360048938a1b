/** A code of the vocabulary with its word in both languages. */
export interface Word<Code extends string = string> {
  readonly code: Code;
  readonly zh: string;
  readonly en: string;
}

export const words = <const Rows extends readonly Word[]>(rows: Rows): Rows => rows;
