/** Writes the few parts of .osm.pbf that a paper town needs, independent of the reader. */

import { deflateSync } from 'node:zlib';
import { PbfWriter } from 'pbf';
import { idOf, latOf, lonOf, osmText, type Paper, type Tags } from './osm-paper.js';

/** Positions on the grid of 1e-7°, as the map has them, so that both formats hold the same numbers. */
const grid = (degrees: number): number => Math.round(degrees * 1e7);

export const gridText = (paper: Paper): string =>
  osmText(paper).replace(
    /(lat|lon)="([^"]+)"/g,
    (_, key, degrees) => `${key}="${grid(Number(degrees)) / 1e7}"`,
  );

/** Writes the few parts of the format a town needs; `isDense` packs the nodes together. */
export function pbfOf(paper: Paper, isDense: boolean): Buffer {
  const header = new PbfWriter();
  header.writeStringField(4, 'OsmSchema-V0.6');
  if (isDense) header.writeStringField(4, 'DenseNodes');
  header.writeVarintField(32, Date.UTC(2024, 4, 1) / 1000);
  return Buffer.concat([blobOf('OSMHeader', header.finish()), blobOf('OSMData', blockOf(paper, isDense))]);
}

export function blobOf(type: string, block: Uint8Array): Buffer {
  const blob = new PbfWriter();
  blob.writeVarintField(2, block.length);
  blob.writeBytesField(3, deflateSync(block));
  const body = blob.finish();
  const head = new PbfWriter();
  head.writeStringField(1, type);
  head.writeVarintField(3, body.length);
  const headBytes = head.finish();
  const length = Buffer.alloc(4);
  length.writeUInt32BE(headBytes.length);
  return Buffer.concat([length, headBytes, body]);
}

export function blockOf({ nodes, ways = [], relations = [] }: Paper, isDense: boolean): Uint8Array {
  const strings = [''];
  const index = (text: string): number => {
    if (!strings.includes(text)) strings.push(text);
    return strings.indexOf(text);
  };
  const writeTags = (pbf: PbfWriter, tags: Tags): void => {
    pbf.writePackedVarint(2, Object.keys(tags).map(index));
    pbf.writePackedVarint(3, Object.values(tags).map(index));
  };
  const steps = (values: number[]): number[] => values.map((value, i) => value - (values[i - 1] ?? 0));
  const group = new PbfWriter();
  const entries = Object.entries(nodes);
  if (isDense) {
    group.writeMessage(
      2,
      (_, dense: PbfWriter) => {
        dense.writePackedSVarint(1, steps(entries.map(([letter]) => idOf(letter))));
        dense.writePackedSVarint(8, steps(entries.map(([, [, north]]) => grid(latOf(north)))));
        dense.writePackedSVarint(9, steps(entries.map(([, [east]]) => grid(lonOf(east)))));
        const tagsOf = (tags: Tags = {}): number[] => [...Object.entries(tags).flat().map(index), 0];
        dense.writePackedVarint(
          10,
          entries.flatMap(([, [, , tags]]) => tagsOf(tags)),
        );
      },
      null,
    );
  } else
    for (const [letter, [east, north, tags = {}]] of entries)
      group.writeMessage(
        1,
        (_, node: PbfWriter) => {
          node.writeSVarintField(1, idOf(letter));
          writeTags(node, tags);
          node.writeSVarintField(8, grid(latOf(north)));
          node.writeSVarintField(9, grid(lonOf(east)));
        },
        null,
      );
  for (const [i, { along, tags }] of ways.entries())
    group.writeMessage(
      3,
      (_, way: PbfWriter) => {
        way.writeVarintField(1, i + 1);
        writeTags(way, tags);
        way.writePackedSVarint(8, steps([...along].map(idOf)));
      },
      null,
    );
  for (const [i, { members, tags }] of relations.entries())
    group.writeMessage(
      4,
      (_, relation: PbfWriter) => {
        const [role, way] = members.split(' ');
        relation.writeVarintField(1, i + 1);
        writeTags(relation, tags);
        relation.writePackedVarint(8, [index(role!)]);
        relation.writePackedSVarint(9, [Number(way)]);
        relation.writePackedVarint(10, [1]);
      },
      null,
    );
  const block = new PbfWriter();
  block.writeMessage(
    1,
    (_, table: PbfWriter) => {
      for (const text of strings) table.writeStringField(1, text);
    },
    null,
  );
  block.writeBytesField(2, group.finish());
  return block.finish();
}
