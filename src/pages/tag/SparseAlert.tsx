import { Alert } from '@patternfly/react-core';
import { isPlatform, type IndexEntry } from '@/domain/image/platforms/platforms';
import type { RepositoryName } from '@/domain/repository/repository';
import { useMissingWords } from '@/queries/images/use-missing-words';
import layout from '@/ui/styles/layout.module.css';

interface SparseAlertProps {
  repository: RepositoryName;
  /** The children of the index, as far as they are known. */
  entries: readonly IndexEntry[];
}

/** Says that the registry holds only some manifests of the tag, which ones are missing, and what becomes of them. */
export function SparseAlert({ repository, entries }: SparseAlertProps) {
  const { outlook, isPending } = useMissingWords(repository);
  const missing = entries.filter(({ isPresent }) => !isPresent);
  const architectures = missing.filter(isPlatform);
  const others = missing.filter((entry) => !isPlatform(entry));
  const isComplete = architectures.length === 0 && others.length > 0;
  return (
    <Alert isInline component="h2" variant="warning" title="Sparse Manifest List" data-testid="sparse-manifest-alert">
      This is a sparse manifest list - {isComplete ? 'all' : 'not all'} architectures are present locally.
      {architectures.length > 0 && ` Missing architectures: ${namesOf(architectures)}.`}
      {others.length > 0 && ` ${isComplete ? 'Missing' : 'Also missing'}: ${namesOf(others)}.`}{' '}
      {/* The longer words keep the room of either while it is not known which are true. */}
      <span className={isPending ? layout.room : undefined}>
        {`${isComplete ? 'They' : 'Missing architectures'} ${isPending || outlook !== '' ? 'will be pulled on first access' : 'are not in this registry'}.`}
      </span>
    </Alert>
  );
}

function namesOf(entries: readonly IndexEntry[]): string {
  return entries.map(({ shortName }) => shortName).join(', ');
}
