import { describe, expect, it } from 'vitest';
import { fromDateText } from './wire-time';

const dateOf = (text: string | null | undefined) => {
  const at = fromDateText(text);
  return at === null ? null : new Date(at).toISOString();
};

describe('fromDateText', () => {
  it.each([
    ['Mon, 23 Nov 2026 15:37:47 -0000', '2026-11-23T15:37:47.000Z'],
    ['Mon, 23 Nov 2026 15:37:47 +0000', '2026-11-23T15:37:47.000Z'],
    ['Mon, 23 Nov 2026 15:37:47 GMT', '2026-11-23T15:37:47.000Z'],
    ['Mon, 23 Nov 2026 15:37:47 +0100', '2026-11-23T14:37:47.000Z'],
    ['2026-11-23T15:37:47Z', '2026-11-23T15:37:47.000Z'],
    ['Thu, 01 Jan 1970 00:00:00 -0000', '1970-01-01T00:00:00.000Z'],
  ])('reads %j', (text, expected) => {
    expect(dateOf(text)).toBe(expected);
  });

  it.each([
    ['Mon, 01 Jan 0002 00:00:00 -0000', '0002-01-01T00:00:00.000Z'],
    ['Tue, 01 Mar 0044 00:00:00 -0000', '0044-03-01T00:00:00.000Z'],
    ['Mon, 29 Feb 0044 12:30:00 -0000', '0044-02-29T12:30:00.000Z'],
    ['Fri, 31 Dec 0049 23:59:59 -0000', '0049-12-31T23:59:59.000Z'],
    ['Thu, 01 Jan 0050 00:00:00 -0000', '0050-01-01T00:00:00.000Z'],
    ['Thu, 01 Jan 0099 00:00:00 -0000', '0099-01-01T00:00:00.000Z'],
    ['01 Jan 99 00:00:00 GMT', '0099-01-01T00:00:00.000Z'],
    ['Wed, 01 Jan 0100 00:00:00 -0000', '0100-01-01T00:00:00.000Z'],
    ['0044-03-01T00:00:00Z', '0044-03-01T00:00:00.000Z'],
  ])('gives the year of %j no century', (text, expected) => {
    expect(dateOf(text)).toBe(expected);
  });

  it.each([
    ['Mon, 01 Jan 0001 00:00:00 -0000'],
    ['Mon, 01 Jan 0001 00:00:00 GMT'],
    ['Sun, 31 Dec 0000 19:00:00 -0500'],
    ['Mon, 01 Jan 1 00:00:00 GMT'],
    ['0001-01-01T00:00:00Z'],
    ['yesterday'],
    ['Mon, 32 Nov 2026 00:00:00 -0000'],
    [''],
    [null],
    [undefined],
  ])('finds no date in %j', (text) => {
    expect(dateOf(text)).toBeNull();
  });
});
