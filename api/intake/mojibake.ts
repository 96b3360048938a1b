/**
 * Text that was read in the wrong encoding before it came here (乱码). It is told by undoing the mistake:
 * written back to bytes in the wrong encoding, it must decode cleanly, to Chinese, in the right one.
 */

import { TextDecoder } from 'node:util';

export interface Mojibake {
  /** What the text was most likely meant to be, null where the letters are lost. */
  readonly meant: string | null;
  readonly reason: string;
}

/** Null for a text that reads well. */
export function mojibakeIn(text: string): Mojibake | null {
  if (!/[^\u0020-\u007e]/.test(text)) return null;
  if (/\ufffd|锟斤拷/.test(text)) return { meant: null, reason: 'letters were lost in a conversion before' };
  const asLatin = latinBytes(text);
  if (asLatin) {
    const utf8 = chineseFrom(asLatin, 'utf-8');
    if (utf8) return { meant: utf8, reason: 'UTF-8 that was read as Latin-1' };
    const gbk = chineseFrom(asLatin, 'gbk');
    if (gbk) return { meant: gbk, reason: 'GBK that was read as Latin-1' };
    return null;
  }
  const asGbk = gbkBytes(text);
  const utf8 = asGbk && chineseFrom(asGbk, 'utf-8');
  return utf8 ? { meant: utf8, reason: 'UTF-8 that was read as GBK' } : null;
}

/** Two letters at least, and all beyond ASCII are common Chinese: a lone é is a lone é. */
function chineseFrom(bytes: Uint8Array, label: string): string | null {
  try {
    const text = new TextDecoder(label, { fatal: true }).decode(bytes);
    const foreign = text.replace(/[\u0020-\u007e]/g, '');
    return foreign.length >= 2 && /^[\u4e00-\u9fa5\u3000-\u303f\uff00-\uffef·—]+$/.test(foreign)
      ? text
      : null;
  } catch {
    return null;
  }
}

const latinBytes = (text: string): Uint8Array | null =>
  [...text].every((letter) => letter <= '\u00ff') ? Buffer.from(text, 'latin1') : null;

/** The text as GBK bytes, null where GBK has no such letter. */
export function gbkBytes(text: string): Uint8Array | null {
  const bytes: number[] = [];
  for (const letter of text) {
    if (letter <= '\u007f') bytes.push(letter.charCodeAt(0));
    else {
      const pair = gbkPairs().get(letter);
      if (pair === undefined) return null;
      bytes.push(pair >> 8, pair & 0xff);
    }
  }
  return Uint8Array.from(bytes);
}

let pairs: Map<string, number> | null = null;

/** The platform decodes GBK and does not encode it: the table is read off the decoder once. */
function gbkPairs(): ReadonlyMap<string, number> {
  if (pairs) return pairs;
  pairs = new Map();
  const decoder = new TextDecoder('gbk');
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue;
      const letter = decoder.decode(Uint8Array.of(lead, trail));
      if ([...letter].length === 1 && letter !== '\ufffd' && !pairs.has(letter))
        pairs.set(letter, (lead << 8) | trail);
    }
  return pairs;
}
