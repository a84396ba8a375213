import type { RepositoryName } from '@/domain/repository/repository';
import { AppLink } from '@/routing/AppLink';
import { paths } from '@/routing/paths';

/** Leads to the deleted tags that the time machine keeps. */
export function DeletedTagsLink({ repository }: { repository: RepositoryName }) {
  return (
    <AppLink to={paths.repository(repository, { tab: 'history', historyList: 'deleted' })}>
      Recently deleted tags
    </AppLink>
  );
}
