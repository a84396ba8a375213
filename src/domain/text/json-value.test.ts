import { describe, expect, it } from 'vitest';
import { timeOf } from './json-value';

describe('timeOf', () => {
  it.each([
    ['2026-11-23T15:37:47Z', '2026-11-23T15:37:47.000Z'],
    ['2026-11-23T15:37:47.5+02:00', '2026-11-23T13:37:47.500Z'],
    ['1970-01-01T00:00:00Z', '1970-01-01T00:00:00.000Z'],
    ['0002-01-01T00:00:00Z', '0002-01-01T00:00:00.000Z'],
  ])('reads %j', (text, expected) => expect(new Date(timeOf(text) ?? NaN).toISOString()).toBe(expected));

  it.each([
    '0001-01-01T00:00:00Z',
    '0000-12-31T19:00:00-05:00',
    '0001-01-01T08:00:00.000+08:00',
    '2026-11-23',
    '2026-13-23T00:00:00Z',
    'T',
    '',
    0,
    null,
    undefined,
  ])('finds no time in %j', (value) => expect(timeOf(value)).toBeNull());
});
