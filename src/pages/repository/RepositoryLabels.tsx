import type { RepositorySettings } from '@/domain/repository/repository';
import { repositoryStateText } from '@/domain/repository/repository-rules';
import { Chip } from '@/ui/Chip';
import typography from '@/ui/styles/typography.module.css';

/** Visibility; and the state, with what it forbids, if it is not the usual one. */
export function RepositoryLabels({ settings }: { settings: RepositorySettings }) {
  const { label, description } = repositoryStateText(settings.state);
  return (
    <>
      <Chip isOutlined>{settings.isPublic ? 'public' : 'private'}</Chip>
      {settings.state !== 'NORMAL' && (
        <span data-testid="repository-state">
          <Chip color="orange">{label}</Chip> <small className={typography.subtle}>{description}</small>
        </span>
      )}
    </>
  );
}
