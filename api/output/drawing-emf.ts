/**
 * A drawing as an enhanced metafile (MS-EMF): vectors that Word and LibreOffice show and print sharp,
 * where SVG would need a second, coarse picture beside it. One unit of its device is a twentieth of a point.
 */

import { type Drawing, type Path, type Shape, type Spot, type TextShape, textWidth } from './drawing.js';

const UNITS_PER_POINT = 20;
const HUNDREDTH_MILLIMETRES_PER_POINT = 2540 / 72;

const RECORD = {
  header: 1,
  polyPolyline: 7,
  polyPolygon: 8,
  endOfFile: 14,
  setBackgroundMode: 18,
  setFillMode: 19,
  setTextAlign: 22,
  setTextColour: 24,
  intersectClip: 30,
  saveState: 33,
  restoreState: 34,
  selectObject: 37,
  createPen: 38,
  createBrush: 39,
  deleteObject: 40,
  createFont: 82,
  textOut: 84,
} as const;

const BRUSH = 1;
const PEN = 2;
const FONT = 3;
const NO_BRUSH = 0x8000_0005;
const NO_PEN = 0x8000_0008;
/** A font that every Chinese Windows has; LibreOffice puts its own in its place. */
const FACE = 'Microsoft YaHei';
const GB2312_CHARSET = 134;

export function emfOf(drawing: Drawing): Uint8Array {
  const file = new EmfWriter();
  file.add(RECORD.setBackgroundMode, [1]);
  file.add(RECORD.setFillMode, [1]);
  file.add(RECORD.saveState, []);
  const { left, top, right, bottom } = drawing.frame;
  file.add(RECORD.intersectClip, [left, top, right, bottom].map(units));
  for (const shape of drawing.inside) file.draw(shape);
  file.add(RECORD.restoreState, [-1]);
  for (const shape of drawing.around) file.draw(shape);
  return file.finish(drawing.width, drawing.height);
}

const units = (points: number): number => Math.round(points * UNITS_PER_POINT);

/** Red in the lowest byte. */
function colourOf(hex: string): number {
  const value = Number.parseInt(hex.slice(1), 16);
  return ((value & 0xff) << 16) | (value & 0xff00) | (value >> 16);
}

class EmfWriter {
  readonly #records: Buffer[] = [];

  /** A record of whole numbers. */
  add(type: number, words: readonly number[]): void {
    const record = Buffer.alloc(8 + 4 * words.length);
    record.writeUInt32LE(type, 0);
    record.writeUInt32LE(record.length, 4);
    words.forEach((word, i) => void record.writeInt32LE(word | 0, 8 + 4 * i));
    this.#records.push(record);
  }

  draw(shape: Shape): void {
    if (shape.kind === 'text') {
      this.#text(shape);
      return;
    }
    const isArea = shape.kind === 'area';
    const fill = isArea ? shape.fill : null;
    const paths =
      isArea || !shape.dash ? shape.paths : shape.paths.flatMap((path) => dashed(path, shape.dash!));
    if (paths.length === 0) return;
    this.#brush(fill);
    this.#pen(shape.stroke, shape.width);
    this.#paths(isArea ? RECORD.polyPolygon : RECORD.polyPolyline, paths);
    if (fill) this.add(RECORD.deleteObject, [BRUSH]);
    if (shape.stroke) this.add(RECORD.deleteObject, [PEN]);
  }

  #brush(fill: string | null): void {
    if (fill) this.add(RECORD.createBrush, [BRUSH, 0, colourOf(fill), 0]);
    this.add(RECORD.selectObject, [fill ? BRUSH : NO_BRUSH]);
  }

  #pen(stroke: string | null, width: number): void {
    if (stroke) this.add(RECORD.createPen, [PEN, 0, Math.max(1, units(width)), 0, colourOf(stroke)]);
    this.add(RECORD.selectObject, [stroke ? PEN : NO_PEN]);
  }

  #paths(type: number, paths: readonly Path[]): void {
    const points = paths.flat();
    const counts = paths.map((path) => path.length);
    const spots = points.flatMap(([x, y]) => [units(x), units(y)]);
    this.add(type, [...boundsOf(points), paths.length, points.length, ...counts, ...spots]);
  }

  #text({ at, text, size, colour, anchor, isBold }: TextShape): void {
    const width = textWidth(text, size);
    const left = anchor === 'start' ? at[0] : anchor === 'end' ? at[0] - width : at[0] - width / 2;
    this.#records.push(fontRecord(size, isBold));
    this.add(RECORD.selectObject, [FONT]);
    this.add(RECORD.setTextColour, [colourOf(colour)]);
    // The reference point is where the line of letters begins.
    this.add(RECORD.setTextAlign, [24]);
    this.#records.push(textRecord(text, [left, at[1]], size));
    this.add(RECORD.deleteObject, [FONT]);
  }

  finish(width: number, height: number): Uint8Array {
    this.add(RECORD.endOfFile, [0, 16, 20]);
    const header = headerOf(width, height);
    const whole = Buffer.concat([header, ...this.#records]);
    whole.writeUInt32LE(whole.length, 48);
    whole.writeUInt32LE(this.#records.length + 1, 52);
    return whole;
  }
}

function headerOf(width: number, height: number): Buffer {
  const header = Buffer.alloc(108);
  const size = [units(width), units(height)] as const;
  const frame = [width, height].map((points) => Math.round(points * HUNDREDTH_MILLIMETRES_PER_POINT));
  header.writeUInt32LE(RECORD.header, 0);
  header.writeUInt32LE(header.length, 4);
  header.writeInt32LE(size[0], 16);
  header.writeInt32LE(size[1], 20);
  header.writeInt32LE(frame[0]!, 32);
  header.writeInt32LE(frame[1]!, 36);
  header.write(' EMF', 40, 'latin1');
  header.writeUInt32LE(0x10000, 44);
  header.writeUInt16LE(FONT + 1, 56);
  // A device of the picture's own size: its pixels are the units.
  header.writeInt32LE(size[0], 72);
  header.writeInt32LE(size[1], 76);
  header.writeInt32LE(Math.round(frame[0]! / 100), 80);
  header.writeInt32LE(Math.round(frame[1]! / 100), 84);
  header.writeInt32LE(frame[0]! * 10, 100);
  header.writeInt32LE(frame[1]! * 10, 104);
  return header;
}

function fontRecord(size: number, isBold: boolean): Buffer {
  const record = Buffer.alloc(332);
  record.writeUInt32LE(RECORD.createFont, 0);
  record.writeUInt32LE(record.length, 4);
  record.writeUInt32LE(FONT, 8);
  record.writeInt32LE(-units(size), 12);
  record.writeInt32LE(isBold ? 700 : 400, 28);
  record[35] = GB2312_CHARSET;
  record.write(FACE, 40, 'utf16le');
  return record;
}

/** The text, and how far each letter moves on. */
function textRecord(text: string, [x, y]: Spot, size: number): Buffer {
  const letters = Buffer.from(text, 'utf16le');
  const textBytes = Math.ceil(letters.length / 4) * 4;
  const count = letters.length / 2;
  const textAt = 76;
  const record = Buffer.alloc(textAt + textBytes + 4 * count);
  record.writeUInt32LE(RECORD.textOut, 0);
  record.writeUInt32LE(record.length, 4);
  record.writeInt32LE(-1, 16);
  record.writeInt32LE(-1, 20);
  record.writeUInt32LE(1, 24);
  const scale = HUNDREDTH_MILLIMETRES_PER_POINT / UNITS_PER_POINT;
  record.writeFloatLE(scale, 28);
  record.writeFloatLE(scale, 32);
  record.writeInt32LE(units(x), 36);
  record.writeInt32LE(units(y), 40);
  record.writeUInt32LE(count, 44);
  record.writeUInt32LE(textAt, 48);
  record.writeInt32LE(-1, 64);
  record.writeInt32LE(-1, 68);
  record.writeUInt32LE(textAt + textBytes, 72);
  record.set(letters, textAt);
  for (let i = 0; i < count; i++)
    record.writeUInt32LE(units(textWidth(text[i]!, size)), textAt + textBytes + 4 * i);
  return record;
}

function boundsOf(points: readonly Spot[]): number[] {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x);
    bottom = Math.max(bottom, y);
  }
  return [left, top, right, bottom].map(units);
}

/** Cut into strokes: a wide pen of this format has no dashes. */
export function dashed(path: Path, [on, off]: readonly number[]): Path[] {
  const strokes: Path[] = [];
  let isOn = true;
  let left = on!;
  let stroke: Spot[] = [path[0]!];
  for (let i = 1; i < path.length; i++) {
    let [from, to] = [path[i - 1]!, path[i]!];
    for (let length = Math.hypot(to[0] - from[0], to[1] - from[1]); length > left; ) {
      const ratio = left / length;
      from = [from[0] + (to[0] - from[0]) * ratio, from[1] + (to[1] - from[1]) * ratio];
      if (isOn) strokes.push([...stroke, from]);
      stroke = [from];
      length -= left;
      isOn = !isOn;
      left = isOn ? on! : off!;
    }
    left -= Math.hypot(to[0] - from[0], to[1] - from[1]);
    stroke.push(to);
  }
  if (isOn && stroke.length > 1) strokes.push(stroke);
  return strokes;
}
