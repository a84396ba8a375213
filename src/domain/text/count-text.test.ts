// @vitest-environment node
import { expect, it } from 'vitest';
import { countOf, noneMatches, partOf } from './count-text';

it.each([
  [0, '0 tags'],
  [1, '1 tag'],
  [2, '2 tags'],
  [1234, '1,234 tags'],
])('counts %d as %s', (count, text) => {
  expect(countOf(count, 'tag')).toBe(text);
});

it('knows words with a plural of their own', () => {
  expect(countOf(1, 'vulnerability', 'vulnerabilities')).toBe('1 vulnerability');
  expect(countOf(2, 'vulnerability', 'vulnerabilities')).toBe('2 vulnerabilities');
});

it.each([
  [0, 1, '0 of 1 repository'],
  [1, 1, '1 of 1 repository'],
  [1, 2, '1 of 2 repositories'],
  [1000, 2000, '1,000 of 2,000 repositories'],
])('calls %d of %d: %s', (count, total, text) => {
  expect(partOf(count, total, 'repository', 'repositories')).toBe(text);
});

it.each([
  [1, 'The only tag of a/b does not match'],
  [20, 'None of the 20 tags of a/b matches'],
])('of %d says: %s', (count, text) => {
  expect(noneMatches(count, 'tag', 'tags', ' of a/b')).toBe(text);
});
