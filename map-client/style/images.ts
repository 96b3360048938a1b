/**
 * The pictures the map needs, drawn as RGBA bytes without a browser: facility marks by signed distance
 * to their outline (so that edges are smooth at any size), hatch and dots for what is not known.
 */
import type { FacilityState, ServiceKind } from '../contract/operations.js';
import { CHROME, MARK, STUDY } from './palette.js';
import { type Outline, SHAPES } from './shapes.js';

export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

/** Pictures are drawn for screens with two device pixels a CSS pixel. */
export const PIXEL_RATIO = 2;
const MARK_PIXELS = 48;
const PATTERN_PIXELS = 20;

type Rgba = readonly [number, number, number, number];
const rgba = (hex: string, alpha = 1): Rgba => [
  Number.parseInt(hex.slice(1, 3), 16),
  Number.parseInt(hex.slice(3, 5), 16),
  Number.parseInt(hex.slice(5, 7), 16),
  alpha,
];
const CLEAR: Rgba = [0, 0, 0, 0];

function paint(size: number, colourAt: (x: number, y: number) => Rgba): Picture {
  const data = new Uint8ClampedArray(size * size * 4);
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++) {
      const [red, green, blue, alpha] = colourAt(x + 0.5, y + 0.5);
      data.set([red, green, blue, Math.round(alpha * 255)], (y * size + x) * 4);
    }
  return { width: size, height: size, data };
}

/** `over` laid on `under` with an opacity of 0..1. */
function mix(under: Rgba, over: Rgba, opacity: number): Rgba {
  const top = over[3] * Math.min(1, Math.max(0, opacity));
  const alpha = top + under[3] * (1 - top);
  if (alpha === 0) return CLEAR;
  const blend = (channel: 0 | 1 | 2): number =>
    (over[channel] * top + under[channel] * under[3] * (1 - top)) / alpha;
  return [blend(0), blend(1), blend(2), alpha];
}

/** Distance to the outline, negative inside (even-odd rule). */
function signedDistance(outline: Outline, px: number, py: number): number {
  let least = Number.POSITIVE_INFINITY;
  let isInside = false;
  outline.forEach(([ax, ay], corner) => {
    const [bx, by] = outline[(corner + 1) % outline.length]!;
    const along = ((px - ax) * (bx - ax) + (py - ay) * (by - ay)) / ((bx - ax) ** 2 + (by - ay) ** 2);
    const t = Math.min(1, Math.max(0, along));
    least = Math.min(least, Math.hypot(px - ax - t * (bx - ax), py - ay - t * (by - ay)));
    if (ay > py !== by > py && px < ((bx - ax) * (py - ay)) / (by - ay) + ax) isInside = !isInside;
  });
  return isInside ? -least : least;
}

/** Existing: filled. Planned: hollow. Closed: grey and crossed. All with a white halo. */
export function facilityMark(kind: ServiceKind, state: FacilityState): Picture {
  const centre = MARK_PIXELS / 2;
  const radius = centre * 0.72;
  const outline = SHAPES[kind].map(([x, y]) => [centre + x * radius, centre + y * radius] as const);
  const ink = rgba(state === 'CLOSED' ? MARK.closed : MARK.ink);
  const paper = rgba(MARK.paper);
  return paint(MARK_PIXELS, (x, y) => {
    const distance = signedDistance(outline, x, y);
    let colour = mix(CLEAR, paper, 4.5 - distance);
    colour = mix(colour, ink, 0.5 - distance);
    if (state === 'PLANNED') colour = mix(colour, paper, -distance - 4);
    if (state === 'CLOSED') colour = mix(colour, paper, crossOpacity(x - centre, y - centre, radius));
    return colour;
  });
}

function crossOpacity(x: number, y: number, radius: number): number {
  const reach = radius * 0.62;
  if (Math.abs(x) > reach || Math.abs(y) > reach) return 0;
  return 2.6 - Math.min(Math.abs(x - y), Math.abs(x + y)) / Math.SQRT2;
}

/** No data (无数据): a grey diagonal hatch. */
export function hatch(): Picture {
  const ground = rgba(MARK.hatchGround);
  const line = rgba(MARK.hatch);
  return paint(PATTERN_PIXELS, (x, y) => {
    const across = (x + y) % (PATTERN_PIXELS / 2);
    return mix(ground, line, 1.6 - Math.abs(across - PATTERN_PIXELS / 4));
  });
}

/** Unreachable on the network (路网不可达): grey dots. */
export function dots(): Picture {
  const ground = rgba(MARK.hatchGround);
  const ink = rgba(MARK.hatch);
  const centre = PATTERN_PIXELS / 2;
  return paint(PATTERN_PIXELS, (x, y) => mix(ground, ink, 3.4 - Math.hypot(x - centre, y - centre)));
}

/** A gate (出入口): small square, white when people may pass, filled when closed. */
export function gateMark(isOpen: boolean): Picture {
  const size = 20;
  const ink = rgba(MARK.ink);
  return paint(size, (x, y) => {
    const fromEdge = Math.max(Math.abs(x - size / 2), Math.abs(y - size / 2));
    const square = mix(CLEAR, ink, size / 2 - 1 - fromEdge);
    return isOpen ? mix(square, rgba(MARK.paper), size / 2 - 4 - fromEdge) : square;
  });
}

/** A round badge for the rank of a gap. */
export function badge(): Picture {
  const centre = MARK_PIXELS / 2;
  return paint(MARK_PIXELS, (x, y) => {
    const distance = Math.hypot(x - centre, y - centre);
    return mix(mix(CLEAR, rgba(MARK.paper), centre - 1 - distance), rgba(MARK.ink), centre - 4 - distance);
  });
}

/** The number of a unit, cluster or opening: a plate, so that it is taken for no facility and no rank. */
export function plate(): Picture {
  const centre = MARK_PIXELS / 2;
  const [half, radius] = [centre - 4, 10];
  return paint(MARK_PIXELS, (x, y) => {
    const [beyondX, beyondY] = [x, y].map((at) => Math.max(0, Math.abs(at - centre) - half + radius));
    const distance = Math.hypot(beyondX!, beyondY!) - radius;
    return mix(mix(CLEAR, rgba(MARK.paper), 3.5 - distance), rgba(CHROME.accent), 0.5 - distance);
  });
}

const STAR_PIXELS = 72;

/** A proposed site: a star wide enough for the number of its turn. */
export function starMark(): Picture {
  const centre = STAR_PIXELS / 2;
  const outline = Array.from({ length: 10 }, (_, corner): readonly [number, number] => {
    const radius = centre * (corner % 2 === 0 ? 0.88 : 0.5);
    const turn = (corner * Math.PI) / 5;
    return [centre + radius * Math.sin(turn), centre - radius * Math.cos(turn)];
  });
  return paint(STAR_PIXELS, (x, y) => {
    const distance = signedDistance(outline, x, y);
    return mix(mix(CLEAR, rgba(MARK.paper), 4 - distance), rgba(STUDY.site), 0.5 - distance);
  });
}

/** An idle place (存量资源): a hollow diamond in its own colour. */
export function stockMark(): Picture {
  const centre = MARK_PIXELS / 2;
  return paint(MARK_PIXELS, (x, y) => {
    const distance = (Math.abs(x - centre) + Math.abs(y - centre)) / Math.SQRT2;
    const diamond = mix(mix(CLEAR, rgba(MARK.paper), 15.5 - distance), rgba(MARK.stock), 12.5 - distance);
    return mix(diamond, rgba(MARK.paper), 7.5 - distance);
  });
}

export const facilityImageName = (kind: ServiceKind, state: FacilityState): string =>
  `facility-${kind}-${state}`.toLowerCase();

const FACILITY_STATES: readonly FacilityState[] = ['EXISTING', 'PLANNED', 'CLOSED'];

/** Every picture by the name the layers use. */
export function pictures(): ReadonlyMap<string, Picture> {
  const all = new Map<string, Picture>([
    ['hatch', hatch()],
    ['dots', dots()],
    ['gate-open', gateMark(true)],
    ['gate-closed', gateMark(false)],
    ['badge', badge()],
    ['stock', stockMark()],
    ['star', starMark()],
    ['plate', plate()],
  ]);
  for (const kind of Object.keys(SHAPES) as ServiceKind[])
    for (const state of FACILITY_STATES) all.set(facilityImageName(kind, state), facilityMark(kind, state));
  return all;
}
