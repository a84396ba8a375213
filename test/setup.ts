import { afterEach, beforeEach, expect, vi } from 'vitest';
import { resetConsoleGuard, unexpectedConsoleOutput } from './console-guard';

// For every file anew, rules and pages. What a process keeps from file to file is in the modules that are imported here.
beforeEach(resetConsoleGuard);

afterEach(() => {
  // The runner does so before the next test, which is too late: the hooks of the next file put a server in front of fetch.
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  vi.useRealTimers();
  expect(unexpectedConsoleOutput(), 'a test must not print errors or warnings').toEqual([]);
});
