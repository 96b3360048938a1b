/** The report on A4 as PDF; Noto Sans SC is embedded with the letters that are used. Dates are the run's, so bytes repeat. */

import { fileURLToPath } from 'node:url';
import pdfmake from 'pdfmake';
import type { Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { SVG_FONT, svgOf } from './drawing-svg.js';
import { type Block, type Cell, cellOf, type Report, TEXT_WIDTH } from './report.js';

const INK = '#24323a';
const QUIET = '#5a666e';
const WARNING = '#8a5a00';
const ACCENT = '#1f5673';
const RULE = '#d7dcdf';
const SIDE_MARGIN = (595.28 - TEXT_WIDTH) / 2;

const fontFile = (weight: string): string =>
  fileURLToPath(import.meta.resolve(`@expo-google-fonts/noto-sans-sc/${weight}/NotoSansSC_${weight}.ttf`));

export async function writePdf(report: Report): Promise<Uint8Array> {
  const regular = fontFile('400Regular');
  const bold = fontFile('700Bold');
  pdfmake.setFonts({ [SVG_FONT]: { normal: regular, bold, italics: regular, bolditalics: bold } });
  // Nothing is fetched, and of this machine only the two fonts are read.
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((path) => path === regular || path === bold);
  return pdfmake.createPdf(definitionOf(report)).getBuffer();
}

function definitionOf(report: Report): TDocumentDefinitions {
  const { title, subtitle, banner, footer, language, date } = report;
  return {
    pageSize: 'A4',
    pageMargins: [SIDE_MARGIN, banner ? 58 : 44, SIDE_MARGIN, 46],
    language: language === 'zh' ? 'zh-CN' : 'en',
    info: { title, creationDate: date, modDate: date, creator: 'Linli', producer: 'Linli' },
    defaultStyle: { font: SVG_FONT, fontSize: 9, color: INK, lineHeight: 1.15 },
    header: () => (banner ? bannerOf(banner) : ''),
    footer: (page, pageCount) => ({
      columns: [
        { text: footer, color: QUIET, fontSize: 7 },
        { text: `${page} / ${pageCount}`, alignment: 'right', color: QUIET, fontSize: 7, width: 60 },
      ],
      margin: [SIDE_MARGIN, 18, SIDE_MARGIN, 0],
    }),
    content: [
      { text: title, fontSize: 20, bold: true, color: ACCENT, margin: [0, 0, 0, 2] },
      { text: subtitle, color: QUIET, fontSize: 9, margin: [0, 0, 0, 10] },
      ...contentsOf(report.blocks),
    ],
  };
}

const bannerOf = (banner: string): Content => ({
  table: {
    widths: ['*'],
    body: [
      [
        {
          text: banner,
          alignment: 'center',
          bold: true,
          fontSize: 8.5,
          color: '#ffffff',
          fillColor: '#a8321a',
        },
      ],
    ],
  },
  layout: 'noBorders',
  margin: [SIDE_MARGIN, 20, SIDE_MARGIN, 0],
});

/** A short table stays with the heading above it. */
const SHORT_ROWS = 12;

function contentsOf(blocks: readonly Block[]): Content[] {
  const contents: Content[] = [];
  for (let i = 0; i < blocks.length; i++) {
    const [block, next] = [blocks[i]!, blocks[i + 1]];
    const isPair = block.kind === 'heading' && next?.kind === 'table' && next.rows.length <= SHORT_ROWS;
    if (!isPair || block.startsPage) contents.push(contentOf(block));
    else {
      contents.push({ stack: [contentOf(block), contentOf(next)], unbreakable: true });
      i++;
    }
  }
  return contents;
}

function contentOf(block: Block): Content {
  switch (block.kind) {
    case 'heading':
      return headingOf(block);
    case 'text':
      return {
        text: block.text,
        fontSize: block.tone === 'quiet' ? 7.5 : 9,
        color: block.tone === 'warning' ? WARNING : block.tone === 'quiet' ? QUIET : INK,
        margin: [0, 2, 0, 6],
      };
    case 'list':
      return { ul: [...block.items], margin: [0, 4, 0, 6] };
    case 'picture':
      return {
        stack: [
          { svg: svgOf(block.drawing), width: block.drawing.width },
          { text: block.caption, fontSize: 8, color: QUIET, margin: [0, 2, 0, 8] },
        ],
        unbreakable: true,
      };
    case 'table':
      return tableOf(block);
  }
}

const headingOf = ({ level, text, startsPage }: Extract<Block, { kind: 'heading' }>): Content => ({
  text,
  fontSize: level === 1 ? 13.5 : 10.5,
  bold: true,
  color: level === 1 ? ACCENT : INK,
  margin: level === 1 ? [0, 10, 0, 5] : [0, 8, 0, 3],
  headlineLevel: level,
  ...(startsPage && { pageBreak: 'before' as const }),
});

function tableOf({ columns, rows }: Extract<Block, { kind: 'table' }>): Content {
  const hasHead = columns.some(({ head }) => head !== '');
  const alignment = (at: number) => (columns[at]!.isNumber ? ('right' as const) : ('left' as const));
  const head = columns.map(
    (column, at): TableCell => ({ text: column.head, bold: true, color: ACCENT, alignment: alignment(at) }),
  );
  const body = rows.map((row) => row.map((cell, at): TableCell => bodyCell(cellOf(cell), alignment(at))));
  // Borders and padding take 8 points of each column.
  const room = TEXT_WIDTH - 8 * columns.length;
  return {
    table: {
      headerRows: hasHead ? 1 : 0,
      dontBreakRows: true,
      widths: columns.map(({ width }) => width * room),
      body: hasHead ? [head, ...body] : body,
    },
    fontSize: 7.5,
    lineHeight: 1.1,
    ...(columns.length === 2 && { wordBreak: 'break-all' as const }),
    layout: {
      hLineWidth: (line, node) => (line === 0 || line === node.table.body.length || line === 1 ? 0.8 : 0.4),
      vLineWidth: () => 0,
      hLineColor: (line) => (line <= 1 ? ACCENT : RULE),
      paddingTop: () => 2.2,
      paddingBottom: () => 2.2,
    },
    margin: [0, 3, 0, 8],
  };
}

/** Letters on the two darkest classes are white. */
const DARK_FILLS = new Set(['#d95f0e', '#993404']);

const bodyCell = ({ text, fill, isBold }: Cell, alignment: 'left' | 'right'): TableCell => ({
  text,
  alignment,
  ...(isBold && { bold: true }),
  ...(fill && {
    fillColor: fill,
    color: DARK_FILLS.has(fill) ? '#ffffff' : INK,
    alignment: 'center' as const,
  }),
});
