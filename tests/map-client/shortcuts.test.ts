/** The keys of the page: each does one thing, and none does anything while somebody writes. */
import { describe, expect, it } from '@jest/globals';
import { shortcutOf } from '../../map-client/state/shortcuts.js';
import { HEADS } from '../../map-client/state/view.js';

const key = (text: string, held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey', boolean>> = {}) => ({
  key: text,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...held,
});

describe('a key', () => {
  it('1 to 8 opens the sections in the order they stand', () => {
    expect(HEADS.length).toBe(8);
    HEADS.forEach((tab, i) => {
      expect(shortcutOf(key(String(i + 1)), false)).toEqual({ act: 'tab', tab });
    });
    expect(shortcutOf(key('9'), false)).toBeNull();
    expect(shortcutOf(key('0'), false)).toBeNull();
  });

  it('searches, computes, changes the language, shows the sheet', () => {
    for (const [text, act] of [
      ['/', 'search'],
      ['r', 'run'],
      ['R', 'run'],
      ['l', 'language'],
      ['e', 'edit'],
      ['?', 'sheet'],
      ['？', 'sheet'],
    ] as const)
      expect([text, shortcutOf(key(text), false)]).toEqual([text, { act }]);
    expect(shortcutOf(key('x'), false)).toBeNull();
  });

  it('is a letter while somebody writes, and the browser’s own with Ctrl, Cmd or Alt', () => {
    expect(shortcutOf(key('r'), true)).toBeNull();
    for (const held of ['ctrlKey', 'metaKey', 'altKey'])
      expect(shortcutOf(key('r', { [held]: true }), false)).toBeNull();
  });
});
