/**
 * What one reach means on a triangulation: the metres at every site, and the kinks between sites.
 *
 *   metres            ╱╲ peak: two ways meet, the middle may be unreached
 *     │   ╲    ╱╲   ╱  ╲         Along a street the metres rise or fall by 1 m a metre. Where that
 *     │    ╲  ╱  ╲ ╱    ╲        turns between two sites (at a start, at a peak) a kink is kept, so
 *     │     ╲╱                   that a cutoff is crossed exactly where it is walked.
 *     └──○───○────○───────○──    street with sites
 *          start
 *
 * Inside blocks: metres at the nearest point of the streets, and the straight way from there.
 * Arrays are made once; a load costs what the reach reaches.
 */

import { UNREACHED } from './indices.js';
import type { Access, Reach } from './reach.js';
import type { Triangulation } from './triangulation.js';
import { EDGE_GATE, type WalkGraph } from './walk-graph.js';

// Bound once: where tests run, a global costs more to look up than all else in these loops.
const { abs, max, min } = Math;

/** Nearer to a site than this a kink is left to the site. */
const KINK_GAP_METRES = 0.1;

/** What a contour is drawn from. */
export interface ContourValues {
  /** By site: metres, UNREACHED where out of reach. */
  readonly metres: Float64Array;
  /** By chain position: the kink inside the piece that begins there, −1 none. */
  readonly pieceKink: Int32Array;
  readonly kinks: readonly Kink[];
  /**
   * Metres on an edge by walking along it from ends and starts within the cutoff, on beyond it;
   * UNREACHED when there are none.
   */
  metresOn(edge: number, alongMetres: number, cutoffMetres: number): number;
}

/** A place between two sites where the metres along a street turn. */
export interface Kink {
  /** The piece it lies in, and where along the edge. */
  readonly piece: number;
  readonly alongMetres: number;
  /** A start has the least metres around, a peak the most. */
  readonly isStart: boolean;
  readonly metres: number;
  /** Metres at the farther one of the two sources between which it lies; it is there from this cutoff on. */
  readonly sourceMetres: number;
}

export class SiteValues implements ContourValues {
  /** UNREACHED also for lattice sites that nobody asked for. */
  readonly metres: Float64Array;
  /** Street sites that are reached, then lattice sites as they are asked for; read up to reachedCount. */
  readonly reached: Uint32Array;
  reachedCount = 0;
  readonly pieceKink: Int32Array;
  readonly kinks: Kink[] = [];
  readonly #graph: WalkGraph;
  readonly #triangulation: Triangulation;
  readonly #isAsked: Uint8Array;
  readonly #asked: number[] = [];
  readonly #edgeState: Uint8Array;
  readonly #edgesSeen: number[] = [];
  #reach: Reach | null = null;
  #cutoffs: readonly number[] = [];
  /** Starts by edge. */
  readonly #starts = new Map<number, Access[]>();

  constructor(graph: WalkGraph, triangulation: Triangulation) {
    this.#graph = graph;
    this.#triangulation = triangulation;
    this.metres = new Float64Array(triangulation.siteCount).fill(UNREACHED);
    this.reached = new Uint32Array(triangulation.siteCount);
    this.pieceKink = new Int32Array(triangulation.chainSite.length).fill(-1);
    this.#isAsked = new Uint8Array(triangulation.siteCount);
    this.#edgeState = new Uint8Array(graph.edgeCount);
  }

  /**
   * Takes over a reach; the values before are forgotten.
   * @param cutoffsMetres no other cutoffs will be asked for: only kinks that matter to one are kept
   */
  load(reach: Reach, cutoffsMetres: readonly number[]): void {
    this.#wipe();
    this.#reach = reach;
    this.#cutoffs = cutoffsMetres;
    const { arcStart, arcEdge } = this.#graph;
    for (const start of reach.starts) {
      if (this.#isClosed(start.edge, reach)) continue;
      const onEdge = this.#starts.get(start.edge);
      if (onEdge) onEdge.push(start);
      else this.#starts.set(start.edge, [start]);
    }
    for (const [edge, starts] of this.#starts) {
      this.#edgeState[edge] = HAS_STARTS;
      this.#edgesSeen.push(edge);
      this.#layEdgeWithStarts(edge, starts);
    }
    for (const node of reach.reachedNodes) {
      for (let arc = arcStart[node]; arc < arcStart[node + 1]; arc++) {
        const edge = arcEdge[arc];
        if (this.#edgeState[edge] > 0) continue;
        this.#edgeState[edge] = SEEN;
        this.#edgesSeen.push(edge);
        if (!this.#isClosed(edge, reach)) this.#layEdge(edge, reach);
      }
    }
  }

  metresOn(edge: number, alongMetres: number, cutoffMetres: number): number {
    const reach = this.#reach;
    const state = this.#edgeState[edge];
    if (!reach || state === 0 || this.#isClosed(edge, reach)) return UNREACHED;
    const { edgeFrom, edgeTo, edgeMetres } = this.#graph;
    const metresFrom = reach.nodeMetres[edgeFrom[edge]];
    const metresTo = reach.nodeMetres[edgeTo[edge]];
    let metres = metresFrom <= cutoffMetres ? metresFrom + alongMetres : UNREACHED;
    if (metresTo <= cutoffMetres) metres = min(metres, metresTo + edgeMetres[edge] - alongMetres);
    if (state !== HAS_STARTS) return metres;
    for (const start of this.#starts.get(edge) ?? []) {
      if (start.accessMetres > cutoffMetres) continue;
      metres = min(metres, start.accessMetres + abs(start.alongMetres - alongMetres));
    }
    return metres;
  }

  /** Values a site inside a block, once, and notes it as reached when it is. */
  askLattice(site: number): void {
    if (this.#isAsked[site]) return;
    this.#isAsked[site] = 1;
    this.#asked.push(site);
    const { streetSiteCount, latticeEdge, latticeAlongMetres, latticeMetres } = this.#triangulation;
    const own = site - streetSiteCount;
    if (own >= latticeEdge.length) return;
    const street = this.metresOn(latticeEdge[own], latticeAlongMetres[own], this.#cutoff());
    this.metres[site] = street + latticeMetres[own];
    if (this.metres[site] <= this.#cutoff()) this.reached[this.reachedCount++] = site;
  }

  #cutoff(): number {
    return this.#reach?.cutoffMetres ?? 0;
  }

  #isClosed(edge: number, { blockedFlags }: Reach): boolean {
    return (this.#graph.edgeFlags[edge] & (blockedFlags | EDGE_GATE)) > 0;
  }

  /** The common case: both ends known, nothing in between. */
  #layEdge(edge: number, reach: Reach): void {
    const { chainStart, chainSite, chainMetres } = this.#triangulation;
    const { edgeFrom, edgeTo, edgeMetres } = this.#graph;
    const metresFrom = reach.nodeMetres[edgeFrom[edge]];
    const metresTo = reach.nodeMetres[edgeTo[edge]] + edgeMetres[edge];
    const end = chainStart[edge + 1];
    for (let position = chainStart[edge]; position < end; position++) {
      const along = chainMetres[position];
      this.#improve(chainSite[position], min(metresFrom + along, metresTo - along));
    }
    this.#addPeak(edge, 0, metresFrom, edgeMetres[edge], metresTo - edgeMetres[edge]);
  }

  #layEdgeWithStarts(edge: number, starts: readonly Access[]): void {
    const { chainStart, chainSite, chainMetres } = this.#triangulation;
    const metresAt = (alongMetres: number) => this.metresOn(edge, alongMetres, this.#cutoff());
    for (let position = chainStart[edge]; position < chainStart[edge + 1]; position++) {
      this.#improve(chainSite[position], metresAt(chainMetres[position]));
    }
    const sources = starts.map(({ alongMetres }) => alongMetres).sort((a, b) => a - b);
    for (const along of sources) {
      const metres = metresAt(along);
      this.#addKink(edge, along, { isStart: true, metres, sourceMetres: metres });
    }
    sources.unshift(0);
    sources.push(this.#graph.edgeMetres[edge]);
    for (let i = 1; i < sources.length; i++) {
      const [before, behind] = [sources[i - 1], sources[i]];
      this.#addPeak(edge, before, metresAt(before), behind, metresAt(behind));
    }
  }

  /** The peak between two sources on an edge, where they meet half way, if a cutoff parts them. */
  #addPeak(edge: number, along: number, metres: number, otherAlong: number, otherMetres: number): void {
    const peak = (metres - along + otherMetres + otherAlong) / 2;
    const sourceMetres = max(metres, otherMetres);
    for (const cutoff of this.#cutoffs) {
      if (sourceMetres > cutoff || peak <= cutoff) continue;
      this.#addKink(edge, peak - metres + along, { isStart: false, metres: peak, sourceMetres });
      return;
    }
  }

  #improve(site: number, metres: number): void {
    const known = this.metres[site];
    if (metres >= known || metres > this.#cutoff()) return;
    if (known === UNREACHED) this.reached[this.reachedCount++] = site;
    this.metres[site] = metres;
  }

  /** At most one kink a piece; the first stays. */
  #addKink(edge: number, alongMetres: number, kink: Omit<Kink, 'piece' | 'alongMetres'>): void {
    const { chainStart, chainMetres } = this.#triangulation;
    let piece = chainStart[edge];
    let beyond = chainStart[edge + 1] - 1;
    if (!(alongMetres > 0) || beyond <= piece) return;
    while (beyond - piece > 1) {
      const middle = (piece + beyond) >> 1;
      if (chainMetres[middle] <= alongMetres) piece = middle;
      else beyond = middle;
    }
    const isNearSite =
      alongMetres - chainMetres[piece] < KINK_GAP_METRES ||
      chainMetres[beyond] - alongMetres < KINK_GAP_METRES;
    if (isNearSite || this.pieceKink[piece] >= 0) return;
    this.pieceKink[piece] = this.kinks.length;
    this.kinks.push({ ...kink, piece, alongMetres });
  }

  #wipe(): void {
    for (let i = 0; i < this.reachedCount; i++) this.metres[this.reached[i]] = UNREACHED;
    for (const site of this.#asked) {
      this.metres[site] = UNREACHED;
      this.#isAsked[site] = 0;
    }
    for (const { piece } of this.kinks) this.pieceKink[piece] = -1;
    for (const edge of this.#edgesSeen) this.#edgeState[edge] = 0;
    this.#starts.clear();
    this.reachedCount = 0;
    this.#asked.length = 0;
    this.#edgesSeen.length = 0;
    this.kinks.length = 0;
  }
}

/** States of an edge within one load; 0 is not seen. */
const SEEN = 1;
const HAS_STARTS = 2;
