import { act, render } from '@testing-library/react';
import type { QueryClient } from '@tanstack/react-query';
import { userEvent, type UserEvent } from '@testing-library/user-event';
import { App } from '@/app/App';
import { createQueryClient } from '@/app/query-client';
import { currentRegistry, requestLog, type LoggedRequest } from '~mocks/node';
import type { MockRegistry } from '~mocks/registry';
import type { RegistryState } from '~mocks/state';

export interface RenderAppOptions {
  /** Name of the signed-in user, null for no one; by default the demo's `quayadmin` (a superuser), or the user that `prepare` chose. */
  signedInAs?: string | null;
  /** Feature switches that differ from the demo's, e.g. `{ QUOTA_MANAGEMENT: true }`. */
  features?: Record<string, boolean>;
  /** Values of `/config` that differ from the demo's, e.g. `{ REGISTRY_TITLE: 'Acme' }`. */
  config?: Record<string, unknown>;
  registryState?: 'normal' | 'readonly';
  /** Changes the registry's insides before the app asks for anything; the other options come after it. */
  prepare?: (state: RegistryState) => void;
}

export interface RenderedApp {
  user: UserEvent;
  registry: MockRegistry;
  /** The app's cache, and the key to its jobs. */
  client: QueryClient;
  /** What the app has asked the registry so far, in order of arrival. */
  requests: readonly LoggedRequest[];
}

/** Shows the whole app at an address (path, search and hash), over a fresh cache and the mock registry. */
export function renderApp(path: string, options: RenderAppOptions = {}): RenderedApp {
  const registry = currentRegistry();
  const { state, handle } = registry;
  // The test's document keeps the letter case of header names; a browser's fetch does not.
  registry.handle = (request) => handle({ ...request, headers: withLowerCaseNames(request.headers) });
  options.prepare?.(state);
  Object.assign(state.features, options.features);
  Object.assign(state.config, options.config);
  if (options.registryState !== undefined) state.registryState = options.registryState;
  if (options.signedInAs !== undefined) registry.signInAs(options.signedInAs);
  window.history.pushState(null, '', path);
  const user = userEvent.setup();
  const client = createQueryClient();
  render(<App client={client} />);
  return { user, registry, client, requests: requestLog };
}

/** The browser's Back button. */
export function goBack(): Promise<void> {
  return act(
    () =>
      new Promise<void>((resolve) => {
        window.addEventListener('popstate', () => resolve(), { once: true });
        window.history.back();
      }),
  );
}

function withLowerCaseNames(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}
