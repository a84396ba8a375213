import { cleanup } from '@testing-library/react';
import { afterEach, beforeEach } from 'vitest';
import { resetApi } from '@/api/http/client';
import { configureApi } from '@/api/http/configuration';
import { hasStyleSheets } from './computed-style';
import { takeCutClasses } from './cut-styles';
import { setUpMockRegistry } from './mock-registry';
import { resetScreen } from './on-screen';
import './page-matchers';

// Every page test starts on a fresh demo registry, with nothing kept from the one before.
setUpMockRegistry();

beforeEach(() => {
  // As browsers do by now: an effect must not return it, for React would call it at its end.
  Object.assign(Element.prototype, { scrollIntoView: () => Promise.resolve() });
  localStorage.clear();
  sessionStorage.clear();
  resetScreen();
  resetApi();
  configureApi({ ownOrigin: location.origin, wait: () => Promise.resolve() }); // retries follow at once
});

afterEach(() => {
  if (hasStyleSheets()) throw new Error('The page has style sheets, of which test/computed-style.ts knows nothing.');
  const cut = takeCutClasses();
  if (cut.length > 0) throw new Error(`The build leaves out the styles of ${cut.join(', ')}.`);
});

// What Testing Library does for itself if a runner's functions are global, which they are not here. Registered last, so
// that it runs first: unmounting may print, too.
afterEach(cleanup);
