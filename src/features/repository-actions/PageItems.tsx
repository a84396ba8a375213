import { DropdownGroup, DropdownItem, DropdownList } from '@patternfly/react-core';
import type { RepositoryName } from '@/domain/repository/repository';
import { useSavedViews } from '@/queries/saved-views/kept-views';
import { paths } from '@/routing/paths';
import { isPinnedTo } from '@/routing/views-offered';
import { PageLinkItem } from './PageLinkItem';

interface PageItemsProps {
  /** The one that the page is about. */
  repositories: readonly RepositoryName[];
  onCommand(command: 'api-calls' | 'save-view' | 'saved-views'): void;
}

/** What the menu has on the page of a repository, whatever the person may do to it: the views that are pinned to it first. */
export function PageItems({ repositories: [repository], onCommand }: PageItemsProps) {
  const { views } = useSavedViews();
  const pinned = views.filter((view) => isPinnedTo(view, repository ?? null));
  return (
    <DropdownGroup label={pinned.length > 0 ? 'Saved views' : undefined} labelHeadingLevel="h2">
      <DropdownList aria-label="Views">
        {pinned.map(({ name, address }) => (
          <PageLinkItem key={address} to={address}>
            {name}
          </PageLinkItem>
        ))}
        {repository !== undefined && <PageLinkItem to={paths.cleanUp(repository)}>Clean up by rules</PageLinkItem>}
        <DropdownItem onClick={() => onCommand('save-view')}>Save this view…</DropdownItem>
        <DropdownItem onClick={() => onCommand('saved-views')}>Saved views…</DropdownItem>
        <DropdownItem onClick={() => onCommand('api-calls')}>Show API call</DropdownItem>
      </DropdownList>
    </DropdownGroup>
  );
}
