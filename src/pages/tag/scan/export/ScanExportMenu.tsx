import {
  Dropdown,
  DropdownGroup,
  DropdownItem,
  DropdownList,
  MenuToggle,
  type MenuToggleElement,
} from '@patternfly/react-core';
import { useState, type Ref } from 'react';
import { formatNumber } from '@/domain/time/intl-formatters';
import type { ExportedRisk } from '@/domain/exports/export-input';
import type { Finding, ScannedPackage } from '@/domain/scan/scan-report';
import { downloadFile } from '@/ui/download-file';
import { InlineError } from '@/features/failure/InlineError';
import { reportMissingCode } from '@/ui/lazy/missing-code';
import type { LoadedScan } from '../loaded-scan';
import { exportFileName, formatsFor, type ExportFormat } from './export-formats';
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

/** The outcome of the last choice. */
type SavedOrFailed = { kind: 'saved'; text: string } | { kind: 'failed'; error: unknown; retry: () => void };

/** Saves a table of the report as a file; how files are written is fetched when the menu is used. */
export function ScanExportMenu(props: ScanExportMenuProps) {
  const { scan, kind, all, shown, isFiltered } = props;
  const [isOpen, setIsOpen] = useState(false);
  const [outcome, setOutcome] = useState<SavedOrFailed | null>(null);

  const save = async (format: ExportFormat, isPart: boolean) => {
    setIsOpen(false);
    setOutcome(null);
    try {
      const { writeExport } = await import('./write-export');
      const name = exportFileName(scan.subject, kind, isPart, format.extension);
      downloadFile(name, format.mimeType, writeExport(writingOf(props, format, isPart)));
      setOutcome({ kind: 'saved', text: `Saved ${countText(isPart ? shown.length : all.length, kind)} as ${name}` });
    } catch (error) {
      if (reportMissingCode(error, 'part')) return;
      setOutcome({ kind: 'failed', error, retry: () => void save(format, isPart) });
    }
  };

  const section = (title: string, isPart: boolean) => (
    <DropdownGroup label={title} labelHeadingLevel="h2" key={title}>
      <DropdownList aria-label={title}>
        {formatsFor(kind).map((format) => (
          <DropdownItem key={format.id} description={format.description} onClick={() => void save(format, isPart)}>
            {format.label}
          </DropdownItem>
        ))}
      </DropdownList>
    </DropdownGroup>
  );
  const toggle = (ref: Ref<MenuToggleElement>) => (
    <MenuToggle ref={ref} isExpanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
      Export
    </MenuToggle>
  );
  return (
    <div>
      <Dropdown
        isOpen={isOpen}
        onOpenChange={setIsOpen}
        toggle={toggle}
        isScrollable
        maxMenuHeight="min(36rem, 70vh)"
        shouldFocusToggleOnSelect
        shouldFocusFirstItemOnOpen
        popperProps={{ preventOverflow: true }}
      >
        {isOpen && isFiltered && section(`As filtered: ${countText(shown.length, kind)}`, true)}
        {isOpen && section(`All: ${countText(all.length, kind)}`, false)}
      </Dropdown>
      <span role="status" className="pf-v6-screen-reader">
        {outcome?.kind === 'saved' && outcome.text}
      </span>
      {outcome?.kind === 'failed' && (
        <InlineError title="Nothing was saved." error={outcome.error} onRetry={outcome.retry} />
      )}
    </div>
  );
}

function writingOf(props: ScanExportMenuProps, { id }: ExportFormat, isPart: boolean): ReportWriting {
  const common = { scan: props.scan, format: id, isFiltered: isPart, total: props.all.length };
  return props.kind === 'vulnerabilities'
    ? { ...common, kind: props.kind, entries: isPart ? props.shown : props.all, risk: props.risk }
    : { ...common, kind: props.kind, entries: isPart ? props.shown : props.all };
}

function countText(count: number, kind: Exported['kind']): string {
  const singular = kind === 'packages' ? 'package' : 'vulnerability';
  return `${formatNumber(count)} ${count === 1 ? singular : kind}`;
}
