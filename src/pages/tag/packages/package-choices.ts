import { shortDigest } from '@/domain/digest';
import { ecosystemName } from '@/domain/package-ecosystem';
import { packageType, packageTypes, unknownLayer, type PackageType } from '@/domain/package-filters';
import type { PackageRow } from '@/domain/package-rows';
import type { PackageLayer } from '@/domain/scan-layers';
import type { Choice } from '@/ui/ChoiceMenu';

function countBy<Key>(rows: readonly PackageRow[], keyOf: (row: PackageRow) => Key): Map<Key, number> {
  const counts = new Map<Key, number>();
  for (const row of rows) counts.set(keyOf(row), (counts.get(keyOf(row)) ?? 0) + 1);
  return counts;
}

function inWords(count: number): string {
  return `${count.toLocaleString()} ${count === 1 ? 'package' : 'packages'}`;
}

/** The kinds of packages that occur, with how many there are of each. */
export function typeChoices(rows: readonly PackageRow[]): Choice<PackageType>[] {
  const counts = countBy(rows, packageType);
  return packageTypes.flatMap((value) => {
    const count = counts.get(value);
    const label = ecosystemName(value === 'unknown' ? null : value);
    return count === undefined ? [] : [{ value, label, description: inWords(count) }];
  });
}

function layerLabel({ id, number, text }: PackageLayer): string {
  if (id === '') return 'Layer not known';
  const line = text.length > 60 ? `${text.slice(0, 60)}…` : text;
  return `${number === null ? shortDigest(id) : `${number}:`} ${line}`;
}

/** "All layers", then those that brought packages, base first. The beginning of a digest keeps addresses short. */
export function layerChoices(rows: readonly PackageRow[]): Choice<string>[] {
  const counts = [...countBy(rows, ({ layer }) => layer)];
  return [
    { value: '', label: 'All layers' },
    ...counts
      .toSorted(([a], [b]) => (a.number ?? Infinity) - (b.number ?? Infinity) || 0)
      .map(([layer, count]) => ({
        value: layer.id === '' ? unknownLayer : shortDigest(layer.id),
        label: layerLabel(layer),
        description: inWords(count),
      })),
  ];
}

/** The choice that an address means, which may spell a digest at length; all layers where it means none of them. */
export function chosenLayer(choices: readonly Choice<string>[], wanted: string): string {
  return choices.find(({ value }) => value !== '' && wanted.startsWith(value))?.value ?? '';
}
