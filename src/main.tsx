import '@patternfly/react-core/dist/styles/base.css';
import './app/app.css';
import { StrictMode, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
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
  let banner: ReactNode;
  if (__DEMO__) {
    const [{ startMockRegistry }, { DemoBanner }] = await Promise.all([
      import('../mocks/browser'),
      import('./app/DemoBanner'),
    ]);
    banner = <DemoBanner demo={await startMockRegistry()} />;
  }
  const client = createQueryClient();
  preload(client);
  const root = document.getElementById('root');
  if (root === null) throw new Error('index.html has no element with the id "root"');
  createRoot(root).render(
    <StrictMode>
      <App client={client} banner={banner} basename={basename} />
    </StrictMode>,
  );
}

void start();
