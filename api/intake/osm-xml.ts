/** Reader of .osm and .osm.gz (https://wiki.openstreetmap.org/wiki/OSM_XML), as a stream. */

import { InputError } from '../errors.js';
import { type MemberType, NO_TAGS, type OsmExtract, type OsmMember, type Tags } from './osm-extract.js';
import { OsmExtractBuilder } from './osm-extract-builder.js';
import type { ReadProgress, SourceFile } from './source-file.js';
import { streamXml } from './xml-stream.js';

type Attributes = Readonly<Record<string, string>>;

export async function readOsmXml(file: SourceFile, progress: ReadProgress): Promise<OsmExtract> {
  const reader = new OsmXmlReader(file.name);
  await streamXml(file, reader, progress);
  return reader.builder.finish();
}

const MEMBER_TYPES: ReadonlySet<string> = new Set<MemberType>(['node', 'way', 'relation']);

/** Holds the element that is open; hands it to the builder when it closes. */
class OsmXmlReader {
  readonly builder = new OsmExtractBuilder();
  readonly #file: string;
  #element: Attributes = {};
  #tags: Map<string, string> | null = null;
  #refs: number[] = [];
  #members: OsmMember[] = [];

  constructor(file: string) {
    this.#file = file;
  }

  onOpen(name: string, attributes: Attributes): void {
    if (name === 'tag') {
      this.#tags ??= new Map();
      this.#tags.set(attributes.k ?? '', attributes.v ?? '');
    } else if (name === 'nd') this.#refs.push(Number(attributes.ref));
    else if (name === 'member') this.#addMember(attributes);
    else if (name === 'node' || name === 'way' || name === 'relation') {
      this.#element = attributes;
      this.#tags = null;
      this.#refs = [];
      this.#members = [];
    } else if (name === 'meta') this.builder.tellObservedOn(attributes.osm_base);
    else if (name === 'osm') this.builder.tellObservedOn(attributes.timestamp);
  }

  onClose(name: string): void {
    if (name !== 'node' && name !== 'way' && name !== 'relation') return;
    if (this.#element.visible === 'false' || this.#element.action === 'delete') return;
    const id = Number(this.#element.id);
    if (!Number.isSafeInteger(id))
      throw new InputError(this.#file, `a ${name} has the id "${this.#element.id}"; a number is expected`);
    const tags: Tags = this.#tags ?? NO_TAGS;
    this.builder.tellObservedOn(this.#element.timestamp);
    if (name === 'node')
      this.builder.addNode(id, degrees(this.#element.lon), degrees(this.#element.lat), tags);
    else if (name === 'relation') this.builder.addRelation(id, tags, this.#members);
    else {
      this.builder.addWay(id, tags);
      for (const ref of this.#refs) this.builder.addRef(ref);
    }
  }

  #addMember({ type, ref, role }: Attributes): void {
    if (MEMBER_TYPES.has(type ?? ''))
      this.#members.push({ type: type as MemberType, id: Number(ref), role: role ?? '' });
  }
}

/** A missing or empty number is not 0. */
const degrees = (text: string | undefined): number => (text ? Number(text) : Number.NaN);
