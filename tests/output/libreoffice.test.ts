/** The workbook and the Word file as an office program opens them. */

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { coordinateSystem } from '../../api/intake/crs.js';
import { writeLayer } from '../../api/output/write-layer.js';
import { writeReport } from '../../api/output/write-report.js';
import { describeUnless } from '../setup/skipped.js';
import { paperLayer, RARE_LETTER } from '../worlds/paper-layer.js';
import { paperReport } from '../worlds/paper-report.js';

describeUnless(process.env.LINLI_TEST_LIBREOFFICE_MISSING ?? null, 'LibreOffice', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'linli-office-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** Opens a file and saves it anew, with a profile of its own so that no other office is met. */
  function convert(name: string, bytes: Uint8Array, filter: string): void {
    writeFileSync(join(folder, name), bytes);
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const args = [profile, '--headless', '--convert-to', filter, '--outdir', folder, join(folder, name)];
    const { status, stderr } = spawnSync('soffice', args, { encoding: 'utf8', timeout: 100_000 });
    if (status !== 0) throw new Error(stderr);
  }

  it('reads the three sheets, Chinese whole, empty cells empty, text that begins with = as text', async () => {
    const { bytes } = await writeLayer(paperLayer(), 'xlsx', coordinateSystem('crs', 'wgs84'));
    // Comma, quotes, UTF-8; the last number asks for every sheet.
    convert(
      'gaps.xlsx',
      bytes,
      'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1',
    );
    const sheet = (name: string) =>
      parse(readFileSync(join(folder, `gaps-${name}.csv`)), { bom: true }) as string[][];
    const [, first, second] = sheet('服务缺口');
    expect(first!.slice(0, 6)).toEqual(['文教社区一里', '26.5', '0', '1234', '部分覆盖', '是']);
    expect(second!.slice(0, 6)).toEqual([`=SUM(A1)${RARE_LETTER}里`, '', '', '', '无数据', '否']);
    expect(sheet('字段说明')[0]).toEqual(['字段', '英文名', '类型', '单位', '说明']);
    expect(sheet('来源').map(([label]) => label)).toEqual(['项目', '坐标系', '计算编号', '规范']);
  });

  it('opens the report for Word: its text, its table, its picture', async () => {
    convert('report.docx', (await writeReport(paperReport(), 'docx')).bytes, 'html');
    const html = readFileSync(join(folder, 'report.html'), 'utf8');
    const letters = html.replace(/<[^>]+>|\s/g, '');
    for (const part of ['示范区报告', '覆盖71%的人口', '文教一里', '26.5', '小区79'])
      expect(letters).toContain(part);
    expect(html).toMatch(/<img [^>]*width="267"[^>]*height="160"/);
  });
});
