import { Skeleton } from '@patternfly/react-core';
import type { RepositoryName } from '@/domain/repository/repository';
import { explainError } from '@/domain/registry/request-failure';
import type { Tag } from '@/domain/tags/tag';
import { NotLoaded } from '@/ui/NotLoaded';
import typography from '@/ui/styles/typography.module.css';
import { usePlatforms } from './use-platforms';

/** Names that have room in one line. */
const platformsShown = 2;

interface PlatformNamesProps {
  repository: RepositoryName;
  tag: Tag;
  isWanted: boolean;
  /** On one line, even if the end is lost. */
  isCut: boolean;
}

/** What an index has images for. */
export function PlatformNames({ repository, tag, isWanted, isCut }: PlatformNamesProps) {
  const { index, platforms } = usePlatforms(repository, tag, isWanted);
  if (index.isLoadingError) {
    return (
      <NotLoaded
        what={`platforms of ${tag.name}`}
        reason={`Unable to get the platforms. ${explainError(index.error)}`}
        onRetry={() => void index.refetch()}
      />
    );
  }
  if (index.isPending) return <Skeleton screenreaderText="Loading platforms" />;
  const names = platforms.map(({ shortName }) => shortName);
  if (names.length === 0) return <span className={typography.subtle}>None</span>;
  const moreCount = names.length - platformsShown;
  return (
    <span className={isCut ? typography.cut : undefined} data-tip={names.join(', ')}>
      {names.slice(0, platformsShown).join(', ')}
      {moreCount > 0 && (
        <>
          {` and ${moreCount} more`}
          <span className="pf-v6-screen-reader">: {names.slice(platformsShown).join(', ')}</span>
        </>
      )}
    </span>
  );
}
