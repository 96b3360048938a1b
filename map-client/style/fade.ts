/** A layer made fainter: whatever opacity it has, times a ratio of 0..1. */
import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';

const OPACITIES: Readonly<Partial<Record<LayerSpecification['type'], readonly string[]>>> = {
  fill: ['fill-opacity'],
  line: ['line-opacity'],
  circle: ['circle-opacity', 'circle-stroke-opacity'],
  symbol: ['icon-opacity', 'text-opacity'],
  raster: ['raster-opacity'],
};

export function faded(layer: LayerSpecification, ratio: number): LayerSpecification {
  if (ratio === 1) return layer;
  const paint: Readonly<Record<string, unknown>> = layer.paint ?? {};
  const fainter = (OPACITIES[layer.type] ?? []).map((name) => [name, times(paint[name], ratio)] as const);
  return { ...layer, paint: { ...paint, ...Object.fromEntries(fainter) } } as LayerSpecification;
}

function times(opacity: unknown, ratio: number): unknown {
  if (opacity === undefined) return ratio;
  return typeof opacity === 'number' ? opacity * ratio : ['*', opacity, ratio];
}
