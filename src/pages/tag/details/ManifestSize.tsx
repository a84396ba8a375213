import { Skeleton } from '@patternfly/react-core';
import { countOf, partOf } from '@/domain/text/count-text';
import { formatByteRange, formatBytes } from '@/domain/text/byte-size';
import { InlineError } from '@/features/failure/InlineError';
import typography from '@/ui/styles/typography.module.css';
import type { TagTabProps } from '../tag-tabs';
import { useSelectedImages } from './use-selected-images';

/** Compressed size of the selected image; smallest to largest platform of an index. */
export function ManifestSize({ repository, tag, selected }: TagTabProps) {
  const { manifests, total, isPending, error, retry } = useSelectedImages(repository, selected);
  const sizes = manifests.map(({ sizeBytes }) => sizeBytes ?? 0).filter((size) => size > 0);
  if (selected.isIndex) {
    // One image may be listed for several platforms: its size is counted once.
    const platforms = selected.entries.filter(({ kind, isPresent }) => kind === 'image' && isPresent);
    const noun = platforms.length > total ? 'image' : 'platform';
    if (isPending) return <Skeleton width="8rem" screenreaderText="Loading size" />;
    return (
      <>
        {sizes.length > 0 ? formatByteRange(sizes) : error === null && 'Unknown'}
        {sizes.length > 0 && <small className={typography.subtle}> ({countOf(sizes.length, noun)})</small>}
        {error !== null && (
          <InlineError
            title={`Unable to get the size of ${partOf(total - manifests.length, total, noun)}`}
            error={error}
            onRetry={retry}
          />
        )}
      </>
    );
  }
  // The tag list has the size of a single image already.
  const size = sizes[0] ?? (selected.child === null ? tag.sizeBytes : null) ?? 0;
  if (size > 0) return <span data-tip={`${countOf(size, 'byte')}, compressed`}>{formatBytes(size)}</span>;
  if (error !== null) {
    return <InlineError title="Unable to get the size" error={error} onRetry={retry} />;
  }
  return isPending ? <Skeleton width="5rem" screenreaderText="Loading size" /> : <>Unknown</>;
}
