import { actorOf, type Actor } from './access';
import { createEmptyState, putRowsInOrder } from './build-state';
import { errors } from './http/error-bodies';
import { startSession } from './handlers/session';
import { type MockRequest, type MockResponse, Refusal } from './messages';
import { matchRoute } from './http/router';
import { routes } from './http/routes';
import { playScenario } from './scenarios';
import { seedDemo } from './seeds/demo';
import type { RegistryState } from './state';
import { collectGarbage } from './tag-store';

/** Fills an empty registry. Times must follow from `baseMs` alone, so that a reload builds the same world. */
export type Seed = (state: RegistryState, baseMs: number) => void;

export interface MockRegistryOptions {
  /** The clock, in milliseconds since 1970. */
  now: () => number;
  /** What the registry starts with; `demo` if not given. */
  seed?: 'demo' | 'empty' | Seed;
  /** The instant the seed is relative to; the clock's if not given. */
  baseMs?: number;
  /** Name of the signed-in user, null for no one; `quayadmin` in the demo by default. */
  signedInAs?: string | null;
  /** Feature switches that differ from the demo's, e.g. `{ IMMUTABLE_TAGS: false }`. */
  features?: Record<string, boolean>;
  /** Values of `/config` that differ from the demo's, e.g. `{ REGISTRY_TITLE: 'Acme' }`. */
  config?: Record<string, unknown>;
  registryState?: 'normal' | 'readonly';
}

export interface MockRegistry {
  /** Answers a request at once; a slow answer names its delay. Throws only for a fault of its own. */
  handle: (request: MockRequest) => MockResponse;
  /** The registry's insides, for tests that need to look or to prepare. */
  readonly state: RegistryState;
  /** Signs a user in without a request; null signs out. */
  signInAs: (username: string | null) => void;
  /** Back to the seed, with the clock's present as its base. */
  reset: () => void;
}

/** An in-memory Quay. It keeps the server's rules; it knows no fetch, no browser and no clock but the given one. */
export function createMockRegistry(options: MockRegistryOptions): MockRegistry {
  let state = build(options, options.baseMs ?? options.now());
  return {
    handle: (request) => handle(state, request),
    get state() {
      return state;
    },
    signInAs: (username) => startSession(state, username),
    reset: () => {
      state = build(options, options.now());
    },
  };
}

function build(options: MockRegistryOptions, baseMs: number): RegistryState {
  const state = createEmptyState(options.now);
  state.lastCollectionMs = baseMs;
  const seed = options.seed ?? 'demo';
  if (seed === 'demo') seedDemo(state, baseMs);
  else if (seed !== 'empty') seed(state, baseMs);
  for (const repository of state.repositories.values()) putRowsInOrder(repository);
  Object.assign(state.features, options.features);
  Object.assign(state.config, options.config);
  state.registryState = options.registryState ?? state.registryState;
  if (options.signedInAs !== undefined) startSession(state, options.signedInAs);
  return state;
}

const reads = new Set(['GET', 'HEAD', 'OPTIONS']);
const collectionIntervalMs = 3_600_000;

function handle(state: RegistryState, request: MockRequest): MockResponse {
  if (state.features['GARBAGE_COLLECTION'] && state.now() - state.lastCollectionMs >= collectionIntervalMs) {
    state.lastCollectionMs = state.now();
    collectGarbage(state);
  }
  if (state.now() < state.startsAtMs) return errors.loading();
  try {
    return answer(state, request);
  } catch (error) {
    if (error instanceof Refusal) return error.response;
    throw error;
  }
}

function answer(state: RegistryState, request: MockRequest): MockResponse {
  if (request.method === 'OPTIONS') return { status: 200, headers: {}, body: null };
  const path = decodePath(request.path);
  const actor = actorOf(state, request);
  if (path.startsWith('/api/')) guard(state, request, actor, path);
  const method = request.method === 'HEAD' ? 'GET' : request.method;
  const match = matchRoute(routes, (feature) => state.features[feature] ?? false, method, path);
  if (match.kind === 'unknown') return errors.unknownRoute();
  if (match.kind === 'method-not-allowed') return errors.methodNotAllowed();
  const context = { state, request, actor, params: match.params };
  return playScenario(context, () => match.route.handler(context));
}

/** What the server checks before it looks at the address. */
function guard(state: RegistryState, request: MockRequest, actor: Actor, path: string): void {
  if (reads.has(request.method)) {
    if (lacksBrowserHeader(state, request)) throw new Refusal(errors.xhrOnly());
  } else {
    const hasToken = actor.scopes !== null;
    const csrfToken = request.headers['x-csrf-token'];
    if (!hasToken && csrfToken !== state.session.csrfToken) throw new Refusal(errors.csrf(actor.username));
    const isSession = path.startsWith('/api/v1/signin') || path === '/api/v1/signout';
    if (state.registryState === 'readonly' && !isSession) throw new Refusal(errors.readOnlyRegistry());
  }
  const isOpen = /^\/api\/v1\/(signin|signout|recovery$|user\/$)|\/security$/.test(path);
  if (actor.username === null && !state.features['ANONYMOUS_ACCESS'] && !isOpen) {
    throw new Refusal(errors.noAnonymousAccess());
  }
}

/** A service worker does not see the User-Agent, so a request without one counts as a browser's. */
function lacksBrowserHeader(state: RegistryState, request: MockRequest): boolean {
  if (!state.features['BROWSER_API_CALLS_XHR_ONLY']) return false;
  const isBrowser = (request.headers['user-agent'] ?? 'Mozilla').startsWith('Mozilla');
  return isBrowser && request.headers['x-requested-with'] !== 'XMLHttpRequest';
}

/** The server decodes the whole path before it looks for a route; a broken escape leads nowhere. */
function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    throw new Refusal(errors.badRequest());
  }
}
