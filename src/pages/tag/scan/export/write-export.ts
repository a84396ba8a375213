import type { ExportedRisk } from '@/domain/exports/export-input';
import { findingsWriters, packagesWriters } from '@/domain/exports/write-report';
import type { Finding, ScannedPackage } from '@/domain/scan/scan-report';
import type { Pieces } from '@/domain/text/pieces';
import { blobInSlices } from '@/ui/blob-in-slices';
import type { LoadedScan } from '../loaded-scan';
import type { ExportFormatId } from './export-formats';

export type ReportWriting = {
  scan: LoadedScan;
  format: ExportFormatId;
  isFiltered: boolean;
  /** Entries of the whole report. */
  total: number;
} & (
  | { kind: 'vulnerabilities'; entries: readonly Finding[]; risk: ExportedRisk | undefined }
  | { kind: 'packages'; entries: readonly ScannedPackage[] }
);

/** The content of a file. Apart from the menu, which is there long before the person saves something. */
export function writeExport(writing: ReportWriting): Promise<Blob> {
  return blobInSlices(piecesOf(writing));
}

function piecesOf(writing: ReportWriting): Pieces {
  const { scan, format, isFiltered, total } = writing;
  const input = { ...scan, exportedAt: Date.now(), isFiltered, total };
  if (writing.kind === 'vulnerabilities') {
    return findingsWriters[format]({ ...input, findings: writing.entries, risk: writing.risk });
  }
  if (format === 'sarif') throw new Error('SARIF does not tell of packages.');
  return packagesWriters[format]({ ...input, packages: writing.entries });
}
