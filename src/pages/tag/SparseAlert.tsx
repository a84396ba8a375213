import { Alert } from '@patternfly/react-core';
import type { IndexEntry } from '@/domain/image/platforms/platforms';
import type { RepositoryName } from '@/domain/repository/repository';
import { useMissingWords } from '@/queries/images/use-missing-words';
import layout from '@/ui/styles/layout.module.css';

interface SparseAlertProps {
  repository: RepositoryName;
  /** The children of the index, as far as they are known. */
  entries: readonly IndexEntry[];
}

/** Says that the registry holds only some platforms of the tag, which ones are missing, and what becomes of them. */
export function SparseAlert({ repository, entries }: SparseAlertProps) {
  const { outlook, isPending } = useMissingWords(repository);
  const missing = entries.filter(({ isPresent }) => !isPresent).map(({ shortName }) => shortName);
  return (
    <Alert isInline component="h2" variant="warning" title="Sparse Manifest List" data-testid="sparse-manifest-alert">
      This is a sparse manifest list - not all architectures are present locally.
      {missing.length > 0 && ` Missing architectures: ${missing.join(', ')}.`}{' '}
      {/* The longer words keep the room of either while it is not known which are true. */}
      <span className={isPending ? layout.room : undefined}>
        {`Missing architectures ${isPending || outlook !== '' ? 'will be pulled on first access' : 'are not in this registry'}.`}
      </span>
    </Alert>
  );
}
