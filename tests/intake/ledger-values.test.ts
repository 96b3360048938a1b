/** Figures, years and units as ledgers hold them; texts in whatever encoding. */

import { describe, expect, it } from '@jest/globals';
import { readCell } from '../../api/intake/ledger-values.js';
import { unitFactor } from '../../api/intake/measure-units.js';
import { gbkBytes, mojibakeIn } from '../../api/intake/mojibake.js';
import { nameScore } from '../../api/intake/name-match.js';
import { fieldsOf } from '../../api/intake/planner-nouns.js';
import { serviceKindOfText } from '../../api/intake/service-words.js';
import { splitHeading } from '../../api/intake/table-columns.js';
import type { Cell } from '../../api/tables/raw-table.js';
import { decodeText } from '../../api/tables/text-encoding.js';

/** The value, or the code of the fault. */
function cell(key: string, value: Cell, unit: string | null = null): unknown {
  const read = readCell(key, fieldsOf('communities')[key]!, value, unit);
  return 'fault' in read ? read.fault.code : read.value;
}

describe('a year', () => {
  it.each<[Cell, unknown]>([
    [1998, 1998],
    ['1998年', 1998],
    ['1998.6', 1998],
    [1998.6, 1998],
    ['1998-10', 1998],
    ['2001年12月', 2001],
    ['２００１年', 2001],
    ['1986-05-01', 1986],
    ['90年代', 'DECADE'],
    ['1990年代', 'DECADE'],
    ['上世纪八十年代', 'DECADE'],
    ['1980s', 'DECADE'],
    ['1985-1990', 'YEAR_RANGE'],
    ['1985至1990年', 'YEAR_RANGE'],
    ['不详', null],
    ['', null],
    [null, null],
    ['约1998年', 'BAD_VALUE'],
    ['19998', 'BAD_VALUE'],
  ])('%j is %j', (value, year) => expect(cell('completedYear', value)).toBe(year));
});

describe('a figure', () => {
  it.each<[string, Cell, string | null, unknown]>([
    ['households', '2,030', null, 2030],
    ['households', '1 440', null, 1440],
    ['households', '360户', null, 360],
    ['households', '0', null, 0],
    ['households', '0.2万', null, 2000],
    ['households', '12.5', null, 'BAD_VALUE'],
    ['households', '约360', null, 'BAD_VALUE'],
    ['households', '三百', null, 'BAD_VALUE'],
    ['households', -3, null, 'BAD_VALUE'],
    ['households', '暂无', null, null],
    ['households', 0.36, '千户', 360],
    ['residents', '#REF!', null, 'BAD_VALUE'],
    ['floorAreaSquareMetres', 3.0513, '万平方米', 30513],
    ['floorAreaSquareMetres', '3.0513万㎡', null, 30513],
    ['floorAreaSquareMetres', 3.0513, '公顷', 30513],
    ['floorAreaSquareMetres', 15, '亩', 10000],
    ['floorAreaSquareMetres', 30513, 'm²', 30513],
    ['floorAreaSquareMetres', 3.0513, '万', 'UNKNOWN_UNIT'],
    ['floorAreaSquareMetres', 30513, '万元', 'UNKNOWN_UNIT'],
    // the unit in the cell is nearer than that of the heading
    ['floorAreaSquareMetres', '30513平方米', '万平方米', 30513],
  ])('%s %j in %j is %j', (key, value, unit, figure) => expect(cell(key, value, unit)).toBe(figure));

  it('knows units by measure: 户 is no area', () => {
    expect(unitFactor('户', 'area')).toBeNull();
    expect(unitFactor('constructor', 'area')).toBeNull();
    expect(unitFactor('元/平方米', 'price')).toBe(1);
  });
});

describe('a heading', () => {
  it.each([
    ['占地面积(万平方米)', { base: '占地面积', unit: '万平方米', datum: null }],
    ['占地面积（万㎡）', { base: '占地面积', unit: '万m2', datum: null }],
    ['建筑面积/公顷', { base: '建筑面积', unit: '公顷', datum: null }],
    ['停车位(个)', { base: '停车位', unit: '个', datum: null }],
    ['小区地址经度(BD09)', { base: '小区地址经度', unit: null, datum: 'bd09' }],
    ['lng_gcj02', { base: 'lng', unit: null, datum: 'gcj02' }],
    ['户数', { base: '户数', unit: null, datum: null }],
  ])('%s', (text, parts) => expect(splitHeading(text)).toEqual(parts));
});

describe('a kind of facility', () => {
  it.each([
    ['科教文化服务;养老服务;日间照料', null, 'elderly_care'],
    ['生活服务;养老院;养老院', null, 'elderly_care'],
    ['科教文化服务;学校;托育机构', null, 'childcare'],
    ['科教文化服务;学校;幼儿园', null, 'kindergarten'],
    ['科教文化服务;学校;小学', null, 'school'],
    ['交通设施服务;停车场;公共停车场', null, 'parking'],
    ['医疗保健服务;医疗保健服务场所;社区卫生服务站', null, 'health'],
    ['购物服务;综合市场;农贸市场', null, 'market'],
    ['科教文化服务;学校;学校', '晨光幼儿园', 'kindergarten'],
    ['科教文化服务;培训机构;老年大学', null, null],
    ['childcare', null, 'childcare'],
    ['公司企业;公司;公司', '某某公司', null],
  ])('%s %j is %j', (category, name, kind) => expect(serviceKindOfText(category, name).kind).toBe(kind));
});

describe('names', () => {
  it.each([
    ['农大小区-北区', '农大小区（北区）', 1],
    ['中建壹品·学府公馆', ' 中建壹品 学府公馆', 1],
    ['清华东路二十七号院', '清华东路27号院', 1],
    ['静淑苑小区', '静淑苑', 0.9],
  ])('%s and %s score %d', (one, other, score) => expect(nameScore(one, other)).toBe(score));

  it.each([
    ['农大小区-北区', '农大小区-南区'],
    ['清华东路27号院', '清华东路29号院'],
    ['东园一区', '东园二区'],
  ])('%s and %s are neighbours, not the same', (one, other) =>
    expect(nameScore(one, other)).toBeLessThan(0.5),
  );
});

describe('letters', () => {
  const gbk = (text: string): Uint8Array => gbkBytes(text)!;

  it.each([
    ['UTF-8', Buffer.from('名称,户数\n富润家园,360'), 'UTF-8'],
    ['UTF-8 with its mark', Buffer.from('\ufeff名称,户数'), 'UTF-8'],
    ['GBK', gbk('名称,户数\n富润家园,360'), 'GB18030'],
    ['two letters of GBK that are valid UTF-8', gbk('联通'), 'GB18030'],
    ['UTF-16', Buffer.from('\ufeff名称', 'utf16le'), 'UTF-16LE'],
  ])('in %s', (_, bytes, encoding) => {
    const found = decodeText('f', bytes, null);
    expect(found.encoding).toBe(encoding);
    expect(found.text).toMatch(/^(名称|联通)/);
  });

  it('keeps a rare character of GB18030 (four bytes)', () => {
    // 㐂 is 0x8139EF31 in GB18030 and not in GBK
    const bytes = Buffer.concat([gbk('小区名称'), Buffer.from([0x81, 0x39, 0xef, 0x31]), gbk('家园')]);
    expect(decodeText('f', bytes, null).text).toBe('小区名称㐂家园');
  });

  it('that are none are refused, with what to declare', () => {
    expect(() => decodeText('f', Buffer.from([0xff, 0x41, 0xff, 0x80]), null)).toThrow(
      /declare it with --encoding/,
    );
    expect(() => decodeText('f', Buffer.from('x'), 'klingon')).toThrow(/is not known; choose from/);
    expect(() => decodeText('f', gbk('富润家园'), 'utf-8')).toThrow(/is not UTF-8/);
  });

  it('read wrongly before are known by undoing the mistake', () => {
    const meant = '富润家园';
    const asGbk = new TextDecoder('gbk').decode(Buffer.from(meant));
    const asLatin = Buffer.from(gbk(meant)).toString('latin1');
    expect(mojibakeIn(asGbk)).toMatchObject({ meant });
    expect(mojibakeIn(asLatin)).toMatchObject({ meant });
    expect(mojibakeIn('锟斤拷锟斤拷')).toMatchObject({ meant: null });
    for (const sound of [meant, '中建壹品·学府公馆', 'Café', '60+', '3号楼（北）'])
      expect(mojibakeIn(sound)).toBeNull();
  });
});
