/**
 * An OpenStreetMap extract in memory, the same for every file format: nodes in flat arrays sorted
 * by id, ways as runs of node indices, tags only where there are any.
 *
 *   wayStart[w] ─┐
 *                ▼
 *   wayNodes  [ 17 │ 4 │ −1 │ 9 │ … ]   index into nodeId / nodeLon / nodeLat; −1: not in the extract
 */

export type Tags = ReadonlyMap<string, string>;

export type MemberType = 'node' | 'way' | 'relation';

export interface OsmMember {
  readonly type: MemberType;
  readonly id: number;
  readonly role: string;
}

export interface OsmRelation {
  readonly id: number;
  readonly tags: Tags;
  readonly members: readonly OsmMember[];
}

export interface OsmExtract {
  readonly nodeId: Float64Array;
  readonly nodeLon: Float64Array;
  readonly nodeLat: Float64Array;
  /** By node index. */
  readonly nodeTags: ReadonlyMap<number, Tags>;
  readonly wayId: Float64Array;
  /** Index of a way by its id. */
  readonly wayIndex: ReadonlyMap<number, number>;
  readonly wayTags: readonly Tags[];
  readonly wayStart: Uint32Array;
  readonly wayNodes: Int32Array;
  /** The id as written, for telling which node is missing. */
  readonly wayRefs: Float64Array;
  readonly relations: readonly OsmRelation[];
  /** ISO day of the data, null where the file does not tell. */
  readonly observedOn: string | null;
}

export const NO_TAGS: Tags = new Map();

/** Node indices of a way, −1 for a node that is not in the extract. */
export const nodesOfWay = (extract: OsmExtract, way: number): Int32Array =>
  extract.wayNodes.subarray(extract.wayStart[way], extract.wayStart[way + 1]);

/** False for a way that stands in the file again further on (joined files): the last one counts. */
export const isLatestWay = (extract: OsmExtract, way: number): boolean =>
  extract.wayIndex.get(extract.wayId[way]!) === way;

/** Index of the node with an id, −1 when the extract lacks it. */
export function findNode(nodeId: Float64Array, id: number): number {
  let low = 0;
  let high = nodeId.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = nodeId[middle]!;
    if (found === id) return middle;
    if (found < id) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** Chinese name first (name:zh), then the local one. */
export const nameOf = (tags: Tags): string | null =>
  tags.get('name:zh') ?? tags.get('name:zh-Hans') ?? tags.get('name') ?? null;
