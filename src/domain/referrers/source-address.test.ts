import { expect, it } from 'vitest';
import { sourceAddress } from './source-address';

it.each([
  ['git+https://git.example.com/a/b@refs/tags/v1', 'https://git.example.com/a/b'],
  ['git+https://git.example.com/a/b.git@c0ffee12', 'https://git.example.com/a/b.git'],
  ['https://example.com/run/5', 'https://example.com/run/5'],
  ['https://me@example.com/a', 'https://me@example.com/a'],
  ['git+ssh://git@example.com/a', 'git+ssh://git@example.com/a'],
  ['javascript:alert(1)', 'javascript:alert(1)'],
  ['', ''],
])('the address of %s is %s', (uri, address) => {
  expect(sourceAddress(uri)).toBe(address);
});
