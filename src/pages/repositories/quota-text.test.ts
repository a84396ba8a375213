import { expect, it } from 'vitest';
import { quotaText } from './quota-text';

const mebibyte = 1024 * 1024;

it.each<[usedBytes: number, limitBytes: number | null, expected: string]>([
  [0, null, '0 B'],
  [1.25 * mebibyte, null, '1.25 MiB'],
  [0, 100 * mebibyte, '0 B (0%)'],
  [1, 100 * mebibyte, '1 B (<1%)'],
  [0.4 * mebibyte, 100 * mebibyte, '409.60 KiB (<1%)'],
  [1.25 * mebibyte, 100 * mebibyte, '1.25 MiB (1%)'],
  [100 * mebibyte, 100 * mebibyte, '100.00 MiB (100%)'],
  [150 * mebibyte, 100 * mebibyte, '150.00 MiB (150%)'],
  [mebibyte, 0, '1.00 MiB'],
])('%d bytes of %j are "%s"', (usedBytes, limitBytes, expected) => {
  expect(quotaText({ usedBytes, limitBytes }, 'en')).toBe(expected);
});

it('says so if the registry gives no size', () => {
  expect(quotaText(null, 'en')).toBe('N/A');
});
