/** A report drawn on paper: one block of each kind, a map of one square with a hole, hatched. */

import { area, type Drawing, hatch, line, text } from '../../api/output/drawing.js';
import type { Report } from '../../api/output/report.js';

const OUTLINE = [
  [10, 10],
  [90, 10],
  [90, 90],
  [10, 90],
] as const;
const HOLE = [
  [40, 40],
  [60, 40],
  [60, 60],
  [40, 60],
] as const;

export const PAPER_DRAWING: Drawing = {
  width: 200,
  height: 120,
  frame: { left: 0, top: 0, right: 200, bottom: 100 },
  inside: [
    area([OUTLINE, HOLE], '#fff7bc', '#24323a', 0.5),
    line(hatch([OUTLINE, HOLE], 10), '#9aa1a6', 0.6),
    line(
      [
        [
          [0, 50],
          [300, 50],
        ],
      ],
      '#9a9187',
      1,
      [4, 2],
    ),
    text([100, 50], '河', 8, '#333333', { hasHalo: true }),
  ],
  around: [text([4, 114], '图例<&>', 8, '#333333')],
};

export const paperReport = (changes: Partial<Report> = {}): Report => ({
  stem: '示范区-报告',
  title: '示范区 报告',
  subtitle: '计算于 2026-11-20',
  language: 'zh',
  banner: '全部虚构',
  footer: '示范区 · 计算 11111111',
  date: new Date('2026-11-20T08:30:00Z'),
  blocks: [
    { kind: 'heading', level: 1, text: '一、总体' },
    { kind: 'text', text: '覆盖 71% 的人口' },
    { kind: 'list', items: ['缺户数', '缺人口'] },
    { kind: 'picture', drawing: PAPER_DRAWING, caption: '图 缺口' },
    {
      kind: 'table',
      columns: [
        { head: '小区', width: 0.5 },
        { head: '缺口', width: 0.5, isNumber: true },
      ],
      rows: [
        ['文教一里', { text: '26.5', fill: '#993404' }],
        ...Array.from({ length: 80 }, (_, i) => [`小区${i}`, '—']),
      ],
    },
  ],
  ...changes,
});
