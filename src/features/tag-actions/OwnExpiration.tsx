import { useQuery } from '@tanstack/react-query';
import { expiresAfterKey, ownExpirationText } from '@/domain/expiration/expires-after';
import type { RepositoryName } from '@/domain/repository/repository';
import { manifestQueries } from '@/queries/images/manifests.queries';

interface OwnExpirationProps {
  repository: RepositoryName;
  /** `sha256:…` of the image that gets a tag. */
  digest: string;
}

/** When a new tag on an image will expire by the image's own label; nothing if it has none, or if its labels are not known. */
export function OwnExpiration({ repository, digest }: OwnExpirationProps) {
  const labels = useQuery(manifestQueries.labels(repository, digest));
  const label = labels.data?.find(({ key }) => key === expiresAfterKey);
  return label === undefined ? null : <p>{`Expires: ${ownExpirationText(label.value, 'the tag is set')}`}</p>;
}
