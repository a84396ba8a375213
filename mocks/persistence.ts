import type { MockRequest, MockResponse } from './messages';
import { createMockRegistry, type MockRegistry, type MockRegistryOptions } from './registry';
import { isObject } from './http/request-body';
import { type RegistryMood, registryMoods, setMood } from './registry-mood';

/** The part of `sessionStorage` that is used. */
export interface TextStorage {
  getItem: (key: string) => string | null;
  setItem: (key: string, value: string) => void;
  removeItem: (key: string) => void;
}

/** A change that worked, with what is needed to make it again. */
interface SavedWrite {
  method: string;
  path: string;
  body: string | null;
  user: string | null;
  /** When it was made, in milliseconds since 1970. */
  time: number;
}

interface SavedSession {
  /** The instant that the seed is relative to. */
  baseMs: number;
  /** Who is signed in now. */
  user: string | null;
  mood: RegistryMood;
  writes: SavedWrite[];
}

export interface PersistedRegistry {
  handle: (request: MockRequest) => MockResponse;
  signInAs: (username: string | null) => void;
  readonly signedInAs: string | null;
  /** Names of the users whom `signInAs` takes. */
  readonly users: string[];
  mood: RegistryMood;
  /** For so long the proxy before the registry answers in its place, in milliseconds. */
  restart: (ms: number) => void;
  /** Forgets what was saved; the next registry over this storage starts anew. */
  forget: () => void;
}

const storageKey = 'mock-registry';

/**
 * A registry that survives a reload: not its state is kept (it would be megabytes) but the seed's base instant and the
 * log of successful changes, which are made again, each at its own time and by its own user.
 */
export function createPersistedRegistry(
  storage: TextStorage,
  { now, ...options }: Omit<MockRegistryOptions, 'baseMs'>,
): PersistedRegistry {
  const saved = load(storage);
  const baseMs = saved?.baseMs ?? now();
  let replayTime: number | undefined = baseMs;
  const registry = createMockRegistry({ ...options, baseMs, now: () => replayTime ?? now() });
  registry.state.playsScenarios = false;
  for (const write of saved?.writes ?? []) {
    replayTime = write.time;
    replay(registry, write);
  }
  registry.state.playsScenarios = true;
  replayTime = undefined;
  if (saved) registry.signInAs(saved.user);
  const session: SavedSession = {
    baseMs,
    user: registry.state.session.username,
    mood: saved?.mood ?? 'normal',
    writes: saved?.writes ?? [],
  };
  save(storage, session);
  setMood(registry.state, session.mood);
  const keepUser = () => {
    session.user = registry.state.session.username;
    save(storage, session);
  };
  return {
    handle: (request) => {
      const time = now();
      const user = registry.state.session.username;
      const response = registry.handle(request);
      if (isLoggedWrite(request, response)) {
        session.writes.push({
          method: request.method,
          path: request.path,
          body: withoutPassword(request.body),
          user,
          time,
        });
      }
      if (request.method !== 'GET') keepUser();
      return response;
    },
    signInAs: (username) => {
      registry.signInAs(username);
      keepUser();
    },
    get signedInAs() {
      return registry.state.session.username;
    },
    get users() {
      return [...registry.state.users.keys()];
    },
    get mood() {
      return session.mood;
    },
    set mood(mood) {
      session.mood = mood;
      setMood(registry.state, mood);
      save(storage, session);
    },
    restart: (ms) => {
      registry.state.startsAtMs = now() + ms;
    },
    forget: () => storage.removeItem(storageKey),
  };
}

/** Signing in and out is kept as the present user, not as a change. */
function isLoggedWrite(request: MockRequest, response: MockResponse): boolean {
  const worked = response.status >= 200 && response.status < 300;
  return worked && !['GET', 'HEAD', 'OPTIONS'].includes(request.method) && !request.path.includes('/sign');
}

/** A password that a person typed is not kept: after a reload the account has the usual one again. */
function withoutPassword(body: string | null): string | null {
  if (body === null || !body.includes('"password"')) return body;
  const value: unknown = JSON.parse(body);
  return isObject(value) && 'password' in value ? JSON.stringify({ ...value, password: 'password' }) : body;
}

function replay(registry: MockRegistry, { method, path, body, user }: SavedWrite): void {
  registry.signInAs(user);
  registry.handle({
    method,
    path,
    query: new URLSearchParams(),
    headers: { 'content-type': 'application/json', 'x-csrf-token': registry.state.session.csrfToken },
    body,
  });
}

/** Null if nothing was saved, or nothing of ours. */
function load(storage: TextStorage): SavedSession | null {
  try {
    const value: unknown = JSON.parse(storage.getItem(storageKey) ?? 'null');
    if (!isObject(value) || typeof value['baseMs'] !== 'number' || !Array.isArray(value['writes'])) return null;
    const user = typeof value['user'] === 'string' ? value['user'] : null;
    const mood = registryMoods.find((one) => one === value['mood']) ?? 'normal';
    return { baseMs: value['baseMs'], user, mood, writes: value['writes'].filter(isSavedWrite) };
  } catch {
    return null;
  }
}

function isSavedWrite(value: unknown): value is SavedWrite {
  return (
    isObject(value) &&
    typeof value['method'] === 'string' &&
    typeof value['path'] === 'string' &&
    (value['body'] === null || typeof value['body'] === 'string') &&
    (value['user'] === null || typeof value['user'] === 'string') &&
    typeof value['time'] === 'number'
  );
}

/** A full storage costs the reload its memory, not the page its life. */
function save(storage: TextStorage, session: SavedSession): void {
  try {
    storage.setItem(storageKey, JSON.stringify(session));
  } catch {
    storage.removeItem(storageKey);
  }
}
