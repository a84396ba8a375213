import { expect, it } from 'vitest';
import { formatSpan } from './time-span';

it.each([
  [0, 'less than a second'],
  [1000, '1 second'],
  [61_000, '1 minute 1 second'],
  [3_600_000, '1 hour'],
  [2 * 86_400_000 + 5 * 3_600_000 + 59_000, '2 days 5 hours'],
  [1500 * 86_400_000, '1,500 days'],
])('%s ms are %s', (ms, text) => {
  expect(formatSpan(ms)).toBe(text);
});
