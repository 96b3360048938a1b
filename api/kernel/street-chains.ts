/**
 * Every walkable edge as a chain of sites: its own positions, and more where a mesh needs them.
 *
 *   edge    ○──────●──────────────────○      ● shape position
 *   chain   ○──────●────────●─────────○      at most SITE_SPACING apart
 *                        guard guard
 *   crossing without a junction:  ──●─✕─●──  ✕ one site in both chains
 *                                     ●      guards GUARD_METRES away
 *                                     │
 *
 * Places that fall on the same centimetre are one site, whatever edges they belong to; a site shared
 * by edges that do not meet there (a bridge over a street, the two sides of a gate) can hold only one
 * value. Guards close to it keep the wrong piece short.
 */

import { PairTable } from './pair-table.js';
import { eastOf, northOf, type Plane } from './plane.js';
import { metresAtPositions } from './snap.js';
import { EDGE_GATE, EDGE_STEPS, type WalkGraph } from './walk-graph.js';

/**
 * Our choice: crossings on streets are exact at any spacing; it shapes the contour beside them. At 40 m
 * a quarter of the sites were saved, but where steps leave a street at a sharp angle the line between
 * them came so near that rounding cost up to 0.8 % of a small isochrone (0.25 % at 25 m; Las Palmas, on wheels).
 */
export const SITE_SPACING_METRES = 25;
/** Our choice: at least some tens of the centimetres in which sites are placed. */
export const GUARD_METRES = 0.5;
/** Shorter pieces have a next site near enough, unless that is shared too: then one guard stands between. */
const GUARDED_METRES = 0.7;
const BETWEEN_METRES = 0.1;

/** A site to be put into the piece from chain position `piece` to the next one. */
export interface Insertion {
  readonly piece: number;
  readonly site: number;
  /** Along the edge. */
  readonly metres: number;
}

export class StreetChains {
  /** Centimetres east and north on the plane, by site. */
  readonly sites = new PairTable(4096);
  /** chainStart[e] .. chainStart[e + 1] − 1 are the chain positions of edge e; gates have none. */
  chainStart: Uint32Array;
  chainSite: Uint32Array;
  /** Metres from edgeFrom. */
  chainMetres: Float64Array;
  readonly #graph: WalkGraph;

  constructor(graph: WalkGraph, plane: Plane) {
    this.#graph = graph;
    const site: number[] = [];
    const metres: number[] = [];
    this.chainStart = new Uint32Array(graph.edgeCount + 1);
    const positionMetres = metresAtPositions(graph);
    for (let edge = 0; edge < graph.edgeCount; edge++) {
      if (!(graph.edgeFlags[edge] & EDGE_GATE)) this.#layEdge(edge, plane, positionMetres, site, metres);
      this.chainStart[edge + 1] = site.length;
    }
    this.chainSite = Uint32Array.from(site);
    this.chainMetres = Float64Array.from(metres);
  }

  #layEdge(edge: number, plane: Plane, positionMetres: Float64Array, site: number[], metres: number[]): void {
    const { shapeStart, shapeLon, shapeLat, edgeMetres } = this.#graph;
    const begin = shapeStart[edge];
    let east = eastOf(plane, shapeLon[begin]);
    let north = northOf(plane, shapeLat[begin]);
    site.push(this.sites.number(east, north));
    metres.push(0);
    for (let p = begin + 1; p < shapeStart[edge + 1]; p++) {
      const nextEast = eastOf(plane, shapeLon[p]);
      const nextNorth = northOf(plane, shapeLat[p]);
      if (nextEast === east && nextNorth === north) continue;
      const from = metres[metres.length - 1];
      const step = positionMetres[p] - from;
      const count = Math.ceil(step / SITE_SPACING_METRES);
      for (let i = 1; i <= count; i++) {
        const t = i / count;
        const siteEast = Math.round(east + t * (nextEast - east));
        site.push(this.sites.number(siteEast, Math.round(north + t * (nextNorth - north))));
        metres.push(from + t * step);
      }
      east = nextEast;
      north = nextNorth;
    }
    metres[metres.length - 1] = site.length - this.chainStart[edge] > 1 ? edgeMetres[edge] : 0;
  }

  /** Puts sites into pieces. Sites that are already an end of their piece must not be named. */
  insert(insertions: Insertion[]): void {
    insertions.sort((a, b) => a.piece - b.piece || a.metres - b.metres || a.site - b.site);
    const kept = insertions.filter((one, i) => i === 0 || !isSame(one, insertions[i - 1]));
    const size = this.chainSite.length + kept.length;
    const site = new Uint32Array(size);
    const metres = new Float64Array(size);
    let next = 0;
    let out = 0;
    for (let edge = 0; edge < this.#graph.edgeCount; edge++) {
      const begin = this.chainStart[edge];
      const end = this.chainStart[edge + 1];
      this.chainStart[edge] = out;
      for (let position = begin; position < end; position++) {
        site[out] = this.chainSite[position];
        metres[out++] = this.chainMetres[position];
        for (; next < kept.length && kept[next].piece === position; next++) {
          site[out] = kept[next].site;
          metres[out++] = kept[next].metres;
        }
      }
    }
    this.chainStart[this.#graph.edgeCount] = out;
    this.chainSite = site;
    this.chainMetres = metres;
  }
}

const isSame = (a: Insertion, b: Insertion): boolean =>
  a.piece === b.piece && a.metres === b.metres && a.site === b.site;

/** The site at share `t` of a piece; new ones are numbered. */
export function siteAlong(chains: StreetChains, piece: number, t: number): number {
  const { sites, chainSite } = chains;
  const a = chainSite[piece];
  const b = chainSite[piece + 1];
  const east = Math.round(sites.first[a] + t * (sites.first[b] - sites.first[a]));
  return sites.number(east, Math.round(sites.second[a] + t * (sites.second[b] - sites.second[a])));
}

/** Guards for every piece that leaves a shared site, and for both ends of steps. */
export function guardsOf(chains: StreetChains, graph: WalkGraph): Insertion[] {
  const { chainStart, chainSite, chainMetres } = chains;
  const isShared = sharedSites(chains, graph);
  const guards: Insertion[] = [];
  const guard = (piece: number, t: number) => {
    const metres = chainMetres[piece] + t * (chainMetres[piece + 1] - chainMetres[piece]);
    guards.push({ piece, site: siteAlong(chains, piece, t), metres });
  };
  for (let edge = 0; edge < graph.edgeCount; edge++) {
    const last = chainStart[edge + 1] - 1;
    const isSteps = (graph.edgeFlags[edge] & EDGE_STEPS) > 0;
    for (let piece = chainStart[edge]; piece < last; piece++) {
      const metres = chainMetres[piece + 1] - chainMetres[piece];
      const atBegin = isShared[chainSite[piece]] || (isSteps && piece === chainStart[edge]);
      const atEnd = isShared[chainSite[piece + 1]] || (isSteps && piece + 1 === last);
      if (metres >= GUARDED_METRES) {
        const t = Math.min(GUARD_METRES / metres, 1 / 3);
        if (atBegin) guard(piece, t);
        if (atEnd) guard(piece, 1 - t);
      } else if (atBegin && atEnd && metres >= BETWEEN_METRES) guard(piece, 0.5);
    }
  }
  return guards;
}

/** By site: 1 where chains meet that do not meet in the graph. */
function sharedSites({ sites, chainStart, chainSite }: StreetChains, graph: WalkGraph): Uint8Array {
  const isShared = new Uint8Array(sites.count);
  const owner = new Int32Array(sites.count).fill(-1);
  for (let edge = 0; edge < graph.edgeCount; edge++) {
    const last = chainStart[edge + 1] - 1;
    for (let position = chainStart[edge]; position <= last; position++) {
      const site = chainSite[position];
      // An end belongs to its node, any other position only to itself.
      let own = graph.nodeCount + position;
      if (position === last) own = graph.edgeTo[edge];
      if (position === chainStart[edge]) own = graph.edgeFrom[edge];
      if (owner[site] >= 0 && owner[site] !== own) isShared[site] = 1;
      owner[site] = own;
    }
  }
  return isShared;
}
