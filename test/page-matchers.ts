import '@testing-library/jest-dom/vitest';
import { configure, getConfig } from '@testing-library/react';
import { installFakeScreen } from './on-screen';

// What holds for a whole process of page tests, which imports this once.
Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
installFakeScreen();

const { getElementError } = getConfig();

configure({
  // Long enough for a busy machine: a wait ends as soon as what it waits for is there.
  asyncUtilTimeout: 20_000,
  // A wait throws away all errors but the last, and prints the document into that one. To print it into each took longer
  // than to look for the element.
  getElementError: (message, container) => (isWaiting() ? shortError(message) : getElementError(message, container)),
});

/** Whether the query is one of many tries, as Testing Library tells its own queries. */
function isWaiting(): boolean {
  return (getConfig() as { _disableExpensiveErrorDiagnostics?: boolean })._disableExpensiveErrorDiagnostics === true;
}

function shortError(message: string | null): Error {
  return Object.assign(new Error(message ?? ''), { name: 'TestingLibraryElementError' });
}
