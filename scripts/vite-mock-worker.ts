import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Plugin } from 'vite';

const WORKER_FILE = 'mockServiceWorker.js';

/**
 * Requests to other hosts are left to the browser. The worker would fetch a model card's pictures itself, which the
 * Content-Security-Policy allows the page as images, but not the worker.
 */
const ONLY_OWN_REQUESTS = `addEventListener('fetch', (event) => {
  if (new URL(event.request.url).origin !== location.origin) event.stopImmediatePropagation();
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
