import type { QueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { preloadPage, preloadRegistry } from './app/preload';
import { createQueryClient } from './app/query-client';
import { reloadOnce } from './app/reload-once';
import { watchForMissingCode } from './code/missing-code';
import { startAtRegistry } from './queries/session/registry-home';
import { parseRoute } from './routing/route';

const basename = import.meta.env.BASE_URL.replace(/\/$/, '');

/** Whoever has to wait longer for the first answers sees the page's outline meanwhile (ms). */
const longestWaitForData = 150;

/** Where a page that is served from elsewhere says its registry is; '' for the address that served it. */
function namedRegistry(ownOrigin: string): string {
  const named = document.querySelector<HTMLMetaElement>('meta[name="quay-url"]')?.content.replace(/\/+$/, '') ?? '';
  return named === ownOrigin ? '' : named;
}

/**
 * This file is small, so that the page's code and its first answers are asked for at once, while the larger part of the app
 * is still on its way. The page is drawn when its code is here, and with its data if that comes soon: to draw an outline
 * first would take longer.
 */
async function start() {
  watchForMissingCode();
  const app = import('./app/start-app');
  const client = createQueryClient();
  const banner = __DEMO__ ? await startDemo(client) : undefined;
  const { origin, pathname, search } = window.location;
  // Before anything is asked.
  // Below a prefix the registry has all other addresses, its own pages among them; see deploy/.
  startAtRegistry(namedRegistry(origin), origin, basename !== '' && !__DEMO__);
  const path = pathname.startsWith(basename) ? pathname.slice(basename.length) : pathname;
  const { code, data } = preloadPage(client, parseRoute(path, search), search);
  const answers = Promise.all([data, preloadRegistry(client)]);
  const [{ startApp }] = await Promise.all([app, code]);
  await Promise.race([answers, new Promise((resolve) => setTimeout(resolve, longestWaitForData))]);
  startApp({ client, banner, basename });
}

async function startDemo(client: QueryClient): Promise<ReactNode> {
  const [{ startMockRegistry }, { DemoBanner }] = await Promise.all([
    import('../mocks/browser'),
    import('./app/banners/DemoBanner'),
  ]);
  const demo = await startMockRegistry();
  return <DemoBanner demo={demo} lookAgain={() => void client.invalidateQueries()} />;
}

start().catch((error: unknown) => {
  reloadOnce(); // a newer version may have come between this file and the rest
  throw error;
});
