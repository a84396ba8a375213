import { numberFormat } from '@/domain/time/intl-formatters';

const decimalUnits = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte', 'petabyte'] as const;
type DecimalUnit = (typeof decimalUnits)[number];
const binaryUnits = ['B', 'KiB', 'MiB', 'GiB', 'TiB', 'PiB'] as const;

function roundTo3Digits(value: number): number {
  return Number(value.toPrecision(3));
}

function formatInUnit(value: number, unit: DecimalUnit, locale: string | undefined): string {
  // "short" spells single bytes out ("5 byte"), so they take the narrow form, which has no space of its own.
  const unitDisplay = unit === 'byte' ? 'narrow' : 'short';
  const parts = numberFormat(locale, { style: 'unit', unit, unitDisplay, maximumSignificantDigits: 3 }).formatToParts(
    value,
  );
  const unitText = parts.find(({ type }) => type === 'unit')?.value ?? '';
  const numberText = parts
    .filter(({ type }) => type !== 'unit' && type !== 'literal')
    .map((part) => part.value)
    .join('');
  return `${numberText} ${unitText}`;
}

/** A size in decimal units with three significant digits, the way registries count: 2275314 is "2.28 MB". */
export function formatBytes(bytes: number, locale?: string): string {
  let value = roundTo3Digits(bytes);
  let unit: DecimalUnit = 'byte';
  // Rounding comes first: 999,999 bytes are "1 MB", not "1,000 kB".
  for (const larger of decimalUnits.slice(1)) {
    if (Math.abs(value) < 1000) break;
    value = roundTo3Digits(value / 1000);
    unit = larger;
  }
  return formatInUnit(value, unit, locale);
}

/** The span of several sizes, "83.7 MB ~ 126 MB"; one size if both ends read the same, and '' for none at all. */
export function formatByteRange(values: readonly number[], locale?: string): string {
  if (values.length === 0) return '';
  const smallest = formatBytes(Math.min(...values), locale);
  const largest = formatBytes(Math.max(...values), locale);
  return smallest === largest ? smallest : `${smallest} ~ ${largest}`;
}

/** A size in binary units with two decimals, as quotas are counted: 1310720 is "1.25 MiB". Below 1 KiB whole bytes, "512 B". */
export function formatBinaryBytes(bytes: number, locale?: string): string {
  let value = bytes;
  let unit: (typeof binaryUnits)[number] = 'B';
  for (const larger of binaryUnits.slice(1)) {
    if (Number(Math.abs(value).toFixed(2)) < 1024) break;
    value /= 1024;
    unit = larger;
  }
  const decimals = unit === 'B' ? 0 : 2;
  const number = numberFormat(locale, { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
  return `${number.format(value)} ${unit}`;
}
