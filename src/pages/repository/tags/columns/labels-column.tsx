import { Skeleton } from '@patternfly/react-core';
import { lazyPart } from '@/ui/lazy/lazy-part';
import type { TagColumn } from './tag-column';

// The column is off at first: few people wait for its code.
const LabelsCell = lazyPart(async () => (await import('./LabelsCell')).LabelsCell);

const loading = <Skeleton width="70%" screenreaderText="Loading labels" />;

/** The first label of a tag's image. */
export const labelsColumn: TagColumn = {
  key: 'labels',
  header: 'Labels',
  isOfImage: true,
  width: 'clamp(12rem, 33vw - 18rem, 20rem)',
  claims: 18,
  isShownAtFirst: false,
  phone: { line: 5, at: 'wide' },
  asksFor: () => true,
  cell: ({ repository, tag, isOnScreen }) => (
    <LabelsCell repository={repository} tag={tag} isWanted={isOnScreen} fallback={loading} />
  ),
};
