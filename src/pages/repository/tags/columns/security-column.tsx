import { Button, Skeleton } from '@patternfly/react-core';
import CheckCircleIcon from '@patternfly/react-icons/dist/esm/icons/check-circle-icon';
import { useQueries } from '@tanstack/react-query';
import { distinctImages, heldImages } from '@/domain/image/platforms';
import type { RepositoryName } from '@/domain/repository/repository';
import { rollUpScans } from '@/domain/scan/scan-rollup';
import type { Tag } from '@/domain/tags/tag';
import { SeverityIcon } from '@/features/scan-status/SeverityIcon';
import { manifestQueries } from '@/queries/images/manifests.queries';
import { entryAddress } from '@/domain/image/platforms';
import { explainError } from '@/domain/registry/request-failure';
import { ImageScan } from '@/features/scan-status/ImageScan';
import { paths } from '@/routing/paths';
import styles from '@/features/scan-status/scan-status.module.css';
import typography from '@/ui/styles/typography.module.css';
import layout from '@/ui/styles/layout.module.css';
import { usePlatforms } from '../platforms/use-platforms';
import type { TagColumn } from './tag-column';

/** What the scan of an image found; of an index, the worst over its platforms. */
export const securityColumn: TagColumn = {
  key: 'security',
  header: 'Security',
  width: '11.5rem',
  narrow: { below: 88, width: '9rem' },
  phone: { line: 2, at: 'fill' },
  isShownAtFirst: true,
  isThere: ({ features }) => features.securityScanner,
  cell: ({ repository, tag, isOpen, isExpanded, isOnScreen, actions }, { isNarrow }) =>
    tag.isIndex ? (
      <IndexScan
        repository={repository}
        tag={tag}
        isWanted={isOnScreen && (isOpen || isExpanded)}
        isShort={isNarrow}
        onOpen={actions.toggleOpen}
      />
    ) : (
      <ImageScan
        repository={repository}
        digest={tag.manifestDigest}
        to={paths.tag(repository, tag.name, { tab: 'securityreport', digest: tag.manifestDigest })}
        isWanted={isOnScreen}
        isShort={isNarrow}
      />
    ),
  platformCell: ({ repository, tag, entry, isOnScreen, retry }, { isNarrow }) => {
    if (entry.kind === 'image' && entry.isPresent) {
      return (
        <ImageScan
          repository={repository}
          digest={entry.digest}
          to={paths.tag(repository, tag.name, { tab: 'securityreport', ...entryAddress(entry) })}
          isWanted={isOnScreen}
          isShort={isNarrow}
        />
      );
    }
    return entry.problem === undefined ? 'N/A' : <UnreadIndex problem={entry.problem} retry={retry} />;
  },
};

interface IndexScanProps {
  repository: RepositoryName;
  tag: Tag;
  /** True once the row's platforms are open (or were); only then anything is asked. */
  isWanted: boolean;
  /** Without what is beside the worst severity. */
  isShort: boolean;
  onOpen(tagName: string): void;
}

/** The worst over an index's platforms and how many of them are scanned. Until it is opened, only the way there. */
function IndexScan({ repository, tag, isWanted, isShort, onOpen }: IndexScanProps) {
  const { index, platforms } = usePlatforms(repository, tag, isWanted);
  const images = distinctImages(platforms);
  const held = heldImages(platforms);
  const scans = useQueries({
    queries: held.map(({ digest }) => ({ ...manifestQueries.scanSummary(repository, digest), enabled: isWanted })),
    subscribed: isWanted,
  });
  const { worst, scannedCount, knownCount } = rollUpScans(images.map((image) => scans[held.indexOf(image)]?.data));
  // The line below the tag tells why, and has the button to try again.
  if (isWanted && index.isError) return <span className={typography.subtle}>Unable to get security details</span>;
  if (isWanted && knownCount === 0 && (index.isPending || scans.some(({ isPending }) => isPending))) {
    return <Skeleton width="70%" screenreaderText="Loading security details" />;
  }
  if (!isWanted && knownCount === 0) {
    return (
      <Button
        variant="link"
        isInline
        onClick={({ currentTarget }) => {
          // Its replacement takes no focus; the row's own arrow closes the platforms again.
          currentTarget.closest('tr')?.querySelector<HTMLElement>('button[aria-expanded]')?.focus();
          onOpen(tag.name);
        }}
      >
        See Child Manifests
      </Button>
    );
  }
  if (images.length === 0) return <span className={typography.subtle}>No platforms</span>;
  const progress = `${scannedCount} of ${images.length} scanned`;
  return (
    <span className={layout.inline} data-tip={`The worst over all platforms; ${progress}`}>
      {worst !== null && (
        <>
          <SeverityIcon severity={worst} /> <strong>{worst}</strong>
        </>
      )}
      {worst === null && scannedCount > 0 && (
        <>
          <CheckCircleIcon className={typography.success} aria-hidden /> None Detected
        </>
      )}
      {!isShort && (
        <span className={styles.others}>
          {/* Beside "None Detected" the column has no room for the last word. */}
          {worst === null && scannedCount > 0 ? (
            <span>
              {`${scannedCount} of ${images.length}`}
              <span className="pf-v6-screen-reader"> scanned</span>
            </span>
          ) : (
            progress
          )}
        </span>
      )}
    </span>
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
