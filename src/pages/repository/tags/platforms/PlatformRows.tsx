import { Alert, Button, Label, Skeleton } from '@patternfly/react-core';
import ExclamationTriangleIcon from '@patternfly/react-icons/dist/esm/icons/exclamation-triangle-icon';
import type { ReactNode } from 'react';
import { shortDigest } from '@/domain/image/digest';
import { entryAddress, isPlatform, type IndexEntry } from '@/domain/image/platforms';
import type { MissingWords } from '@/domain/image/missing-platform';
import type { RepositoryName } from '@/domain/repository/repository';
import { explainError } from '@/domain/registry/request-failure';
import type { Tag } from '@/domain/tags/tag';
import { ImageScan } from '@/features/scan-status/ImageScan';
import { useEntries } from '@/queries/images/use-entries';
import { useMissingWords } from '@/queries/images/use-missing-words';
import { AppLink } from '@/routing/AppLink';
import { paths } from '@/routing/paths';
import { CopyButton } from '@/ui/copy/CopyButton';
import { Cell } from '@/ui/data-table/Cell';
import { Row } from '@/ui/data-table/Row';
import { PlatformSize } from './PlatformSize';
import type { TagColumn, TagColumnKey } from '../columns/tag-columns';
import { TrackCell, type RowTrack } from '../columns/TrackCell';
import { usePlatforms } from './use-platforms';

interface PlatformRowsProps {
  repository: RepositoryName;
  tag: Tag;
  columns: readonly TagColumn[];
  tracks: readonly RowTrack[];
  /** False while tag and platforms are off screen: then nothing is asked. */
  isWanted: boolean;
}

/** The platforms of an index, each in the columns of the table. */
export function PlatformRows({ repository, tag, columns, tracks, isWanted }: PlatformRowsProps) {
  const { index } = usePlatforms(repository, tag, isWanted);
  const platforms = useEntries(repository, tag, index.data, isWanted).filter(isPlatform);
  const words = useMissingWords(repository, isWanted && platforms.some(({ isPresent }) => !isPresent));
  if (index.isError || (index.isSuccess && platforms.length === 0)) {
    return (
      <Row>
        <Cell colSpan={columns.length}>
          <Alert
            isInline
            isPlain
            variant={index.isError ? 'danger' : 'info'}
            title={
              index.isError
                ? `Unable to get the platforms. ${explainError(index.error)}`
                : 'This index names no platforms.'
            }
            actionLinks={
              index.isError && (
                <Button variant="link" isInline onClick={() => void index.refetch()}>
                  Retry
                </Button>
              )
            }
          />
        </Cell>
      </Row>
    );
  }
  if (index.isPending) {
    return Array.from({ length: tag.index?.childCount ?? 1 }, (_unused, position) => (
      <Row key={position} className="app-platform">
        {columns.map(({ key }) => (
          <Cell key={key}>{key === 'name' && <Skeleton width="50%" screenreaderText="Loading platforms" />}</Cell>
        ))}
      </Row>
    ));
  }
  return platforms.map((platform) => (
    <Row key={platform.id} className={platform.isPresent ? 'app-platform' : 'app-platform app-subtle'}>
      {columns.map(({ key, header, isHeaderHidden }) => (
        <Cell key={key} dataLabel={isHeaderHidden === true ? undefined : header} className={`app-col-${key}`}>
          {key === 'tracks' ? (
            <TrackCell tracks={passing(tracks)} />
          ) : (
            platformCell(key, { repository, tag, entry: platform, words, isWanted, retry: () => void index.refetch() })
          )}
        </Cell>
      ))}
    </Row>
  ));
}

/** Below a row the lines only pass, and those that end in it are gone. */
function passing(tracks: readonly RowTrack[]): RowTrack[] {
  return tracks.filter(({ position }) => position !== 'last').map((track) => ({ ...track, position: 'passing' }));
}

interface PlatformCellProps {
  repository: RepositoryName;
  tag: Tag;
  entry: IndexEntry;
  words: MissingWords;
  isWanted: boolean;
  /** Reads the index anew. */
  retry(): void;
}

function platformCell(
  key: TagColumnKey,
  { repository, tag, entry, words, isWanted, retry }: PlatformCellProps,
): ReactNode {
  const { digest, isPresent, kind, name } = entry;
  const isImage = kind === 'image' && isPresent;
  switch (key) {
    case 'name':
      return (
        <span className="app-tag-name app-platform-name">
          {isPresent ? <AppLink to={paths.tag(repository, tag.name, entryAddress(entry))}>{name}</AppLink> : name}
          {!isPresent && <MissingMark words={words} />}
        </span>
      );
    case 'security':
      if (isImage) {
        return (
          <ImageScan
            repository={repository}
            digest={digest}
            to={paths.tag(repository, tag.name, { tab: 'securityreport', ...entryAddress(entry) })}
            isWanted={isWanted}
          />
        );
      }
      return entry.problem === undefined ? 'N/A' : <UnreadIndex problem={entry.problem} retry={retry} />;
    case 'size':
      return isImage ? <PlatformSize repository={repository} digest={digest} isWanted={isWanted} /> : 'N/A';
    case 'digest':
      return (
        <span className="app-digest">
          <code>{shortDigest(digest)}</code>
          <CopyButton isQuiet text={digest} label="Copy manifest digest to clipboard" />
        </span>
      );
    default:
      return null;
  }
}

function MissingMark({ words: { where, outlook } }: { words: MissingWords }) {
  const tip = `This architecture is ${where.toLowerCase()}. ${outlook}`.trim();
  return (
    <>
      <span role="img" aria-label="Missing architecture" data-tip={tip}>
        <ExclamationTriangleIcon />
      </span>
      <Label isCompact data-testid="missing-manifest-label" data-tip={tip}>
        Missing
      </Label>
    </>
  );
}

/** An index within the tag's index of whose images nothing is known. */
function UnreadIndex({ problem, retry }: { problem: Error; retry(): void }) {
  return (
    <span data-tip={explainError(problem)}>
      Unable to get its platforms{' '}
      <Button variant="link" isInline size="sm" aria-label="Retry platforms" onClick={retry}>
        Retry
      </Button>
    </span>
  );
}
