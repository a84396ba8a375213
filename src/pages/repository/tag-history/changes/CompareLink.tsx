import type { HistoryChange } from '@/domain/history/tag-history';
import type { RepositoryName } from '@/domain/repository/repository';
import { AppLink } from '@/routing/AppLink';
import { paths } from '@/routing/paths';

interface CompareLinkProps {
  repository: RepositoryName;
  change: HistoryChange;
}

/** Compares what a tag pointed to before a change and after it; nothing for a change that is no move. */
export function CompareLink({ repository, change: { tagName, digest, previousDigest } }: CompareLinkProps) {
  if (previousDigest === null || previousDigest === digest) return null;
  const side = (ofSide: string) => `${tagName}@${ofSide}`;
  return (
    <AppLink
      to={paths.compare(repository, { a: side(previousDigest), b: side(digest) })}
      aria-label={`Compare ${tagName} before and after`}
    >
      Compare
    </AppLink>
  );
}
