import { entryAddress } from '@/domain/image/platforms/platforms';
import { explainError } from '@/domain/registry/request-failure';
import { ImageScan } from '@/features/scan-status/ImageScan';
import { paths } from '@/routing/paths';
import { NotLoaded } from '@/ui/NotLoaded';
import { IndexScanCell } from '../platforms/IndexScanCell';
import type { TagColumn } from './tag-column';

/** What the scan of an image found; of an index, the worst over its platforms. */
export const securityColumn: TagColumn = {
  key: 'security',
  header: 'Security',
  isOfImage: true,
  width: 'clamp(11.5rem, 20vw - 6.5rem, 16rem)',
  narrow: { below: 88, width: '9rem' },
  phone: { line: 2, at: 'fill' },
  isShownAtFirst: true,
  isThere: ({ features }) => features.securityScanner,
  asksFor: () => true,
  cell: ({ repository, tag, isOnScreen }, { isNarrow }) =>
    tag.isIndex ? (
      <IndexScanCell repository={repository} tag={tag} isWanted={isOnScreen} isShort={isNarrow} />
    ) : (
      <ImageScan
        repository={repository}
        digest={tag.manifestDigest}
        to={paths.tag(repository, tag.name, { tab: 'securityreport', digest: tag.manifestDigest })}
        of={tag.name}
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
          of={`${tag.name}, ${entry.name}`}
          isWanted={isOnScreen}
          isShort={isNarrow}
        />
      );
    }
    if (entry.problem === undefined) return 'N/A';
    return (
      <NotLoaded
        what={`platforms of ${tag.name}, ${entry.name}`}
        reason={`Unable to get its platforms. ${explainError(entry.problem)}`}
        onRetry={retry}
      />
    );
  },
};
