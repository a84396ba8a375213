import { codeSpan } from '@/domain/packages/upgrade-checklist';
import { csvPieces, type CsvCell } from '@/domain/text/csv';
import { jsonPieces } from '@/domain/text/json-pieces';
import { oneByOne, type Pieces } from '@/domain/text/pieces';
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

export function comparisonCsv(input: ComparisonExport): Pieces {
  const rows = oneByOne(exportedRows(input.what), (row) => Object.values(row).map(cellOf));
  const { exportedAt } = aboutOf(input);
  return csvPieces(exportedColumns(input.what), rows, [
    ['From', sideLine(input.a)],
    ['To', sideLine(input.b)],
    ['Exported at', exportedAt],
    ['Filtered', input.isFiltered ? 'yes' : 'no'],
  ]);
}

/** A list of the comparison as JSON: `{ about, vulnerabilities }` and so on, by the kind of list. */
export function comparisonJson(input: ComparisonExport): Pieces {
  return jsonPieces({ about: aboutOf(input), [input.what.kind]: exportedRows(input.what) });
}

/** A list of the comparison as a Markdown table, for an issue or a pull request. What reports say is kept from being Markdown. */
export function* comparisonMarkdown(input: ComparisonExport): Pieces {
  const { kind } = input.what;
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`;
  yield `## Compared ${kind}\n\n`;
  yield `From ${codeSpan(sideLine(input.a))} to ${codeSpan(sideLine(input.b))}${input.isFiltered ? ', filtered' : ''}\n\n`;
  yield line(exportedColumns(input.what));
  yield line(exportedColumns(input.what).map(() => '---'));
  for (const row of exportedRows(input.what)) yield line(Object.values(row).map(markdownCell));
}

/** In a table a bar ends the cell even in code (GitHub Flavored Markdown, Tables). */
function markdownCell(value: ExportedRow[string]): string {
  const text = String(cellOf(value) ?? '');
  return text === '' ? '' : codeSpan(text).replaceAll('|', String.raw`\|`);
}
