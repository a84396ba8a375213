import '@testing-library/jest-dom/vitest';
import { afterEach, beforeEach, expect } from 'vitest';
import { resetConsoleGuard, unexpectedConsoleOutput } from './console-guard';
import { installFakeScreen, resetScreen } from './on-screen';

beforeEach(resetConsoleGuard);

afterEach(() => {
  expect(unexpectedConsoleOutput(), 'a test must not print errors or warnings').toEqual([]);
});

// What Testing Library does for itself where a runner's functions are global, which they are not here. Rules run without
// a document and need none of it. Registered last, so that it runs first: unmounting may print, too.
if (typeof document !== 'undefined') {
  const { cleanup, configure } = await import('@testing-library/react');
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  installFakeScreen();
  beforeEach(resetScreen);
  // Long enough for a busy machine: a wait ends as soon as what it waits for is there.
  configure({ asyncUtilTimeout: 10_000 });
  afterEach(cleanup);
}
