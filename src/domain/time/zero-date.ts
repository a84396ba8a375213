/** The zero date of Go, the first moment of year 1 (in some zone), is written where there is no date. */
const endOfYearOne = Date.parse('0002-01-01T00:00:00Z');

/** @param time milliseconds since 1970 */
export function isZeroDate(time: number): boolean {
  return time < endOfYearOne;
}
