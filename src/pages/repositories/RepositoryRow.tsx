import { Label } from '@patternfly/react-core';
import LockIcon from '@patternfly/react-icons/dist/esm/icons/lock-icon';
import { memo } from 'react';
import { fullRepositoryName, type RepositorySummary } from '@/domain/repository/repository';
import { repositoryStateText } from '@/domain/repository/repository-rules';
import { StarButton } from '@/features/star/StarButton';
import { Timestamp } from '@/features/timestamp/Timestamp';
import { AppLink } from '@/routing/AppLink';
import { paths } from '@/routing/paths';
import { Cell } from '@/ui/data-table/Cell';
import { Row } from '@/ui/data-table/Row';
import { RowGroup } from '@/ui/data-table/RowGroup';
import { RowCheckbox } from '@/ui/RowCheckbox';
import { NamespaceAvatar } from './NamespaceAvatar';
import { quotaText } from './quota-text';

interface RepositoryRowProps {
  repository: RepositorySummary;
  showsNamespace: boolean;
  showsSize: boolean;
  /** Whether it is selected; null where nobody can select. */
  isSelected: boolean | null;
  /** Should keep its identity between renders. */
  onSelect(key: string, isRange: boolean): void;
  /** Milliseconds since 1970, for "3 days ago". */
  now: number;
}

/** One repository. Memoised: a list that grows in the background must not draw its rows again and again. */
export const RepositoryRow = memo(function RepositoryRow({
  repository,
  showsNamespace,
  showsSize,
  isSelected,
  onSelect,
  now,
}: RepositoryRowProps) {
  const { namespace, name, isPublic, state, quota, lastModifiedAt } = repository;
  const stateText = repositoryStateText(state);
  const fullName = fullRepositoryName(repository);
  return (
    <RowGroup>
      <Row className="app-repository-row">
        {isSelected !== null && (
          <>
            <Cell className="app-col-select">
              <RowCheckbox
                name={fullName}
                isSelected={isSelected}
                onToggle={(isRange) => onSelect(fullName, isRange)}
              />
            </Cell>
            <Cell className="app-col-star">
              <StarButton repository={repository} />
            </Cell>
          </>
        )}
        <Cell dataLabel="Name">
          <div className="app-repository-name">
            {showsNamespace && <NamespaceAvatar namespace={namespace} />}
            <AppLink to={paths.repository(repository)}>{showsNamespace ? fullName : name}</AppLink>
            {state !== 'NORMAL' && (
              <Label isCompact variant="outline" data-tip={stateText.description}>
                {stateText.label}
              </Label>
            )}
          </div>
        </Cell>
        <Cell dataLabel="Visibility">
          <span className="app-repository-visibility">
            {!isPublic && <LockIcon className="app-subtle" />}
            {isPublic ? 'public' : 'private'}
          </span>
        </Cell>
        {showsSize && <Cell dataLabel="Size">{quotaText(quota)}</Cell>}
        <Cell dataLabel="Last Modified">
          {lastModifiedAt === null ? 'N/A' : <Timestamp at={lastModifiedAt} now={now} />}
        </Cell>
      </Row>
    </RowGroup>
  );
});
