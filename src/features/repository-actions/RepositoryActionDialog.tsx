import { ChangeVisibilityDialog } from './ChangeVisibilityDialog';
import { DeleteRepositoriesDialog } from './DeleteRepositoriesDialog';
import type { RepositoryActionId } from './repository-action';
import type { KnownRepository } from './use-repository-targets';

interface RepositoryActionDialogProps {
  actionId: RepositoryActionId;
  repositories: readonly KnownRepository[];
  onClose(deleted: readonly KnownRepository[]): void;
}

/** The dialog of an action. */
export function RepositoryActionDialog({ actionId, repositories, onClose }: RepositoryActionDialogProps) {
  switch (actionId) {
    case 'delete':
      return <DeleteRepositoriesDialog repositories={repositories} onClose={onClose} />;
    case 'make-public':
    case 'make-private':
      return (
        <ChangeVisibilityDialog
          visibility={actionId === 'make-public' ? 'public' : 'private'}
          repositories={repositories}
          onClose={() => onClose([])}
        />
      );
  }
}
