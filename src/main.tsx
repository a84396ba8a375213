import '@patternfly/react-core/dist/styles/base.css';
import './app/app.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import type { DemoControls } from './app/DemoBanner';
import { preloadRegistry, preloadRoute } from './app/preload';
import { createQueryClient } from './app/query-client';
import { parseRoute } from './routing/route';

const basename = import.meta.env.BASE_URL.replace(/\/$/, '');

/** The route's data and code are asked for before React renders anything: the network is what takes time. */
function preload(client: ReturnType<typeof createQueryClient>) {
  const { pathname } = window.location;
  const path = pathname.startsWith(basename) ? pathname.slice(basename.length) : pathname;
  preloadRoute(client, parseRoute(path));
  preloadRegistry(client);
}

async function start() {
  let demo: DemoControls | undefined;
  if (__DEMO__) {
    const { startMockRegistry } = await import('../mocks/browser');
    demo = await startMockRegistry();
  }
  const client = createQueryClient();
  preload(client);
  const root = document.getElementById('root');
  if (root === null) throw new Error('index.html has no element with the id "root"');
  createRoot(root).render(
    <StrictMode>
      <App client={client} demo={demo} basename={basename} />
    </StrictMode>,
  );
}

void start();
