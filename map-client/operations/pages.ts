/** Turns the pages of a connection until it is complete. */

export interface Connection<Node> {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly edges: readonly { readonly node: Node }[];
}

/** @param turn asks for the page after a cursor, the first one after null */
export async function everyNode<Node>(
  turn: (after: string | null) => Promise<Connection<Node>>,
): Promise<Node[]> {
  const nodes: Node[] = [];
  let after: string | null = null;
  for (;;) {
    const page: Connection<Node> = await turn(after);
    for (const { node } of page.edges) nodes.push(node);
    const { hasNextPage, endCursor } = page.pageInfo;
    if (!hasNextPage || endCursor === null || endCursor === after) return nodes;
    after = endCursor;
  }
}
