import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { MockResponse } from '~mocks/messages';
import { createMockRegistry, type MockRegistry } from '~mocks/registry';
import type { RegistryState } from '~mocks/state';
import type { Recording } from './recordings';

const folder = fileURLToPath(new URL('./recordings/more/', import.meta.url));

/** The later recordings whose names begin so, in order of name; throws if there are none. */
export function laterRecordings(beginning: string): Recording[] {
  const found = readdirSync(folder)
    .filter((file) => file.startsWith(beginning) && file.endsWith('.json'))
    .toSorted()
    .map((file) => ({
      name: file.slice(0, -'.json'.length),
      ...(JSON.parse(readFileSync(folder + file, 'utf8')) as Omit<Recording, 'name'>),
    }));
  if (found.length === 0) throw new Error(`no later recording begins with ${beginning}`);
  return found;
}

/** When the recorded answer was given, in milliseconds since 1970. */
export function timeOf({ response }: Recording): number {
  return Date.parse(response.headers['Date'] ?? '');
}

/** A mock registry whose clock stands where the recording was made, before the recording's request. */
export function registryAt(one: Recording, seed: (state: RegistryState) => void): MockRegistry {
  const registry = createMockRegistry({ now: () => timeOf(one), seed });
  registry.signInAs(['devtable', 'viewer', 'quayadmin'].find((name) => one.actor.startsWith(name)) ?? null);
  return registry;
}

/** Sends the recorded request to the mock registry; the session's own CSRF token takes the place of the redacted one. */
export function send(registry: MockRegistry, { request }: Recording): MockResponse {
  const query = Object.entries(request.query).map(([key, value]): [string, string] => [key, String(value)]);
  return registry.handle({
    method: request.method,
    path: request.path,
    query: new URLSearchParams(query),
    headers: {
      'x-requested-with': 'XMLHttpRequest',
      'x-csrf-token': registry.state.session.csrfToken,
      ...(request.body === null ? {} : { 'content-type': 'application/json' }),
    },
    body: request.body === null ? null : JSON.stringify(request.body),
  });
}
