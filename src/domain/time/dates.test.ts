import { describe, expect, it } from 'vitest';
import { formatClockTime, formatDateTime, formatDateTimeLong, formatRelative } from './dates';

const instant = Date.UTC(2023, 10, 15, 19, 26, 5);

describe('formatDateTime', () => {
  it.each([
    ['en-US', 'America/New_York', 'Nov 15, 2023, 2:26 PM'],
    ['en-US', 'UTC', 'Nov 15, 2023, 7:26 PM'],
    ['en-US', 'Asia/Tokyo', 'Nov 16, 2023, 4:26 AM'],
    ['de-DE', 'Europe/Berlin', '15.11.2023, 20:26'],
  ])('in %s and %s reads %s', (locale, timeZone, text) => {
    expect(formatDateTime(instant, locale, timeZone)).toBe(text);
  });

  it.each([Number.NaN, Infinity, 1e17])('does not fail on %d', (ms) => {
    expect(formatDateTime(ms, 'en-US')).toBe('N/A');
    expect(formatDateTimeLong(ms, 'en-US')).toBe('N/A');
  });
});

describe('formatDateTimeLong', () => {
  it('has the weekday, seconds and the time zone', () => {
    expect(formatDateTimeLong(instant, 'en-US', 'America/New_York')).toBe(
      'Wednesday, November 15, 2023 at 2:26:05 PM EST',
    );
  });
});

describe('formatClockTime', () => {
  it.each([
    ['en-US', '2:26:05 PM'],
    ['de-DE', '14:26:05'],
  ])('in %s reads %s', (locale, text) => {
    expect(formatClockTime(instant, locale, 'America/New_York')).toBe(text);
  });
});

describe('formatRelative', () => {
  const second = 1000;
  const minute = 60 * second;
  const hour = 60 * minute;
  const day = 24 * hour;
  it.each([
    [0, 'now'],
    [-59 * second, 'now'],
    [59 * second, 'now'],
    [-60 * second, '1 minute ago'],
    [-59 * minute, '59 minutes ago'],
    [-hour, '1 hour ago'],
    [-47 * hour, '1 day ago'],
    [-3 * day, '3 days ago'],
    [2 * hour, 'in 2 hours'],
    [-30 * day, '30 days ago'],
    [-31 * day, '1 month ago'],
    [-364 * day, '11 months ago'],
    [-365 * day, '1 year ago'],
    [-4000 * day, '10 years ago'],
    [Number.NaN, 'N/A'],
  ])('%d ms from now reads "%s"', (distance, text) => {
    expect(formatRelative(instant + distance, instant, 'en-US')).toBe(text);
  });

  it('follows the locale', () => {
    expect(formatRelative(instant - 3 * day, instant, 'de-DE')).toBe('vor 3 Tagen');
  });
});
