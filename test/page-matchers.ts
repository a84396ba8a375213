import '@testing-library/jest-dom/vitest';
import { configure, getConfig } from '@testing-library/react';
import * as React from 'react';
import { installComputedStyle } from './computed-style';
import { installFakeScreen } from './on-screen';
import { holdOutcomes, startAfternoon } from './page-time';

// What holds for a whole process of page tests, which imports this once.
Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
installFakeScreen();
installComputedStyle();
startAfternoon();
holdOutcomes();

// As in browsers: this document prints the whole element, and what places menus asks for each one what it is in this way.
Element.prototype.toString = Object.prototype.toString;

skipOwnerStacks();

const { getElementError } = getConfig();

configure({
  // Long enough for a machine that is very busy: a wait ends as soon as what it waits for is there.
  asyncUtilTimeout: 60_000,
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

/**
 * While it develops, React notes with every element where it was made, for words in developer tools that no test reads, and
 * stops after ten thousand a second. Here it stops at once; its warnings stay.
 */
function skipOwnerStacks(): void {
  const { __CLIENT_INTERNALS_DO_NOT_USE_OR_WARN_USERS_THEY_CANNOT_UPGRADE: internals } = React as unknown as Record<
    string,
    object | undefined
  >;
  if (internals === undefined || !('recentlyCreatedOwnerStacks' in internals))
    throw new Error('React counts otherwise.');
  Object.defineProperty(internals, 'recentlyCreatedOwnerStacks', { get: () => Infinity, set: () => {} });
}
