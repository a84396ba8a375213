import { HttpResponse } from 'msw';
import type { MockRequest, MockResponse } from '../messages';
import type { MockRegistry } from '../registry';

/** The addresses that a Quay answers, apart from its pages. */
export function isRegistryPath(pathname: string): boolean {
  return /^\/(api\/|v2\/|csrf_token$|config$)/.test(pathname);
}

/** Lets the registry answer a fetched request; `pause` decides how long that takes. */
export async function answerWith(
  registry: Pick<MockRegistry, 'handle'>,
  request: Request,
  pause: (request: MockRequest, response: MockResponse) => Promise<void> | undefined,
): Promise<Response> {
  const url = new URL(request.url);
  const mockRequest: MockRequest = {
    method: request.method,
    path: url.pathname,
    query: url.searchParams,
    // Not every implementation of Headers gives the names in lower case.
    headers: Object.fromEntries([...request.headers].map(([name, value]) => [name.toLowerCase(), value])),
    body: (await request.text()) || null,
  };
  const response = registry.handle(mockRequest);
  await pause(mockRequest, response);
  if (response.status === 0) return HttpResponse.error();
  return new HttpResponse(response.body, { status: response.status, headers: { ...response.headers } });
}
