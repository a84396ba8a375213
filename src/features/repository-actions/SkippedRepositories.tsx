import { Alert, List, ListItem } from '@patternfly/react-core';
import { fullRepositoryName } from '@/domain/repository/repository';
import type { RepositoryBulkPlan } from './repository-action';

/** Names the selected repositories that stay as they are, each with its reason. */
export function SkippedRepositories({ skipped }: Pick<RepositoryBulkPlan, 'skipped'>) {
  if (skipped.length === 0) return null;
  const count =
    skipped.length === 1 ? '1 repository stays as it is' : `${skipped.length} repositories stay as they are`;
  return (
    <Alert isInline variant="info" title={count} component="p">
      <List isPlain>
        {skipped.map(({ target, reason }) => (
          <ListItem key={fullRepositoryName(target)}>
            <strong>{fullRepositoryName(target)}</strong>: {reason}
          </ListItem>
        ))}
      </List>
    </Alert>
  );
}
