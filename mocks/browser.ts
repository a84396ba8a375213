import { delay, http } from 'msw';
import { setupWorker } from 'msw/browser';
import { answerWith, isRegistryPath } from './http/fetch-bridge';
import type { MockRequest, MockResponse } from './messages';
import { createPersistedRegistry } from './persistence';
import type { RegistryMood } from './registry-mood';
import { fnvHash } from './random';
import { riskSample, riskSampleNames } from './risk-samples';

/** What the demo's banner offers. */
export interface BrowserRegistry {
  /** Back to the seed: forgets every change and reloads the page. */
  reset: () => void;
  /** Signs in as one of the demo's users (null: signs out) and reloads the page. */
  signInAs: (username: string | null) => void;
  readonly signedInAs: string | null;
  readonly users: readonly string[];
  readonly mood: RegistryMood;
  /** Changes how the registry behaves as a whole, and reloads the page. */
  setMood: (mood: RegistryMood) => void;
  /** Ends the session as the server does when it is too old; the page learns of it with its next request. */
  endSession: () => void;
  /** Lets the registry start anew, which takes 15 seconds; the page learns of it with its next request. */
  restart: () => void;
}

/** Where the samples of risk data seem to be. */
const samplesAt = `${import.meta.env.BASE_URL}risk-samples/`;

/** The longest and shortest time that an ordinary answer takes, in milliseconds. */
const latency = { shortest: 40, longest: 120 };

/**
 * Starts the mock registry in a service worker; resolves once it answers. Changes live as long as the browser tab.
 * `isSlow: false` answers at once.
 */
export async function startMockRegistry({ isSlow = true } = {}): Promise<BrowserRegistry> {
  const registry = createPersistedRegistry(sessionStorage, { now: () => Date.now() });
  const worker = setupWorker(
    http.all('*', ({ request }) => {
      const url = new URL(request.url);
      const sample =
        url.origin === location.origin ? riskSample(url.pathname.replace(samplesAt, ''), Date.now()) : undefined;
      if (sample !== undefined) return new Response(sample, { headers: { 'Content-Type': 'text/plain' } });
      // The dev server's own modules live under /src/api/ too, so the path alone decides, from its start.
      if (url.origin !== location.origin || !isRegistryPath(url.pathname)) return undefined;
      return answerWith(registry, request, (asked, response) => pause(asked, response, isSlow));
    }),
  );
  await worker.start({
    quiet: true,
    onUnhandledRequest: 'bypass',
    serviceWorker: { url: `${import.meta.env.BASE_URL}mockServiceWorker.js` },
  });
  keepAwake();
  offerSamples();
  return {
    reset: () => {
      registry.forget();
      location.reload();
    },
    signInAs: (username) => {
      registry.signInAs(username);
      location.reload();
    },
    setMood: (mood) => {
      registry.mood = mood;
      location.reload();
    },
    endSession: () => registry.signInAs(null),
    restart: () => registry.restart(15_000),
    get mood() {
      return registry.mood;
    },
    get signedInAs() {
      return registry.signedInAs;
    },
    get users() {
      return registry.users;
    },
  };
}

/** Names files of risk data to be tried, as `index.html` names an administrator's; nothing reads them before a person asks for it. */
function offerSamples(): void {
  const meta = document.createElement('meta');
  meta.name = 'risk-samples';
  meta.content = riskSampleNames.map((name) => samplesAt + name).join(' ');
  document.head.append(meta);
}

/**
 * A worker that nothing wakes is put to sleep and forgets its pages. The page stops waking it as soon as leaving is asked
 * for, also when the person then stays; this goes on.
 */
function keepAwake(): void {
  setInterval(() => navigator.serviceWorker.controller?.postMessage('MOCK_ACTIVATE'), 5_000);
}

/** Takes the same time for the same request, so that a demo looks the same every time. */
function pause(request: MockRequest, { delayMs = 0 }: MockResponse, isSlow: boolean): Promise<void> | undefined {
  const spread = latency.longest - latency.shortest + 1;
  const usual = isSlow ? latency.shortest + (fnvHash(`${request.path}?${request.query}`) % spread) : 0;
  const wait = usual + delayMs;
  return wait > 0 ? delay(wait) : undefined;
}
