/** Renovation units on the land of their communities, with the five items of their plan in words. */

import { RENOVATION_MODES, UNIT_STATUSES } from '../../schema/vocabulary.js';
import type { Community } from '../store/community.store.js';
import { column } from './columns.js';
import { type Column, PERSONS, SQUARE_METRES } from './layer.js';
import { type LayerContent, type LayerContext, tabulated } from './read-layer.js';
import { type UnitRow, unitsOrGap } from './read-units.js';
import { figureText, type SheetFigure } from './unit-sheet.js';
import { type Language, wordOf } from './words.js';

const STATUS_OF_PROPOSAL = { zh: '研究建议', en: 'proposed by a study' };

/** Null when of one member the figure is missing: a sum of the rest would be too small. */
function sumOf({ members }: UnitRow, pick: (member: Community) => number | null): number | null {
  let sum = 0;
  for (const member of members) {
    const value = pick(member);
    if (value === null) return null;
    sum += value;
  }
  return sum;
}

const sentence = (figures: readonly SheetFigure[], language: Language): string | null =>
  figures.map((figure) => figureText(figure, language)).join('; ') || null;

const COLUMNS: readonly Column<UnitRow>[] = [
  column('text', ['name', '单元名称'], ['改造单元的名称', 'name of the unit'], ({ name }) => name),
  column(
    'text',
    ['status', '状态'],
    ['草案、已报审、已批准,或研究建议', 'draft, submitted, approved, or proposed by a study'],
    ({ status }, language) =>
      status === null ? STATUS_OF_PROPOSAL[language] : wordOf(UNIT_STATUSES, status, language),
  ),
  column(
    'text',
    ['communities', '成员小区'],
    ['单元内的小区', 'communities of the unit'],
    ({ members }, language) => members.map(({ name }) => name).join(language === 'zh' ? '、' : ', '),
  ),
  column(
    'integer',
    ['communityCount', '小区数'],
    ['成员小区的个数', 'number of communities'],
    ({ members }) => members.length,
  ),
  column(
    'number',
    ['residents', '常住人口'],
    ['成员合计;有一个未知则为空', 'sum of the members; empty when one is not known'],
    (unit) => sumOf(unit, ({ residents }) => residents),
    PERSONS,
  ),
  column(
    'number',
    ['households', '户数'],
    ['成员合计;有一个未知则为空', 'sum of the members; empty when one is not known'],
    (unit) => sumOf(unit, ({ households }) => households),
    { zh: '户', en: 'households' },
  ),
  column(
    'number',
    ['landAreaSquareMetres', '用地面积'],
    ['成员用地合计', 'land of the members'],
    (unit) => Math.round(sumOf(unit, ({ areaSquareMetres }) => areaSquareMetres) ?? 0),
    SQUARE_METRES,
  ),
  column('text', ['mode', '改造模式'], ['五项之一', 'the first of the five items'], ({ mode }, language) =>
    wordOf(RENOVATION_MODES, mode, language),
  ),
  column(
    'text',
    ['functionalPositioning', '功能定位'],
    ['五项之二', 'the second'],
    ({ positioning }) => positioning,
  ),
  column(
    'text',
    ['indicatorControls', '指标管控'],
    ['五项之三', 'the third'],
    ({ indicatorControls }, language) => sentence(indicatorControls, language),
  ),
  column('text', ['infrastructure', '基础设施'], ['五项之四', 'the fourth'], ({ infrastructure }, language) =>
    sentence(infrastructure, language),
  ),
  column(
    'text',
    ['publicServices', '公共服务设施'],
    ['五项之五', 'the fifth'],
    ({ publicServices }, language) => sentence(publicServices, language),
  ),
  column(
    'text',
    ['id', '编号'],
    ['在本系统内的编号;研究建议没有', 'id in this system; a proposal has none'],
    ({ id }) => id,
  ),
];

export async function unitLayer(context: LayerContext): Promise<LayerContent> {
  const { units, sources, date } = await unitsOrGap(context);
  return {
    name: 'units',
    shape: 'polygon',
    ...tabulated(
      COLUMNS,
      units,
      ({ members }) =>
        members.length === 0
          ? null
          : { type: 'MultiPolygon', coordinates: members.flatMap(({ boundary }) => boundary.coordinates) },
      context.language,
    ),
    sources,
    date,
  };
}
