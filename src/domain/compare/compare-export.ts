import { ecosystemName } from '@/domain/packages/package-ecosystem';
import { codeSpan } from '@/domain/packages/upgrade-checklist';
import { toCsv, type CsvCell } from '@/domain/text/csv';
import { findingChangeLabels, packageChangeLabels } from './reports/change-text';
import { latestFinding } from './reports/finding-list';
import type { ComparedFinding } from './reports/findings-comparison';
import { versionsOn, vulnerabilityCount } from './reports/package-list';
import type { ComparedPackage } from './reports/packages-comparison';

/** A side as files name it. */
export interface ExportedSide {
  /** `acme/webapp:v1`, with the digest that was asked for. */
  image: string;
  /** Of the image that was compared. */
  digest: string | null;
  /** "linux/arm64"; null for a single image. */
  platform: string | null;
}

/** A list of the comparison, in the order in which it is written. */
export type ExportedRows =
  | { kind: 'vulnerabilities'; rows: readonly ComparedFinding[] }
  | { kind: 'packages'; rows: readonly ComparedPackage[] };

export interface ComparisonExport {
  a: ExportedSide;
  b: ExportedSide;
  what: ExportedRows;
  /** True if the rows are what a filter let through. */
  isFiltered: boolean;
  /** When it is saved, in milliseconds since 1970. */
  exportedAt: number;
}

/** A row as JSON has it; texts of several versions are lists there. */
type Row = Readonly<Record<string, CsvCell | readonly string[]>>;

function findingRow(row: ComparedFinding): Row {
  const { vulnerability, package: latest } = latestFinding(row);
  return {
    change: findingChangeLabels[row.change],
    advisory: vulnerability.name,
    severityBefore: row.severityBefore,
    severityAfter: row.severityAfter,
    package: latest.name,
    packageBefore: row.before[0]?.package.name ?? null,
    type: ecosystemName(row.ecosystem),
    fromVersions: row.versionsBefore,
    toVersions: row.versionsAfter,
    fixedIn: vulnerability.fixedIn,
  };
}

function packageRow(row: ComparedPackage): Row {
  return {
    change: packageChangeLabels[row.change],
    package: row.name,
    type: ecosystemName(row.ecosystem),
    fromVersions: versionsOn(row, 'before'),
    toVersions: versionsOn(row, 'after'),
    vulnerabilitiesBefore: vulnerabilityCount(row.before),
    vulnerabilitiesAfter: vulnerabilityCount(row.after),
  };
}

function rowsOf(what: ExportedRows): Row[] {
  return what.kind === 'vulnerabilities' ? what.rows.map(findingRow) : what.rows.map(packageRow);
}

const columns: Record<ExportedRows['kind'], readonly string[]> = {
  vulnerabilities: [
    'Change',
    'Advisory',
    'Severity Before',
    'Severity After',
    'Package',
    'Package Before',
    'Type',
    'From Versions',
    'To Versions',
    'Fixed in Version',
  ],
  packages: [
    'Change',
    'Package',
    'Type',
    'From Versions',
    'To Versions',
    'Vulnerabilities Before',
    'Vulnerabilities After',
  ],
};

function cellOf(value: Row[string]): CsvCell {
  return typeof value === 'object' && value !== null ? value.join(' ') : value;
}

function aboutOf({ a, b, what, isFiltered, exportedAt }: ComparisonExport) {
  return { from: a, to: b, exportedAt: new Date(exportedAt).toISOString(), isFiltered, count: what.rows.length };
}

const sideLine = ({ image, digest, platform }: ExportedSide) =>
  [image, platform, digest].filter((part) => part !== null).join(' ');

/** A list of the comparison as CSV. */
export function comparisonCsv(input: ComparisonExport): string {
  const rows = rowsOf(input.what).map((row) => Object.values(row).map(cellOf));
  const { exportedAt } = aboutOf(input);
  return toCsv(columns[input.what.kind], rows, [
    ['From', sideLine(input.a)],
    ['To', sideLine(input.b)],
    ['Exported at', exportedAt],
    ['Filtered', input.isFiltered ? 'yes' : 'no'],
  ]);
}

/** A list of the comparison as JSON: `{ about, vulnerabilities }` or `{ about, packages }`. */
export function comparisonJson(input: ComparisonExport): string {
  return `${JSON.stringify({ about: aboutOf(input), [input.what.kind]: rowsOf(input.what) }, null, 2)}\n`;
}

/** A list of the comparison as a Markdown table, for an issue or a pull request. What reports say is kept from being Markdown. */
export function comparisonMarkdown(input: ComparisonExport): string {
  const { kind } = input.what;
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rows = rowsOf(input.what).map((row) => line(Object.values(row).map(markdownCell)));
  return [
    `## Compared ${kind}`,
    '',
    `From ${codeSpan(sideLine(input.a))} to ${codeSpan(sideLine(input.b))}${input.isFiltered ? ', filtered' : ''}`,
    '',
    line(columns[kind]),
    line(columns[kind].map(() => '---')),
    ...rows,
    '',
  ].join('\n');
}

/** In a table a bar ends the cell even in code (GitHub Flavored Markdown, Tables). */
function markdownCell(value: Row[string]): string {
  const text = String(cellOf(value) ?? '');
  return text === '' ? '' : codeSpan(text).replaceAll('|', String.raw`\|`);
}
