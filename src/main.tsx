import '@patternfly/react-core/dist/styles/base.css';
import './app/app.css';
import { StrictMode, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { preloadRegistry, preloadRoute } from './app/preload';
import { createQueryClient } from './app/query-client';
import { startAtRegistry } from './queries/session/registry-home';
import { parseRoute } from './routing/route';
import { watchForMissingCode } from './ui/lazy/missing-code';

const basename = import.meta.env.BASE_URL.replace(/\/$/, '');

/**
 * The route's data and code are asked for before React renders anything: the network is what takes time. Without the code
 * there would be a placeholder to show, and React holds back for 300 ms what follows one.
 */
function preload(client: ReturnType<typeof createQueryClient>): Promise<void> {
  const { pathname } = window.location;
  const path = pathname.startsWith(basename) ? pathname.slice(basename.length) : pathname;
  const code = preloadRoute(client, parseRoute(path));
  preloadRegistry(client);
  return code;
}

/** Where a page that is served from elsewhere says its registry is; '' for the address that served it. */
function namedRegistry(): string {
  const named = document.querySelector<HTMLMetaElement>('meta[name="quay-url"]')?.content.replace(/\/+$/, '') ?? '';
  return named === window.location.origin ? '' : named;
}

async function start() {
  watchForMissingCode();
  const client = createQueryClient();
  let banner: ReactNode;
  if (__DEMO__) {
    const [{ startMockRegistry }, { DemoBanner }] = await Promise.all([
      import('../mocks/browser'),
      import('./app/DemoBanner'),
    ]);
    banner = <DemoBanner demo={await startMockRegistry()} lookAgain={() => void client.invalidateQueries()} />;
  }
  // Before anything is asked.
  // Below a prefix the registry has all other addresses, its own pages among them; see deploy/.
  startAtRegistry(namedRegistry(), basename === '' || __DEMO__ ? null : window.location.origin);
  await preload(client);
  const root = document.getElementById('root');
  if (root === null) throw new Error('index.html has no element with the id "root"');
  createRoot(root).render(
    <StrictMode>
      <App client={client} banner={banner} basename={basename} />
    </StrictMode>,
  );
}

void start();
