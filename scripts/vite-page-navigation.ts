import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Connect, Plugin } from 'vite';
import { REGISTRY_PATHS } from './vite-quay-proxy.ts';

/**
 * Every page address answers with index.html, also one that looks like a file or is badly encoded: a tag may be called
 * `app.js` or `v1.0.css`, and Vite would look for a module of that name.
 */
export function pageNavigation(): Plugin {
  return {
    name: 'page-navigation',
    configureServer(server) {
      server.middlewares.use(answerPages(server.config.base));
    },
    configurePreviewServer(server) {
      const { base, logger, root, build, preview } = server.config;
      server.middlewares.use(answerPages(base));
      const isDemo = existsSync(join(root, build.outDir, 'mockServiceWorker.js'));
      if (!isDemo && Object.keys(preview.proxy ?? {}).length === 0) {
        logger.warn(
          'This production build needs a registry and none is configured: start again with QUAY_URL=https://my-quay npm run preview',
        );
      }
    },
  };
}

function answerPages(base: string): Connect.NextHandleFunction {
  const registry = REGISTRY_PATHS.map((path) => new RegExp(path));
  return (request, _response, next) => {
    const url = request.url ?? '/';
    const isPage = request.headers['sec-fetch-dest'] === 'document' && url.startsWith(base);
    if (isPage && !registry.some((path) => path.test(url))) request.url = `${base}index.html`;
    next();
  };
}
