/** The maps of a report: ground, communities in their classes, facilities or sites, and what a map needs around it. */

import { GAP_RAMP, MARK, NO_GAP } from '../../schema/palette.js';
import { SERVICE_KINDS, type ServiceKind } from '../../schema/vocabulary.js';
import { serviceOf } from '../standards/services.js';
import type { Community } from '../store/community.store.js';
import type { CoverageResult } from '../store/coverage-run.store.js';
import type { Facility } from '../store/facility.store.js';
import { area, type Drawing, type Shape, type Spot, text } from './drawing.js';
import type { MapFrame } from './map-frame.js';
import {
  circle,
  dotShapes,
  frameShapes,
  hatchShapes,
  type LegendEntry,
  legendHeight,
  legendShapes,
  markShape,
  northShapes,
  scaleShapes,
  sourceShapes,
} from './map-furniture.js';
import { groundShapes } from './map-ground.js';
import { markOf } from './map-marks.js';
import type { ReportMaterial } from './read-report.js';
import { type Block, TEXT_WIDTH } from './report.js';
import { minutesWord } from './report-words.js';
import { stamp } from './sources.js';
import { type Language, stateText, wordOf } from './words.js';

export const MAP_FRAME = { left: 0.5, top: 0.5, right: TEXT_WIDTH - 0.5, bottom: 400 };

/** The worst get their number of the table on the map. */
const NUMBERED = 10;
const LEGEND_COLUMNS = 3;

const WORDS = {
  noGap: { zh: '无缺口', en: 'no gap' },
  level: { zh: '缺口等级', en: 'gap class' },
  worst: { zh: '(最重)', en: ' (worst)' },
  facility: { zh: '现状设施', en: 'existing facility' },
  other: { zh: '规划或停用设施', en: 'planned or closed facility' },
  communities: { zh: '小区', en: 'communities' },
  north: { zh: '北', en: 'N' },
  source: { zh: '数据', en: 'data' },
  numbers: { zh: '图中数字为下表的序号', en: 'Numbers on the map are those of the table' },
};

export const severityColour = (severity: number | null): string =>
  severity === null || severity === 0 ? NO_GAP : GAP_RAMP[severity - 1]!;

export function gapPicture(
  material: ReportMaterial,
  kind: ServiceKind,
  ranked: readonly CoverageResult[],
  minutes: number,
): Block {
  const { language, map, communities, facilities } = material;
  const byId = new Map(communities.map((community) => [community.id, community]));
  const own = facilities.filter(({ serviceKind }) => serviceOf(kind).acceptsKinds.includes(serviceKind));
  const worst = ranked.slice(0, NUMBERED).filter(({ severity }) => severity !== null && severity > 0);
  const inside = [
    ...ranked.flatMap((result) => communityShapes(map, byId.get(result.communityId), result)),
    ...own.flatMap((facility) => facilityShapes(map, facility)),
    ...worst.flatMap((result, i) => numberShapes(map, byId.get(result.communityId), i + 1)),
  ];
  const service = wordOf(SERVICE_KINDS, kind, language);
  const caption =
    language === 'zh'
      ? `图 ${service}:${minutesWord(minutes, language)}生活圈缺口等级。${worst.length > 0 ? `${WORDS.numbers.zh}。` : ''}`
      : `${service}: classes of the gap within ${minutesWord(minutes, language)}.${worst.length > 0 ? ` ${WORDS.numbers.en}.` : ''}`;
  return {
    kind: 'picture',
    drawing: mapDrawing(material, inside, gapLegend(ranked, own, kind, language)),
    caption,
  };
}

/** The name of a source, and whom its licence asks to be named. */
const originsOf = (words: string): string[] =>
  words.split(' · ').flatMap((part, i) => (i === 0 || part.startsWith('©') ? [part.split(' × ')[0]!] : []));

/** Any map of the report: its own shapes on the common ground, with legend, scale, arrow, source and date. */
export function mapDrawing(
  { map, ground, run, dataLines, language }: ReportMaterial,
  shapes: readonly Shape[],
  legend: readonly LegendEntry[],
): Drawing {
  const top = map.frame.bottom + 10;
  const sourceAt = top + legendHeight(legend.length, LEGEND_COLUMNS) + 8;
  const day = stamp(run.finishedAt ?? run.createdAt).slice(0, 10);
  const origins = [...new Set(dataLines.flatMap(({ text: words }) => originsOf(words)))].join(' · ');
  const source = `${WORDS.source[language]}: ${origins} · ${day} · WGS 84`;
  return {
    width: TEXT_WIDTH,
    height: sourceAt + 6,
    frame: map.frame,
    inside: [...groundShapes(map, ground), ...shapes],
    around: [
      ...scaleShapes(map),
      ...northShapes(map, WORDS.north[language]),
      ...frameShapes(map),
      ...legendShapes(legend, { left: 4, top, right: TEXT_WIDTH, bottom: sourceAt }, LEGEND_COLUMNS),
      ...sourceShapes(source, [4, sourceAt]),
    ],
  };
}

function communityShapes(map: MapFrame, community: Community | undefined, result: CoverageResult): Shape[] {
  const paths = community ? map.pathsOf(community.boundary) : [];
  if (paths.length === 0) return [];
  if (result.state === 'no_data') return hatchShapes(paths);
  if (result.state === 'unreachable') return dotShapes(paths);
  return [area(paths, severityColour(result.severity), '#8b8f92', 0.5)];
}

function facilityShapes(map: MapFrame, facility: Facility): Shape[] {
  const spot = map.spotOf(facility.point.coordinates);
  return [markShape(markOf(facility.serviceKind), spot, 3.2, MARK.ink, facility.state !== 'existing')];
}

export function numberShapes(map: MapFrame, community: Community | undefined, number: number): Shape[] {
  const spot = community && middleOf(map, community);
  return spot ? badge(spot, String(number)) : [];
}

export const badge = ([x, y]: Spot, words: string, fill: string = MARK.paper): Shape[] => [
  area([circle([x, y], 6)], fill, MARK.ink, 0.9),
  text([x, y + 2.6], words, 7.5, fill === MARK.paper ? MARK.ink : MARK.paper, {
    anchor: 'middle',
    isBold: true,
  }),
];

/** The middle of the largest outline's box: near enough for a number. */
export function middleOf(map: MapFrame, { boundary }: Community): Spot | null {
  const boxes = map.pathsOf(boundary).map((path) => {
    const xs = path.map(([x]) => x);
    const ys = path.map(([, y]) => y);
    const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    return { size: (right - left) * (bottom - top), spot: [(left + right) / 2, (top + bottom) / 2] as const };
  });
  return boxes.sort((a, b) => b.size - a.size)[0]?.spot ?? null;
}

/** 缺口等级 1(3 个): a count that cannot be taken for a class. */
const counted = (count: number, language: Language): string =>
  language === 'zh' ? `(${count} 个)` : ` (${count})`;

/** Classes with the number of communities in each; "no data" is always explained. */
function gapLegend(
  results: readonly CoverageResult[],
  facilities: readonly Facility[],
  kind: ServiceKind,
  language: Language,
): LegendEntry[] {
  const countOf = (holds: (result: CoverageResult) => boolean) =>
    counted(results.filter(holds).length, language);
  const classes = [0, 1, 2, 3, 4, 5].map((severity): LegendEntry => {
    const name =
      severity === 0
        ? WORDS.noGap[language]
        : `${WORDS.level[language]} ${severity}${severity === 5 ? WORDS.worst[language] : ''}`;
    const words = `${name}${countOf((result) => result.severity === severity)}`;
    return { words, sign: 'fill', colour: severityColour(severity) };
  });
  const silent = (['no_data', 'unreachable'] as const).map(
    (state): LegendEntry => ({
      words: `${stateText(state, language)}${countOf((result) => result.state === state)}`,
      sign: state === 'no_data' ? 'hatch' : 'dots',
      colour: MARK.hatch,
    }),
  );
  const kinds = [...new Set([kind, ...facilities.map(({ serviceKind }) => serviceKind)])].sort();
  const marks = kinds.map(
    (one): LegendEntry => ({
      words: `${WORDS.facility[language]}: ${wordOf(SERVICE_KINDS, one, language)}${counted(facilities.filter(({ serviceKind, state }) => serviceKind === one && state === 'existing').length, language)}`,
      sign: 'mark',
      colour: MARK.ink,
      outline: markOf(one),
    }),
  );
  const others = facilities.filter(({ state }) => state !== 'existing').length;
  return [
    ...classes,
    ...silent,
    ...marks,
    ...(others === 0
      ? []
      : [
          {
            words: `${WORDS.other[language]}${counted(others, language)}`,
            sign: 'mark' as const,
            colour: MARK.ink,
            outline: markOf(kind),
            isHollow: true,
          },
        ]),
  ];
}
