/** Where the page begins: reads the address line and the configuration, picks the map library, mounts. */
import '@fontsource/noto-sans-sc/400.css';
import '@fontsource/noto-sans-sc/600.css';
import './panels/frame.css';
import './panels/lists.css';
import './panels/map-stage.css';
import './panels/compare.css';
import './panels/layers.css';
import './panels/tour.css';
import './panels/filter.css';
import './panels/card.css';
import './panels/study.css';
import './panels/wishes.css';
import './panels/print.css';
import './panels/import.css';
import './panels/edit.css';
import './panels/export.css';
import { createRoot } from 'react-dom/client';
import { Provider } from 'urql';
import { loadLibrary } from './map/library.js';
import { createClient } from './operations/client.js';
import { App } from './panels/app.js';
import { changeView, useView } from './state/store.js';
import { searchOfView, viewOfHistory, viewOfSearch } from './state/view-url.js';

/** What the server tells the page; without an answer the page works without a token. */
async function mapboxToken(): Promise<string | null> {
  const answer = await fetch('/config.json').catch(() => null);
  if (!answer?.ok) return null;
  const { mapboxToken } = (await answer.json()) as { mapboxToken?: string | null };
  return mapboxToken || null;
}

function keepAddressLine(): void {
  changeView((view) => viewOfSearch(location.search, view));
  useView.subscribe((view) => history.replaceState(null, '', searchOfView(view)));
  window.addEventListener('popstate', () => changeView((view) => viewOfHistory(location.search, view)));
}

/** The frame comes at once and asks for its lists; the map library comes meanwhile. */
function begin(root: HTMLElement): void {
  keepAddressLine();
  const library = mapboxToken().then(loadLibrary);
  createRoot(root).render(
    <Provider value={createClient(location.origin)}>
      <App library={library} />
    </Provider>,
  );
}

const root = document.getElementById('root');
if (root) begin(root);
