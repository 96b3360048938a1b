/** A drawing as SVG, in the small part of it that a PDF writer understands. */

import type { Drawing, Path, Shape } from './drawing.js';

export const SVG_FONT = 'Noto';

export function svgOf({ width, height, frame, inside, around }: Drawing): string {
  const { left, top, right, bottom } = frame;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<clipPath id="frame"><rect x="${left}" y="${top}" width="${right - left}" height="${bottom - top}"/></clipPath>`,
    `<g clip-path="url(#frame)">${inside.map(shapeOf).join('')}</g>`,
    ...around.map(shapeOf),
    '</svg>',
  ].join('\n');
}

function shapeOf(shape: Shape): string {
  if (shape.kind === 'text') return textOf(shape);
  if (shape.kind === 'line')
    return `<path d="${shape.paths.map((path) => pathOf(path)).join('')}" fill="none" stroke="${shape.stroke}" stroke-width="${shape.width}" stroke-linejoin="round" stroke-linecap="${shape.dash ? 'butt' : 'round'}"${shape.dash ? ` stroke-dasharray="${shape.dash.join(' ')}"` : ''}/>`;
  const stroke = shape.stroke
    ? ` stroke="${shape.stroke}" stroke-width="${shape.width}" stroke-linejoin="round"`
    : '';
  return `<path d="${shape.paths.map((path) => `${pathOf(path)}Z`).join('')}" fill="${shape.fill ?? 'none'}" fill-rule="evenodd"${stroke}/>`;
}

function textOf(shape: Extract<Shape, { kind: 'text' }>): string {
  const { at, size, colour, anchor, isBold, text, hasHalo } = shape;
  const shared = `x="${number(at[0])}" y="${number(at[1])}" font-family="${SVG_FONT}" font-size="${size}" text-anchor="${anchor}"${isBold ? ' font-weight="bold"' : ''}`;
  const words = escaped(text);
  const halo = hasHalo
    ? `<text ${shared} fill="none" stroke="#ffffff" stroke-width="${size / 4}" stroke-linejoin="round">${words}</text>`
    : '';
  return `${halo}<text ${shared} fill="${colour}">${words}</text>`;
}

const pathOf = (path: Path): string => `M${path.map(([x, y]) => `${number(x)} ${number(y)}`).join('L')}`;

/** A hundredth of a point is finer than any printer. */
const number = (value: number): string => String(Math.round(value * 100) / 100);

export const escaped = (words: string): string =>
  words.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`).replace(/\p{Cc}/gu, ' ');
