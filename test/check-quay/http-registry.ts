import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getResponse, http, type HttpHandler } from 'msw';
import { answerWith } from '~mocks/http/fetch-bridge';
import type { MockRegistry } from '~mocks/registry';

/** A server on this machine; `close` ends it. */
export interface HttpRegistry {
  /** `http://localhost:…` */
  url: string;
  close(): Promise<void>;
}

/** Serves the mock registry over HTTP, for programs that run beside the test; `handlers` come before it. */
export async function serveRegistry(registry: MockRegistry, handlers: HttpHandler[] = []): Promise<HttpRegistry> {
  const all = [...handlers, http.all('*', ({ request }) => answerWith(registry, request, () => undefined))];
  const server = createServer((incoming, outgoing) => {
    void toRequest(incoming)
      .then((request) => getResponse(all, request))
      .then(async (response) => {
        // A connection that breaks.
        if (response?.type === 'error') {
          incoming.socket.resetAndDestroy();
          return;
        }
        outgoing.writeHead(response?.status ?? 500, Object.fromEntries(response?.headers ?? []));
        outgoing.end(await response?.text());
      });
  });
  return { url: `http://localhost:${await listen(server)}`, close: () => closed(server) };
}

async function toRequest(incoming: IncomingMessage): Promise<Request> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const { method = 'GET', headers, url = '/' } = incoming;
  const body = chunks.length === 0 ? null : Buffer.concat(chunks);
  return new Request(`http://${headers.host}${url}`, { method, headers: headers as Record<string, string>, body });
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, 'localhost', () => resolve((server.address() as AddressInfo).port));
  });
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => {
    server.close(() => resolve());
  });
}
