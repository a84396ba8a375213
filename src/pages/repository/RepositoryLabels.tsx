import { Label } from '@patternfly/react-core';
import type { Repository } from '@/domain/repository/repository';
import { repositoryStateText } from '@/domain/repository/repository-rules';

/** Visibility, and the state with what it forbids where it is not the usual one. */
export function RepositoryLabels({ repository }: { repository: Repository }) {
  const { label, description } = repositoryStateText(repository.state);
  return (
    <>
      <Label variant="outline" isCompact>
        {repository.isPublic ? 'public' : 'private'}
      </Label>
      {repository.state !== 'NORMAL' && (
        <span className="app-repository-state">
          <Label color="orange" isCompact>
            {label}
          </Label>{' '}
          <small className="app-subtle">{description}</small>
        </span>
      )}
    </>
  );
}
