/** The view: steps are pure, and the address line says the whole of it. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { BASE_KINDS } from '../../map-client/state/base-map.js';
import {
  byHand,
  CLASS_COUNTS,
  type Classing,
  chooseClassCount,
  chooseMethod,
  USUAL_CLASSING,
} from '../../map-client/state/classing.js';
import { BASELINE, COMPARE_MODES, ON_TABLE } from '../../map-client/state/compare.js';
import { CONDITIONS, type GapFilter } from '../../map-client/state/gap-filter.js';
import {
  fadeLayer,
  isLayerShown,
  moveLayer,
  showLayers,
  USUAL_LAYERS,
} from '../../map-client/state/map-layers.js';
import {
  BANDS,
  COLOURINGS,
  changeClassing,
  chooseColouring,
  choosePlace,
  chooseService,
  INITIAL_VIEW,
  LANGUAGES,
  letGo,
  moveCamera,
  openTab,
  select,
  TABS,
  type View,
} from '../../map-client/state/view.js';
import { searchOfView, viewOfHistory, viewOfSearch } from '../../map-client/state/view-url.js';

it('goes back to what an address leaves out because it is usual', () => {
  const before = { ...INITIAL_VIEW, placeId: 'demo' };
  const now = {
    ...before,
    tab: 'clusters',
    base: 'tianditu',
    camera: { lon: 1, lat: 2, zoom: 3, bearing: 0 },
  } as const;
  expect(viewOfHistory(searchOfView(before), now)).toEqual({ ...before, camera: now.camera });
});

const oneOf = <Value>(values: readonly Value[]) => fc.constantFrom(...values);

/** Cameras as the address line can say them: five decimals, two of zoom, whole degrees. */
const camera = fc.record({
  lon: fc.integer({ min: -18_000_000, max: 18_000_000 }).map((n) => n / 100_000),
  lat: fc.integer({ min: -8_500_000, max: 8_500_000 }).map((n) => n / 100_000),
  zoom: fc.integer({ min: 0, max: 2200 }).map((n) => n / 100),
  bearing: fc.integer({ min: -180, max: 180 }),
});

const classing: fc.Arbitrary<Classing> = fc.oneof(
  fc.constant(USUAL_CLASSING),
  fc
    .record({ method: oneOf(['jenks', 'quantile', 'equal'] as const), classCount: oneOf(CLASS_COUNTS) })
    .map((found) => ({ ...found, breaks: [] })),
  fc
    .array(
      fc.integer({ min: 0, max: 9999 }).map((n) => n / 8),
      { minLength: 1 },
    )
    .map((own) => byHand(own, 5)),
);

const filter: fc.Arbitrary<GapFilter> = fc.record({
  subdistrictId: fc.option(fc.uuid()),
  condition: fc.option(oneOf(CONDITIONS)),
  least: fc.option(fc.integer({ min: 1, max: 4000 }).map((n) => n / 4)),
  name: oneOf(['', '柳林', 'llhy', "a&b='c"]),
  between: fc.option(
    fc
      .tuple(fc.integer({ min: 0, max: 99 }), fc.integer({ min: 1, max: 99 }))
      .map(([from, width]) => ({ from, to: from + width })),
  ),
});

const view: fc.Arbitrary<View> = fc.record({
  placeId: fc.option(fc.stringMatching(/^[a-z0-9-]{1,12}$/)),
  service: oneOf(['ELDERLY_CARE', 'CHILDCARE', 'PARKING', 'MARKET', 'SCHOOL'] as const),
  band: oneOf(BANDS),
  profile: oneOf(['ADULT', 'ELDERLY', 'PRAM', 'WHEELCHAIR'] as const),
  reading: oneOf(['TIME', 'DISTANCE'] as const),
  colourBy: oneOf(COLOURINGS),
  selectedId: fc.option(fc.uuid()),
  camera: fc.option(camera),
  language: oneOf(LANGUAGES),
  tab: oneOf(TABS),
  studyId: fc.option(fc.uuid()),
  isPanelOpen: fc.boolean(),
  isLegendOpen: fc.constant(true),
  compare: fc.option(
    fc.record({
      mode: oneOf(COMPARE_MODES),
      left: fc.constantFrom(BASELINE, ON_TABLE),
      right: fc.uuid(),
      divider: fc.integer({ min: 4, max: 96 }).map((percent) => percent / 100),
    }),
  ),
  classing,
  filter,
  base: oneOf(BASE_KINDS),
  layers: fc.constantFrom(
    USUAL_LAYERS,
    showLayers(['stock'], true)(USUAL_LAYERS),
    moveLayer('roads', 0)(fadeLayer('communities', 35)(USUAL_LAYERS)),
  ),
});

describe('the address line', () => {
  it('brings back every view it was made from', () => {
    fc.assert(
      fc.property(view, (before) => {
        expect(viewOfSearch(searchOfView(before))).toEqual(before);
      }),
    );
  });

  it('is short and can be read by a person', () => {
    const seen = {
      ...INITIAL_VIEW,
      placeId: 'demo',
      camera: { lon: 116.35, lat: 39.9, zoom: 14, bearing: 0 },
    };
    expect(searchOfView(seen)).toBe(
      '?place=demo&service=elderly_care&band=15&profile=adult&reading=time&view=116.35000,39.90000,14.00&lang=zh',
    );
  });

  it('leaves at its usual value what it does not understand', () => {
    const search = '?service=pizza&band=7&profile=dog&reading=guess&view=999,0,1&lang=fr&tab=x&colour=pink';
    expect(viewOfSearch(search)).toEqual(INITIAL_VIEW);
    expect(viewOfSearch('?view=1,2').camera).toBeNull();
    expect(viewOfSearch('?view=a,b,c').camera).toBeNull();
  });
});

describe('steps of the view', () => {
  it('let go of the community and the camera when the place changes, but not when it stays', () => {
    const there = select('c1')({ ...INITIAL_VIEW, placeId: 'demo' });
    const moved = moveCamera({ lon: 1, lat: 2, zoom: 3, bearing: 0 })(there);
    expect(choosePlace('demo')(moved)).toBe(moved);
    expect(choosePlace('other')(moved)).toMatchObject({ placeId: 'other', selectedId: null, camera: null });
  });

  it('keep the community when the question changes', () => {
    expect(chooseService('PARKING')(select('c1')(INITIAL_VIEW)).selectedId).toBe('c1');
  });

  it('change nothing when there is nothing to let go of', () => {
    expect(letGo(INITIAL_VIEW)).toBe(INITIAL_VIEW);
  });

  it('show the idle stock on the map with its list', () => {
    expect(isLayerShown(openTab('stock')(INITIAL_VIEW).layers, 'stock')).toBe(true);
    expect(openTab('gaps')(INITIAL_VIEW).layers).toBe(INITIAL_VIEW.layers);
  });

  it('begin breaks by hand with those on the map, at most seven classes, and forget them with the measure', () => {
    const shown = changeClassing(chooseMethod('manual', [30, 10, 10]))(
      chooseColouring('shortfall')(INITIAL_VIEW),
    );
    expect(shown.classing).toEqual({ method: 'manual', classCount: 3, breaks: [10, 30] });
    expect(byHand([1, 2, 3, 4, 5, 6, 7, 8], 5).breaks).toHaveLength(6);
    expect(chooseColouring('coverage')(shown).classing).toEqual(USUAL_CLASSING);
    expect(chooseClassCount(99)(USUAL_CLASSING).classCount).toBe(7);
  });
});
