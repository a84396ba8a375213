import { platformShort } from '@/domain/image/platforms/platform';
import type { ReportSubject } from '@/domain/scan/report-subject';

export type ExportKind = 'vulnerabilities' | 'packages';

export type ExportFormatId = 'csv' | 'json' | 'sarif' | 'cyclonedx';

export interface ExportFormat {
  id: ExportFormatId;
  label: string;
  description: string;
  /** What the file's name ends in, without the first dot. */
  extension: string;
  mimeType: string;
}

const formats: readonly ExportFormat[] = [
  { id: 'csv', label: 'CSV', description: 'For spreadsheets', extension: 'csv', mimeType: 'text/csv' },
  { id: 'json', label: 'JSON', description: 'For scripts', extension: 'json', mimeType: 'application/json' },
  {
    id: 'sarif',
    label: 'SARIF 2.1.0',
    description: 'For code scanning',
    extension: 'sarif',
    mimeType: 'application/sarif+json',
  },
  {
    id: 'cyclonedx',
    label: 'CycloneDX 1.6',
    description: 'Packages and their vulnerabilities',
    extension: 'cdx.json',
    mimeType: 'application/vnd.cyclonedx+json',
  },
];

/** The formats in which something can be saved; SARIF is for findings only. */
export function formatsFor(kind: ExportKind): readonly ExportFormat[] {
  return kind === 'packages' ? formats.filter(({ id }) => id !== 'sarif') : formats;
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
