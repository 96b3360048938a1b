/**
 * In which letters a text is written. UTF-8 is strict enough to be known by itself; what is not UTF-8 is
 * GB18030 in a Chinese bureau, if it decodes without a hole and mostly to common characters.
 */

import { TextDecoder } from 'node:util';
import { InputError } from '../errors.js';
import { FileError } from './file-error.js';

export interface DecodedText {
  readonly text: string;
  /** 'UTF-8', 'GB18030' … */
  readonly encoding: string;
  /** Why this one, for the report. */
  readonly reason: string;
  /** The same for words in any language. */
  readonly why: EncodingWhy;
}

/** Said by the user, by a byte order mark, by the file beside it or its head; or seen in the text itself. */
export const ENCODING_WHYS = ['declared', 'mark', 'said', 'ascii', 'utf8', 'chinese'] as const;
export type EncodingWhy = (typeof ENCODING_WHYS)[number];

const LABELS: Readonly<Record<string, string>> = {
  utf8: 'utf-8',
  utf16: 'utf-16le',
  utf16le: 'utf-16le',
  utf16be: 'utf-16be',
  gb18030: 'gb18030',
  gbk: 'gb18030',
  gb2312: 'gb18030',
  cp936: 'gb18030',
  '936': 'gb18030',
  ansi936: 'gb18030',
  big5: 'big5',
  '950': 'big5',
  '65001': 'utf-8',
};

export const KNOWN_ENCODINGS = 'utf-8, gb18030 (also gbk, gb2312), big5, utf-16';

/** The decoder's label for a name people or .cpg files give; null where it is not known. */
export function encodingByName(name: string): string | null {
  const plain = name
    .trim()
    .toLowerCase()
    .replace(/[\s_-]/g, '');
  return Object.hasOwn(LABELS, plain) ? LABELS[plain]! : null;
}

/** @param declared by the user; null to find out. @throws InputError when it cannot be told */
export function decodeText(file: string, bytes: Uint8Array, declared: string | null): DecodedText {
  if (declared !== null) return decodeAs(file, bytes, declared, { reason: 'declared', why: 'declared' });
  const mark = byteOrderMark(bytes);
  if (mark) return decodeAs(file, bytes, mark, { reason: 'byte order mark', why: 'mark' });
  const { label, ...found } = detectEncoding(file, [{ bytes, mayBeCut: false }]);
  return decodeAs(file, bytes, label, found);
}

/** A text; one that fills its field may be cut inside a character. */
export interface TextPiece {
  readonly bytes: Uint8Array;
  readonly mayBeCut: boolean;
}

/** @param pieces texts written by one program. @throws InputError when it cannot be told */
export function detectEncoding(
  file: string,
  pieces: readonly TextPiece[],
): { readonly label: string } & Pick<DecodedText, 'reason' | 'why'> {
  const foreign = pieces.filter(({ bytes }) => !isAscii(bytes));
  if (foreign.length === 0) return { label: 'utf-8', reason: 'plain ASCII', why: 'ascii' };
  const utf8 = decodedAll(foreign, 'utf-8');
  const gb = decodedAll(foreign, 'gb18030');
  const isGb = gb !== null && isLikelyChinese(gb);
  // A few short words of GBK may happen to be valid UTF-8 (联通 does), but then they are not Chinese in it.
  if (utf8 !== null && !(isGb && !isLikelyChinese(utf8)))
    return { label: 'utf-8', reason: 'all of it is valid UTF-8', why: 'utf8' };
  if (isGb) {
    const reason = 'not UTF-8; as GB18030 it gives common Chinese characters';
    return { label: 'gb18030', reason, why: 'chinese' };
  }
  throw new FileError(
    file,
    'ENCODING_OPEN',
    `cannot tell in which encoding the text is written; declare it with --encoding (${KNOWN_ENCODINGS})`,
  );
}

function decodedAll(pieces: readonly TextPiece[], label: string): string | null {
  const texts = pieces.map((piece) => decodePiece(piece, label));
  return texts.includes(null) ? null : texts.join('\n');
}

/** The longest character of any encoding here takes four bytes. */
const MOST_CUT_BYTES = 3;

/** Without the part of a character at its end, where it may be cut; null where bytes do not fit. */
export function decodePiece({ bytes, mayBeCut }: TextPiece, label: string): string | null {
  for (let lost = 0; lost <= (mayBeCut ? MOST_CUT_BYTES : 0) && lost <= bytes.length; lost++) {
    const text = decodeStrict(bytes.subarray(0, bytes.length - lost), label);
    if (text !== null) return text;
  }
  return null;
}

function decodeAs(
  file: string,
  bytes: Uint8Array,
  name: string,
  found: Pick<DecodedText, 'reason' | 'why'>,
): DecodedText {
  const label = encodingByName(name);
  if (!label) throw new InputError('--encoding', `'${name}' is not known; choose from ${KNOWN_ENCODINGS}`);
  const text = decodeStrict(bytes, label);
  if (text === null)
    throw new FileError(
      file,
      'ENCODING_WRONG',
      `the text is not ${label.toUpperCase()}; declare another --encoding`,
      {
        params: { encoding: label.toUpperCase() },
      },
    );
  return { text, encoding: label.toUpperCase(), ...found };
}

function byteOrderMark(bytes: Uint8Array): string | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  return a === 0xfe && b === 0xff ? 'utf-16be' : null;
}

/** Null where bytes do not fit. A mark at the start is left out by the decoder. */
export function decodeStrict(bytes: Uint8Array, label: string): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

export const isAscii = (bytes: Uint8Array): boolean => bytes.every((byte) => byte < 0x80);

/** Our choice: of the letters beyond ASCII four in five are common characters or Chinese punctuation. */
const COMMON_SHARE = 0.8;

/** Random bytes decode to GB18030 too, but to rare characters and to holes. */
function isLikelyChinese(text: string): boolean {
  const foreign = [...text].filter((letter) => letter > '\u007f');
  const common = foreign.filter((letter) =>
    /[\u4e00-\u9fa5\u3000-\u303f\uff00-\uffef·—…℃㎡²×°]/.test(letter),
  );
  const hasControls = [...text].some((letter) => letter < ' ' && !'\t\n\v\f\r'.includes(letter));
  return !hasControls && common.length >= foreign.length * COMMON_SHARE;
}
