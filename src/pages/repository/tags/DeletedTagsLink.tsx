import type { Repository, RepositoryName } from '@/domain/repository';
import { AppLink } from '@/routing/AppLink';
import { paths } from '@/routing/paths';

interface DeletedTagsLinkProps {
  repository: RepositoryName;
  /** Undefined while they are not known. */
  details: Repository | undefined;
}

/**
 * Leads to what the time machine keeps. Whether that is anything takes the whole history to know, so it is not asked here:
 * tags are listed by their beginning, and one that was deleted just now may be on the last page.
 */
export function DeletedTagsLink({ repository, details }: DeletedTagsLinkProps) {
  if (details === undefined || details.tagExpirationSeconds <= 0) return null;
  return (
    <p className="app-deleted-tags-link">
      <AppLink to={paths.repository(repository, { tab: 'history', historyView: 'deleted' })}>
        Recently deleted tags
      </AppLink>
    </p>
  );
}
