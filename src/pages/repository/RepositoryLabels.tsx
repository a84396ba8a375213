import { Label } from '@patternfly/react-core';
import type { Repository } from '@/domain/repository/repository';
import { repositoryStateText } from '@/domain/repository/repository-rules';
import typography from '@/ui/styles/typography.module.css';

/** Visibility, and the state with what it forbids where it is not the usual one. */
export function RepositoryLabels({ repository }: { repository: Repository }) {
  const { label, description } = repositoryStateText(repository.state);
  return (
    <>
      <Label variant="outline" isCompact>
        {repository.isPublic ? 'public' : 'private'}
      </Label>
      {repository.state !== 'NORMAL' && (
        <span data-testid="repository-state">
          <Label color="orange" isCompact>
            {label}
          </Label>{' '}
          <small className={typography.subtle}>{description}</small>
        </span>
      )}
    </>
  );
}
