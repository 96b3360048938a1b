/** The corners of closed ways as an OSM file gives them, by way id: the truth a boundary is compared with. */

import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Position } from 'geojson';
import { SaxesParser } from 'saxes';

export async function readOsm(path: string): Promise<ReadonlyMap<string, Position[]>> {
  const nodes = new Map<string, Position>();
  const ways = new Map<string, Position[]>();
  let way: Position[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const { id, ref, lon, lat } = attributes as Record<string, string>;
    if (name === 'node') nodes.set(id!, [Number(lon), Number(lat)]);
    if (name === 'way') {
      way = [];
      ways.set(id!, way);
    }
    if (name === 'nd' && nodes.has(ref!)) way.push(nodes.get(ref!)!);
  });
  parser.write(gunzipSync(readFileSync(path)).toString()).close();
  return ways;
}
