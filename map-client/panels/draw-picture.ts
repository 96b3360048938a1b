/** Puts the picture of the map together on a canvas of twice the pixels: title, map, legend, foot. */
import { scaleOf } from '../state/scale.js';
import type { MapPicture } from '../state/view.js';
import { CHROME, MARK } from '../style/palette.js';
import {
  type Box,
  COUNT_WIDTH,
  LINE_HEIGHT,
  MARGIN,
  MARK_WIDTH,
  type PictureContent,
  type PlacedLine,
  pictureLayout,
} from '../style/picture-layout.js';
import { drawMark } from './draw-mark.js';

export const PICTURE_RATIO = 2;
const FONT = '"Noto Sans SC", sans-serif';
const PLAIN = `13px ${FONT}`;
const BOLD = `600 13px ${FONT}`;
const TITLE = `600 22px ${FONT}`;
const BAR_MAX_PIXELS = 140;

export async function drawPicture(
  picture: MapPicture,
  content: PictureContent,
  scaleWords: (metres: number) => string,
): Promise<HTMLCanvasElement> {
  await lettersOf(content);
  const canvas = document.createElement('canvas');
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('This browser has no canvas to draw on.');
  pen.font = PLAIN;
  const layout = pictureLayout(picture, content.lines, (words) => pen.measureText(words).width);
  canvas.width = layout.width * PICTURE_RATIO;
  canvas.height = layout.height * PICTURE_RATIO;
  pen.scale(PICTURE_RATIO, PICTURE_RATIO);
  pen.fillStyle = CHROME.paper;
  pen.fillRect(0, 0, layout.width, layout.height);
  drawHead(pen, content);
  await drawMap(pen, picture, layout.map);
  drawScale(pen, picture, layout.map, scaleWords);
  drawNorth(pen, picture.camera.bearing, layout.map);
  for (const placed of layout.lines) drawLine(pen, placed);
  drawFoot(pen, content, layout.foot);
  return canvas;
}

/** Letters come in slices as they are needed: a canvas does not wait for them. */
async function lettersOf({ title, subtitle, lines, foot, drawn }: PictureContent): Promise<void> {
  const words = [title, subtitle, foot, drawn, ...lines.map((line) => line.words)].join('');
  await Promise.all([PLAIN, BOLD, TITLE].map((font) => document.fonts.load(font, words)));
}

function drawHead(pen: CanvasRenderingContext2D, { title, subtitle }: PictureContent): void {
  write(pen, title, MARGIN, MARGIN + 20, TITLE, CHROME.text);
  write(pen, subtitle, MARGIN, MARGIN + 41, PLAIN, CHROME.quietText);
}

async function drawMap(pen: CanvasRenderingContext2D, { url }: MapPicture, box: Box): Promise<void> {
  const image = new Image();
  image.src = url;
  await image.decode();
  pen.drawImage(image, box.x, box.y, box.width, box.height);
  pen.strokeStyle = '#8d979d';
  pen.lineWidth = 1;
  pen.strokeRect(box.x, box.y, box.width, box.height);
}

function drawScale(
  pen: CanvasRenderingContext2D,
  { camera }: MapPicture,
  map: Box,
  scaleWords: (metres: number) => string,
): void {
  const { metres, pixels } = scaleOf(camera, BAR_MAX_PIXELS);
  const [x, y] = [map.x + 14, map.y + map.height - 12];
  pen.fillStyle = 'rgb(255 255 255 / 80%)';
  pen.fillRect(x - 6, y - 24, pixels + 12, 30);
  pen.strokeStyle = CHROME.text;
  pen.lineWidth = 1.5;
  pen.stroke(new Path2D(`M${x} ${y - 6}V${y}H${x + pixels}V${y - 6}`));
  pen.textAlign = 'center';
  write(pen, scaleWords(metres), x + pixels / 2, y - 8, PLAIN, CHROME.text);
  pen.textAlign = 'left';
}

function drawNorth(pen: CanvasRenderingContext2D, bearing: number, map: Box): void {
  pen.save();
  pen.translate(map.x + map.width - 26, map.y + 34);
  pen.rotate((-bearing * Math.PI) / 180);
  pen.lineJoin = 'round';
  pen.strokeStyle = MARK.paper;
  pen.lineWidth = 4;
  pen.stroke(new Path2D('M0 -16L8 14L0 8L-8 14Z'));
  pen.fillStyle = CHROME.text;
  pen.fill(new Path2D('M0 -16L8 14L0 8L-8 14Z'));
  pen.fillStyle = MARK.paper;
  pen.fill(new Path2D('M-0.6 -12L-0.6 7L-6.4 12Z'));
  pen.textAlign = 'center';
  pen.strokeStyle = MARK.paper;
  pen.font = BOLD;
  pen.strokeText('N', 0, -18);
  write(pen, 'N', 0, -18, BOLD, CHROME.text);
  pen.restore();
}

function drawLine(pen: CanvasRenderingContext2D, { line, rows, x, y, width }: PlacedLine): void {
  const { mark, count } = line;
  if (mark) drawMark(pen, mark, x, y + 3);
  rows.forEach((row, at) => {
    const baseline = y + LINE_HEIGHT * at + 14;
    write(pen, row, mark ? x + MARK_WIDTH : x, baseline, mark ? PLAIN : BOLD, CHROME.text);
  });
  if (count === null) return;
  pen.textAlign = 'right';
  write(pen, count, x + width, y + 14, PLAIN, CHROME.text, COUNT_WIDTH);
  pen.textAlign = 'left';
}

function drawFoot(pen: CanvasRenderingContext2D, { foot, drawn }: PictureContent, box: Box): void {
  const y = box.y + box.height;
  pen.textAlign = 'right';
  write(pen, drawn, box.x + box.width, y, PLAIN, CHROME.quietText);
  const room = box.width - pen.measureText(drawn).width - MARGIN;
  pen.textAlign = 'left';
  write(pen, foot, box.x, y, PLAIN, CHROME.quietText, room);
}

/** Where there is no room words are drawn narrower, never cut. */
function write(
  pen: CanvasRenderingContext2D,
  words: string,
  x: number,
  y: number,
  font: string,
  colour: string,
  room?: number,
): void {
  pen.font = font;
  pen.fillStyle = colour;
  pen.fillText(words, x, y, room);
}
