import { Label } from '@patternfly/react-core';
import LockIcon from '@patternfly/react-icons/dist/esm/icons/lock-icon';
import { memo } from 'react';
import { fullRepositoryName, type RepositorySummary } from '@/domain/repository';
import { repositoryStateText } from '@/domain/repository-rules';
import { Timestamp } from '@/features/timestamp/Timestamp';
import { AppLink } from '@/routing/AppLink';
import { paths } from '@/routing/paths';
import { Cell } from '@/ui/data-table/Cell';
import { Row } from '@/ui/data-table/Row';
import { RowGroup } from '@/ui/data-table/RowGroup';
import { NamespaceAvatar } from './NamespaceAvatar';
import { quotaText } from './quota-text';

interface RepositoryRowProps {
  repository: RepositorySummary;
  showsNamespace: boolean;
  showsSize: boolean;
  /** Milliseconds since 1970, for "3 days ago". */
  now: number;
}

/** One repository. Memoised: a list that grows in the background must not draw its rows again and again. */
export const RepositoryRow = memo(function RepositoryRow({
  repository,
  showsNamespace,
  showsSize,
  now,
}: RepositoryRowProps) {
  const { namespace, name, isPublic, state, quota, lastModifiedAt } = repository;
  const stateText = repositoryStateText(state);
  return (
    <RowGroup>
      <Row className="app-repository-row">
        <Cell dataLabel="Name">
          <div className="app-repository-name">
            {showsNamespace && <NamespaceAvatar namespace={namespace} />}
            <AppLink to={paths.repository(repository)}>
              {showsNamespace ? fullRepositoryName(repository) : name}
            </AppLink>
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
