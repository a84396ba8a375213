import { platformShort } from '@/domain/image/platforms/platform';
import type { ReportSubject } from '@/domain/scan/report-subject';

export type ExportKind = 'vulnerabilities' | 'packages';

export type ExportFormatId = 'csv' | 'json' | 'sarif' | 'cyclonedx';

export interface ExportFormat {
  title: string;
  /** What it is for. */
  note: string;
  /** What the file's name ends in, without the first dot. */
  extension: string;
  mimeType: string;
}

/** In the order in which they are offered. */
export const exportFormats: Record<ExportFormatId, ExportFormat> = {
  csv: { title: 'CSV', note: 'For spreadsheets', extension: 'csv', mimeType: 'text/csv' },
  json: { title: 'JSON', note: 'For scripts', extension: 'json', mimeType: 'application/json' },
  sarif: {
    title: 'SARIF 2.1.0',
    note: 'For code scanning',
    extension: 'sarif',
    mimeType: 'application/sarif+json',
  },
  cyclonedx: {
    title: 'CycloneDX 1.6',
    note: 'Packages and their vulnerabilities',
    extension: 'cdx.json',
    mimeType: 'application/vnd.cyclonedx+json',
  },
};

/** The formats in which something can be saved; SARIF is for findings only. */
export function formatsFor(kind: ExportKind): readonly ExportFormatId[] {
  return kind === 'packages' ? ['csv', 'json', 'cyclonedx'] : ['csv', 'json', 'sarif', 'cyclonedx'];
}

/** `acme_webapp_latest_vulnerabilities.csv`; a platform, what tells its image from another one, and the word `filtered` if they tell two files apart. */
export function exportFileName(
  { repository, tagName, platform, twin = '' }: ReportSubject,
  kind: ExportKind,
  isFiltered: boolean,
  extension: string,
): string {
  const parts = [
    repository.namespace,
    repository.name,
    tagName,
    ...(platform === null ? [] : [platformShort(platform)]),
    ...(twin === '' ? [] : [twin]),
    kind,
    ...(isFiltered ? ['filtered'] : []),
  ];
  return `${parts.map((part) => part.replaceAll(/[^\w.-]+/g, '-')).join('_')}.${extension}`;
}
