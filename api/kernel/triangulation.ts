/**
 * The ground on which isochrones are drawn, made once for a network: a mesh of triangles whose sides
 * hold every street (street-mesh.ts), with a lattice of sites inside the blocks (block-lattice.ts).
 *
 *   sites 0 .. streetSiteCount − 1       on streets, each on one or more chains (street-chains.ts)
 *         .. siteCount − 5              inside blocks: tied to an edge by a straight walk
 *         .. siteCount − 1               four corners far away, never reached
 *
 * Because streets are sides, whatever is drawn between the sites cannot claim or lose a street.
 * Triangles stand in the order of their sites, so that neighbours on the ground are neighbours in
 * memory. Plain arrays: an instance may be posted to a worker. Las Palmas
 * (27,000 edges, 220,000 sites) takes some 1.5 s.
 */

import { latticeOfBlocks } from './block-lattice.js';
import { type Plane, planeOf } from './plane.js';
import { StreetChains } from './street-chains.js';
import { StreetMesh } from './street-mesh.js';
import { layPieces, piecesOf, sitesWithFrame, splitWhereStreetsMeet } from './street-splits.js';
import type { WalkGraph } from './walk-graph.js';

export interface Triangulation {
  readonly plane: Plane;
  readonly siteCount: number;
  readonly streetSiteCount: number;
  /** Centimetres on the plane. */
  readonly siteEast: Int32Array;
  readonly siteNorth: Int32Array;
  /** chainStart[e] .. chainStart[e + 1] − 1: the sites along edge e and their metres from edgeFrom. */
  readonly chainStart: Uint32Array;
  readonly chainSite: Uint32Array;
  readonly chainMetres: Float64Array;
  /** By chain position: the edge. A piece of street is named by the chain position where it begins. */
  readonly chainEdge: Uint32Array;
  /** By street site: its chain positions are sitePosition[sitePositionStart[site]] .. up to the next start. */
  readonly sitePositionStart: Uint32Array;
  readonly sitePosition: Uint32Array;
  /** By piece: another piece between the same two sites, −1 none. */
  readonly pieceBelow: Int32Array;
  /** By site − streetSiteCount: nearest point of the streets and the straight way from there. */
  readonly latticeEdge: Uint32Array;
  readonly latticeAlongMetres: Float64Array;
  readonly latticeMetres: Float64Array;
  /** Three sites a triangle, counter-clockwise; twins and pieces by half-edge as in street-mesh.ts. */
  readonly triangles: Uint32Array;
  readonly halfedges: Int32Array;
  readonly sidePiece: Int32Array;
  readonly siteSide: Int32Array;
  /** Pieces that could not be made sides: near them streets may be misjudged. 0 on all five cities tested. */
  readonly missingPieceCount: number;
}

/** @returns the mesh for a network; an empty network gives a mesh without streets */
export function triangulate(graph: WalkGraph): Triangulation {
  const plane = planeOf(graph.nodeLon, graph.nodeLat);
  const chains = new StreetChains(graph, plane);
  splitWhereStreetsMeet(chains, graph);
  const pieces = piecesOf(chains, graph.edgeCount);
  const lattice = latticeOfBlocks(chains, pieces);
  const { east, north } = sitesWithFrame(chains, lattice.east, lattice.north);
  const mesh = new StreetMesh(east, north);
  const missing = layPieces(mesh, chains, pieces);
  const { chainStart, chainSite, chainMetres } = chains;
  const chainEdge = edgesOfPositions(chainStart, graph.edgeCount);
  return {
    plane,
    siteCount: east.length,
    streetSiteCount: chains.sites.count,
    siteEast: east,
    siteNorth: north,
    chainStart,
    chainSite,
    chainMetres,
    chainEdge,
    ...positionsOfSites(chainSite, chains.sites.count),
    pieceBelow: piecesBelow(mesh, chainSite.length),
    latticeEdge: lattice.piece.map((piece) => chainEdge[piece]),
    latticeAlongMetres: lattice.share.map((share, i) => {
      const piece = lattice.piece[i];
      return chainMetres[piece] + share * (chainMetres[piece + 1] - chainMetres[piece]);
    }),
    latticeMetres: lattice.metres,
    ...inOrderOfSites(mesh),
    missingPieceCount: new Set(missing.map((obstacle) => obstacle.piece)).size,
  };
}

function edgesOfPositions(chainStart: Uint32Array, edgeCount: number): Uint32Array {
  const chainEdge = new Uint32Array(chainStart[edgeCount]);
  for (let edge = 0; edge < edgeCount; edge++) chainEdge.fill(edge, chainStart[edge], chainStart[edge + 1]);
  return chainEdge;
}

function positionsOfSites(
  chainSite: Uint32Array,
  siteCount: number,
): Pick<Triangulation, 'sitePositionStart' | 'sitePosition'> {
  const sitePositionStart = new Uint32Array(siteCount + 1);
  for (const site of chainSite) sitePositionStart[site + 1]++;
  for (let site = 0; site < siteCount; site++) sitePositionStart[site + 1] += sitePositionStart[site];
  const next = sitePositionStart.slice();
  const sitePosition = new Uint32Array(chainSite.length);
  for (let position = 0; position < chainSite.length; position++) {
    sitePosition[next[chainSite[position]]++] = position;
  }
  return { sitePositionStart, sitePosition };
}

function piecesBelow({ doubled }: StreetMesh, positionCount: number): Int32Array {
  const pieceBelow = new Int32Array(positionCount).fill(-1);
  for (const { piece, below } of doubled) pieceBelow[piece] = below;
  return pieceBelow;
}

type OrderedMesh = Pick<Triangulation, 'triangles' | 'halfedges' | 'sidePiece' | 'siteSide'>;

/** The same mesh, its triangles numbered as a walk over the sites first meets them. */
function inOrderOfSites(mesh: StreetMesh): OrderedMesh {
  const count = mesh.triangles.length;
  const oldTriangle = new Uint32Array(count / 3);
  const newTriangle = new Int32Array(count / 3).fill(-1);
  let next = 0;
  const take = (h: number) => {
    const triangle = (h / 3) | 0;
    if (newTriangle[triangle] >= 0) return;
    newTriangle[triangle] = next;
    oldTriangle[next++] = triangle;
  };
  for (const start of mesh.siteSide) {
    let h = start;
    do {
      take(h);
      h = mesh.halfedges[h % 3 === 0 ? h + 2 : h - 1];
    } while (h !== start && h >= 0);
  }
  for (let h = 0; h < count; h += 3) take(h);
  const oldSide = (h: number) => oldTriangle[(h / 3) | 0] * 3 + (h % 3);
  const newSide = (h: number) => (h < 0 ? -1 : newTriangle[(h / 3) | 0] * 3 + (h % 3));
  return {
    triangles: new Uint32Array(count).map((_, h) => mesh.triangles[oldSide(h)]),
    halfedges: new Int32Array(count).map((_, h) => newSide(mesh.halfedges[oldSide(h)])),
    sidePiece: new Int32Array(count).map((_, h) => mesh.sidePiece[oldSide(h)]),
    siteSide: mesh.siteSide.map(newSide),
  };
}
