/**
 * Prepares street chains for a mesh in which every piece is a side: wherever pieces cross, or a site
 * lies on a piece or so near that no one could draw a line between, both get a shared site there.
 *
 *     │                 │            ╲                ╲
 *   ──┼──     ──▶     ──●──           ╲___    ──▶      ●──●──     (the site of one becomes
 *     │                 │            ─────             shared with the other)
 *
 * What crosses is found by laying the pieces into a mesh. Each round of splitting lets more pieces in.
 */

import { CENTIMETRES } from './plane.js';
import { guardsOf, type Insertion, type StreetChains, siteAlong } from './street-chains.js';
import { type Obstacle, StreetMesh } from './street-mesh.js';
import type { WalkGraph } from './walk-graph.js';

/** Corners of the hull, behind all other sites. */
export const FRAME_SITES = 4;
/** Rounds of splitting, the last one finding nothing: Las Palmas took 4, Porto (100,000 edges) 7. */
const MOST_ROUNDS = 12;
/** Streets drawn almost on top of each other touch again half a metre on; after some rounds that is let be. */
const TOUCH_ROUNDS = 3;
/** A site nearer to a piece lies on it: a contour between them would fall on the street when rounded to 1.1 cm. */
const TOUCH_CENTIMETRES = 4;

/** Splits until every piece can be a side. */
export function splitWhereStreetsMeet(chains: StreetChains, graph: WalkGraph): void {
  chains.insert(guardsOf(chains, graph));
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const { east, north } = sitesWithFrame(chains, NO_SITES, NO_SITES);
    const mesh = new StreetMesh(east, north);
    const obstacles = layPieces(mesh, chains, piecesOf(chains, graph.edgeCount));
    const splits = obstacles.flatMap((obstacle) => splitsAt(chains, obstacle));
    if (round < TOUCH_ROUNDS) splits.push(...touches(mesh, chains));
    if (splits.length === 0) return;
    chains.insert(splits);
    chains.insert(guardsOf(chains, graph));
  }
}

const NO_SITES = new Int32Array(0);

/** Makes all pieces sides; @returns what stood in the way of some */
export function layPieces(mesh: StreetMesh, { chainSite }: StreetChains, pieces: Uint32Array): Obstacle[] {
  const obstacles: Obstacle[] = [];
  for (const piece of pieces) {
    const found = mesh.lay(piece, chainSite[piece], chainSite[piece + 1]);
    for (const obstacle of found) obstacles.push(obstacle);
  }
  mesh.settle();
  return obstacles;
}

function splitsAt(chains: StreetChains, { piece, otherPiece, site }: Obstacle): Insertion[] {
  if (site >= 0) return splitAt(chains, piece, site, shareAt(chains, piece, site));
  if (otherPiece < 0) return splitAt(chains, piece, siteAlong(chains, piece, 0.5), 0.5);
  const share = shareOfCrossing(chains, piece, otherPiece);
  const shared = siteAlong(chains, piece, share);
  return [
    ...splitAt(chains, piece, shared, share),
    ...splitAt(chains, otherPiece, shared, shareAt(chains, otherPiece, shared)),
  ];
}

/** Nothing when the site is an end of the piece already. */
function splitAt(
  { chainSite, chainMetres }: StreetChains,
  piece: number,
  site: number,
  share: number,
): Insertion[] {
  if (site === chainSite[piece] || site === chainSite[piece + 1]) return [];
  const metres = chainMetres[piece] + share * (chainMetres[piece + 1] - chainMetres[piece]);
  return [{ piece, site, metres }];
}

/** Share of the piece passed at a site on it, by projection. */
function shareAt({ sites, chainSite }: StreetChains, piece: number, site: number): number {
  const { first: east, second: north } = sites;
  const a = chainSite[piece];
  const b = chainSite[piece + 1];
  const alongEast = east[b] - east[a];
  const alongNorth = north[b] - north[a];
  const dot = (east[site] - east[a]) * alongEast + (north[site] - north[a]) * alongNorth;
  return Math.max(0, Math.min(1, dot / (alongEast * alongEast + alongNorth * alongNorth)));
}

/** Share of the first piece passed where the second one crosses it. */
function shareOfCrossing({ sites, chainSite }: StreetChains, piece: number, other: number): number {
  const { first: east, second: north } = sites;
  const a = chainSite[piece];
  const c = chainSite[other];
  const otherEast = east[chainSite[other + 1]] - east[c];
  const otherNorth = north[chainSite[other + 1]] - north[c];
  const cross = (dEast: number, dNorth: number) => dEast * otherNorth - dNorth * otherEast;
  const whole = cross(east[chainSite[piece + 1]] - east[a], north[chainSite[piece + 1]] - north[a]);
  return Math.max(0, Math.min(1, cross(east[c] - east[a], north[c] - north[a]) / whole));
}

/** Sites that lie beside a piece, almost on it. */
function touches(mesh: StreetMesh, chains: StreetChains): Insertion[] {
  const { triangles, sidePiece } = mesh;
  const { first: east, second: north } = chains.sites;
  const splits: Insertion[] = [];
  for (let h = 0; h < triangles.length; h++) {
    const piece = sidePiece[h];
    const apex = triangles[h % 3 === 0 ? h + 2 : h - 1];
    if (piece < 0 || apex >= chains.sites.count) continue;
    const a = chains.chainSite[piece];
    const b = chains.chainSite[piece + 1];
    const alongEast = east[b] - east[a];
    const alongNorth = north[b] - north[a];
    const twice = alongEast * (north[apex] - north[a]) - alongNorth * (east[apex] - east[a]);
    if (Math.abs(twice) >= TOUCH_CENTIMETRES * Math.hypot(alongEast, alongNorth)) continue;
    const share = shareAt(chains, piece, apex);
    if (share > 0 && share < 1) splits.push(...splitAt(chains, piece, apex, share));
  }
  return splits;
}

/** The chain positions at which a piece with two different ends begins. */
export function piecesOf({ chainStart, chainSite }: StreetChains, edgeCount: number): Uint32Array {
  const pieces: number[] = [];
  for (let edge = 0; edge < edgeCount; edge++) {
    for (let position = chainStart[edge]; position + 1 < chainStart[edge + 1]; position++) {
      if (chainSite[position] !== chainSite[position + 1]) pieces.push(position);
    }
  }
  return Uint32Array.from(pieces);
}

/** Streets, then the lattice, then four corners so far out that no line between sites is theirs. */
export function sitesWithFrame(
  { sites }: StreetChains,
  latticeEast: Int32Array,
  latticeNorth: Int32Array,
): { east: Int32Array; north: Int32Array } {
  const count = sites.count + latticeEast.length;
  const east = new Int32Array(count + FRAME_SITES);
  const north = new Int32Array(count + FRAME_SITES);
  east.set(sites.first.subarray(0, sites.count));
  north.set(sites.second.subarray(0, sites.count));
  east.set(latticeEast, sites.count);
  north.set(latticeNorth, sites.count);
  let farthest = 1000 * CENTIMETRES;
  for (let site = 0; site < count; site++) {
    farthest = Math.max(farthest, Math.abs(east[site]), Math.abs(north[site]));
  }
  east.set([-2 * farthest, 2 * farthest, 2 * farthest, -2 * farthest], count);
  north.set([-2 * farthest, -2 * farthest, 2 * farthest, 2 * farthest], count);
  return { east, north };
}
