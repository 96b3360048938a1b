/** Small towns written as OpenStreetMap texts: nodes by letter in metres east and north of 120° E 30° N. */

import { type ImportBundle, type ImportKind, readImportBytes } from '../../api/intake/index.js';
import { rulerAt } from '../../api/kernel/lon-lat.js';

export type Tags = Readonly<Record<string, string>>;
export type PaperNode = readonly [eastMetres: number, northMetres: number, tags?: Tags];

export interface Paper {
  readonly nodes: Readonly<Record<string, PaperNode>>;
  /** `along`: letters of nodes; a letter without a node is missing from the file. Ids count from 1. */
  readonly ways?: readonly { readonly along: string; readonly tags: Tags }[];
  /** `members`: 'outer 1, inner 2': roles and numbers of ways. Ids count from 1. */
  readonly relations?: readonly { readonly members: string; readonly tags: Tags }[];
}

const RULER = rulerAt(30);

export const lonOf = (eastMetres: number): number => 120 + eastMetres / RULER.metresPerLon;
export const latOf = (northMetres: number): number => 30 + northMetres / RULER.metresPerLat;

/** The id of a node: the code of its letter. */
export const idOf = (letter: string): number => letter.codePointAt(0)!;

export function osmText({ nodes, ways = [], relations = [] }: Paper): string {
  const lines = ['<?xml version="1.0" encoding="UTF-8"?>', '<osm version="0.6">'];
  for (const [letter, [east, north, tags = {}]] of Object.entries(nodes)) {
    const position = `lat="${latOf(north)}" lon="${lonOf(east)}"`;
    lines.push(`<node id="${idOf(letter)}" ${position}>${tagLines(tags)}</node>`);
  }
  for (const [i, { along, tags }] of ways.entries()) {
    const refs = [...along.replaceAll(' ', '')].map((letter) => `<nd ref="${idOf(letter)}"/>`);
    lines.push(`<way id="${i + 1}">${refs.join('')}${tagLines(tags)}</way>`);
  }
  for (const [i, { members, tags }] of relations.entries()) {
    const parts = members.split(',').map((member) => member.trim().split(' '));
    const lists = parts.map(([role, way]) => `<member type="way" ref="${way}" role="${role}"/>`);
    lines.push(`<relation id="${i + 1}">${lists.join('')}${tagLines(tags)}</relation>`);
  }
  return [...lines, '</osm>'].join('\n');
}

const tagLines = (tags: Tags): string =>
  Object.entries(tags)
    .map(([key, value]) => `<tag k="${key}" v="${value}"/>`)
    .join('');

export const readPaper = (paper: Paper, what: ImportKind = 'all'): Promise<ImportBundle> =>
  readImportBytes('paper.osm', Buffer.from(osmText(paper)), { what });

/** Issue codes with how often each stands in the bundle. */
export function issueCounts(bundle: ImportBundle): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { code } of bundle.issues) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
}
