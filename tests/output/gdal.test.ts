/** The files as GDAL reads them, which is how QGIS and most tools of a bureau do. */

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { coordinateSystem } from '../../api/intake/crs.js';
import type { LayerFormat } from '../../api/output/layer.js';
import { writeLayer } from '../../api/output/write-layer.js';
import { describeUnless } from '../setup/skipped.js';
import { paperLayer, RARE_LETTER } from '../worlds/paper-layer.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'linli-gdal-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(program: string, ...args: string[]): string {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8' });
  if (status !== 0 || /ERROR|Warning/.test(stderr))
    throw new Error(`${program} ${args.join(' ')}: ${stderr}`);
  return stdout;
}

async function written(format: LayerFormat, crs: string): Promise<string> {
  const file = join(folder, `${crs.replace(':', '')}.${format === 'shp' ? 'zip' : format}`);
  writeFileSync(file, (await writeLayer(paperLayer(), format, coordinateSystem('crs', crs))).bytes);
  return format === 'shp' ? `/vsizip/${file}/示范区-服务缺口.shp` : file;
}

/** Features as GDAL sees them, moved to WGS 84 by GDAL itself. */
function inGdal(path: string, ...layer: string[]) {
  const text = run('ogr2ogr', '-f', 'GeoJSON', '-t_srs', 'EPSG:4326', '/vsistdout/', path, ...layer);
  return JSON.parse(text) as {
    features: { properties: Record<string, unknown>; geometry: { type: string; coordinates: unknown[] } }[];
  };
}

describeUnless(process.env.LINLI_TEST_GDAL_MISSING ?? null, 'GDAL', () => {
  it('opens the GeoPackage: layer, fields, system and both tables', async () => {
    const path = await written('gpkg', 'EPSG:4548');
    const summary = run('ogrinfo', '-so', '-al', path);
    expect(summary).toContain('Layer name: 服务缺口');
    expect(summary).toContain('养老服务容量缺口(床): Real');
    expect(summary).toContain('CGCS2000 / 3-degree Gauss-Kruger CM 117E');
    expect(summary).toContain('Layer name: 字段说明');
    expect(summary).toContain('Layer name: 来源');
    expect(summary).toContain('Feature Count: 2');
  });

  it.each([
    ['gpkg', 'EPSG:4548'],
    ['gpkg', 'cgcs2000'],
    ['gpkg', 'EPSG:3857'],
    ['shp', 'EPSG:4548'],
    ['shp', 'EPSG:4527'],
    ['shp', 'cgcs2000'],
    ['geojson', 'EPSG:4548'],
  ] as const)(
    'reads %s in %s: Chinese whole, missing null, corners where they were drawn',
    async (format, crs) => {
      const layer = format === 'gpkg' ? ['服务缺口'] : [];
      const { features } = inGdal(await written(format, crs), ...layer);
      const [first, second] = features;
      const values = Object.values(first!.properties);
      expect(values).toEqual(expect.arrayContaining(['文教社区一里', 26.5, 1234, '部分覆盖']));
      const letter = format === 'shp' ? '〓' : RARE_LETTER;
      expect(Object.values(second!.properties)).toEqual(
        expect.arrayContaining([`=SUM(A1)${letter}里`, null, '无数据']),
      );
      const numbers = first!.geometry.coordinates.flat(Infinity) as number[];
      const corner = [
        Math.max(...numbers.filter((_, i) => i % 2 === 0)),
        Math.max(...numbers.filter((_, i) => i % 2 === 1)),
      ];
      expect(Math.abs(corner[0]! - 116.304)).toBeLessThan(1e-6);
      expect(Math.abs(corner[1]! - 40.004)).toBeLessThan(1e-6);
    },
  );

  it('knows the zone of a .prj by its number', async () => {
    const summary = run('ogrinfo', '-so', '-al', await written('shp', 'EPSG:4548'));
    expect(summary).toContain('养老服务容: Real');
    expect(run('gdalsrsinfo', '-e', '-o', 'epsg', await written('shp', 'EPSG:4548'))).toContain('EPSG:4548');
  });

  it('opens the workbook with its three sheets', async () => {
    const summary = run('ogrinfo', '-q', await written('xlsx', 'wgs84'));
    for (const sheet of ['服务缺口', '字段说明', '来源']) expect(summary).toContain(sheet);
  });
});
