/** Names found by characters, pinyin and initials, against readings written down here and the packed ones. */
import { describe, expect, it } from '@jest/globals';
import { type ReadingsOf, searchNames } from '../../map-client/state/name-search.js';
import { loadReadings } from '../../map-client/words/readings.js';

const SOUNDS: Readonly<Record<string, readonly string[]>> = {
  柳: ['liu'],
  林: ['lin'],
  花: ['hua'],
  园: ['yuan'],
  重: ['zhong', 'chong'],
  庆: ['qing'],
  里: ['li'],
  长: ['chang', 'zhang'],
  椿: ['chun'],
  街: ['jie'],
  西: ['xi'],
  安: ['an'],
  北: ['bei'],
  区: ['qu'],
};
const readingsOf: ReadingsOf = (character) => SOUNDS[character] ?? [];
const NAMES = ['重庆里', '柳林花园', '长椿街18号', '西柳林', '西安里（北区）', 'Lilac Court'];
const found = (text: string, readings = readingsOf): readonly string[] =>
  searchNames(NAMES, (name) => name, text, readings);

describe('a name is found', () => {
  it('by its characters, those that begin with them first', () => {
    expect(found('柳林')).toEqual(['柳林花园', '西柳林']);
    expect(found('lilac')).toEqual(['Lilac Court']);
    expect(found(' ')).toEqual(NAMES);
  });

  it('by pinyin, by initials and by both mixed', () => {
    for (const text of ['liulinhuayuan', 'llhy', 'liulhy', 'llhuay', 'LIULIN HUA', 'lin花'])
      expect([text, found(text)[0]]).toEqual([text, '柳林花园']);
    expect(found('liulin')).toEqual(['柳林花园', '西柳林']);
    expect(found('linhua')).toEqual(['柳林花园']);
  });

  it('by every reading of a character', () => {
    expect(found('chongqing')).toEqual(['重庆里']);
    expect(found('zq')).toEqual(['重庆里']);
    expect(found('zhql')).toEqual(['重庆里']);
  });

  it('through figures, full-width signs, brackets and the apostrophe', () => {
    expect(found('ccj18')).toEqual(['长椿街18号']);
    expect(found("xi'anlibq")).toEqual(['西安里（北区）']);
    expect(found('１８号')).toEqual(['长椿街18号']);
  });

  it('not by letters in another order, nor by part of a syllable in the middle', () => {
    expect(found('yhll')).toEqual([]);
    // 柳 begun with "li", 林 cannot go on with "in".
    expect(found('liin')).toEqual([]);
    expect(found('柳花')).toEqual([]);
  });

  it('by characters alone while the readings have not come', () => {
    expect(found('llhy', () => [])).toEqual([]);
    expect(found('花园', () => [])).toEqual(['柳林花园']);
  });
});

it('the packed readings know the characters of names, ü as it is typed, and leave the rest alone', async () => {
  const packed = await loadReadings();
  expect(found('llhy', packed)).toEqual(['柳林花园']);
  expect(found('chongqingli', packed)).toEqual(['重庆里']);
  expect(packed('绿')).toEqual(expect.arrayContaining(['lv', 'lu']));
  expect(packed('A')).toEqual([]);
});
