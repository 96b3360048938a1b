/** Whole lists from the server's side door: one question where GraphQL would be asked a hundred pages. */
import type {
  CommunitiesQuery,
  EntrancesQuery,
  FacilitiesQuery,
  GapsQuery,
  IdleStocksQuery,
} from '../contract/operations.js';
import { AskError } from './client.js';

type NodeOf<List extends { readonly edges: readonly { readonly node: unknown }[] }> =
  List['edges'][number]['node'];

/** What a row is: as the operation of the same list selects it. */
export interface ListRows {
  readonly communities: NodeOf<CommunitiesQuery['communities']>;
  readonly facilities: NodeOf<FacilitiesQuery['facilities']>;
  readonly entrances: NodeOf<EntrancesQuery['entrances']>;
  readonly 'idle-stocks': NodeOf<IdleStocksQuery['idleStocks']>;
}

/** How many bytes have come, unpacked. */
export type OnBytes = (doneBytes: number) => void;

export interface ListAsking {
  readonly signal: AbortSignal;
  readonly onBytes: OnBytes;
}

type GapRow = NodeOf<GapsQuery['gaps']>;

export const wholeList = <Name extends keyof ListRows>(
  placeId: string,
  name: Name,
  asking: ListAsking,
): Promise<ListRows[Name][]> => rowsAt(`/lists/${encodeURIComponent(placeId)}/${name}`, asking);

export function wholeAnswer(
  runId: string,
  serviceCode: string,
  bandMinutes: number,
  asking: ListAsking,
): Promise<GapRow[]> {
  const query = new URLSearchParams({ service: serviceCode, band: String(bandMinutes) });
  return rowsAt(`/lists/runs/${runId}/gaps?${query}`, asking);
}

/** @throws AskError; an aborted question throws too and is heard by nobody */
async function rowsAt<Row>(path: string, { signal, onBytes }: ListAsking): Promise<Row[]> {
  let response: Response;
  try {
    response = await fetch(path, { signal });
  } catch (error) {
    throw new AskError({ kind: 'offline', code: 'OFFLINE', message: String(error) });
  }
  if (!response.ok || !response.body) throw new AskError(await refusalOf(response));
  return JSON.parse(await textOf(response.body, onBytes));
}

async function textOf(body: ReadableStream<Uint8Array<ArrayBuffer>>, onBytes: OnBytes): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const piece of bodyBytes(body)) {
    text += decoder.decode(piece, { stream: true });
    onBytes(piece.length);
  }
  return text + decoder.decode();
}

/** Piece by piece; not every browser iterates a stream itself. */
export async function* bodyBytes(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const reader = body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    yield value;
  }
}

export async function refusalOf(response: Response): Promise<AskError['problem']> {
  const answer: unknown = await response.json().catch(() => null);
  const [first] =
    (answer as { errors?: { message?: string; extensions?: { code?: string } }[] } | null)?.errors ?? [];
  return {
    kind: 'refused',
    code: first?.extensions?.code ?? 'other',
    message: first?.message ?? `${response.status} ${response.statusText}`,
  };
}
