import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { currentRegistry, mockServer, startFreshRegistry } from '~mocks/node';
import type { MockRegistry, MockRegistryOptions } from '~mocks/registry';

/**
 * Runs each test of a file against a fresh mock registry (the demo if not given); call it at the top of the file.
 * The result's `registry` is the current test's.
 */
export function setUpMockRegistry(options: Partial<MockRegistryOptions> = {}): { readonly registry: MockRegistry } {
  beforeAll(() => mockServer.listen({ onUnhandledRequest: 'error' }));
  beforeEach(() => void startFreshRegistry(options));
  afterEach(() => mockServer.resetHandlers());
  afterAll(() => mockServer.close());
  return {
    get registry() {
      return currentRegistry();
    },
  };
}
