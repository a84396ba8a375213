import { afterEach, beforeEach, expect, vi } from 'vitest';
import { resetConsoleGuard, unexpectedConsoleOutput } from './console-guard';

// For every file anew, rules and pages. What a process keeps from file to file is in the modules that are imported here.
beforeEach(resetConsoleGuard);

afterEach(() => {
  vi.useRealTimers();
  expect(unexpectedConsoleOutput(), 'a test must not print errors or warnings').toEqual([]);
});
