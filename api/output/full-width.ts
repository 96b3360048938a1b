/** Chinese prose has marks of its own width: the words of this house are typed with plain ones and widened on paper. */

import type { Block, Cell, Report } from './report.js';

/** The full-width forms stand in the order of ASCII, this far behind it. */
const wideOf = (mark: string): string => String.fromCharCode(mark.charCodeAt(0) + 0xfee0);
const CHINESE = '\\u3001-\\u303f\\u4e00-\\u9fff\\uff00-\\uffef“”';
/** A mark that touches a Chinese letter on either side, and brackets that hold one. */
const MARKS = new RegExp(`(?<=[${CHINESE}])[,;:?!]|(?<=[${CHINESE}\\d%\\]])[,;:](?=[${CHINESE}])`, 'g');
const BRACKETS = new RegExp(`\\(([^()]*[${CHINESE}][^()]*)\\)`, 'g');

export const widened = (text: string): string =>
  text
    .replace(BRACKETS, (_, inside: string) => `${wideOf('(')}${inside}${wideOf(')')}`)
    .replace(MARKS, wideOf);

/** Every sentence of a report; names of columns and cells as well. */
export function widenedReport(report: Report): Report {
  if (report.language !== 'zh') return report;
  const { title, subtitle, banner, blocks } = report;
  return {
    ...report,
    title: widened(title),
    subtitle: widened(subtitle),
    banner: banner && widened(banner),
    blocks: blocks.map(widenedBlock),
  };
}

function widenedBlock(block: Block): Block {
  switch (block.kind) {
    case 'heading':
    case 'text':
      return { ...block, text: widened(block.text) };
    case 'list':
      return { ...block, items: block.items.map(widened) };
    case 'picture': {
      const { drawing, caption } = block;
      const around = drawing.around.map((shape) =>
        shape.kind === 'text' ? { ...shape, text: widened(shape.text) } : shape,
      );
      return { ...block, drawing: { ...drawing, around }, caption: widened(caption) };
    }
    case 'table':
      return {
        ...block,
        columns: block.columns.map((column) => ({ ...column, head: widened(column.head) })),
        rows: block.rows.map((row) => row.map(widenedCell)),
      };
  }
}

const widenedCell = (cell: string | Cell): string | Cell =>
  typeof cell === 'string' ? widened(cell) : { ...cell, text: widened(cell.text) };
