import { memo } from 'react';
import { neededCode } from '@/code/missing-code';
import type { Finding, ScannedPackage } from '@/domain/scan/scan-report';
import type { ExportedRisk } from '@/domain/exports/export-input';
import { formatNumber } from '@/domain/time/intl-formatters';
import { SaveMenu, type SaveSection } from '@/features/save-menu/SaveMenu';
import { downloadFile } from '@/ui/download-file';
import type { LoadedScan } from '../loaded-scan';
import { exportFileName, exportFormats, formatsFor, type ExportFormatId } from './export-formats';
import type { ReportWriting } from './write-export';

type Exported =
  | { kind: 'vulnerabilities'; all: readonly Finding[]; shown: readonly Finding[] }
  | { kind: 'packages'; all: readonly ScannedPackage[]; shown: readonly ScannedPackage[] };

/** `all` entries of the report, and those that the table's filters let through (on all of its pages). */
type ScanExportMenuProps = Exported & {
  scan: LoadedScan;
  /** False while no filter is set; then there is nothing but the whole. */
  isFiltered: boolean;
  /** What risk data say of vulnerabilities, if there are any. */
  risk?: ExportedRisk | undefined;
};

/**
 * Saves a table of the report as a file; how files are written is fetched when the menu is used. Memoised: another page of rows
 * changes nothing of it.
 */
export const ScanExportMenu = memo(function ScanExportMenuOf(props: ScanExportMenuProps) {
  const { scan, kind, all, shown, isFiltered } = props;
  const formats = formatsFor(kind).map((id) => ({ id, ...exportFormats[id] }));
  const section = (title: string, isPart: boolean): SaveSection<ExportFormatId> => ({
    label: title,
    isTitled: true,
    formats,
    onSave: async (id) => {
      const writeExport = await neededCode(async () => (await import('./write-export')).writeExport);
      const { extension, mimeType } = exportFormats[id];
      const name = exportFileName(scan.subject, kind, isPart, extension);
      downloadFile(name, mimeType, await writeExport(writingOf(props, id, isPart)));
      return `Saved ${countText(isPart ? shown.length : all.length, kind)} as ${name}`;
    },
  });
  const whole = section(`All: ${countText(all.length, kind)}`, false);
  const part = section(`As filtered: ${countText(shown.length, kind)}`, true);
  return <SaveMenu sections={isFiltered ? [part, whole] : [whole]} />;
});

function writingOf(props: ScanExportMenuProps, format: ExportFormatId, isPart: boolean): ReportWriting {
  const common = { scan: props.scan, format, isFiltered: isPart, total: props.all.length };
  return props.kind === 'vulnerabilities'
    ? { ...common, kind: props.kind, entries: isPart ? props.shown : props.all, risk: props.risk }
    : { ...common, kind: props.kind, entries: isPart ? props.shown : props.all };
}

function countText(count: number, kind: Exported['kind']): string {
  const singular = kind === 'packages' ? 'package' : 'vulnerability';
  return `${formatNumber(count)} ${count === 1 ? singular : kind}`;
}
