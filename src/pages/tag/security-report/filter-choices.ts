import { shortDigest } from '@/domain/digest';
import { findingType, noLayer, typesIn } from '@/domain/finding-filters';
import type { FindingRow } from '@/domain/finding-rows';
import { ecosystemName } from '@/domain/package-ecosystem';
import type { PackageType } from '@/domain/package-filters';
import type { PackageLayer } from '@/domain/scan-layers';
import type { Choice } from '@/ui/ChoiceMenu';

function countBy<Key>(rows: readonly FindingRow[], keyOf: (row: FindingRow) => Key): Map<Key, number> {
  const counts = new Map<Key, number>();
  for (const row of rows) {
    const key = keyOf(row);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

function inWords(count: number): string {
  return `${count.toLocaleString()} ${count === 1 ? 'vulnerability' : 'vulnerabilities'}`;
}

/** The kinds of packages that occur, with how many findings are in each. */
export function typeChoices(rows: readonly FindingRow[]): Choice<PackageType>[] {
  const counts = countBy(rows, findingType);
  return typesIn(rows).map((value) => ({
    value,
    label: ecosystemName(value === 'unknown' ? null : value),
    description: inWords(counts.get(value) ?? 0),
  }));
}

/** The beginning of a digest is enough to name a layer, and keeps addresses short. */
function layerValue({ id }: PackageLayer): string {
  return id === '' ? noLayer : shortDigest(id);
}

function layerLabel({ id, number, text }: PackageLayer): string {
  if (id === '') return 'Layer not known';
  const line = text.length > 60 ? `${text.slice(0, 60)}…` : text;
  return number === null ? `${shortDigest(id)} ${line}` : `${number}: ${line}`;
}

/** "All layers", then those that brought vulnerable packages, base first. */
export function layerChoices(rows: readonly FindingRow[]): Choice<string>[] {
  const counts = [...countBy(rows, ({ layer }) => layer)];
  return [
    { value: '', label: 'All layers' },
    ...counts
      .toSorted(([a], [b]) => (a.number ?? Infinity) - (b.number ?? Infinity) || 0)
      .map(([layer, count]) => ({ value: layerValue(layer), label: layerLabel(layer), description: inWords(count) })),
  ];
}

/** The choice that an address means, which may spell a digest at length; all layers where it means none of them. */
export function chosenLayer(choices: readonly Choice<string>[], wanted: string): string {
  return choices.find(({ value }) => value !== '' && wanted.startsWith(value))?.value ?? '';
}
