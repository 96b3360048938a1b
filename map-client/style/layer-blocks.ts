/**
 * What each group of layers draws. Most of a group lies together, where the planner's order puts it; a
 * few of its layers have a fixed place: the fill of isochrones under the classes, so that these keep
 * their colour, street names under the marks, numbers and ranks over everything.
 */
import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { isLayerShown, type LayerGroup, type LayerStack, settingOf } from '../state/map-layers.js';
import { communityEdges, communityFills, pointedEdges } from './communities.js';
import { drawingMarks, drawingNumbers } from './drawing-marks.js';
import { faded } from './fade.js';
import { buildingLayers, landUse, roadLabels, wallLayers, wayLayers } from './ground.js';
import { importPreview } from './import-marks.js';
import {
  communityNames,
  facilityMarks,
  facilityNames,
  gapArea,
  gateMarks,
  isochroneFill,
  isochroneLabels,
  isochroneLines,
  rankBadges,
  stockMarks,
} from './marks.js';
import {
  draftLines,
  draftMarks,
  draftRings,
  studyAreas,
  studyLines,
  studyNumbers,
  studyStars,
} from './study-marks.js';

const BLOCKS: Readonly<Record<Exclude<LayerGroup, 'labels'>, () => LayerSpecification[]>> = {
  land: landUse,
  communities: communityFills,
  roads: wayLayers,
  buildings: buildingLayers,
  walls: wallLayers,
  edges: communityEdges,
  lifeCircle: () => [gapArea(), ...isochroneLines()],
  study: () => [...studyAreas(), ...studyLines()],
  gates: () => [gateMarks()],
  stock: () => [stockMarks()],
  facilities: facilityMarks,
};

/** Names of what is not drawn would name nothing. */
const names = (layers: LayerStack): LayerSpecification[] => [
  ...(isLayerShown(layers, 'facilities') ? [facilityNames()] : []),
  communityNames(),
];

/** @param hasFont false until the packed font has come: nothing is written before */
export function layerBlocks(layers: LayerStack, hasFont: boolean): LayerSpecification[] {
  const drawn = (group: LayerGroup, made: readonly LayerSpecification[]): LayerSpecification[] => {
    const { isShown, opacityPercent } = settingOf(layers, group);
    return isShown ? made.map((layer) => faded(layer, opacityPercent / 100)) : [];
  };
  const written = (group: LayerGroup, made: readonly LayerSpecification[]): LayerSpecification[] =>
    hasFont ? drawn(group, made) : [];
  const outermost = layers.find(({ group }) => group === 'edges' || group === 'lifeCircle')?.group;
  const blockOf = (group: LayerGroup): LayerSpecification[] => {
    if (group === 'labels') return written(group, names(layers));
    const block = drawn(group, BLOCKS[group]());
    if (group === 'communities') return [...drawn('lifeCircle', [isochroneFill()]), ...block];
    // Under the marks, which they would hide.
    if (group === 'study' && isLayerShown(layers, 'roads'))
      return [...block, ...written('labels', [roadLabels()])];
    // What is pointed at is always seen: over its own edge, and over the gap area, which often runs along it.
    return group === outermost ? [...block, ...pointedEdges()] : block;
  };
  return [
    ...[...layers].reverse().flatMap(({ group }) => blockOf(group)),
    ...written('lifeCircle', [isochroneLabels()]),
    ...written('labels', [rankBadges()]),
    ...written('study', [studyNumbers()]),
    ...draftLines(),
    draftRings(),
    draftMarks(),
    ...written('study', [studyStars()]),
    ...importPreview(),
    ...drawingMarks(),
    ...(hasFont ? [drawingNumbers()] : []),
  ];
}
