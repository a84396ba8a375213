import { Label } from '@patternfly/react-core';
import type { RepositorySettings } from '@/domain/repository/repository';
import { repositoryStateText } from '@/domain/repository/repository-rules';
import typography from '@/ui/styles/typography.module.css';

/** Visibility; and the state, with what it forbids, if it is not the usual one. */
export function RepositoryLabels({ settings }: { settings: RepositorySettings }) {
  const { label, description } = repositoryStateText(settings.state);
  return (
    <>
      <Label variant="outline" isCompact>
        {settings.isPublic ? 'public' : 'private'}
      </Label>
      {settings.state !== 'NORMAL' && (
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
