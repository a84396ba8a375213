import type { MockRequest } from '~mocks/messages';
import type { MockRegistry } from '~mocks/registry';

export interface Answer<Body = any> {
  status: number;
  body: Body;
  headers: Readonly<Record<string, string>>;
  delayMs: number | undefined;
}

/** Asks a registry as the app does, with the headers that it sends. */
export function clientOf(registry: Pick<MockRegistry, 'handle'> & Partial<Pick<MockRegistry, 'state'>>) {
  const token = () => registry.state?.session.csrfToken ?? '';
  function send(method: string, address: string, body?: unknown, headers: Record<string, string> = {}): Answer {
    const [path = '', query = ''] = address.split('?');
    const request: MockRequest = {
      method,
      path: path.startsWith('/') ? path : `/api/v1/repository/${path}`,
      query: new URLSearchParams(query),
      headers: {
        'x-requested-with': 'XMLHttpRequest',
        ...(method !== 'GET' && { 'x-csrf-token': token() }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      body: body === undefined ? null : JSON.stringify(body),
    };
    const response = registry.handle(request);
    return { status: response.status, body: read(response.body), headers: response.headers, delayMs: response.delayMs };
  }
  return {
    send,
    get: (address: string, headers?: Record<string, string>) => send('GET', address, undefined, headers),
    put: (address: string, body: unknown) => send('PUT', address, body),
    post: (address: string, body: unknown) => send('POST', address, body),
    delete: (address: string) => send('DELETE', address),
  };
}

function read(body: string | null): unknown {
  try {
    return JSON.parse(body ?? 'null');
  } catch {
    return body;
  }
}
