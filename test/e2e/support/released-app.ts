import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { securityHeaders } from '../../../scripts/vite-security-headers.ts';
import { REGISTRY_PATHS } from '../../../scripts/vite-quay-proxy.ts';
import { PORTS } from './ports.ts';

const types: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};

export interface ReleasedApp {
  url: string;
  /** Another version takes the place of the present one: files with a hash in their name are called otherwise now. */
  release: () => void;
  /** Takes away the scripts whose name begins so. */
  remove: (name: string) => void;
  close: () => Promise<void>;
}

/** The production build on a server of its own, in front of the recorded registry. `missing`: what it answers for a file that is gone. */
export async function serveReleases(missing: '404' | 'index.html'): Promise<ReleasedApp> {
  const folder = mkdtempSync(join(tmpdir(), 'releases-'));
  cpSync('dist', folder, { recursive: true });
  const assets = join(folder, 'assets');
  const registry = REGISTRY_PATHS.map((path) => new RegExp(path));

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const url = request.url ?? '/';
    if (registry.some((path) => path.test(url))) return forward(request, response);
    const { pathname } = new URL(url, 'http://app.invalid');
    const file = join(folder, pathname);
    const isFile = existsSync(file) && statSync(file).isFile();
    const isGone = !isFile && pathname.startsWith('/assets/') && missing === '404';
    const path = isFile ? file : join(folder, 'index.html');
    response.writeHead(isGone ? 404 : 200, {
      ...securityHeaders(),
      'Content-Type': isGone ? 'text/plain' : (types[extname(path)] ?? 'application/octet-stream'),
      'Cache-Control': 'no-cache',
    });
    response.end(isGone ? 'gone' : readFileSync(path));
    return undefined;
  };
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  let version = 1;

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    release() {
      version += 1;
      const names = readdirSync(assets);
      const renamed = new Map(names.map((name) => [name, name.replace(/(\.\w+)$/, `${version}$1`)]));
      for (const name of [...names.map((one) => join(assets, one)), join(folder, 'index.html')]) {
        if (!/\.(js|css|html)$/.test(name)) continue;
        const text = readFileSync(name, 'utf8');
        writeFileSync(
          name,
          text.replace(/[\w.-]+\.(?:js|css|woff2|svg)\b/g, (found) => renamed.get(found) ?? found),
        );
      }
      for (const [before, after] of renamed) renameSync(join(assets, before), join(assets, after));
    },
    remove(start) {
      for (const name of readdirSync(assets))
        if (name.startsWith(start) && name.endsWith('.js')) rmSync(join(assets, name));
    },
    async close() {
      // The page may be asking still: what comes over an open connection would look for files that are gone.
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      rmSync(folder, { recursive: true });
    },
  };
}

async function forward(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const headers = Object.entries(request.headers).flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' && !['host', 'connection'].includes(name) ? [[name, value]] : [],
  );
  const answer = await fetch(`http://127.0.0.1:${PORTS.registry}${request.url ?? ''}`, { headers, redirect: 'manual' });
  response.writeHead(answer.status, { 'Content-Type': answer.headers.get('Content-Type') ?? 'application/json' });
  response.end(Buffer.from(await answer.arrayBuffer()));
}
