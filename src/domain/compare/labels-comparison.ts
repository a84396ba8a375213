import type { Label } from '@/domain/image/manifest';
import { compareNaturally } from '@/domain/text/compare';
import { compareMaps, type Compared } from './comparison-kind';

/** The values that both sides have for a key, of which an image may have several. */
export interface ComparedLabel extends Compared<readonly string[]> {
  key: string;
}

/** Compares labels key by key, in the order of the keys. Where a label comes from makes no difference. */
export function compareLabels(a: readonly Label[], b: readonly Label[]): ComparedLabel[] {
  return compareMaps(valuesByKey(a), valuesByKey(b), areEqual).toSorted((one, other) =>
    compareNaturally(one.key, other.key),
  );
}

function valuesByKey(labels: readonly Label[]): Map<string, readonly string[]> {
  const values = new Map<string, readonly string[]>();
  for (const { key, value } of labels) {
    values.set(key, [...(values.get(key) ?? []), value].toSorted(compareNaturally));
  }
  return values;
}

function areEqual(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((value, at) => value === b[at]);
}
