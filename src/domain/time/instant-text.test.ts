import { describe, expect, it } from 'vitest';
import { clockOf, instantOfClock, readInstant, writeInstant } from './instant-text';

describe('moments of an address', () => {
  it.each([
    ['2026-10-03T12:30:05Z', Date.UTC(2026, 9, 3, 12, 30, 5)],
    ['2026-10-03T12:30Z', Date.UTC(2026, 9, 3, 12, 30)],
    ['2026-10-03T12:30:05.250Z', Date.UTC(2026, 9, 3, 12, 30, 5, 250)],
    ['2026-10-03', null],
    ['2026-13-03T12:30Z', null],
    ['2026-10-03T12:30:05', null],
    ['yesterday', null],
    ['', null],
  ])('%s', (text, at) => {
    expect(readInstant(text)).toBe(at);
  });

  it.each([Date.UTC(2026, 9, 3, 12, 30, 5), Date.UTC(1999, 11, 31), 1_750_000_000_123])('%s and back', (at) => {
    expect(readInstant(writeInstant(at))).toBe(at);
  });
});

describe('moments of a clock', () => {
  it.each([new Date(2026, 9, 3, 14, 30, 5).getTime(), new Date(2026, 0, 1).getTime()])('%s and back', (at) => {
    expect(instantOfClock(clockOf(at))).toBe(at);
  });

  it.each([
    ['', '12:00'],
    ['2026-10-03', ''],
    ['2026-02-30', '12:00'],
    ['2026-10-03', '25:00'],
    ['2026-10-03', '12:00:61'],
  ])('%s %s is none', (day, time) => {
    expect(instantOfClock({ day, time })).toBeNull();
  });
});
