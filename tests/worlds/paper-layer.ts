/**
 * A layer drawn on paper: two communities near 116.3°E 40.0°N, the second with a court in its middle and
 * hardly a figure known. Names begin alike for more than five letters, so that a .dbf must number them.
 */

import type { Layer, LayerField } from '../../api/output/layer.js';

const field = (
  key: string,
  zh: string,
  kind: LayerField['kind'],
  unit: LayerField['unit'] = null,
): LayerField => ({
  key,
  zh,
  kind,
  unit,
  meaning: { zh: `${zh}的说明`, en: `meaning of ${key}` },
});

const square = (west: number, south: number, degrees: number): number[][] => [
  [west, south],
  [west + degrees, south],
  [west + degrees, south + degrees],
  [west, south + degrees],
  [west, south],
];

/** Counterclockwise outside, clockwise inside, as GeoJSON asks. */
const COURT = [square(116.31, 40, 0.004), square(116.311, 40.001, 0.001).reverse()];

/** Last but one letter of the Unihan extension B: in GB18030, not in GBK. */
export const RARE_LETTER = '𠮷';

export function paperLayer(changes: Partial<Layer> = {}): Layer {
  return {
    name: 'gaps',
    language: 'zh',
    workspaceName: '示范区',
    shape: 'polygon',
    fields: [
      field('name', '小区名称', 'text'),
      field('elderlyGap', '养老服务容量缺口', 'number', { zh: '床', en: 'beds' }),
      field('elderlySpare', '养老服务容量余额', 'number', { zh: '床', en: 'beds' }),
      field('residents', '常住人口', 'integer', { zh: '人', en: 'persons' }),
      field('state', '状态', 'text'),
      field('isMadeUp', '是否虚构', 'flag'),
    ],
    rows: [
      {
        geometry: { type: 'MultiPolygon', coordinates: [[square(116.3, 40, 0.004)]] },
        values: ['文教社区一里', 26.5, 0, 1234, '部分覆盖', true],
      },
      {
        geometry: { type: 'Polygon', coordinates: COURT },
        values: [`=SUM(A1)${RARE_LETTER}里`, null, null, null, '无数据', false],
      },
    ],
    sources: [
      { label: '计算编号', text: '11111111-2222-3333-4444-555555555555' },
      { label: '规范', text: 'GB 50437-2007 3.2.1: 每千名老年人 40 床' },
    ],
    date: new Date('2026-11-20T08:30:00Z'),
    ...changes,
  };
}
