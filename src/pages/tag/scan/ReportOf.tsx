import { shortDigest } from '@/domain/digest';
import { platformShort } from '@/domain/platform';
import type { RepositoryName } from '@/domain/repository';
import type { Tag } from '@/domain/tag';
import { AppLink } from '@/routing/AppLink';
import type { TagChild } from '../selected-manifest';
import { usePlatformAddress } from './use-platform-address';

interface ReportOfProps {
  repository: RepositoryName;
  tag: Tag;
  child: TagChild;
}

/** Which part of a multi-arch tag the report is about, and the way to the others. */
export function ReportOf({ repository, tag, child }: ReportOfProps) {
  const addressOf = usePlatformAddress(repository, tag.name);
  return (
    <p className="app-report-of">
      <span>
        Report of <strong>{childName(child)}</strong>
      </span>
      <AppLink to={addressOf(tag.manifestDigest)}>All platforms</AppLink>
    </p>
  );
}

/** "linux/arm64", or what else a child of an index is. */
function childName({ platform, isAttestation, digest }: TagChild): string {
  if (isAttestation) return `attestation ${shortDigest(digest)}`;
  return platform === null ? `unknown platform ${shortDigest(digest)}` : platformShort(platform);
}
