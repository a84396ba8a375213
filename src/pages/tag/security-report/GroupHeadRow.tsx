import AngleDownIcon from '@patternfly/react-icons/dist/esm/icons/angle-down-icon';
import AngleRightIcon from '@patternfly/react-icons/dist/esm/icons/angle-right-icon';
import { memo } from 'react';
import type { FindingGroup } from '@/domain/findings/finding-groups';
import { formatNumber } from '@/domain/time/intl-formatters';
import { severities } from '@/domain/scan/scan';
import { SeverityIcon } from '@/features/scan-status/SeverityIcon';
import { Cell } from '@/ui/data-table/Cell';
import { Row } from '@/ui/data-table/Row';
import { RowGroup } from '@/ui/data-table/RowGroup';
import { IconButton } from '@/ui/IconButton';
import { classNames } from '@/ui/styles/class-names';
import layout from '@/ui/styles/layout.module.css';
import typography from '@/ui/styles/typography.module.css';
import styles from './security-report.module.css';

interface GroupHeadRowProps {
  group: FindingGroup;
  columnCount: number;
  isClosed: boolean;
  /** True if the group has begun on an earlier page. */
  isContinued: boolean;
  /** Should keep its identity between renders. */
  onToggle(address: string): void;
}

// Steps of a Dockerfile can be pages long.
const longestTitle = 300;

/** The row above the rows of a group: what they have in common, and how severe they are. */
export const GroupHeadRow = memo(function GroupHeadRow(props: GroupHeadRowProps) {
  const { group, columnCount, isClosed, isContinued, onToggle } = props;
  const { address, counts, fixableCount, rows } = group;
  const title = group.title.slice(0, longestTitle);
  const settledCount = rows.filter(({ risk }) => risk?.isSettled).length;
  return (
    <RowGroup>
      <Row isLine className={styles.group}>
        <Cell>
          <IconButton
            icon={isClosed ? AngleRightIcon : AngleDownIcon}
            aria-expanded={!isClosed}
            aria-label={`Vulnerabilities of ${title}`}
            onClick={() => onToggle(address)}
          />
        </Cell>
        <Cell colSpan={columnCount - 1}>
          <span className={layout.line}>
            <strong className={typography.cut} data-tip={title}>
              {title}
            </strong>
            {isContinued && <span className={typography.subtle}>continued</span>}
            <span className={classNames(typography.small, layout.line)}>
              {severities
                .filter((severity) => counts[severity] > 0)
                .map((severity) => (
                  <span key={severity}>
                    <SeverityIcon severity={severity} /> {formatNumber(counts[severity])} {severity}
                  </span>
                ))}
              <span className={typography.subtle}>
                {formatNumber(fixableCount)} of {formatNumber(rows.length)} fixable
                {settledCount > 0 && `, ${formatNumber(settledCount)} settled`}
              </span>
            </span>
          </span>
        </Cell>
      </Row>
    </RowGroup>
  );
});
