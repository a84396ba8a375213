import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { answerWith, isRegistryPath } from './http/fetch-bridge';
import { createMockRegistry, type MockRegistry, type MockRegistryOptions } from './registry';

/** One request that the page sent, and what it got. */
export interface LoggedRequest {
  method: string;
  /** Pathname with its query. */
  url: string;
  body: string | null;
  /** 0 if the connection broke. */
  status: number;
}

let current = createMockRegistry({ now: () => Date.now(), seed: 'empty' });

/** What was asked since the last `startFreshRegistry`, in order of arrival. */
export const requestLog: LoggedRequest[] = [];

/**
 * Answers every request to the registry's addresses; a test may put handlers of its own before it with `use`.
 * Slow scenarios answer at once here.
 */
export const mockServer = setupServer(
  http.all('*', async ({ request }) => {
    const { pathname, search } = new URL(request.url);
    if (!isRegistryPath(pathname)) return HttpResponse.error();
    const entry: LoggedRequest = {
      method: request.method,
      url: `${pathname}${search}`,
      body: (await request.clone().text()) || null,
      status: 0,
    };
    requestLog.push(entry);
    const answer = await answerWith(current, request, () => undefined);
    entry.status = answer.status;
    return answer;
  }),
);

/** Lets `mockServer` answer from a new registry, and forgets what was asked of the one before. */
export function startFreshRegistry(options: Partial<MockRegistryOptions> = {}): MockRegistry {
  current = createMockRegistry({ now: () => Date.now(), ...options });
  requestLog.length = 0;
  return current;
}

/** The registry that `mockServer` answers from now. */
export function currentRegistry(): MockRegistry {
  return current;
}
