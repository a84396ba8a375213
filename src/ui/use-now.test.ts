import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { followClock } from './use-now';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('tells any number of followers the same moment by one timer, and stops it with the last of them', () => {
  const told: number[] = [];
  const leave = Array.from({ length: 200 }, () => followClock((now) => told.push(now)));
  expect(vi.getTimerCount()).toBe(1);
  vi.advanceTimersByTime(60_000);
  expect(told).toHaveLength(200);
  expect(new Set(told).size).toBe(1);

  for (const stop of leave.slice(1)) stop();
  vi.advanceTimersByTime(60_000);
  expect(told).toHaveLength(201);
  leave[0]?.();
  expect(vi.getTimerCount()).toBe(0);
});
