/** The style as data: valid by the specification of the map libraries, and whole in itself. */
import { describe, expect, it } from '@jest/globals';
import { type StyleSpecification, validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { METHODS, USUAL_CLASSING } from '../../map-client/state/classing.js';
import { fadeLayer, LAYER_GROUPS, showLayers, USUAL_LAYERS } from '../../map-client/state/map-layers.js';
import type { Gap } from '../../map-client/state/records.js';
import { COLOURINGS, type ColourBy } from '../../map-client/state/view.js';
import { classesOf } from '../../map-client/style/classes.js';
import { areTiled, communityTiles } from '../../map-client/style/community-tiles.js';
import { facilityImageName, pictures } from '../../map-client/style/images.js';
import { layerChanges } from '../../map-client/style/layer-changes.js';
import { legendOf } from '../../map-client/style/legend.js';
import { mapStyle } from '../../map-client/style/map-style.js';
import { amountTone, coverageClass, shareTone, TONE_COLOURS } from '../../map-client/style/tones.js';
import { gap } from './paper-records.js';

const ALL = showLayers(LAYER_GROUPS, true)(USUAL_LAYERS);
const NOTHING = showLayers(LAYER_GROUPS, false)(USUAL_LAYERS);
const FAINT = LAYER_GROUPS.reduce((layers, group) => fadeLayer(group, 45)(layers), ALL);
const base = {
  origin: 'http://localhost:4000',
  workspaceId: 'demo',
  hasFont: true,
  layers: ALL,
  base: null,
  communityTiles: null,
};
const TILED = { ...base, communityTiles: communityTiles(base.origin, base.workspaceId, 3) };

describe('the style', () => {
  it.each([
    ['everything', base],
    ['nothing', { ...base, layers: NOTHING }],
    ['everything faint', { ...base, layers: FAINT }],
    ['everything upside down', { ...base, layers: [...ALL].reverse() }],
    ['no font yet', { ...base, hasFont: false }],
    ['communities from tiles', TILED],
  ])('is valid with %s shown', (_name, input) => {
    expect(validateStyleMin(mapStyle(input) as StyleSpecification)).toEqual([]);
  });

  it('asks nobody but our own server, and no glyph server at all', () => {
    const text = JSON.stringify(mapStyle(base));
    expect(text.match(/https?:\/\/[^/"]+/g)?.every((origin) => origin === base.origin)).toBe(true);
    expect('glyphs' in mapStyle(base)).toBe(false);
  });

  it('draws the communities of a very large place from tiles, each in the layer of its name, and all else as ever', () => {
    expect(areTiled(Array.from({ length: 2000 }))).toBe(false);
    expect(areTiled(Array.from({ length: 2001 }))).toBe(true);
    const [listed, tiled] = [mapStyle(base), mapStyle(TILED)];
    expect(tiled.sources.communities).toMatchObject({
      type: 'vector',
      tiles: ['http://localhost:4000/tiles/demo/communities/{z}/{x}/{y}.mvt?v=3'],
      promoteId: 'id',
    });
    const ofCommunities = tiled.layers.filter((layer) => 'source' in layer && layer.source === 'communities');
    expect(ofCommunities.map(({ id }) => id)).toEqual(['community-fill', 'community-edge']);
    for (const layer of ofCommunities) expect(layer).toMatchObject({ 'source-layer': 'communities' });
    const others = ({ layers }: typeof tiled) =>
      layers.filter(({ id }) => !/^community-(fill|edge)$/.test(id));
    expect(others(tiled)).toEqual(others(listed));
  });

  it('writes no name before the font has come', () => {
    const layers = mapStyle({ ...base, hasFont: false }).layers;
    expect(
      layers.filter((layer) => layer.type === 'symbol' && layer.layout?.['text-field'] !== undefined),
    ).toEqual([]);
  });

  it('uses only pictures that exist', () => {
    const known = pictures();
    for (const layer of mapStyle(base).layers) {
      const pattern = layer.type === 'fill' ? layer.paint?.['fill-pattern'] : undefined;
      const icon = layer.type === 'symbol' ? layer.layout?.['icon-image'] : undefined;
      for (const image of [pattern, icon])
        if (typeof image === 'string') expect([layer.id, known.has(image)]).toEqual([layer.id, true]);
    }
    for (const gate of ['gate-open', 'gate-closed']) expect(known.has(gate)).toBe(true);
    expect(known.has(facilityImageName('PARKING', 'PLANNED'))).toBe(true);
  });

  it('draws every picture with an edge of nothing and something inside', () => {
    for (const [name, { width, height, data }] of pictures()) {
      expect(data).toHaveLength(width * height * 4);
      const alphas = data.filter((_, at) => at % 4 === 3);
      expect([name, Math.max(...alphas)]).toEqual([name, 255]);
      const isPattern = name === 'hatch' || name === 'dots';
      expect([name, alphas[0]]).toEqual([name, isPattern ? 255 : 0]);
    }
  });
});

const usual = (colourBy: ColourBy) => classesOf([], colourBy, USUAL_CLASSING);

describe('the tone of a community', () => {
  it('keeps no data and unreachable off every ramp, and out of the breaks', () => {
    for (const colourBy of COLOURINGS)
      for (const method of METHODS) {
        const results = [
          { state: 'NO_DATA', severity: null, coveredRatio: null },
          { state: 'UNREACHABLE', severity: 5, coveredRatio: 0, capacityGap: 5000 },
          gap('a', { capacityGap: 4, distanceGap: 1, coveredRatio: 0.5 }),
          gap('b', { capacityGap: 9, distanceGap: 1, coveredRatio: 0.6 }),
        ] as const;
        const classes = classesOf(results, colourBy, { method, classCount: 3, breaks: [5] });
        expect(classes.toneOf(results[0])).toBe('no-data');
        expect(classes.toneOf(results[1])).toBe('unreachable');
        expect(Math.max(0, ...(classes.breaks ?? []))).toBeLessThan(10);
      }
  });

  it('is the class of the gap, or the fifth of the coverage', () => {
    expect(usual('gap').toneOf({ state: 'COVERED', severity: 0 })).toBe('gap-0');
    expect(usual('gap').toneOf({ state: 'NONE', severity: 5 })).toBe('gap-5');
    expect([0, 0.2, 0.21, 0.8, 1].map(coverageClass)).toEqual([1, 1, 2, 4, 5]);
    expect(usual('coverage').toneOf({ state: 'PARTLY', coveredRatio: 0.2 })).toBe('cover-1');
    expect(usual('coverage').toneOf({ state: 'COVERED', coveredRatio: 1 })).toBe('cover-5');
  });

  it('keeps nothing lacking in a class of its own, and what is not known is no nought', () => {
    const results = [0, 3, 4, 30].map((capacityGap, at) =>
      gap(`c${at}`, { capacityGap, distanceGap: 0, coveredRatio: at / 3 }),
    );
    const amounts = classesOf(results, 'shortfall', { method: 'jenks', classCount: 3, breaks: [] });
    expect(amounts.breaks).toEqual([3, 20]);
    expect(results.map((result) => amounts.toneOf(result))).toEqual([
      'gap-0',
      'amount-3-1',
      'amount-3-2',
      'amount-3-3',
    ]);
    expect(amounts.toneOf({ state: 'COVERED', capacityGap: null, distanceGap: null })).toBe('no-data');
    const shares = classesOf(results, 'coverage', { method: 'equal', classCount: 3, breaks: [] });
    expect(shares.toneOf({ state: 'COVERED', coveredRatio: 1 })).toBe('share-all');
    expect(shares.tones).toHaveLength(3);
  });

  it('has a colour for every number of classes', () => {
    for (let count = 1; count <= 7; count++)
      for (let at = 1; at <= count; at++)
        for (const tone of [amountTone(count, at), shareTone(count, at)])
          expect(TONE_COLOURS[tone]).toMatch(/^#[0-9a-f]{6}$/);
  });
});

describe('the legend', () => {
  const silent: Partial<Gap> = { severity: null, coveredRatio: null };
  const gaps = [
    gap('a', { severity: 5, state: 'NONE', capacityGap: 30 }),
    gap('b', { severity: 5, capacityGap: 3 }),
    gap('c', { severity: 0, state: 'COVERED', capacityGap: 0, distanceGap: 0 }),
    gap('d', { ...silent, state: 'NO_DATA' }),
  ];
  it('counts every community once, worst class first, silent states apart', () => {
    const { classes, silent: apart, noServiceCount } = legendOf(gaps, 'gap', usual('gap'));
    expect(classes.map(({ tone, count }) => [tone, count])).toEqual([
      ['gap-5', 2],
      ['gap-4', 0],
      ['gap-3', 0],
      ['gap-2', 0],
      ['gap-1', 0],
      ['gap-0', 1],
    ]);
    expect(apart.map(({ tone, count, colour }) => [tone, count, colour])).toEqual([['no-data', 1, null]]);
    expect(noServiceCount).toBe(1);
  });

  it('says from where to where each class goes, the open ends first and last', () => {
    const own = classesOf(gaps, 'shortfall', { method: 'manual', classCount: 3, breaks: [5, 20] });
    expect(legendOf(gaps, 'shortfall', own).classes.map(({ range, count }) => [range, count])).toEqual([
      [{ from: 20, to: null }, 1],
      [{ from: 5, to: 20 }, 0],
      [{ from: null, to: 5 }, 1],
      [null, 1],
    ]);
  });
});

describe('changing layers', () => {
  const layer = (id: string, colour = '#fff') =>
    ({ id, type: 'background', paint: { 'background-color': colour } }) as const;

  it('touches only what differs and keeps the order', () => {
    const before = [layer('a'), layer('b'), layer('c')];
    const after = [layer('a'), layer('x'), layer('b', '#000'), layer('c')];
    expect(layerChanges(before, after)).toEqual([
      { step: 'add', layer: layer('x'), before: 'b' },
      { step: 'paint', id: 'b', property: 'background-color', value: '#000' },
    ]);
    expect(layerChanges(after, after)).toEqual([]);
  });
});
