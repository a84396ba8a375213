import { useQuery } from '@tanstack/react-query';
import { expiresAfterKey, ownExpirationText } from '@/domain/expiration/expires-after';
import type { Tag } from '@/domain/tags/tag';
import { Timestamp } from '@/features/timestamp/Timestamp';
import { manifestQueries } from '@/queries/images/manifests.queries';
import typography from '@/ui/styles/typography.module.css';
import type { HistoricImage } from './use-image-children';

interface RestoredExpirationProps extends HistoricImage {
  /** The tag as it is now; null if there is none. */
  before: Tag | null;
}

/** When the tag will expire: a restore drops what was set by hand, and the image's own label counts anew. */
export function RestoredExpiration({ repository, row, mayBeTagged, before }: RestoredExpirationProps) {
  // The registry does not give the labels of an image without a tag.
  const labels = useQuery({ ...manifestQueries.labels(repository, row.manifestDigest), enabled: mayBeTagged });
  const label = labels.data?.find(({ key }) => key === expiresAfterKey);
  const dropped = before?.endsAt ?? null;
  return (
    <>
      {label === undefined ? 'Never' : ownExpirationText(label.value, 'the restore')}
      {dropped !== null && (
        <strong>
          {' ('}
          <Timestamp at={dropped} className={typography.breakable} /> is dropped)
        </strong>
      )}
      {(labels.isError || !mayBeTagged) && label === undefined && (
        <span className={typography.subtle}>{`, unless the image's label ${expiresAfterKey} says otherwise`}</span>
      )}
    </>
  );
}
