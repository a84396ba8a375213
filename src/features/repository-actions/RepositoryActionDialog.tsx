import { ChangeVisibilityDialog } from './ChangeVisibilityDialog';
import { DeleteRepositoriesDialog } from './DeleteRepositoriesDialog';
import type { RepositoryActionId } from './repository-action';
import type { KnownRepository } from './use-repository-targets';

interface RepositoryActionDialogProps {
  actionId: RepositoryActionId;
  repositories: readonly KnownRepository[];
  /** `deleted`: null if the person called it off, and nothing was begun. */
  onClose(deleted: readonly KnownRepository[] | null): void;
}

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
          onClose={(isBegun) => onClose(isBegun ? [] : null)}
        />
      );
  }
}
