const numberFormats = new Map<string, Intl.NumberFormat>();
const dateTimeFormats = new Map<string, Intl.DateTimeFormat>();
const relativeTimeFormats = new Map<string, Intl.RelativeTimeFormat>();
const plainLocales = new Map<string, string>();

/** Creating an Intl formatter takes longer than formatting a whole page of rows with it, so each is made once. */
function remembered<T>(cache: Map<string, T>, locale: string | undefined, options: object, create: () => T): T {
  const key = `${locale ?? ''} ${JSON.stringify(options)}`;
  const known = cache.get(key);
  if (known !== undefined) return known;
  const created = create();
  cache.set(key, created);
  return created;
}

/**
 * The locale with the calendar and the digits that the API and the date fields have: what a page writes can be compared with them and
 * typed again, since the locale itself would write year 2569 (th-TH) or ۱۴۰۵ (fa-IR).
 *
 * @param locale default: the runtime's
 */
export function plainLocale(locale?: string): string {
  return remembered(plainLocales, locale, {}, () => {
    const base = locale ?? new Intl.NumberFormat().resolvedOptions().locale;
    return new Intl.Locale(base, { calendar: 'gregory', numberingSystem: 'latn' }).toString();
  });
}

/** A number formatter, made once per locale and options; undefined is the runtime's locale. */
export function numberFormat(locale?: string, options: Intl.NumberFormatOptions = {}): Intl.NumberFormat {
  return remembered(numberFormats, locale, options, () => new Intl.NumberFormat(plainLocale(locale), options));
}

/** A date formatter, made once per locale and options; undefined is the runtime's locale. */
export function dateTimeFormat(locale?: string, options: Intl.DateTimeFormatOptions = {}): Intl.DateTimeFormat {
  return remembered(dateTimeFormats, locale, options, () => new Intl.DateTimeFormat(plainLocale(locale), options));
}

/** A formatter of distances in time, made once per locale and options; undefined is the runtime's locale. */
export function relativeTimeFormat(
  locale?: string,
  options: Intl.RelativeTimeFormatOptions = {},
): Intl.RelativeTimeFormat {
  return remembered(
    relativeTimeFormats,
    locale,
    options,
    () => new Intl.RelativeTimeFormat(plainLocale(locale), options),
  );
}

/** "12,345": a number as the reader writes numbers. */
export function formatNumber(value: number): string {
  return numberFormat().format(value);
}
