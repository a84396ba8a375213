import { afterEach, describe, expect, it, vi } from 'vitest';
import { ageInDays, isStale } from './risk-source';

afterEach(() => vi.unstubAllEnvs());

const at = (text: string) => Date.parse(text);

describe('the age of a file', () => {
  it.each<[zone: string, asOf: string, now: string, days: number]>([
    ['UTC', '2026-11-28T00:00Z', '2026-11-28T23:59Z', 0],
    ['UTC', '2026-11-28T23:00Z', '2026-11-29T00:01Z', 1],
    ['UTC', '2026-11-30T00:00Z', '2026-11-28T00:00Z', 0],
    ['America/New_York', '2026-11-28T00:00Z', '2026-11-29T01:00Z', 0],
    ['America/New_York', '2026-11-28T00:00Z', '2026-11-29T06:00Z', 1],
    ['Pacific/Auckland', '2026-11-28T15:00Z', '2026-11-28T20:00Z', 1],
    ['Europe/Berlin', '2026-03-28T12:00Z', '2026-03-30T01:00Z', 2],
  ])('is counted by calendar days in %s, from %s to %s', (zone, asOf, now, days) => {
    vi.stubEnv('TZ', zone);
    expect(ageInDays({ asOf: at(asOf) }, at(now))).toBe(days);
  });

  it('is not known of a file that does not say', () => {
    expect(ageInDays({ asOf: null }, at('2026-11-28T00:00Z'))).toBeNull();
  });

  it.each([
    ['2026-11-21T00:00Z', false],
    ['2026-11-20T23:59Z', true],
  ])('makes one of %s stale after seven days: %s', (asOf, expected) => {
    const content = { kind: 'kev' as const, entries: [] };
    expect(isStale({ asOf: at(asOf), content }, at('2026-11-28T12:00Z'))).toBe(expected);
    expect(isStale({ asOf: at(asOf), content: { kind: 'accepted', entries: [] } }, at('2026-11-28T12:00Z'))).toBe(
      false,
    );
  });
});
