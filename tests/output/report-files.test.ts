/** The report as PDF and for Word: whole, readable by others, and the same bytes each time. */

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SaxesParser } from 'saxes';
import { emfOf } from '../../api/output/drawing-emf.js';
import { writeReport } from '../../api/output/write-report.js';
import { readZip } from '../../api/tables/zip-archive.js';
import { describeUnless } from '../setup/skipped.js';
import { PAPER_DRAWING, paperReport } from '../worlds/paper-report.js';

describe.each(['pdf', 'docx'] as const)('%s', (format) => {
  it('has the same bytes whatever the clock says, and others for another report', async () => {
    const { name, bytes } = await writeReport(paperReport(), format);
    await new Promise((resolve) => setTimeout(resolve, 1100));
    const again = await writeReport(paperReport(), format);
    expect(name).toBe(`示范区-报告.${format}`);
    expect(Buffer.compare(bytes, again.bytes)).toBe(0);
    const other = await writeReport(paperReport({ title: '别的报告' }), format);
    expect(Buffer.compare(bytes, other.bytes)).not.toBe(0);
  });
});

describeUnless(process.env.LINLI_TEST_POPPLER_MISSING ?? null, 'the PDF', () => {
  let folder: string;
  let file: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'linli-pdf-'));
    file = join(folder, 'report.pdf');
    writeFileSync(file, (await writeReport(paperReport(), 'pdf')).bytes);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const run = (program: string, ...args: string[]): string =>
    spawnSync(program, args, { encoding: 'utf8' }).stdout;

  it('is A4, with its fonts embedded and subset', () => {
    expect(run('pdfinfo', file)).toMatch(/Page size:\s+595\.28 x 841\.89 pts \(A4\)/);
    const fonts = run('pdffonts', file).trim().split('\n').slice(2);
    expect(fonts.length).toBeGreaterThan(0);
    for (const font of fonts)
      expect(font).toMatch(/^[A-Z]{6}\+NotoSansSC-\w+\s+CID TrueType\s+Identity-H\s+yes yes yes/);
  });

  it('gives its Chinese back as text, the banner and the head of the table on every page', () => {
    const pages = run('pdftotext', '-layout', file, '-').split('\f').slice(0, -1);
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) {
      expect(page).toContain('全部虚构');
      expect(page).toMatch(/小区\s+缺口/);
    }
    const whole = pages.join('');
    for (const part of [
      '示范区 报告',
      '一、总体',
      '覆盖 71% 的人口',
      '缺户数',
      '文教一里',
      '26.5',
      '小区79',
      '图例<&>',
      '河',
    ])
      expect(whole).toContain(part);
  });
});

describe('the file for Word', () => {
  it('is well-formed in every part, with each map as a metafile that a relation names', async () => {
    const parts = await readZip('x.docx', (await writeReport(paperReport(), 'docx')).bytes, () => true);
    const texts = new Map(parts.map(({ name, bytes }) => [name, Buffer.from(bytes).toString()]));
    for (const [name, xml] of texts) if (/\.(xml|rels)$/.test(name)) wellFormed(xml);
    const document = texts.get('word/document.xml')!;
    for (const part of ['示范区 报告', '文教一里', '26.5']) expect(document).toContain(part);
    expect(texts.get('word/header1.xml')).toContain('全部虚构');
    const embedded = [...document.matchAll(/r:embed="([^"]+)"/g)].map(([, id]) => id);
    expect(embedded).toEqual(['map1']);
    expect(texts.get('word/_rels/document.xml.rels')).toContain('Id="map1"');
    expect([...texts.keys()]).toContain('word/media/map1.emf');
  });
});

function wellFormed(xml: string): void {
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
}

describe('a metafile', () => {
  it('is a chain of records from header to end, as many and as long as the header says', () => {
    const bytes = Buffer.from(emfOf(PAPER_DRAWING));
    const types: number[] = [];
    for (let at = 0; at < bytes.length; at += bytes.readUInt32LE(at + 4)) types.push(bytes.readUInt32LE(at));
    expect([types[0], types.at(-1)]).toEqual([1, 14]);
    expect(bytes.toString('latin1', 40, 44)).toBe(' EMF');
    expect(bytes.readUInt32LE(48)).toBe(bytes.length);
    expect(bytes.readUInt32LE(52)).toBe(types.length);
    // What is created is deleted: pens and brushes come back.
    const countOf = (...wanted: number[]) => types.filter((type) => wanted.includes(type)).length;
    expect(countOf(40)).toBe(countOf(38, 39, 82));
  });

  it('is as large as the drawing: 200 × 120 points are 70.56 × 42.33 mm', () => {
    const bytes = Buffer.from(emfOf(PAPER_DRAWING));
    expect([bytes.readInt32LE(32), bytes.readInt32LE(36)]).toEqual([7056, 4233]);
  });
});
