/** The layers in the planner's hand: pure steps, in the address line, and down to what the map is told. */
import { describe, expect, it } from '@jest/globals';
import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import fc from 'fast-check';
import { layersOfText, layersText, orderText } from '../../map-client/state/layers-url.js';
import {
  fadeLayer,
  isUsual,
  LAYER_GROUPS,
  type LayerStack,
  type LayerStep,
  moveLayer,
  showLayers,
  USUAL_LAYERS,
} from '../../map-client/state/map-layers.js';
import { faded } from '../../map-client/style/fade.js';
import { layerChanges } from '../../map-client/style/layer-changes.js';
import { mapStyle } from '../../map-client/style/map-style.js';

const group = fc.constantFrom(...LAYER_GROUPS);
const step: fc.Arbitrary<LayerStep> = fc.oneof(
  fc.tuple(group, fc.boolean()).map(([name, isShown]) => showLayers([name], isShown)),
  fc.tuple(group, fc.integer({ min: 0, max: 100 })).map(([name, percent]) => fadeLayer(name, percent)),
  fc.tuple(group, fc.integer({ min: -2, max: 14 })).map(([name, place]) => moveLayer(name, place)),
);
const stack: fc.Arbitrary<LayerStack> = fc
  .array(step, { maxLength: 12 })
  .map((steps) => steps.reduce((layers, next) => next(layers), USUAL_LAYERS));
const styleOf = (layers: LayerStack, hasFont = true) =>
  mapStyle({
    origin: 'http://localhost:4000',
    workspaceId: 'demo',
    hasFont,
    layers,
    base: null,
    communityTiles: null,
  }).layers;

describe('steps', () => {
  it('keep every group exactly once', () => {
    fc.assert(
      fc.property(stack, (layers) => {
        expect(layers.map((setting) => setting.group).sort()).toEqual([...LAYER_GROUPS].sort());
      }),
    );
  });

  it('move a group to its place and leave the others in their order', () => {
    const moved = moveLayer('labels', 2)(USUAL_LAYERS).map((setting) => setting.group);
    expect(moved.slice(0, 4)).toEqual(['facilities', 'stock', 'labels', 'gates']);
    expect(moveLayer('land', -3)(USUAL_LAYERS)[0]?.group).toBe('land');
  });
});

describe('the address line', () => {
  it('brings back every stack it was made from', () => {
    fc.assert(
      fc.property(stack, (layers) => {
        expect(layersOfText(layersText(layers), orderText(layers))).toEqual(layers);
      }),
    );
  });

  it('says nothing of what is as usual, and little of what is not', () => {
    expect(layersText(USUAL_LAYERS) + orderText(USUAL_LAYERS)).toBe('');
    const layers = fadeLayer('communities', 60)(showLayers(['roads'], false)(USUAL_LAYERS));
    expect(layersText(layers)).toBe('-roads,communities*60');
    expect(isUsual(layersOfText('dragons,-,roads*', 'nnnnnnnnnnnn'))).toBe(true);
  });
});

describe('the map', () => {
  it('draws nothing of a hidden group, and everything of it at its opacity', () => {
    const without = styleOf(showLayers(['communities', 'labels'], false)(USUAL_LAYERS));
    expect(without.filter(({ id }) => /^community-(fill|no-data|unreachable|names)$/.test(id))).toEqual([]);
    const fill = styleOf(fadeLayer('communities', 40)(USUAL_LAYERS)).find(
      ({ id }) => id === 'community-fill',
    );
    expect(fill?.paint).toMatchObject({ 'fill-opacity': ['*', expect.anything(), 0.4] });
    const hatch = styleOf(fadeLayer('communities', 40)(USUAL_LAYERS)).find(
      ({ id }) => id === 'community-no-data',
    );
    expect(hatch?.paint).toMatchObject({ 'fill-pattern': 'hatch', 'fill-opacity': 0.4 });
  });

  it('lays groups as the planner orders them, and what is pointed at is never hidden', () => {
    const order = (layers: LayerStack) => styleOf(layers).map(({ id }) => id);
    const at = (ids: string[], id: string) => ids.indexOf(id);
    const usual = order(USUAL_LAYERS);
    expect(at(usual, 'ground-road')).toBeGreaterThan(at(usual, 'community-fill'));
    const raised = order(moveLayer('communities', 0)(USUAL_LAYERS));
    expect(at(raised, 'community-fill')).toBeGreaterThan(at(raised, 'ground-road'));
    expect(order(showLayers([...LAYER_GROUPS], false)(USUAL_LAYERS))).toContain('community-selected');
    const moved = moveLayer('lifeCircle', LAYER_GROUPS.length)(USUAL_LAYERS);
    for (const layers of [USUAL_LAYERS, moved])
      for (const under of ['community-no-service', 'gap-area-line', 'isochrone-line'])
        expect(order(layers).indexOf('community-selected')).toBeGreaterThan(order(layers).indexOf(under));
  });

  it('is not written on before the font has come, whatever is shown', () => {
    fc.assert(
      fc.property(stack, (layers) => {
        const named = styleOf(layers, false).filter(
          (layer) => layer.type === 'symbol' && layer.layout?.['text-field'] !== undefined,
        );
        expect(named).toEqual([]);
      }),
    );
  });

  it('makes fainter what has an opacity already', () => {
    const layer = { id: 'x', type: 'line', source: 's', paint: { 'line-opacity': 0.5 } } as const;
    expect(faded(layer, 0.5).paint).toEqual({ 'line-opacity': 0.25 });
    expect(faded(layer, 1)).toBe(layer);
  });
});

/** What a map library does with each step. */
function applied(current: readonly LayerSpecification[], wanted: readonly LayerSpecification[]) {
  let drawn = [...current];
  const put = (layer: LayerSpecification, before: string | null): void => {
    const at = before === null ? drawn.length : drawn.findIndex(({ id }) => id === before);
    if (at < 0) throw new Error(`No layer ${before}.`);
    drawn.splice(at, 0, layer);
  };
  for (const change of layerChanges(current, wanted)) {
    const here = drawn.find((layer) => 'id' in change && layer.id === change.id);
    if (change.step !== 'paint' && here) drawn = drawn.filter((layer) => layer !== here);
    if (change.step === 'add') put(change.layer, change.before);
    if (change.step === 'move' && here) put(here, change.before);
    if (change.step === 'paint' && here) {
      const { [change.property]: _, ...rest } = { ...(here.paint as Record<string, unknown>) };
      const paint = change.value === undefined ? rest : { ...rest, [change.property]: change.value };
      drawn[drawn.indexOf(here)] = { ...here, paint } as LayerSpecification;
    }
  }
  return drawn;
}

describe('from one style to the next', () => {
  it('the steps lead exactly there, from any stack to any other', () => {
    fc.assert(
      fc.property(stack, stack, (before, after) => {
        const wanted = styleOf(after);
        expect(applied(styleOf(before), wanted).map(({ id }) => id)).toEqual(wanted.map(({ id }) => id));
        for (const [at, layer] of applied(styleOf(before), wanted).entries())
          expect(layer.paint ?? {}).toEqual(wanted[at]?.paint ?? {});
      }),
      { numRuns: 60 },
    );
  });

  it('an opacity is set in place: no layer is taken out for it', () => {
    const steps = layerChanges(styleOf(USUAL_LAYERS), styleOf(fadeLayer('roads', 50)(USUAL_LAYERS)));
    expect(new Set(steps.map(({ step }) => step))).toEqual(new Set(['paint']));
  });
});
