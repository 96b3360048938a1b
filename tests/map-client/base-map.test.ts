/** Base maps: foreign styles made ours, valid, quiet when they fail, their secrets out of the link. */
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { type StyleSpecification, validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { BaseMapError, loadOwnBase } from '../../map-client/operations/base-map.js';
import { keepBaseAccess, makeRoom } from '../../map-client/state/base-map.js';
import { fadeLayer, isLayerShown, settingOf, USUAL_LAYERS } from '../../map-client/state/map-layers.js';
import { chooseBase, INITIAL_VIEW } from '../../map-client/state/view.js';
import { searchOfView, viewOfSearch } from '../../map-client/state/view-url.js';
import {
  type BaseMap,
  isBaseSource,
  styleBase,
  tiandituBase,
  tilesBase,
} from '../../map-client/style/base-map.js';
import { mapStyle } from '../../map-client/style/map-style.js';

const styleWith = (base: BaseMap | null, hasFont = true) =>
  mapStyle({
    origin: 'http://localhost:4000',
    workspaceId: 'demo',
    hasFont,
    layers: USUAL_LAYERS,
    base,
    communityTiles: null,
  });

const FOREIGN = {
  sources: {
    streets: {
      type: 'vector',
      tiles: ['https://m.example/{z}/{x}/{y}'],
      attribution: '<a>&copy; Maker</a> ',
    },
    hills: { type: 'raster-dem', tiles: ['https://m.example/dem/{z}/{x}/{y}'] },
  },
  layers: [
    { id: 'ground', type: 'background', paint: { 'background-color': '#eee' } },
    {
      id: 'wood',
      type: 'fill',
      source: 'streets',
      'source-layer': 'wood',
      paint: { 'fill-pattern': 'trees' },
    },
    { id: 'road', type: 'line', source: 'streets', 'source-layer': 'road', paint: { 'line-color': '#999' } },
    { id: 'shade', type: 'hillshade', source: 'hills' },
    {
      id: 'town',
      type: 'symbol',
      source: 'streets',
      'source-layer': 'town',
      layout: { 'text-field': ['get', 'name'], 'text-font': ['Their Sans'], 'icon-image': 'dot' },
    },
    { id: 'poi', type: 'symbol', source: 'streets', 'source-layer': 'poi', layout: { 'icon-image': 'cup' } },
  ],
} as const;
const foreign = FOREIGN as unknown as Parameters<typeof styleBase>[0];

describe('a style of others', () => {
  const base = styleBase(foreign, 'https://m.example/style.json');

  it('lies under our data, in our letters and without pictures we do not have', () => {
    expect(base.layers.map(({ id }) => id.split(' ')[1])).toEqual(['ground', 'road', 'town']);
    expect(base.layers[2]?.layout).toEqual({ 'text-field': ['get', 'name'], 'text-font': ['Noto Sans SC'] });
    const ids = styleWith(base).layers.map(({ id }) => id);
    expect(ids.indexOf(base.layers[2]!.id)).toBeLessThan(ids.indexOf('community-fill'));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('names its makers in plain words, or its host where it names none', () => {
    expect(base.attribution).toBe('© Maker');
    expect(tilesBase('https://t.example:8080/{z}/{x}/{y}.png').attribution).toBe('t.example:8080');
  });

  it('writes nothing before the font has come', () => {
    expect(styleWith(base, false).layers.some(({ id }) => id.endsWith(' town'))).toBe(false);
  });
});

describe('the style with a base map', () => {
  it.each([
    ['Tianditu', tiandituBase('tianditu', 'k&y', 'x')],
    ['Tianditu imagery', tiandituBase('tianditu-image', 'key', 'x')],
    ['tiles', tilesBase('https://{s}.tile.example/{z}/{x}/{y}.png')],
    ['a style', styleBase(foreign, 'https://m.example/style.json')],
  ])('%s is valid, and every source has a name of its own', (_what, base) => {
    const style = styleWith(base);
    expect(validateStyleMin(style as StyleSpecification)).toEqual([]);
    expect(Object.keys(base.sources).every(isBaseSource)).toBe(true);
    expect(Object.keys(styleWith(null).sources).some(isBaseSource)).toBe(false);
  });

  it('asks Tianditu for the sheet and its names, the key in the address and nowhere else', () => {
    const { sources, layers } = tiandituBase('tianditu', 'k&y', 'x');
    expect(layers).toHaveLength(2);
    const [first, second] = Object.values(sources).map((source) => 'tiles' in source && source.tiles);
    expect((first || [])[3]).toBe(
      'https://t3.tianditu.gov.cn/vec_w/wmts?SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&LAYER=vec&STYLE=default&TILEMATRIXSET=w&FORMAT=tiles&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}&tk=k%26y',
    );
    expect((second || [])[0]).toContain('/cva_w/');
  });

  it('another address is another source, so that no old tile stays', () => {
    const ids = (key: string) => Object.keys(tiandituBase('tianditu', key, 'x').sources);
    expect(ids('a').some((id) => ids('b').includes(id))).toBe(false);
  });
});

describe('the choice', () => {
  it('stands in the link, its key and address never', () => {
    keepBaseAccess({ tiandituKey: 'secret-key', ownAddress: 'https://m.example/?token=secret-token' });
    const view = chooseBase('own')(INITIAL_VIEW);
    expect(searchOfView(view)).toContain('base=own');
    expect(searchOfView(view)).not.toMatch(/secret|example/);
    expect(viewOfSearch('?base=tianditu').base).toBe('tianditu');
    expect(viewOfSearch('?base=pigeons').base).toBe('none');
  });

  it('makes room for the map, and takes the room back', () => {
    const seen = makeRoom(USUAL_LAYERS, 'none', 'tianditu');
    expect(['land', 'roads', 'buildings'].map((group) => isLayerShown(seen, group as 'land'))).toEqual([
      false,
      false,
      false,
    ]);
    expect(settingOf(seen, 'communities').opacityPercent).toBe(70);
    expect(makeRoom(seen, 'tianditu', 'own')).toBe(seen);
    expect(makeRoom(seen, 'tianditu', 'none')).toEqual(USUAL_LAYERS);
    const own = fadeLayer('communities', 40)(USUAL_LAYERS);
    expect(settingOf(makeRoom(own, 'none', 'own'), 'communities').opacityPercent).toBe(40);
  });
});

describe('an address', () => {
  const off = new AbortController().signal;
  const answers = (pages: Readonly<Record<string, unknown>>) =>
    jest.spyOn(globalThis, 'fetch').mockImplementation(async (address) => {
      const page = pages[String(address)];
      return page === undefined ? new Response('', { status: 404 }) : Response.json(page);
    });
  afterEach(() => {
    jest.restoreAllMocks();
  });

  it('of a style is followed to its tiles, wherever they are described', async () => {
    answers({
      'https://m.example/a/style.json': {
        ...FOREIGN,
        sources: { streets: { type: 'vector', url: 'tiles.json' } },
      },
      'https://m.example/a/tiles.json': { tiles: ['../t/{z}/{x}/{y}.pbf'], maxzoom: 14, attribution: '© Us' },
    });
    const base = await loadOwnBase('https://m.example/a/style.json', off);
    expect(Object.values(base.sources)).toEqual([
      { type: 'vector', tiles: ['https://m.example/t/{z}/{x}/{y}.pbf'], maxzoom: 14, attribution: '© Us' },
    ]);
    expect(base.attribution).toBe('© Us');
  });

  it.each([
    ['ftp://m.example/{z}/{x}/{y}', 'address'],
    ['https://m.example/{z}.png', 'address'],
    ['https://m.example/nowhere.json', 'answer'],
  ])('%s is told apart as a fault of the %s', async (address, problem) => {
    answers({});
    await expect(loadOwnBase(address, off)).rejects.toMatchObject(new BaseMapError(problem as 'answer'));
  });

  it('without a network is a fault that is told, not thrown further', async () => {
    jest.spyOn(globalThis, 'fetch').mockRejectedValue(new TypeError('Failed to fetch'));
    await expect(loadOwnBase('https://m.example/style.json', off)).rejects.toMatchObject({
      problem: 'answer',
    });
  });
});
