/** Why a whole file was refused, in the planner's words, by the kind that the server names. */
import type { Params, Speaker } from '../words/speaker.js';
import type { WordKey } from '../words/zh-CN.js';
import type { Problem } from './desk.js';

/** Null where the server names no kind: then there is its own sentence alone. */
export function refusalSentence(speaker: Speaker, { code, details = {} }: Problem): string | null {
  if (code === 'SERVICE_UNAVAILABLE') return speaker.say('import.busy');
  return (
    saidOf(speaker, 'importRefusal', details.refusal, refusalParams(speaker, details.params)) ??
    saidOf(speaker, 'importLimit', details.thing, limitParams(speaker, details))
  );
}

function saidOf(speaker: Speaker, group: string, kind: unknown, params: Params): string | null {
  const key = `${group}.${String(kind)}`;
  return speaker.hasWord(key) ? speaker.say(key as WordKey, params) : null;
}

function refusalParams(speaker: Speaker, params: unknown): Params {
  const given = (params ?? {}) as Params;
  return {
    ...given,
    ...(given.noun !== undefined && { noun: speaker.code('import.noun', given.noun as string) }),
  };
}

const BYTES_PER_MEGABYTE = 1024 * 1024;

/** Bytes are said in megabytes, the limit whole, and what was found never less than it is. */
function limitParams(speaker: Speaker, { thing, limit, asked }: NonNullable<Problem['details']>): Params {
  const isBytes = thing === 'bytes' || thing === 'unpacked';
  const said = (count: unknown, round: (value: number) => number): string =>
    isBytes
      ? `${speaker.number(round(Number(count) / BYTES_PER_MEGABYTE))} MB`
      : speaker.number(Number(count));
  return { limit: said(limit, Math.floor), asked: said(asked, Math.ceil) };
}

const MENDED_BY_SAYING = /^(CRS_(?!NOT_KNOWN)|ENCODING_|NO_HEADINGS$|UNKNOWN_)/;

/** What the file is may be said and the file read again: of a damaged one nothing that is said helps. */
export function isMendedBySaying({ details }: Problem): boolean {
  const { refusal, thing } = details ?? {};
  return typeof refusal === 'string' ? MENDED_BY_SAYING.test(refusal) : thing === undefined;
}
