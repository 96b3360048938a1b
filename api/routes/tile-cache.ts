/**
 * Tiles, packed, kept until the data of their workspace change. Whether they changed is asked at most once
 * in a while, because a map asks for a dozen tiles at a time.
 */
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { readCommunityVersion, readInputVersions } from '../store/input-version.read.js';
import type { Db } from '../store/row.js';
import { getWorkspace } from '../store/workspace.store.js';
import type { TileCutter, TilePlace, TileSet } from './tile-cutter.js';

const STAMP_MILLISECONDS = 2_000;
/** Some 20 kB each: what a few people look at in an hour. */
const MOST_TILES = 2_000;

interface Stamp {
  /** Hash of the versions of the data; ground features come with a network, whose file's hash is in it. */
  readonly text: string;
  readonly askedAt: number;
}

const compress = promisify(gzip);

export class TileCache {
  private readonly stamps = new Map<string, Promise<Stamp>>();
  private readonly tiles = new Map<string, Promise<Uint8Array>>();

  constructor(
    private readonly db: Db,
    private readonly cutter: TileCutter,
  ) {}

  /** @throws NotFoundError when there is no such workspace */
  async stampOf(workspaceId: string, set: TileSet): Promise<string> {
    // Who moved a boundary looks at once where it went.
    if (set === 'communities') return this.communityStamp(workspaceId);
    const known = await this.stamps.get(workspaceId);
    if (known && Date.now() - known.askedAt < STAMP_MILLISECONDS) return known.text;
    const asked = this.askStamp(workspaceId);
    this.stamps.set(workspaceId, asked);
    // A question that failed is asked again by the next visitor.
    asked.catch(() => this.stamps.delete(workspaceId));
    return (await asked).text;
  }

  /** Gzipped; null where nothing is drawn. */
  async tile(workspaceId: string, set: TileSet, stamp: string, place: TilePlace): Promise<Uint8Array | null> {
    const key = [workspaceId, set, stamp, ...place].join('/');
    const packed = this.tiles.get(key) ?? this.cutter.cut(workspaceId, set, place).then(pack);
    this.keep(key, packed);
    packed.catch(() => this.tiles.delete(key));
    const bytes = await packed;
    return bytes.length > 0 ? bytes : null;
  }

  private async askStamp(workspaceId: string): Promise<Stamp> {
    await getWorkspace(this.db, workspaceId);
    const versions = await readInputVersions(this.db, workspaceId);
    return { text: hashOf(versions), askedAt: Date.now() };
  }

  private async communityStamp(workspaceId: string): Promise<string> {
    await getWorkspace(this.db, workspaceId);
    return hashOf(await readCommunityVersion(this.db, workspaceId));
  }

  /** A map remembers the order of visits; the tile unvisited longest goes first. */
  private keep(key: string, packed: Promise<Uint8Array>): void {
    this.tiles.delete(key);
    this.tiles.set(key, packed);
    const [oldest] = this.tiles.keys();
    if (this.tiles.size > MOST_TILES && oldest !== undefined) this.tiles.delete(oldest);
  }
}

const hashOf = (versions: unknown): string =>
  createHash('sha256').update(JSON.stringify(versions)).digest('hex').slice(0, 16);

const pack = async (bytes: Uint8Array): Promise<Uint8Array> => (bytes.length === 0 ? bytes : compress(bytes));
