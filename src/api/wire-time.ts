/** Seconds since 1970 → milliseconds; null for nothing and for 0 or less, which Quay uses for "unknown". */
export function fromSeconds(seconds: number | null | undefined): number | null {
  return seconds === null || seconds === undefined || seconds <= 0 ? null : Math.round(seconds * 1000);
}

/** RFC 2822 text ("Mon, 23 Nov 2026 15:37:47 -0000") → milliseconds since 1970; null for nothing and for what is no date. */
export function fromDateText(text: string | null | undefined): number | null {
  if (text === null || text === undefined) return null;
  // `-0000` is Quay's way to write GMT, and not every browser reads it.
  const time = Date.parse(text.replace(/ [+-]0000$/, ' GMT'));
  return Number.isNaN(time) ? null : time;
}

/** Milliseconds → whole seconds since 1970, cut as the server cuts them. */
export function toSeconds(ms: number): number {
  return Math.floor(ms / 1000);
}
