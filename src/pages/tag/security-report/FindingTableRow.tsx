import { Button } from '@patternfly/react-core';
import AngleDownIcon from '@patternfly/react-icons/dist/esm/icons/angle-down-icon';
import AngleRightIcon from '@patternfly/react-icons/dist/esm/icons/angle-right-icon';
import ArrowRightIcon from '@patternfly/react-icons/dist/esm/icons/arrow-right-icon';
import { memo, type ReactNode } from 'react';
import { affectedPhrase } from '@/domain/scan/affected-range';
import type { FindingRow } from '@/domain/findings/finding-rows';
import { noLayerCommand, type PackageLayer } from '@/domain/scan/scan-layers';
import type { Vulnerability } from '@/domain/scan/scan-report';
import { SeverityIcon } from '@/features/scan-status/SeverityIcon';
import { Cell } from '@/ui/data-table/Cell';
import { Row } from '@/ui/data-table/Row';
import { RowGroup } from '@/ui/data-table/RowGroup';
import { AdvisoryLinks } from './AdvisoryLinks';
import { findingColumns, type FindingColumnKey } from './finding-columns';
import { FindingDetails } from './FindingDetails';

interface FindingTableRowProps {
  row: FindingRow;
  isOpen: boolean;
  /** Should keep its identity between renders. */
  onToggle(address: string): void;
}

/** One finding: its line, and all about it below when it is open. */
export const FindingTableRow = memo(function FindingTableRow({ row, isOpen, onToggle }: FindingTableRowProps) {
  const { package: scanned, vulnerability } = row.finding;
  return (
    <RowGroup>
      <Row>
        <Cell className="app-col-expand">
          <Button
            variant="plain"
            size="sm"
            hasNoPadding
            icon={isOpen ? <AngleDownIcon /> : <AngleRightIcon />}
            aria-expanded={isOpen}
            aria-label={`Details of ${vulnerability.name} in ${scanned.name}`}
            onClick={() => onToggle(row.address)}
          />
        </Cell>
        {findingColumns.slice(1).map((column) => (
          <Cell key={column.key} dataLabel={column.header} className={`app-col-${column.key}`}>
            {cell(column.key, row)}
          </Cell>
        ))}
      </Row>
      {isOpen && (
        <Row className="app-finding-open">
          <Cell />
          <Cell colSpan={findingColumns.length - 1}>
            <FindingDetails finding={row.finding} />
          </Cell>
        </Row>
      )}
    </RowGroup>
  );
});

function cell(key: FindingColumnKey, { finding, layer }: FindingRow): ReactNode {
  const { package: scanned, vulnerability } = finding;
  const { name, severity, severityText, cvssScore, links } = vulnerability;
  switch (key) {
    case 'expand':
      return null;
    case 'advisory':
      return (
        <span className="app-advisory">
          <span className="app-advisory-name">{name}</span>
          <AdvisoryLinks advisory={name} links={links} />
        </span>
      );
    case 'severity': {
      // A severity that nobody knows counts as Unknown, but what the scanner said must not be lost.
      const said = severity === 'Unknown' && severityText.toLowerCase() !== 'unknown' ? severityText : '';
      return (
        <span className="app-scan" data-tip={said === '' ? undefined : `The scanner says: ${said}`}>
          <SeverityIcon severity={severity} /> {severity}
        </span>
      );
    }
    case 'score':
      return cvssScore === null ? <span className="app-subtle">N/A</span> : cvssScore.toFixed(1);
    case 'package':
      return scanned.name;
    case 'version':
      return scanned.version === '' ? <span className="app-subtle">Unknown</span> : scanned.version;
    case 'fixed':
      return <FixedVersion vulnerability={vulnerability} />;
    case 'layer':
      return <LayerText layer={layer} />;
  }
}

/** The first version without the fault, or that none is known and, if the scanner tells it, which versions are affected. */
function FixedVersion({ vulnerability: { fixedIn, affected } }: { vulnerability: Vulnerability }) {
  if (fixedIn !== null) {
    return (
      <span className="app-fixed-version">
        <ArrowRightIcon className="app-scan-none" aria-hidden /> {fixedIn}
      </span>
    );
  }
  return (
    <span className="app-subtle">
      (None){affected !== undefined && <small className="app-affected"> {affectedPhrase(affected, fixedIn)}</small>}
    </span>
  );
}

/** The step that brought the package, on one line; more of it on pointing. */
function LayerText({ layer: { id, number, text } }: { layer: PackageLayer }) {
  if (text === noLayerCommand) {
    return (
      <span className="app-subtle" data-tip={id === '' ? 'The report does not tell the layer' : id}>
        {text}
      </span>
    );
  }
  return (
    <code className="app-finding-layer" data-tip={`Layer ${number ?? '?'}: ${text.slice(0, 400)}`}>
      {text.slice(0, 200)}
    </code>
  );
}
