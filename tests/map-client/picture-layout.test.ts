/** The picture of the map: everything in it, nothing over anything else, words broken and never cut. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Box, type PictureLine, pictureLayout, wrapped } from '../../map-client/style/picture-layout.js';

/** A letter of 12 pixels if it is Chinese, of 7 if not. */
const widthOf = (words: string): number =>
  [...words].reduce((sum, letter) => sum + (letter > '\u2e80' ? 12 : 7), 0);

const line: fc.Arbitrary<PictureLine> = fc.record({
  mark: fc.option(fc.constantFrom({ kind: 'stock' } as const, { kind: 'tone', tone: 'no-data' } as const)),
  words: fc.constantFrom(
    '无缺口',
    '路网不可达（不是缺口）',
    'a facility, planned',
    '虚线边：时距内无服务'.repeat(4),
  ),
  count: fc.option(fc.constantFrom('0', '1,204')),
});
const map = fc.record({
  width: fc.integer({ min: 300, max: 2400 }),
  height: fc.integer({ min: 80, max: 1500 }),
});
const right = (box: Box): number => box.x + box.width;
const bottom = (box: Box): number => box.y + box.height;

describe('the layout', () => {
  it('keeps title, map, legend and foot apart, and all of them on the sheet', () => {
    fc.assert(
      fc.property(map, fc.array(line, { maxLength: 30 }), (size, lines) => {
        const layout = pictureLayout(size, lines, widthOf);
        expect(layout.lines.map((placed) => placed.line)).toEqual(lines);
        expect(layout.map).toMatchObject(size);
        expect(bottom(layout.title)).toBeLessThanOrEqual(layout.map.y);
        expect(bottom(layout.map)).toBeLessThanOrEqual(layout.foot.y);
        for (const box of [layout.title, layout.map, layout.foot, ...layout.lines]) {
          expect(right(box)).toBeLessThan(layout.width);
          expect(bottom(box)).toBeLessThan(layout.height);
        }
        layout.lines.forEach((placed, at) => {
          expect(placed.x).toBeGreaterThan(right(layout.map));
          expect(bottom(placed)).toBeLessThanOrEqual(layout.lines[at + 1]?.y ?? layout.foot.y);
        });
      }),
    );
  });
});

describe('words', () => {
  it('break into rows that fit, and none is lost', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('虚线边：', '15 分钟', 'no service ', 'in reach', '（不是缺口）', ' · '), {
          minLength: 1,
        }),
        fc.integer({ min: 60, max: 300 }),
        (parts, room) => {
          const words = parts.join('');
          const rows = wrapped(words, room, widthOf);
          for (const row of rows) expect(widthOf(row)).toBeLessThanOrEqual(room);
          expect(rows.join('').replaceAll(/\s/g, '')).toBe(words.replaceAll(/\s/g, ''));
        },
      ),
    );
  });

  it('of European writing keep together', () => {
    expect(wrapped('Dashed edge: no service', 90, widthOf)).toEqual(['Dashed edge:', 'no service']);
  });
});
