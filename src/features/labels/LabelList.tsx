import { Skeleton } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import type { RepositoryName } from '@/domain/repository/repository';
import { manifestQueries } from '@/queries/images/manifests.queries';
import { InlineError } from '@/features/failure/InlineError';
import typography from '@/ui/styles/typography.module.css';
import { LabelChip } from './LabelChip';
import layout from '@/ui/styles/layout.module.css';

interface LabelListProps {
  repository: RepositoryName;
  /** `sha256:…` of the manifest or index whose labels are shown. */
  digest: string;
}

/** The labels of one manifest, loaded by themselves: if that fails, only they are missing. */
export function LabelList({ repository, digest }: LabelListProps) {
  const labels = useQuery(manifestQueries.labels(repository, digest));
  if (labels.data === undefined) {
    if (labels.isError) {
      return <InlineError title="Unable to get labels" error={labels.error} onRetry={() => void labels.refetch()} />;
    }
    return <Skeleton width="12rem" screenreaderText="Loading labels" />;
  }
  if (labels.data.length === 0) return <span className={typography.subtle}>No labels found</span>;
  return (
    <ul role="list" aria-label="Labels" className={layout.row}>
      {labels.data.map((label, position) => (
        // A malformed entry may have no id, and then the place has to do.
        <li key={label.id || position}>
          <LabelChip label={label} />
        </li>
      ))}
    </ul>
  );
}
