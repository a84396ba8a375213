import { readFileSync } from 'node:fs';

const FILE = new URL('../deploy/security-headers.conf', import.meta.url);

/** The headers that a deployed app is served with, so that a preview (and with it every browser test) runs under them. */
export function securityHeaders(): Record<string, string> {
  const lines = readFileSync(FILE, 'utf8').matchAll(/^add_header (\S+) "([^"]+)" always;$/gm);
  const headers = Object.fromEntries([...lines].map(([, name = '', value = '']) => [name, value]));
  if (!('Content-Security-Policy' in headers)) throw new Error('security-headers.conf has no Content-Security-Policy');
  return headers;
}
