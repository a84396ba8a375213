import { describe, expect, it } from 'vitest';
import { formatBytes } from '@/domain/text/byte-size';
import { formatClockTime, formatDateTime, formatDateTimeLong, formatDay, formatDayLong, formatRelative } from './dates';
import { formatNumber, numberFormat, plainLocale } from './intl-formatters';

const instant = Date.UTC(2026, 10, 15, 12, 26, 5);

describe('whatever calendar and digits a locale prefers', () => {
  it.each([
    'th-TH',
    'th-TH-u-nu-thai',
    'fa-IR',
    'ar-EG',
    'ar-SA',
    'ar-SA-u-ca-islamic',
    'bn-BD',
    'mr-IN',
    'my-MM',
    'ne-NP',
    'ckb-IQ',
    'ja-JP-u-ca-japanese',
    'zh-TW-u-ca-roc',
    'he-IL-u-ca-hebrew',
    'am-ET-u-ca-ethiopic',
    'en-u-nu-deva',
    'zh-u-nu-hanidec',
  ])('%s has the years and the digits that the API and the date fields have', (locale) => {
    const dates = [formatDateTime, formatDateTimeLong, formatDay, formatDayLong].map((write) =>
      write(instant, locale, 'UTC'),
    );
    for (const text of dates) expect(text).toMatch(/(?<!\d)2026(?!\d)/);
    const texts = [
      ...dates,
      formatClockTime(instant, locale, 'UTC'),
      formatRelative(instant - 5 * 86_400_000, instant, locale),
      numberFormat(locale).format(12_345.6),
      formatBytes(12_345_678, locale),
    ];
    for (const text of texts) expect(text.replace(/[0-9]/g, '')).not.toMatch(/\p{Nd}/u);
  });

  it('keeps the language and the region', () => {
    expect(plainLocale('de-CH')).toBe('de-CH-u-ca-gregory-nu-latn');
    expect(numberFormat('de-CH').format(12_345)).toBe(new Intl.NumberFormat('de-CH').format(12_345));
    expect(numberFormat('de-DE').format(12_345)).toBe('12.345');
  });

  it('writes numbers as the reader does', () => {
    expect(formatNumber(12_345)).toBe(new Intl.NumberFormat().format(12_345));
  });
});
