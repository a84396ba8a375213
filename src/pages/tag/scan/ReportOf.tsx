import type { IndexEntry } from '@/domain/image/platforms';
import type { RepositoryName } from '@/domain/repository/repository';
import type { Tag } from '@/domain/tags/tag';
import { AppLink } from '@/routing/AppLink';
import { usePlatformAddress } from './platforms/use-platform-address';

interface ReportOfProps {
  repository: RepositoryName;
  tag: Tag;
  child: IndexEntry;
}

/** Which part of a multi-arch tag the report is about, and the way to the others. */
export function ReportOf({ repository, tag, child }: ReportOfProps) {
  const addressOf = usePlatformAddress(repository, tag.name);
  return (
    <p className="app-report-of">
      <span>
        Report of <strong>{child.shortName}</strong>
      </span>
      <AppLink to={addressOf({ digest: tag.manifestDigest })}>All platforms</AppLink>
    </p>
  );
}
