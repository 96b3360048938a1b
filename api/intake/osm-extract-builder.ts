/** Gathers an OsmExtract element by element, as readers meet them. */

import { LimitError } from '../errors.js';
import { isLonLat } from '../kernel/lon-lat.js';
import { GrowingNumbers } from './growing-numbers.js';
import {
  findNode,
  NO_TAGS,
  type OsmExtract,
  type OsmMember,
  type OsmRelation,
  type Tags,
} from './osm-extract.js';

/** Our choice: a large city with its surroundings; beyond it memory runs out before patience. */
export const MOST_NODES = 20_000_000;

export class OsmExtractBuilder {
  readonly #nodeId = new GrowingNumbers();
  readonly #nodeLon = new GrowingNumbers();
  readonly #nodeLat = new GrowingNumbers();
  readonly #nodeTags = new Map<number, Tags>();
  readonly #wayId = new GrowingNumbers();
  readonly #wayTags: Tags[] = [];
  readonly #wayStart = new GrowingNumbers();
  readonly #wayRefs = new GrowingNumbers();
  readonly #relations: OsmRelation[] = [];
  #observedOn: string | null = null;

  /** A node without a place on earth (lon, lat out of range) is left out, as if it were not in the file. */
  addNode(id: number, lon: number, lat: number, tags: Tags): void {
    if (!isLonLat(lon, lat)) return;
    if (this.#nodeId.length === MOST_NODES)
      throw new LimitError('nodes in one extract', MOST_NODES, MOST_NODES + 1);
    if (tags.size > 0) this.#nodeTags.set(this.#nodeId.length, tags);
    this.#nodeId.push(id);
    this.#nodeLon.push(lon);
    this.#nodeLat.push(lat);
  }

  /** Starts a way; its nodes follow by addRef. */
  addWay(id: number, tags: Tags): void {
    this.#wayId.push(id);
    this.#wayTags.push(tags);
    this.#wayStart.push(this.#wayRefs.length);
  }

  addRef(nodeId: number): void {
    this.#wayRefs.push(nodeId);
  }

  addRelation(id: number, tags: Tags, members: readonly OsmMember[]): void {
    this.#relations.push({ id, tags, members });
  }

  /** The latest of the days told wins. */
  tellObservedOn(isoText: string | undefined): void {
    const day = isoText?.slice(0, 10);
    if (!day || !/^\d{4}-\d\d-\d\d$/.test(day)) return;
    if (!this.#observedOn || day > this.#observedOn) this.#observedOn = day;
  }

  get isEmpty(): boolean {
    return this.#nodeId.length + this.#wayId.length + this.#relations.length === 0;
  }

  finish(): OsmExtract {
    const nodes = this.#sortedNodes();
    const wayId = this.#wayId.take();
    const wayRefs = this.#wayRefs.take();
    this.#wayStart.push(wayRefs.length);
    return {
      ...nodes,
      wayId,
      wayIndex: indexOf(wayId),
      wayTags: this.#wayTags,
      wayStart: Uint32Array.from(this.#wayStart.take()),
      wayNodes: Int32Array.from(wayRefs, (id) => findNode(nodes.nodeId, id)),
      wayRefs,
      relations: this.#relations,
      observedOn: this.#observedOn,
    };
  }

  /** Files are sorted by id as a rule; where one is not, or has an id twice, order them and keep the last. */
  #sortedNodes(): Pick<OsmExtract, 'nodeId' | 'nodeLon' | 'nodeLat' | 'nodeTags'> {
    const id = this.#nodeId.take();
    const lon = this.#nodeLon.take();
    const lat = this.#nodeLat.take();
    if (isStrictlyRising(id)) return { nodeId: id, nodeLon: lon, nodeLat: lat, nodeTags: this.#nodeTags };
    const order = Uint32Array.from(id.keys()).sort((a, b) => id[a]! - id[b]! || a - b);
    const kept = order.filter((node, place) => id[order[place + 1]!] !== id[node]);
    const nodeTags = new Map<number, Tags>();
    for (const [place, node] of kept.entries()) {
      const tags = this.#nodeTags.get(node) ?? NO_TAGS;
      if (tags.size > 0) nodeTags.set(place, tags);
    }
    const pick = (values: Float64Array): Float64Array => Float64Array.from(kept, (node) => values[node]!);
    return { nodeId: pick(id), nodeLon: pick(lon), nodeLat: pick(lat), nodeTags };
  }
}

function indexOf(ids: Float64Array): Map<number, number> {
  const index = new Map<number, number>();
  for (let place = 0; place < ids.length; place++) index.set(ids[place]!, place);
  return index;
}

function isStrictlyRising(values: Float64Array): boolean {
  for (let i = 1; i < values.length; i++) if (values[i - 1]! >= values[i]!) return false;
  return true;
}
