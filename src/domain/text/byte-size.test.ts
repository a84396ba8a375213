import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatBinaryBytes, formatByteRange, formatBytes } from './byte-size';

describe('formatBytes', () => {
  it.each([
    [0, '0 B'],
    [1, '1 B'],
    [999, '999 B'],
    [1000, '1 kB'],
    [1234, '1.23 kB'],
    [999_499, '999 kB'],
    [999_500, '1 MB'],
    [999_999, '1 MB'],
    [2_275_314, '2.28 MB'],
    [83_700_000, '83.7 MB'],
    [167_000_000, '167 MB'],
    [4_000_000_000, '4 GB'],
    [1.5e12, '1.5 TB'],
    [2e15, '2 PB'],
    [2e18, '2,000 PB'],
  ])('%d bytes read %s', (bytes, text) => {
    expect(formatBytes(bytes, 'en-US')).toBe(text);
  });

  it.each([
    ['de-DE', 2_275_314, '2,28 MB'],
    ['de-DE', 12, '12 B'],
    ['fr-FR', 2_275_314, '2,28 Mo'],
  ])('follows the locale %s', (locale, bytes, text) => {
    expect(formatBytes(bytes, locale)).toBe(text);
  });

  it('never shows more than three digits below a thousand of the largest unit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }), (bytes) => {
        const number = formatBytes(bytes, 'en-US').split(' ')[0] ?? '';
        expect(number.replace('.', '').replace(/^0+/, '').length).toBeLessThanOrEqual(3);
      }),
    );
  });
});

describe('formatByteRange', () => {
  it.each([
    [[], ''],
    [[126_000_000], '126 MB'],
    [[126_000_000, 83_700_000, 90_000_000], '83.7 MB ~ 126 MB'],
    [[2_275_314, 2_275_999], '2.28 MB'],
    [[0, 1000], '0 B ~ 1 kB'],
  ])('%j reads %s', (values, text) => {
    expect(formatByteRange(values, 'en-US')).toBe(text);
  });
});

describe('formatBinaryBytes', () => {
  it.each([
    [0, '0 B'],
    [512, '512 B'],
    [1023, '1,023 B'],
    [1024, '1.00 KiB'],
    [1_310_720, '1.25 MiB'],
    [1024 ** 2 - 1, '1.00 MiB'],
    [1024 ** 3 * 2.5, '2.50 GiB'],
    [1024 ** 6 * 2, '2,048.00 PiB'],
  ])('%d bytes read %s', (bytes, text) => {
    expect(formatBinaryBytes(bytes, 'en-US')).toBe(text);
  });
});
