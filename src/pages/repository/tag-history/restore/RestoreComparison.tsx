import { Skeleton } from '@patternfly/react-core';
import { useQueries } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { RepositoryName } from '@/domain/repository/repository';
import type { Tag } from '@/domain/tags/tag';
import { formatByteRange } from '@/domain/text/byte-size';
import { listNames } from '@/domain/text/name-list';
import { Timestamp } from '@/features/timestamp/Timestamp';
import { manifestQueries } from '@/queries/images/manifests.queries';
import { CopyButton } from '@/ui/copy/CopyButton';
import { Cell } from '@/ui/data-table/Cell';
import { HeadCell } from '@/ui/data-table/HeadCell';
import { PlainTable } from '@/ui/data-table/PlainTable';
import { Row } from '@/ui/data-table/Row';
import { RowGroup } from '@/ui/data-table/RowGroup';
import { classNames } from '@/ui/styles/class-names';
import typography from '@/ui/styles/typography.module.css';
import { digestText } from './digest-text';
import { ImageFindings } from './ImageFindings';
import { ImagePlatforms } from './ImagePlatforms';
import { RestoredExpiration } from './RestoredExpiration';
import { useImageChildren, type HistoricImage } from './use-image-children';
import type { KnownRows } from './use-known-rows';
import styles from './restore.module.css';

interface RestoreComparisonProps {
  repository: RepositoryName;
  tagName: string;
  /** Null if there is no tag of that name now. */
  liveTag: Tag | null;
  /** The entry that the tag is to be restored to. */
  row: Tag;
  known: KnownRows;
  hasScanner: boolean;
}

/** What the tag is now and what it will be, side by side. */
export function RestoreComparison(props: RestoreComparisonProps) {
  const { repository, tagName, liveTag, row, known, hasScanner } = props;
  const both = (line: (image: Tag) => ReactNode, now: ReactNode = liveTag === null ? '–' : line(liveTag)) => [
    now,
    line(row),
  ];
  const historic = (image: Tag) => ({
    repository,
    row: image,
    mayBeTagged: known.mayBeTagged(image.manifestDigest),
  });
  const lines: (readonly [string, readonly ReactNode[]] | false)[] = [
    [
      'Image',
      both((image) => <DigestText digest={image.manifestDigest} />, liveTag === null ? 'No such tag' : undefined),
    ],
    ['Size', both((image) => <ImageSize {...historic(image)} />)],
    ['Platforms', both((image) => <ImagePlatforms {...historic(image)} />)],
    hasScanner && ['Vulnerabilities', both((image) => <ImageFindings {...historic(image)} />)],
    [
      'Expires',
      [
        liveTag === null ? (
          '–'
        ) : liveTag.endsAt === null ? (
          'Never'
        ) : (
          <Timestamp key="now" at={liveTag.endsAt} className={typography.breakable} />
        ),
        <RestoredExpiration key="restored" {...historic(row)} before={liveTag} />,
      ],
    ],
    ['Other tags', both((image) => <OtherLivingTags digest={image.manifestDigest} except={tagName} known={known} />)],
  ];
  return (
    <PlainTable
      label={`${tagName} now and restored`}
      className={classNames(typography.breakable, styles.comparison)}
      head={
        <>
          <HeadCell label="Property">{null}</HeadCell>
          <HeadCell>Now</HeadCell>
          <HeadCell>Restored</HeadCell>
        </>
      }
    >
      <RowGroup>
        {lines.map(
          (line) =>
            line !== false && (
              <Row key={line[0]}>
                <Cell isRowName className={typography.bold}>
                  {line[0]}
                </Cell>
                <Cell>{line[1][0]}</Cell>
                <Cell>{line[1][1]}</Cell>
              </Row>
            ),
        )}
      </RowGroup>
    </PlainTable>
  );
}

function DigestText({ digest }: { digest: string }) {
  return (
    <span className={typography.digest} data-tip={digest}>
      <code>{digestText(digest)}</code>
      <CopyButton text={digest} label={`Copy digest ${digestText(digest)}`} />
    </span>
  );
}

function OtherLivingTags({ digest, except, known }: { digest: string; except: string; known: KnownRows }) {
  const names = known.living
    .filter(({ manifestDigest, name }) => manifestDigest === digest && name !== except)
    .map(({ name }) => name);
  if (names.length > 0) return <span className={typography.breakable}>{listNames(names, 4)}</span>;
  return <span className={typography.subtle}>{known.isComplete ? 'None' : 'None known so far'}</span>;
}

/** The size of an image; of an index, smallest to largest platform. */
function ImageSize(image: HistoricImage) {
  const { repository, row } = image;
  const { platforms, digests: named, isPending } = useImageChildren(image);
  const digests = platforms === null ? [] : named;
  const manifests = useQueries({ queries: digests.map((digest) => manifestQueries.image(repository, digest)) });
  if (isPending) return <Skeleton width="40%" screenreaderText="Loading size" />;
  const sizes = row.isIndex ? manifests.map(({ data }) => data?.sizeBytes ?? 0) : [row.sizeBytes ?? 0];
  const known = sizes.filter((bytes) => bytes > 0);
  if (known.length > 0) return <>{formatByteRange(known)}</>;
  if (manifests.some((manifest) => manifest.isPending)) {
    return <Skeleton width="40%" screenreaderText="Loading size" />;
  }
  return <span className={typography.subtle}>{row.isIndex ? 'Not known any more' : 'Unknown'}</span>;
}
