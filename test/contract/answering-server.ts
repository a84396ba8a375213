import { http } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { resetApi } from '@/api/http/client';
import { configureApi } from '@/api/http/configuration';
import { recording, responseOf } from './recordings';

/**
 * Has a server at `origin`, which is the page's own, answer what the app asks in the tests of a file, or of a `describe`. Gives back the requests of the
 * current test; the one for a CSRF token is answered as recorded, and is not among them.
 */
export function answerAt(origin: string, answer: (request: Request) => Response): Request[] {
  const asked: Request[] = [];
  const server = setupServer(
    http.get(`${origin}/csrf_token`, () => responseOf(recording('csrf'))),
    http.all(`${origin}/*`, ({ request }) => {
      asked.push(request.clone());
      return answer(request);
    }),
  );
  beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
  beforeEach(() => configureApi({ baseUrl: origin, ownOrigin: origin, wait: () => Promise.resolve() }));
  afterEach(() => {
    resetApi();
    asked.length = 0;
  });
  afterAll(() => server.close());
  return asked;
}
