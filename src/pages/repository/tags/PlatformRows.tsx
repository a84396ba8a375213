import { Alert, Button, Label, Skeleton } from '@patternfly/react-core';
import ExclamationTriangleIcon from '@patternfly/react-icons/dist/esm/icons/exclamation-triangle-icon';
import type { ReactNode } from 'react';
import { shortDigest } from '@/domain/digest';
import { platformText } from '@/domain/platform';
import type { RepositoryName } from '@/domain/repository';
import { explainError } from '@/domain/request-failure';
import type { Tag } from '@/domain/tag';
import { ImageScan } from '@/features/scan-status/ImageScan';
import { AppLink } from '@/routing/AppLink';
import { paths } from '@/routing/paths';
import { CopyButton } from '@/ui/CopyButton';
import { Cell } from '@/ui/data-table/Cell';
import { Row } from '@/ui/data-table/Row';
import { PlatformSize } from './PlatformSize';
import type { TagColumn, TagColumnKey } from './tag-columns';
import { TrackCell, type RowTrack } from './TrackCell';
import { usePlatforms, type PlatformOfTag } from './use-platforms';

interface PlatformRowsProps {
  repository: RepositoryName;
  tag: Tag;
  columns: readonly TagColumn[];
  tracks: readonly RowTrack[];
  /** False while tag and platforms are off screen: then nothing is asked. */
  isWanted: boolean;
}

const missingTip = 'This architecture is not present locally. It will be pulled on first access.';

/** The platforms of an index, each in the columns of the table. */
export function PlatformRows({ repository, tag, columns, tracks, isWanted }: PlatformRowsProps) {
  const { index, platforms } = usePlatforms(repository, tag, isWanted);
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
  return platforms.map((platform, position) => (
    // The place belongs to the key: an index may list one image for several platforms.
    <Row
      key={`${platform.digest} ${position}`}
      className={platform.isPresent ? 'app-platform' : 'app-platform app-subtle'}
    >
      {columns.map(({ key, header, isHeaderHidden }) => (
        <Cell key={key} dataLabel={isHeaderHidden === true ? undefined : header} className={`app-col-${key}`}>
          {key === 'tracks' ? (
            <TrackCell tracks={passing(tracks)} />
          ) : (
            platformCell(key, repository, tag, platform, isWanted)
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

function platformCell(
  key: TagColumnKey,
  repository: RepositoryName,
  tag: Tag,
  { digest, platform, isPresent }: PlatformOfTag,
  isWanted: boolean,
): ReactNode {
  switch (key) {
    case 'name': {
      const text = platform === null ? 'Unknown platform' : platformText(platform);
      return (
        <span className="app-tag-name app-platform-name">
          {isPresent ? <AppLink to={paths.tag(repository, tag.name, { digest })}>{text}</AppLink> : text}
          {!isPresent && (
            <>
              <span role="img" aria-label="Missing architecture" data-tip={missingTip}>
                <ExclamationTriangleIcon />
              </span>
              <Label isCompact data-testid="missing-manifest-label" data-tip={missingTip}>
                Missing
              </Label>
            </>
          )}
        </span>
      );
    }
    case 'security':
      return isPresent ? (
        <ImageScan
          repository={repository}
          digest={digest}
          to={paths.tag(repository, tag.name, { tab: 'securityreport', digest })}
          isWanted={isWanted}
        />
      ) : (
        'N/A'
      );
    case 'size':
      return isPresent ? <PlatformSize repository={repository} digest={digest} isWanted={isWanted} /> : 'N/A';
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
