import { Alert, Skeleton } from '@patternfly/react-core';
import { isPlatform } from '@/domain/image/platforms/platforms';
import type { RepositoryName } from '@/domain/repository/repository';
import type { Tag } from '@/domain/tags/tag';
import { FailureAlert } from '@/features/failure/FailureAlert';
import { useEntries } from '@/queries/images/use-entries';
import { useMissingWords } from '@/queries/images/use-missing-words';
import { Cell } from '@/ui/data-table/Cell';
import { cellsOf } from '@/ui/data-table/cells';
import { Row } from '@/ui/data-table/Row';
import { cardPlace } from '@/ui/data-table/use-fitted-columns';
import typography from '@/ui/styles/typography.module.css';
import type { RowTrack } from '../columns/page-tracks';
import type { FittedTagColumn } from '../columns/tag-column';
import { usePlatforms } from './use-platforms';

interface PlatformRowsProps {
  repository: RepositoryName;
  tag: Tag;
  columns: readonly FittedTagColumn[];
  tracks: readonly RowTrack[];
  /** False while tag and platforms are off screen: then nothing is asked. */
  isWanted: boolean;
}

/** The platforms of an index, each in the columns of the table. */
export function PlatformRows({ repository, tag, columns, tracks, isWanted }: PlatformRowsProps) {
  const { index } = usePlatforms(repository, tag, isWanted);
  const platforms = useEntries(repository, tag, index.data, isWanted).filter(isPlatform);
  const words = useMissingWords(repository, isWanted && platforms.some(({ isPresent }) => !isPresent));
  // If only a second reading failed, what the first one brought is still shown.
  if (index.isLoadingError || (index.isSuccess && platforms.length === 0)) {
    return (
      <Row>
        <Cell colSpan={columns.length}>
          {index.isLoadingError ? (
            <FailureAlert
              isPlain
              variant="danger"
              title="Unable to get the platforms."
              error={index.error}
              onRetry={() => void index.refetch()}
            />
          ) : (
            <Alert component="p" isInline isPlain variant="info" title="This index names no platforms." />
          )}
        </Cell>
      </Row>
    );
  }
  if (index.isPending) {
    return Array.from({ length: tag.index?.childCount ?? 1 }, (_unused, position) => (
      <Row key={position}>
        {cellsOf(columns, ({ key }) => key === 'name' && <Skeleton width="50%" screenreaderText="Loading platforms" />)}
      </Row>
    ));
  }
  const line = { repository, tag, words, tracks, isOnScreen: isWanted, retry: () => void index.refetch() };
  return platforms.map((entry) => (
    <Row key={entry.id} className={entry.isPresent ? undefined : typography.subtle} data-testid="platform-row">
      {cellsOf(
        columns,
        ({ platformCell, fit }) => platformCell?.({ ...line, entry }, fit),
        ({ place, platformPhone }) => (platformPhone === undefined ? place : cardPlace(platformPhone)),
      )}
    </Row>
  ));
}
