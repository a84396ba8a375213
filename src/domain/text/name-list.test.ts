import { expect, it } from 'vitest';
import { listNames } from './name-list';

it.each([
  [[], ''],
  [['a'], 'a'],
  [['a', 'b', 'c'], 'a, b, c'],
  [['a', 'b', 'c', 'd'], 'a, b and 2 more'],
])('%j: %s', (names, text) => {
  expect(listNames(names, 2)).toBe(text);
});
