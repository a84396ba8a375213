import { shortDigest } from '@/domain/image/digest';
import { formatNumber } from '@/domain/time/intl-formatters';
import { ecosystemName, type Ecosystem } from '@/domain/packages/package-ecosystem';
import { noLayer, packageType, packageTypes, type PackageType } from '@/domain/packages/package-filters';
import type { PackageLayer } from '@/domain/scan/scan-layers';
import type { Choice } from '@/ui/ChoiceMenu';

/** What a row of either table is filtered by. */
export interface ChosenRow {
  ecosystem: Ecosystem | null;
  layer: PackageLayer;
}

/** What the rows are, in words: `['package', 'packages']`. */
export type RowNoun = readonly [one: string, many: string];

function countBy<Row, Key>(rows: readonly Row[], keyOf: (row: Row) => Key): Map<Key, number> {
  const counts = new Map<Key, number>();
  for (const row of rows) {
    const key = keyOf(row);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

function inWords(count: number, [one, many]: RowNoun): string {
  return `${formatNumber(count)} ${count === 1 ? one : many}`;
}

/**
 * The kinds of packages that occur, with how many rows are of each.
 *
 * @param selected kinds that the table is narrowed to; one that does not occur is listed too, so that it can be taken back
 */
export function typeChoices(
  rows: readonly ChosenRow[],
  selected: readonly PackageType[],
  noun: RowNoun,
): Choice<PackageType>[] {
  const counts = countBy(rows, packageType);
  return packageTypes
    .filter((type) => counts.has(type) || selected.includes(type))
    .map((value) => ({
      value,
      label: ecosystemName(value === 'unknown' ? null : value),
      description: inWords(counts.get(value) ?? 0, noun),
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

function means(wanted: string, value: string): boolean {
  return value !== '' && wanted.startsWith(value);
}

/**
 * "All layers", then those that rows come from, base first.
 *
 * @param wanted the layer that the table is narrowed to; one that is not among them is listed too, so that the menu shows it
 */
export function layerChoices(rows: readonly ChosenRow[], wanted: string, noun: RowNoun): Choice<string>[] {
  const layers = [...countBy(rows, ({ layer }) => layer)]
    .toSorted(([a], [b]) => (a.number ?? Infinity) - (b.number ?? Infinity) || 0)
    .map(([layer, count]) => ({
      value: layerValue(layer),
      label: layerLabel(layer),
      description: inWords(count, noun),
    }));
  const isListed = wanted === '' || layers.some(({ value }) => means(wanted, value));
  return [
    { value: '', label: 'All layers' },
    ...layers,
    ...(isListed ? [] : [{ value: wanted, label: 'Another layer', description: inWords(0, noun) }]),
  ];
}

/** The choice that an address means, which may spell a digest at length. */
export function chosenLayer(choices: readonly Choice<string>[], wanted: string): string {
  return choices.find(({ value }) => means(wanted, value))?.value ?? '';
}
