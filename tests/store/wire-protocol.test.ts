/** Where messages and batches end, whatever pieces the bytes come in; one ReadyForQuery an answer. */

import { describe, expect, it } from '@jest/globals';
import { errorResponse, MessageReader, withOneReady } from '../../api/store/wire-protocol.js';

/** A message: its kind, the length of what follows, the body. */
function message(kind: string, body = ''): Buffer {
  const head = Buffer.alloc(5);
  head.write(kind, 0, 'latin1');
  head.writeInt32BE(4 + body.length, 1);
  return Buffer.concat([head, Buffer.from(body, 'latin1')]);
}

/** Start packets have no kind: their length, a code, the rest. */
function start(code: number, body = ''): Buffer {
  const head = Buffer.alloc(8);
  head.writeInt32BE(8 + body.length, 0);
  head.writeInt32BE(code, 4);
  return Buffer.concat([head, Buffer.from(body, 'latin1')]);
}

const SSL = start(80877103);
const STARTUP = start(196608, 'user\0postgres\0\0');
const EXTENDED = [message('P', 'select $1'), message('B', 'x'.repeat(50)), message('E'), message('S')];
const STREAM = Buffer.concat([SSL, STARTUP, ...EXTENDED, message('Q', 'select 1\0'), message('X')]);
const HEARD = ['ssl', STARTUP.toString('hex'), Buffer.concat(EXTENDED).toString('hex')].concat(
  message('Q', 'select 1\0').toString('hex'),
  'bye',
);

function listen(): { reader: MessageReader; heard: string[] } {
  const heard: string[] = [];
  const reader = new MessageReader({
    onBatch: (bytes) => heard.push(Buffer.from(bytes).toString('hex')),
    onSslRequest: () => heard.push('ssl'),
    onGoodbye: () => heard.push('bye'),
  });
  return { reader, heard };
}

describe('MessageReader', () => {
  it('hands on whole batches wherever the bytes are cut in two', () => {
    for (let cut = 0; cut <= STREAM.length; cut++) {
      const { reader, heard } = listen();
      reader.push(STREAM.subarray(0, cut));
      reader.push(STREAM.subarray(cut));
      expect(heard).toEqual(HEARD);
    }
  });

  it.each([1, 2, 3, 7])('hands on whole batches from pieces of %i bytes', (size) => {
    const { reader, heard } = listen();
    for (let at = 0; at < STREAM.length; at += size) reader.push(STREAM.subarray(at, at + size));
    expect(heard).toEqual(HEARD);
  });

  it('hears a request to cancel as good-bye', () => {
    const { reader, heard } = listen();
    reader.push(start(80877102, '12345678'));
    expect(heard).toEqual(['bye']);
  });
});

describe('withOneReady', () => {
  const ready = message('Z', 'I');

  it('keeps the last of several, and all else', () => {
    const error = message('E', 'no');
    const answer = withOneReady(Buffer.concat([error, ready, message('Z', 'E')]));
    expect(answer).toEqual(Buffer.concat([error, message('Z', 'E')]));
  });

  it('leaves an answer with one as it is', () => {
    const answer = Buffer.concat([message('D', 'Z'.repeat(9)), message('C', 'SELECT 1'), ready]);
    expect(withOneReady(answer)).toBe(answer);
  });
});

describe('errorResponse', () => {
  it('is an error with its code, then ready', () => {
    const bytes = errorResponse('55P03', '忙');
    expect(bytes[0]).toBe('E'.charCodeAt(0));
    const end = 1 + bytes.readInt32BE(1);
    expect(bytes.subarray(5, end).toString()).toBe('SERROR\0VERROR\0C55P03\0M忙\0\0');
    expect(bytes.subarray(end)).toEqual(message('Z', 'I'));
  });
});
