import { Skeleton } from '@patternfly/react-core';
import { lazyPart } from '@/ui/lazy/lazy-part';
import type { TagColumn } from './tag-column';

// The column is off at first: few people wait for its code.
const CreatedCell = lazyPart(async () => (await import('./CreatedCell')).CreatedCell);

const loading = <Skeleton screenreaderText="Loading date of creation" />;

/** When the image was built, which the date of a moved tag does not show; of an index, its latest image. */
export const createdColumn: TagColumn = {
  key: 'created',
  header: 'Created',
  isOfImage: true,
  width: '9.5rem',
  claims: 9.5,
  dropBelow: 56,
  isShownAtFirst: false,
  phone: { line: 6, at: 'wide', isNamed: true },
  asksFor: () => true,
  cell: ({ repository, tag, isOnScreen }) => (
    <CreatedCell repository={repository} of={tag} name={tag.name} isWanted={isOnScreen} fallback={loading} />
  ),
  platformCell: ({ repository, tag, entry, isOnScreen }) =>
    entry.kind === 'image' && entry.isPresent ? (
      <CreatedCell
        repository={repository}
        of={entry.digest}
        name={`${tag.name}, ${entry.name}`}
        isWanted={isOnScreen}
        fallback={loading}
      />
    ) : (
      'N/A'
    ),
};
