import { codeSpan } from '@/domain/packages/upgrade-checklist';
import { toCsv, type CsvCell } from '@/domain/text/csv';
import { exportedColumns, exportedRows, type ExportedRow, type ExportedRows } from './exported-lists';

/** A side as files name it. */
export interface ExportedSide {
  /** `acme/webapp:v1`, with the digest that was asked for. */
  image: string;
  /** Of the image that was compared. */
  digest: string | null;
  /** "linux/arm64"; null for a single image. */
  platform: string | null;
}

export interface ComparisonExport {
  a: ExportedSide;
  b: ExportedSide;
  what: ExportedRows;
  /** True if the rows are what a filter let through. */
  isFiltered: boolean;
  /** When it is saved, in milliseconds since 1970. */
  exportedAt: number;
}

function cellOf(value: ExportedRow[string]): CsvCell {
  return typeof value === 'object' && value !== null ? value.join(' ') : value;
}

function aboutOf({ a, b, what, isFiltered, exportedAt }: ComparisonExport) {
  return { from: a, to: b, exportedAt: new Date(exportedAt).toISOString(), isFiltered, count: what.rows.length };
}

const sideLine = ({ image, digest, platform }: ExportedSide) =>
  [image, platform, digest].filter((part) => part !== null).join(' ');

export function comparisonCsv(input: ComparisonExport): string {
  const rows = exportedRows(input.what).map((row) => Object.values(row).map(cellOf));
  const { exportedAt } = aboutOf(input);
  return toCsv(exportedColumns(input.what), rows, [
    ['From', sideLine(input.a)],
    ['To', sideLine(input.b)],
    ['Exported at', exportedAt],
    ['Filtered', input.isFiltered ? 'yes' : 'no'],
  ]);
}

/** A list of the comparison as JSON: `{ about, vulnerabilities }` and so on, by the kind of list. */
export function comparisonJson(input: ComparisonExport): string {
  return `${JSON.stringify({ about: aboutOf(input), [input.what.kind]: exportedRows(input.what) }, null, 2)}\n`;
}

/** A list of the comparison as a Markdown table, for an issue or a pull request. What reports say is kept from being Markdown. */
export function comparisonMarkdown(input: ComparisonExport): string {
  const { kind } = input.what;
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rows = exportedRows(input.what).map((row) => line(Object.values(row).map(markdownCell)));
  return [
    `## Compared ${kind}`,
    '',
    `From ${codeSpan(sideLine(input.a))} to ${codeSpan(sideLine(input.b))}${input.isFiltered ? ', filtered' : ''}`,
    '',
    line(exportedColumns(input.what)),
    line(exportedColumns(input.what).map(() => '---')),
    ...rows,
    '',
  ].join('\n');
}

/** In a table a bar ends the cell even in code (GitHub Flavored Markdown, Tables). */
function markdownCell(value: ExportedRow[string]): string {
  const text = String(cellOf(value) ?? '');
  return text === '' ? '' : codeSpan(text).replaceAll('|', String.raw`\|`);
}
