import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expiresAfterNote, ownExpirationText, readExpiresAfter } from './expires-after';

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

describe('quay.expires-after', () => {
  it.each([
    ['30s', 30_000, '30 seconds'],
    ['1m', minuteMs, '1 minute'],
    ['20h', 20 * 60 * minuteMs, '20 hours'],
    ['1d', dayMs, '1 day'],
    ['2w', 14 * dayMs, '2 weeks'],
    ['1y', 365 * dayMs, '365 days'],
    ['2y', 730 * dayMs, '730 days'],
    ['007d', 7 * dayMs, '7 days'],
    ['0d', 0, '0 days'],
    ['999999999d', 999_999_999 * dayMs, '999999999 days'],
  ])('%s means %i ms', (value, durationMs, text) => {
    expect(readExpiresAfter(value)).toEqual({ durationMs, text });
    expect(expiresAfterNote({ key: 'quay.expires-after', value })).toBe(text);
    expect(ownExpirationText(value, 'the restore')).toBe(
      `${text} after the restore, by the image's label quay.expires-after`,
    );
  });

  it.each([
    'never',
    '30 days',
    '2W',
    'P30D',
    '',
    ' 2w',
    '2w ',
    '2w\n',
    '2 w',
    '1.5h',
    '-1d',
    '+1d',
    '1_0d',
    '1e3s',
    '0x1s',
    'w',
    '2',
    '2mo',
    '1d12h',
    '٢w',
    '1000000000d',
    `${'9'.repeat(400)}w`,
  ])('%j cannot be read and sets nothing', (value) => {
    expect(readExpiresAfter(value)).toBeNull();
    expect(expiresAfterNote({ key: 'quay.expires-after', value })).toBe('Quay cannot read it: sets nothing');
    expect(ownExpirationText(value, 'the restore')).toMatch(
      /^Never \(Quay cannot read the image's label quay\.expires-after=/,
    );
  });

  it('is about one label only', () => {
    expect(expiresAfterNote({ key: 'expires-after', value: '2w' })).toBeNull();
  });

  it('gives a number of milliseconds or nothing, whatever the text', () => {
    const text = fc.oneof(fc.string(), fc.stringMatching(/^\d{0,30}[smhdwyM]?$/));
    fc.assert(
      fc.property(text, (value) => {
        const read = readExpiresAfter(value);
        if (read !== null) expect(Number.isSafeInteger(read.durationMs) || read.durationMs > 2 ** 53).toBe(true);
        expect(expiresAfterNote({ key: 'quay.expires-after', value })).not.toMatch(/NaN|Infinity/);
      }),
    );
  });
});
