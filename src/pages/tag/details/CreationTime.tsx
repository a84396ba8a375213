import { Skeleton } from '@patternfly/react-core';
import { Timestamp } from '@/features/timestamp/Timestamp';
import { imageCreatedAt } from '@/domain/layers/image-created-at';
import typography from '@/ui/styles/typography.module.css';
import type { TagTabProps } from '../tag-tabs';
import { useSelectedImages } from './use-selected-images';

/** When the image itself was built; if it does not say, when its tag began. */
export function CreationTime({ repository, tag, selected, now }: TagTabProps & { now: number }) {
  const { manifests, isPending } = useSelectedImages(repository, selected);
  if (isPending) return <Skeleton width="12rem" screenreaderText="Loading creation time" />;
  const createdAt = imageCreatedAt(manifests);
  if (createdAt !== null) {
    const source = selected.isIndex ? 'newest build of its platforms' : 'as recorded in the image';
    return (
      <>
        <Timestamp at={createdAt} now={now} /> <small className={typography.subtle}>({source})</small>
      </>
    );
  }
  if (tag.startedAt === null) return <>N/A</>;
  return (
    <>
      <Timestamp at={tag.startedAt} now={now} />{' '}
      <small className={typography.subtle}>(time of tagging; the image has no date)</small>
    </>
  );
}
