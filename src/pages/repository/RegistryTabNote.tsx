import { RegistryPageLink } from '@/features/registry-page/RegistryPageLink';
import type { RepositoryName } from '@/domain/repository/repository';
import { registryPageAddress } from '@/queries/session/registry-home';
import { paths, type RegistryTabName } from '@/routing/paths';
import { EmptyView } from '@/ui/EmptyView';
import { registryTabTitles } from './repository-tabs';

interface RegistryTabNoteProps {
  repository: RepositoryName;
  tab: RegistryTabName;
}

/** Stands in a tab that only the registry's own page has: says so, and leads there if that page can be had. */
export function RegistryTabNote({ repository, tab }: RegistryTabNoteProps) {
  const title = registryTabTitles[tab];
  const page = paths.repository(repository, { tab });
  const hasPage = registryPageAddress(page) !== null;
  return (
    <EmptyView
      kind="nothing"
      title={`This app has no ${title} tab`}
      actions={
        hasPage ? (
          <RegistryPageLink path={page}>{`Open ${title} in the registry’s own pages`}</RegistryPageLink>
        ) : undefined
      }
    >
      {hasPage
        ? 'The registry’s own page of this repository has it.'
        : 'Only the registry’s own pages have it, and this app is served here in their place.'}
    </EmptyView>
  );
}
