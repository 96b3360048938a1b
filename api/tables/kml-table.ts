/** KML of Google Earth and its Chinese kin: placemarks with their data. Links, styles and overlays are not followed. */

import type { Geometry, Polygon, Position } from 'geojson';
import { SaxesParser } from 'saxes';
import { InputError, LimitError } from '../errors.js';
import { FileError, FileLimitError } from './file-error.js';
import { type Cell, MOST_COLUMNS, MOST_ROWS, PLAIN_TABLE, type RawTable } from './raw-table.js';
import { decodeText } from './text-encoding.js';

interface Placemark {
  readonly data: Map<string, string>;
  readonly points: Position[];
  readonly polygons: Position[][][];
}

export function readKml(file: string, bytes: Uint8Array, encoding: string | null): RawTable {
  const decoded = decodeText(file, bytes, encoding);
  const reader = new KmlReader(file);
  reader.read(decoded.text);
  const names = [...new Set(reader.placemarks.flatMap(({ data }) => [...data.keys()]))];
  if (names.length > MOST_COLUMNS)
    throw new FileLimitError('columns', `fields of ${file}`, MOST_COLUMNS, names.length);
  const records = reader.placemarks.map(({ data }): Cell[] => names.map((name) => data.get(name) ?? null));
  return {
    ...PLAIN_TABLE,
    format: 'kml',
    name: file,
    cells: [names, ...records],
    geometries: [null, ...reader.placemarks.map(geometryOf)],
    formatCrs: 'wgs84',
    encoding: decoded.encoding,
    encodingReason: decoded.reason,
    encodingWhy: decoded.why,
  };
}

class KmlReader {
  readonly placemarks: Placemark[] = [];
  readonly #file: string;
  readonly #path: string[] = [];
  #mark: Placemark | null = null;
  #text = '';
  #dataName = '';
  #hasRoot = false;

  constructor(file: string) {
    this.#file = file;
  }

  read(text: string): void {
    const parser = new SaxesParser();
    parser.on('doctype', () => {
      throw new FileError(
        this.#file,
        'DOCUMENT_TYPE',
        'it declares a document type; such files are not read',
      );
    });
    parser.on('opentag', ({ name, attributes }) => this.#open(bareName(name), attributes));
    parser.on('text', (piece) => {
      this.#text += piece;
    });
    parser.on('cdata', (piece) => {
      this.#text += piece;
    });
    parser.on('closetag', () => this.#close());
    try {
      parser.write(text).close();
    } catch (cause) {
      if (cause instanceof InputError || cause instanceof LimitError) throw cause;
      throw new FileError(
        this.#file,
        'DAMAGED',
        `the file is cut off or not well-formed XML (line ${parser.line})`,
        {
          cause,
        },
      );
    }
  }

  #open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (!this.#hasRoot && name !== 'kml')
      throw new FileError(
        this.#file,
        'NOT_READ',
        `this is XML with the root <${name}>; a KML file begins with <kml>`,
      );
    this.#hasRoot = true;
    this.#path.push(name);
    this.#text = '';
    if (name === 'Placemark') this.#mark = { data: new Map(), points: [], polygons: [] };
    if (name === 'Data' || name === 'SimpleData') this.#dataName = attributes.name ?? '';
    if (name === 'Polygon') this.#mark?.polygons.push([]);
  }

  #close(): void {
    const name = this.#path.pop()!;
    const mark = this.#mark;
    if (mark) this.#closeInMark(name, mark);
    this.#text = '';
  }

  #closeInMark(name: string, mark: Placemark): void {
    const text = this.#text.trim();
    const parent = this.#path.at(-1);
    if (name === 'name' && parent === 'Placemark') mark.data.set('name', text);
    else if ((name === 'value' && parent === 'Data') || name === 'SimpleData') {
      if (this.#dataName !== '') mark.data.set(this.#dataName, text);
    } else if (name === 'coordinates') this.#closeCoordinates(mark, parent, text);
    else if (name === 'Placemark') {
      this.placemarks.push(mark);
      if (this.placemarks.length > MOST_ROWS)
        throw new FileLimitError('rows', `placemarks of ${this.#file}`, MOST_ROWS, this.placemarks.length);
      this.#mark = null;
    }
  }

  #closeCoordinates(mark: Placemark, parent: string | undefined, text: string): void {
    const positions = text.split(/\s+/).flatMap((tuple) => {
      const [lon, lat] = tuple.split(',').map(Number);
      return tuple === '' ? [] : [[lon ?? Number.NaN, lat ?? Number.NaN]];
    });
    if (parent === 'Point') mark.points.push(...positions.slice(0, 1));
    if (parent === 'LinearRing') mark.polygons.at(-1)?.push(positions);
  }
}

const bareName = (name: string): string => name.replace(/^.*:/, '');

function geometryOf({ points, polygons }: Placemark): Geometry | null {
  const [polygon] = polygons;
  if (polygon && polygons.length === 1) return { type: 'Polygon', coordinates: polygon } satisfies Polygon;
  if (polygons.length > 1) return { type: 'MultiPolygon', coordinates: polygons };
  return points[0] ? { type: 'Point', coordinates: points[0] } : null;
}
