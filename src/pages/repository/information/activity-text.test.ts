import { describe, expect, it } from 'vitest';
import type { ActivityDay } from '@/domain/repository/repository';
import { activitySummary } from './activity-text';

const day = (date: string, count = 0): ActivityDay => ({ date, count });
const quiet = [day('2026-08-29'), day('2026-11-26'), day('2026-11-27')];

describe('what is said of activity', () => {
  it.each<[what: string, days: ActivityDay[], now: string, expected: string]>([
    [
      'nothing counted, a push today',
      quiet,
      '2026-11-28T03:17:50Z',
      'No actions in Aug 29 – Nov 27, 2026 (UTC). Today is not counted yet.',
    ],
    [
      'the first minute of a day in UTC',
      quiet,
      '2026-11-28T00:00:30Z',
      'No actions in Aug 29 – Nov 27, 2026 (UTC). Today is not counted yet.',
    ],
    ['a registry that counts today', quiet, '2026-11-27T23:59:00Z', 'No actions in Aug 29 – Nov 27, 2026 (UTC).'],
    [
      'a registry that is behind',
      quiet,
      '2026-11-30T12:00:00Z',
      'No actions in Aug 29 – Nov 27, 2026 (UTC). What came after Nov 27, 2026 is not counted yet.',
    ],
    [
      'something',
      [day('2026-08-29', 1), day('2026-09-02', 1200), day('2026-11-27')],
      '2026-11-28T03:00:00Z',
      '1,201 actions in Aug 29 – Nov 27, 2026 (UTC); the most on Sep 2, 2026 (1,200). Today is not counted yet.',
    ],
    [
      'one action across a year',
      [day('2025-12-30', 1), day('2026-01-02')],
      '2026-01-03T03:00:00Z',
      '1 action in Dec 30, 2025 – Jan 2, 2026 (UTC); the most on Dec 30, 2025 (1). Today is not counted yet.',
    ],
  ])('%s', (_what, days, now, expected) => {
    expect(activitySummary(days, Date.parse(now))).toBe(expected);
  });
});
