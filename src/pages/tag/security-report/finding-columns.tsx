import ArrowRightIcon from '@patternfly/react-icons/dist/esm/icons/arrow-right-icon';
import type { FindingRow } from '@/domain/findings/finding-rows';
import { affectedPhrase } from '@/domain/scan/affected-range';
import type { Vulnerability } from '@/domain/scan/scan-report';
import { AdvisoryLinks } from '@/features/scan-status/AdvisoryLinks';
import { DetailsButton } from '@/features/scan-status/DetailsButton';
import { SeverityIcon } from '@/features/scan-status/SeverityIcon';
import type { Column } from '@/ui/data-table/columns';
import layout from '@/ui/styles/layout.module.css';
import typography from '@/ui/styles/typography.module.css';
import { LayerText } from '../scan/LayerText';

/** What the cells in a finding's row are given. */
export interface FindingLine {
  row: FindingRow;
  isOpen: boolean;
  /** Should keep its identity between renders. */
  onToggle(address: string): void;
}

/** In the order of Quay's own report. Widths do not depend on what is shown: nothing moves from page to page, or when a row opens. */
export const findingColumns: readonly Column<FindingLine>[] = [
  {
    key: 'expand',
    header: 'Details',
    isHeaderHidden: true,
    width: '2.5rem',
    phone: { line: 1, at: 'lead' },
    cell: ({ row: { address, finding }, isOpen, onToggle }) => (
      <DetailsButton finding={finding} isOpen={isOpen} onToggle={() => onToggle(address)} />
    ),
  },
  {
    key: 'advisory',
    header: 'Advisory',
    isSortable: true,
    width: '25%',
    phone: { line: 1, at: 'fill' },
    cell: ({ row: { finding } }) => (
      <span className={layout.line}>
        <span className={typography.breakable}>{finding.vulnerability.name}</span>
        <AdvisoryLinks advisory={finding.vulnerability.name} links={finding.vulnerability.links} />
      </span>
    ),
  },
  {
    key: 'severity',
    header: 'Severity',
    isSortable: true,
    width: '7rem',
    phone: { line: 1, at: 'end' },
    cell: ({ row: { finding } }) => <SeverityText vulnerability={finding.vulnerability} />,
  },
  {
    key: 'score',
    header: 'Score',
    isSortable: true,
    width: '5rem',
    isNumeric: true,
    phone: { line: 2, at: 'end', isNamed: true },
    cell: ({ row: { finding } }) => {
      const { cvssScore } = finding.vulnerability;
      return cvssScore === null ? <span className={typography.subtle}>N/A</span> : cvssScore.toFixed(1);
    },
  },
  {
    key: 'package',
    header: 'Package',
    isSortable: true,
    width: '12%',
    narrow: { below: 62, width: '16%' },
    phone: { line: 2, at: 'fill' },
    cell: ({ row: { finding } }) => <span className={typography.breakable}>{finding.package.name}</span>,
  },
  {
    key: 'version',
    header: 'Current Version',
    isSortable: true,
    width: '13%',
    narrow: { below: 80, width: '15%' },
    phone: { line: 3, at: 'wide' },
    cell: ({ row: { finding } }) =>
      finding.package.version === '' ? (
        <span className={typography.subtle}>Unknown</span>
      ) : (
        <span className={typography.breakable}>{finding.package.version}</span>
      ),
  },
  {
    key: 'fixed',
    header: 'Fixed in Version',
    isSortable: true,
    width: '13%',
    narrow: { below: 80, width: '15%' },
    phone: { line: 4, at: 'wide', isNamed: true },
    cell: ({ row: { finding } }) => <FixedVersion vulnerability={finding.vulnerability} />,
  },
  {
    key: 'layer',
    header: 'Introduced in Layer',
    isSortable: true,
    narrow: { below: 80, width: 'auto' },
    dropBelow: 72,
    phone: { line: 5, at: 'wide' },
    cell: ({ row }) => <LayerText layer={row.layer} />,
  },
];

function SeverityText({ vulnerability: { severity, severityText } }: { vulnerability: Vulnerability }) {
  // A severity that is not known counts as Unknown, but what the scanner said must not be lost.
  const said = severity === 'Unknown' && severityText.toLowerCase() !== 'unknown' ? severityText : '';
  return (
    <span data-tip={said === '' ? undefined : `The scanner says: ${said}`}>
      <SeverityIcon severity={severity} /> {severity}
    </span>
  );
}

/** The first version without the fault, or that none is known and, if the scanner says so, which versions are affected. */
function FixedVersion({ vulnerability: { fixedIn, affected } }: { vulnerability: Vulnerability }) {
  if (fixedIn !== null) {
    return (
      <span>
        <ArrowRightIcon className={typography.success} aria-hidden /> {fixedIn}
      </span>
    );
  }
  return (
    <span className={typography.subtle}>
      (None)
      {affected !== undefined && (
        <>
          <br />
          <small> {affectedPhrase(affected, fixedIn)}</small>
        </>
      )}
    </span>
  );
}
