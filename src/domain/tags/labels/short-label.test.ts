import { expect, it } from 'vitest';
import { shortLabel } from './short-label';

it.each([
  ['', ''],
  ['x'.repeat(160), 'x'.repeat(160)],
  ['x'.repeat(161), `${'x'.repeat(160)}…`],
])('shows of %j', (text, shown) => {
  expect(shortLabel(text)).toBe(shown);
});
