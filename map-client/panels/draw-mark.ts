/** The marks of a legend on a canvas, as the page shows them: centred in a box of 18 × 13 pixels. */
import { CHROME, MARK, STUDY } from '../style/palette.js';
import type { PictureMark } from '../style/picture-layout.js';
import { SHAPES, svgPath } from '../style/shapes.js';
import { STUDY_TONE_COLOURS, type StudyTone, type SurfaceTone } from '../style/study-tones.js';
import { type ColouredTone, TONE_COLOURS } from '../style/tones.js';

const WIDTH = 18;
const HEIGHT = 13;

export function drawMark(pen: CanvasRenderingContext2D, mark: PictureMark, x: number, y: number): void {
  pen.save();
  pen.translate(x, y);
  if (mark.kind === 'tone') drawTone(pen, mark.tone);
  else if (mark.kind === 'facility') drawFacility(pen, mark);
  else if ('colour' in mark) drawLine(pen, mark.kind, mark.colour);
  else drawShape(pen, mark.kind);
  pen.restore();
}

function drawTone(pen: CanvasRenderingContext2D, tone: SurfaceTone): void {
  const box = new Path2D(`M0 0H${WIDTH}V${HEIGHT}H0Z`);
  pen.save();
  pen.clip(box);
  if (tone === 'no-data') drawHatch(pen);
  else if (tone === 'unreachable') drawDots(pen);
  else {
    pen.fillStyle = STUDY_TONE_COLOURS[tone as StudyTone] ?? TONE_COLOURS[tone as ColouredTone] ?? MARK.paper;
    pen.fill(box);
  }
  pen.restore();
  pen.strokeStyle = 'rgb(29 43 51 / 45%)';
  pen.lineWidth = 1;
  pen.stroke(box);
}

/** No data is a hatch, never a colour. */
function drawHatch(pen: CanvasRenderingContext2D): void {
  pen.fillStyle = MARK.hatchGround;
  pen.fillRect(0, 0, WIDTH, HEIGHT);
  pen.strokeStyle = MARK.hatch;
  pen.lineWidth = 1.3;
  pen.beginPath();
  for (let x = 0; x < WIDTH + HEIGHT; x += 5) {
    pen.moveTo(x, 0);
    pen.lineTo(x - HEIGHT, HEIGHT);
  }
  pen.stroke();
}

function drawDots(pen: CanvasRenderingContext2D): void {
  pen.fillStyle = MARK.hatchGround;
  pen.fillRect(0, 0, WIDTH, HEIGHT);
  pen.fillStyle = MARK.hatch;
  for (let x = 2.5; x < WIDTH; x += 5) for (let y = 2; y < HEIGHT; y += 5) disc(pen, x, y, 1.3).fill();
}

function drawFacility(
  pen: CanvasRenderingContext2D,
  { service, state }: Extract<PictureMark, { kind: 'facility' }>,
): void {
  const path = new Path2D(svgPath(SHAPES[service], HEIGHT / 2, 6));
  pen.translate((WIDTH - HEIGHT) / 2, 0);
  pen.fillStyle = state === 'PLANNED' ? MARK.paper : state === 'CLOSED' ? MARK.closed : MARK.ink;
  pen.fill(path);
  pen.lineWidth = 2;
  pen.strokeStyle = MARK.ink;
  if (state === 'PLANNED') pen.stroke(path);
  pen.strokeStyle = MARK.paper;
  if (state === 'CLOSED') pen.stroke(new Path2D('M3.5 3.5L9.5 9.5M9.5 3.5L3.5 9.5'));
}

function drawLine(pen: CanvasRenderingContext2D, kind: 'line' | 'dashed' | 'outline', colour: string): void {
  pen.strokeStyle = colour;
  pen.lineWidth = 2.2;
  pen.setLineDash(kind === 'dashed' ? [5, 3] : []);
  pen.beginPath();
  if (kind === 'outline') pen.rect(1, 1, WIDTH - 2, HEIGHT - 2);
  else {
    pen.moveTo(0, HEIGHT / 2);
    pen.lineTo(WIDTH, HEIGHT / 2);
  }
  pen.stroke();
}

type Shape = 'star' | 'number' | 'ring' | 'no-service' | 'stock';

function drawShape(pen: CanvasRenderingContext2D, kind: Shape): void {
  const [cx, cy] = [WIDTH / 2, HEIGHT / 2];
  pen.lineWidth = 2;
  pen.fillStyle = pen.strokeStyle = STUDY.site;
  if (kind === 'star') pen.fill(star(cx, cy, 8));
  if (kind === 'ring') disc(pen, cx, cy, 6).stroke();
  if (kind === 'number') {
    pen.fillStyle = CHROME.accent;
    pen.fillRect(cx - 6.5, 0, HEIGHT, HEIGHT);
  }
  if (kind === 'no-service') {
    pen.strokeStyle = MARK.noService;
    pen.lineWidth = 1.5;
    pen.setLineDash([3, 2.4]);
    pen.strokeRect(0.5, 0.5, WIDTH - 1, HEIGHT - 1);
  }
  if (kind === 'stock') {
    pen.strokeStyle = MARK.stock;
    pen.stroke(
      new Path2D(
        svgPath(
          [
            [0, -1],
            [1, 0],
            [0, 1],
            [-1, 0],
          ],
          cy,
          5.5,
        ),
      ),
    );
  }
}

function disc(pen: CanvasRenderingContext2D, x: number, y: number, radius: number): CanvasRenderingContext2D {
  pen.beginPath();
  pen.arc(x, y, radius, 0, 2 * Math.PI);
  return pen;
}

function star(cx: number, cy: number, size: number): Path2D {
  const path = new Path2D();
  for (let corner = 0; corner < 10; corner++) {
    const radius = corner % 2 === 0 ? size : size * 0.55;
    const turn = (corner * Math.PI) / 5;
    path.lineTo(cx + radius * Math.sin(turn), cy - radius * Math.cos(turn));
  }
  path.closePath();
  return path;
}
