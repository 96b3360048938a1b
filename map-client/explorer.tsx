/**
 * The GraphQL explorer at /graphql: GraphiQL from our own files, so that it works without a network.
 * Queries go by HTTP, subscriptions over the web socket of the same address.
 */
import '@fontsource/noto-sans-sc/400.css';
import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import { GraphiQL, type GraphiQLProps } from 'graphiql';
import { getOperationAST } from 'graphql';
import { createClient } from 'graphql-ws';
import { createRoot } from 'react-dom/client';

const FIRST_QUERY = `# 邻里 Linli: 最近一次分析中缺口最大的小区 / the worst gaps of the latest run.
# Ctrl-Enter 运行 runs it; 左侧书本图标是文档 the book on the left holds the documentation.
{
  latestCoverageRun(workspaceId: "demo") {
    id
    totals { serviceKind bandMinutes coveredRatio capacityGap demandUnit }
    gaps(first: 10, filter: { bandMinutes: 15, serviceKinds: [ELDERLY_CARE] }) {
      totalCount
      edges { node {
        communityName state severity demand capacityGap demandUnit nearestMetres
        norm { standard clause confidence }
      } }
    }
  }
}
`;

const address = new URL('/graphql', location.href);
const sockets = createClient({ url: address.href.replace(/^http/, 'ws') });

const fetcher: GraphiQLProps['fetcher'] = async ({ query, variables, operationName }, options) => {
  const operation = options?.documentAST && getOperationAST(options.documentAST, operationName);
  if (operation?.operation === 'subscription') {
    return sockets.iterate({ query, variables, operationName: operationName ?? null });
  }
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json', ...options?.headers },
    body: JSON.stringify({ query, variables, operationName }),
  });
  return response.json();
};

createRoot(document.getElementById('explorer')!).render(
  <GraphiQL fetcher={fetcher} initialQuery={FIRST_QUERY} />,
);
