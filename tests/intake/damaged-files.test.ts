/** Wrong, empty, cut and damaged files: one clear sentence each, never a crash, never a hang. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PbfWriter } from 'pbf';
import { InputError, LinliError, NotFoundError } from '../../api/errors.js';
import { type ImportBundle, readImportBytes, readImportFile } from '../../api/intake/index.js';
import { Random } from '../../api/kernel/random.js';
import { osmText, type Paper } from './osm-paper.js';
import { blobOf, blockOf } from './osm-pbf-paper.js';

const PAPER: Paper = {
  nodes: { a: [0, 0], b: [100, 0, { barrier: 'gate' }], c: [100, 100], d: [0, 100] },
  ways: [
    { along: 'abc', tags: { highway: 'residential', name: '学院路' } },
    { along: 'abcda', tags: { landuse: 'residential', name: '静淑苑' } },
  ],
};
const TOWN = osmText(PAPER);

const read = (name: string, bytes: Uint8Array | string): Promise<ImportBundle> =>
  readImportBytes(name, Buffer.from(bytes as Uint8Array), { what: 'all' });

/** The sentence a file is refused with. */
async function refusal(name: string, bytes: Uint8Array | string): Promise<string> {
  try {
    await read(name, bytes);
  } catch (error) {
    expect(error).toBeInstanceOf(LinliError);
    return (error as LinliError).message;
  }
  return 'was taken';
}

describe('files handed over by mistake', () => {
  it.each([
    ['nothing', '', 'the file is empty'],
    ['an empty gzip', gzipSync(''), 'the packed file is empty'],
    ['a web page', '<!DOCTYPE html><html><body>504</body></html>', 'this is a web page'],
    ['a web page without its doctype', '\n<html>', 'this is a web page'],
    ['a zip archive', 'PK\u0003\u0004....', 'this is a zip archive'],
    ['bzip2', 'BZh91AY', 'unpack it first with `bunzip2`'],
    ['gzip in gzip', gzipSync(gzipSync(TOWN)), 'this is packed twice'],
    ['GPX', '<?xml version="1.0"?><gpx/>', 'the root <gpx>'],
    ['a list of changes', '<osmChange version="0.6"></osmChange>', 'this is a list of changes'],
    ['a table', 'id,lon,lat\n1,120,30', 'whatever its name says, its content is none that is known here'],
    ['zeros', Buffer.alloc(100), 'whatever its name says, its content is none that is known here'],
    ['UTF-16', Buffer.from(`\ufeff${TOWN}`, 'utf16le'), 'this is UTF-16 text'],
    [
      'another encoding by its own word',
      TOWN.replace('UTF-8', 'GBK'),
      'the text is in GBK; save it as UTF-8',
    ],
    [
      'another encoding in fact',
      Buffer.from(TOWN.replace('静淑苑', 'caf\u00e9'), 'latin1'),
      'the text is not UTF-8',
    ],
  ])('%s', async (_, bytes, sentence) => {
    expect(await refusal('town.osm', bytes)).toContain(sentence);
  });

  it('every sentence names the file', async () => {
    expect(await refusal('北京.osm', '')).toBe('北京.osm: the file is empty');
  });

  it('graphml holds streets only', async () => {
    const bytes = Buffer.from('<graphml><graph/></graphml>');
    await expect(readImportBytes('a.graphml', bytes, { what: 'facilities' })).rejects.toThrow('streets only');
  });
});

describe('paths', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'linli-intake-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('that lead nowhere or to a folder', async () => {
    const missing = join(folder, 'no.osm');
    await expect(readImportFile(missing, { what: 'all' })).rejects.toThrow(NotFoundError);
    await expect(readImportFile(join(folder, 'x', 'no.osm'), { what: 'all' })).rejects.toThrow(
      'file not found',
    );
    await expect(readImportFile(folder, { what: 'all' })).rejects.toThrow(InputError);
  });

  it('that are right, with progress that rises to 1', async () => {
    const path = join(folder, 'town.osm');
    writeFileSync(path, TOWN);
    const ratios: number[] = [];
    const bundle = await readImportFile(path, { what: 'all', onProgress: ({ ratio }) => ratios.push(ratio) });
    expect(bundle.fileName).toBe('town.osm');
    expect(ratios).toEqual([...ratios].sort((a, b) => a - b));
    expect(ratios.at(-1)).toBe(1);
  });
});

describe('damaged extracts', () => {
  it.each([
    ['XML cut off', TOWN.slice(0, -10), 'the file is cut off before its end'],
    [
      'XML that is not well-formed',
      TOWN.replace('<way id="1">', '<way id="1"'),
      'the file is not well-formed XML (line',
    ],
    ['a node without an id', TOWN.replace('<node id="97"', '<node'), 'a node has the id "undefined"'],
    ['gzip cut off', gzipSync(TOWN).subarray(0, -20), 'the packed file is cut off or damaged'],
    ['pbf of another world', pbfWith('LocationsOnEarth'), 'this .pbf needs "LocationsOnEarth"'],
    ['pbf with history', pbfWith('HistoricalInformation'), 'make a plain extract of it'],
    ['pbf cut off', pbfWith('OsmSchema-V0.6').subarray(0, 30), 'cut off or damaged at byte 0'],
  ])('%s', async (_, bytes, sentence) => {
    expect(await refusal('town', bytes)).toContain(sentence);
  });

  it('nodes without a place on earth are missing nodes', async () => {
    const bundle = await read('town.osm', TOWN.replace(/lon="120"/, 'lon="1200"'));
    expect(bundle.network!.report.missingReferenceCount).toBe(1);
    const noLon = await read('town.osm', TOWN.replace(/ lon="120"/, ''));
    expect(noLon.network!.report.missingReferenceCount).toBe(1);
  });

  it('a packed bomb does not fill the memory', async () => {
    const header = '{"type":"FeatureCollection","features":[';
    const bomb = gzipSync(Buffer.concat([Buffer.from(header), Buffer.alloc(200 * 1024 * 1024, ' ')]), {
      level: 9,
    });
    expect(bomb.length).toBeLessThan(1024 * 1024);
    expect(await refusal('bomb.geojson.gz', bomb)).toContain('at most');
  });
});

function pbfWith(feature: string): Buffer {
  const header = new PbfWriter();
  header.writeStringField(4, feature);
  return blobOf('OSMHeader', header.finish());
}

describe('random damage', () => {
  const SOUND: readonly (readonly [string, Buffer])[] = [
    ['xml', Buffer.from(TOWN)],
    ['gzip', gzipSync(TOWN)],
    ['pbf', pbfWith('OsmSchema-V0.6')],
    ['graphml', Buffer.from('<graphml><graph><node id="1"/><edge source="1" target="1"/></graph></graphml>')],
    [
      'geojson',
      Buffer.from(
        '{"type":"FeatureCollection","features":[{"type":"Feature","properties":null,"geometry":{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,0]]]}}]}',
      ),
    ],
  ];

  it.each(SOUND)(
    '%s: cut at every byte and with bytes changed, it is taken or refused in one sentence',
    async (name, sound) => {
      const random = new Random(11);
      const attempts: Buffer[] = [];
      for (let cut = 0; cut < sound.length; cut += Math.max(1, Math.floor(sound.length / 150)))
        attempts.push(sound.subarray(0, cut));
      for (let round = 0; round < 300; round++) {
        const damaged = Buffer.from(sound);
        for (let hits = 0; hits <= round % 4; hits++)
          damaged[random.integer(0, sound.length - 1)] = random.integer(0, 255);
        attempts.push(damaged);
      }
      for (const bytes of attempts) {
        const sentence = await refusal(name, bytes);
        expect(sentence).toMatch(/^(was taken|[^\n]{5,400})$/);
      }
    },
  );

  it('pbf: blocks that are packed soundly and hold nonsense', async () => {
    const random = new Random(13);
    const sound = blockOf(PAPER, true);
    for (let round = 0; round < 500; round++) {
      const damaged = Buffer.from(sound);
      for (let hits = 0; hits <= round % 4; hits++)
        damaged[random.integer(0, sound.length - 1)] = random.integer(0, 255);
      const bytes = Buffer.concat([pbfWith('DenseNodes'), blobOf('OSMData', damaged)]);
      expect(await refusal('nonsense.pbf', bytes)).toMatch(/^(was taken|nonsense.pbf: [^\n]+)$/);
    }
  });

  it('noise behind each of the magic marks', async () => {
    const random = new Random(12);
    const marks = [
      Buffer.from([0x1f, 0x8b, 8, 0]),
      pbfWith('OsmSchema-V0.6'),
      Buffer.from('<osm>'),
      Buffer.from('{"type"'),
    ];
    for (const mark of marks)
      for (let round = 0; round < 100; round++) {
        const noise = Buffer.from(Array.from({ length: 200 }, () => random.integer(0, 255)));
        expect(await refusal('noise', Buffer.concat([mark, noise]))).not.toBe('was taken');
      }
  });
});
