/** The blocks of a report as WordprocessingML. */

import type { Drawing } from './drawing.js';
import { type Block, type Cell, cellOf } from './report.js';

export interface ParagraphLook {
  readonly style?: string;
  readonly colour?: string;
  readonly fill?: string;
  readonly size?: number;
  readonly isBold?: boolean;
  readonly isCentred?: boolean;
  readonly isRight?: boolean;
  readonly startsPage?: boolean;
  /** No room below: in a cell. */
  readonly isTight?: boolean;
}

const TEXT_WIDTH_TWIPS = 10_306;
const CELL_MARGIN_TWIPS = 80;
const EMU_PER_POINT = 12_700;
const QUIET = '5a666e';
const WARNING = '8a5a00';

export const escapedXml = (text: string): string =>
  text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`).replace(/(?!\n)\p{Cc}/gu, ' ');

export function paragraph(text: string, look: ParagraphLook): string {
  const { style, fill, isCentred, isRight, startsPage, isTight } = look;
  const properties = [
    style ? `<w:pStyle w:val="${style}"/>` : '',
    startsPage ? '<w:pageBreakBefore/>' : '',
    fill ? `<w:shd w:val="clear" w:color="auto" w:fill="${fill}"/>` : '',
    isTight ? '<w:spacing w:before="20" w:after="20"/>' : '',
    isCentred ? '<w:jc w:val="center"/>' : isRight ? '<w:jc w:val="right"/>' : '',
  ].join('');
  const lines = escapedXml(text).split('\n');
  const content = lines.map((line) => `<w:t xml:space="preserve">${line}</w:t>`).join('<w:br/>');
  return `<w:p><w:pPr>${properties}</w:pPr><w:r><w:rPr>${letters(look)}</w:rPr>${content}</w:r></w:p>`;
}

const letters = ({ isBold, colour, size }: ParagraphLook): string =>
  [
    isBold ? '<w:b/>' : '',
    colour ? `<w:color w:val="${colour}"/>` : '',
    size ? `<w:sz w:val="${size * 2}"/>` : '',
  ].join('');

export function bodyOf(blocks: readonly Block[]): string {
  let pictures = 0;
  return blocks
    .map((block) => {
      if (block.kind !== 'picture') return plainBlock(block);
      pictures++;
      return pictureOf(block.drawing, pictures) + paragraph(block.caption, { colour: QUIET, size: 8 });
    })
    .join('');
}

function plainBlock(block: Exclude<Block, { kind: 'picture' }>): string {
  switch (block.kind) {
    case 'heading':
      return paragraph(block.text, {
        style: `Heading${block.level}`,
        ...(block.startsPage && { startsPage: true }),
      });
    case 'text':
      return paragraph(block.text, {
        size: block.tone === 'quiet' ? 8 : 9,
        ...(block.tone && { colour: block.tone === 'warning' ? WARNING : QUIET }),
      });
    case 'list':
      return block.items.map((item) => paragraph(`• ${item}`, { size: 9 })).join('');
    case 'table':
      return tableOf(block);
  }
}

const MARGINS = `<w:tblCellMar><w:left w:w="${CELL_MARGIN_TWIPS}" w:type="dxa"/><w:right w:w="${CELL_MARGIN_TWIPS}" w:type="dxa"/></w:tblCellMar>`;

function tableOf({ columns, rows }: Extract<Block, { kind: 'table' }>): string {
  const widths = columns.map(({ width }) => Math.round(width * TEXT_WIDTH_TWIPS));
  const head = columns.map((column, at): string =>
    cell(
      widths[at]!,
      null,
      paragraph(column.head, {
        isBold: true,
        colour: '1f5673',
        size: 8,
        isTight: true,
        ...(column.isNumber && { isRight: true }),
      }),
    ),
  );
  const body = rows.map((row) => {
    const cells = row.map((value, at) =>
      bodyCell(cellOf(value), widths[at]!, columns[at]!.isNumber ?? false),
    );
    return `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells.join('')}</w:tr>`;
  });
  const line = (side: string, size: number, colour: string) =>
    `<w:${side} w:val="single" w:sz="${size}" w:space="0" w:color="${colour}"/>`;
  const borders = `<w:tblBorders>${line('top', 8, '1f5673')}${line('bottom', 8, '1f5673')}${line('insideH', 4, 'd7dcdf')}</w:tblBorders>`;
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  const first = `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${head.join('')}</w:tr>`;
  // Word wants a paragraph between a table and whatever follows.
  return `<w:tbl><w:tblPr><w:tblW w:w="${TEXT_WIDTH_TWIPS}" w:type="dxa"/><w:tblInd w:w="${CELL_MARGIN_TWIPS}" w:type="dxa"/>${borders}<w:tblLayout w:type="fixed"/>${MARGINS}</w:tblPr><w:tblGrid>${grid}</w:tblGrid>${first}${body.join('')}</w:tbl>${paragraph('', { size: 4, isTight: true })}`;
}

/** Letters on the two darkest classes are white. */
const DARK_FILLS = new Set(['#d95f0e', '#993404']);

function bodyCell({ text, fill, isBold }: Cell, width: number, isNumber: boolean): string {
  const look: ParagraphLook = {
    size: 8,
    isTight: true,
    ...(isBold && { isBold }),
    ...(fill ? { isCentred: true } : isNumber && { isRight: true }),
    ...(fill && DARK_FILLS.has(fill) && { colour: 'ffffff' }),
  };
  return cell(width, fill ?? null, paragraph(text, look));
}

const cell = (width: number, fill: string | null, content: string): string =>
  `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${fill ? `<w:shd w:val="clear" w:color="auto" w:fill="${fill.slice(1)}"/>` : ''}</w:tcPr>${content}</w:tc>`;

function pictureOf({ width, height }: Drawing, number: number): string {
  const size = `cx="${Math.round(width * EMU_PER_POINT)}" cy="${Math.round(height * EMU_PER_POINT)}"`;
  const name = `map${number}`;
  return `<w:p><w:pPr><w:keepNext/></w:pPr><w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent ${size}/><wp:docPr id="${number}" name="${name}"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="${number}" name="${name}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="${name}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;
}
