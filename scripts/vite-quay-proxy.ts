import type { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import type { ProxyOptions } from 'vite';

/**
 * What belongs to the registry and not to this app. Anchored, so that an organization called "apiary" or "config-team"
 * still opens by its short address.
 */
export const REGISTRY_PATHS = [
  '^/api/',
  '^/csrf_token([?]|$)',
  '^/config([?]|$)',
  '^/oauth/',
  '^/v2(/|[?]|$)',
  // The links in its mails.
  '^/(confirm|confirminvite|recovery|authrepoemail)([?]|$)',
];

/** Sends the registry's paths to the Quay at `quayUrl`, such that a browser at this server's address can sign in and write. */
export function quayProxy(quayUrl: string, allowInsecure: boolean): Record<string, ProxyOptions> {
  const target = new URL(quayUrl);
  const options: ProxyOptions = {
    target: target.origin,
    changeOrigin: true,
    secure: !allowInsecure,
    cookieDomainRewrite: '',
    configure(proxy) {
      proxy.on('proxyReq', (outgoing, incoming) => {
        // Quay refuses writes whose Origin or Referer is not its own.
        if (incoming.headers.origin !== undefined) outgoing.setHeader('Origin', target.origin);
        if (incoming.headers.referer !== undefined) {
          outgoing.setHeader('Referer', withOrigin(incoming.headers.referer, target.origin));
        }
      });
      proxy.on('proxyRes', (answer, incoming) => {
        const cookies = answer.headers['set-cookie'];
        if (cookies && !isEncrypted(incoming)) answer.headers['set-cookie'] = cookies.map(cookieForPlainHttp);
      });
      proxy.on('error', (error, _incoming, response) => {
        if (response instanceof Socket || response.headersSent) return;
        response.writeHead(502, { 'Content-Type': 'text/plain' });
        response.end(`The registry at ${target.origin} could not be reached: ${error.message}`);
      });
    },
  };
  return Object.fromEntries(REGISTRY_PATHS.map((path) => [path, options]));
}

/** A browser drops a `Secure` cookie that arrives over plain http, and `SameSite=None` is only valid together with it. */
export function cookieForPlainHttp(cookie: string): string {
  return cookie.replace(/;\s*Secure(?=;|$)/gi, '').replace(/;\s*SameSite=None(?=;|$)/gi, '; SameSite=Lax');
}

function withOrigin(address: string, origin: string): string {
  const { pathname, search } = new URL(address);
  return `${origin}${pathname}${search}`;
}

function isEncrypted(request: IncomingMessage): boolean {
  return 'encrypted' in request.socket && request.socket.encrypted === true;
}
