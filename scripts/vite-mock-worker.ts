import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Plugin } from 'vite';

const WORKER_FILE = 'mockServiceWorker.js';

/**
 * Only what the page itself asks its own host for can be meant for the registry. What the browser loads for it (scripts,
 * styles, fonts, pictures, pages) would take a detour through the worker and the page. Of other hosts the worker may not
 * fetch a model card's pictures at all: the Content-Security-Policy allows them to the page, as images.
 */
const ONLY_OWN_REQUESTS = `addEventListener('fetch', (event) => {
  const { url, destination } = event.request;
  if (destination !== '' || new URL(url).origin !== location.origin) event.stopImmediatePropagation();
});
`;

/**
 * A page tells the worker that it is being left as soon as leaving is asked for. The worker would let go of it, also when the
 * person then stays; and if it is the only page, it would unregister itself, while the next page may be on its way already:
 * that one could lose the worker after its start. A page that is gone asks for nothing, so nothing need be done for it.
 */
const NEVER_LEAVING = `addEventListener('message', (event) => {
  if (event.data === 'CLIENT_CLOSED') event.stopImmediatePropagation();
});
`;

/**
 * Hands out msw's service worker straight from node_modules: at `<base>mockServiceWorker.js` while developing, and as a
 * file of the demo build. Nothing of it lives in public/, so a production build cannot pick it up by accident and the
 * worker always has the version of the installed msw.
 */
export function mockWorker(): Plugin {
  const source = () =>
    ONLY_OWN_REQUESTS +
    NEVER_LEAVING +
    readFileSync(createRequire(import.meta.url).resolve('msw/mockServiceWorker.js'), 'utf8');
  return {
    name: 'mock-worker',
    configureServer(server) {
      server.middlewares.use(`${server.config.base}${WORKER_FILE}`, (_request, response) => {
        response.setHeader('Content-Type', 'text/javascript');
        response.setHeader('Cache-Control', 'no-cache');
        response.end(source());
      });
    },
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: WORKER_FILE, source: source() });
    },
  };
}
