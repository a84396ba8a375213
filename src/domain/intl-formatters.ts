const numberFormats = new Map<string, Intl.NumberFormat>();
const dateTimeFormats = new Map<string, Intl.DateTimeFormat>();
const relativeTimeFormats = new Map<string, Intl.RelativeTimeFormat>();

/** Creating an Intl formatter takes longer than formatting a whole page of rows with it, so each is made once. */
function remembered<T>(cache: Map<string, T>, locale: string | undefined, options: object, create: () => T): T {
  const key = `${locale ?? ''} ${JSON.stringify(options)}`;
  const known = cache.get(key);
  if (known !== undefined) return known;
  const created = create();
  cache.set(key, created);
  return created;
}

/** A number formatter, made once per locale and options; undefined is the runtime's locale. */
export function numberFormat(locale?: string, options: Intl.NumberFormatOptions = {}): Intl.NumberFormat {
  return remembered(numberFormats, locale, options, () => new Intl.NumberFormat(locale, options));
}

/** A date formatter, made once per locale and options; undefined is the runtime's locale. */
export function dateTimeFormat(locale?: string, options: Intl.DateTimeFormatOptions = {}): Intl.DateTimeFormat {
  return remembered(dateTimeFormats, locale, options, () => new Intl.DateTimeFormat(locale, options));
}

/** A formatter of distances in time, made once per locale and options; undefined is the runtime's locale. */
export function relativeTimeFormat(
  locale?: string,
  options: Intl.RelativeTimeFormatOptions = {},
): Intl.RelativeTimeFormat {
  return remembered(relativeTimeFormats, locale, options, () => new Intl.RelativeTimeFormat(locale, options));
}
