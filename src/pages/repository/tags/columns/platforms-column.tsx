import { Skeleton } from '@patternfly/react-core';
import { lazyPart } from '@/ui/lazy/lazy-part';
import typography from '@/ui/styles/typography.module.css';
import type { TagColumn } from './tag-column';

// The column is off at first: few people wait for its code.
const PlatformNames = lazyPart(async () => (await import('../platforms/PlatformNames')).PlatformNames);

const loading = <Skeleton screenreaderText="Loading platforms" />;

/** What the images of a multi-arch tag run on. Of a single image the registry does not say. */
export const platformsColumn: TagColumn = {
  key: 'platforms',
  header: 'Platforms',
  isOfImage: true,
  width: '13rem',
  claims: 13,
  dropBelow: 60,
  isShownAtFirst: false,
  phone: { line: 7, at: 'wide', isNamed: true },
  asksFor: () => true,
  cell: ({ repository, tag, isOnScreen }, { isPhone }) =>
    tag.isIndex ? (
      <PlatformNames repository={repository} tag={tag} isWanted={isOnScreen} isCut={!isPhone} fallback={loading} />
    ) : (
      <span className={typography.subtle} data-tip="The registry tells the platforms of multi-arch tags only">
        Single image
      </span>
    ),
};
