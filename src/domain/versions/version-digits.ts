function withoutZeros(digits: string): string {
  return digits.startsWith('0') ? digits.replace(/^0+/, '') : digits;
}

/** Compares two rows of digits as whole numbers, of any length; no digits count as 0. */
export function compareDigits(a: string, b: string): number {
  const [left, right] = [withoutZeros(a), withoutZeros(b)];
  if (left.length !== right.length) return left.length - right.length;
  return left === right ? 0 : left < right ? -1 : 1;
}

/**
 * A row of digits as a text whose codes are ordered as the numbers are: how long it is, then the digits. Begins with a code above all
 * marks that keys use.
 */
export function digitsKey(digits: string): string {
  const number = withoutZeros(digits);
  return String.fromCharCode(0x1000 + number.length) + number;
}
