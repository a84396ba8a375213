import type { ComponentType } from 'react';
import type { RepositorySettings, RepositoryName } from '@/domain/repository/repository';
import { whyNotAdmin } from '@/domain/repository/repository-rules';
import { repositoryTabTitles, type RegistryTabName, type RepositoryTabName } from '@/routing/paths';
import { lazyTab, type LazyTab } from '@/ui/lazy/lazy-tab';

/** What every tab gets. Its settings are asked for by the tab itself, which does not have to wait for them. */
export interface RepositoryTabProps {
  repository: RepositoryName;
}

type TabContent = ComponentType<RepositoryTabProps>;

/** Why a tab is not offered, in words for a person whose address names it; undefined if it is. */
type WhyHidden = (settings: RepositorySettings | undefined) => string | undefined;

interface RepositoryTab {
  /** As the address spells it. */
  name: RepositoryTabName;
  title: string;
  whyHidden: WhyHidden;
  Content: LazyTab<RepositoryTabProps>;
}

function repositoryTab(
  name: RepositoryTabName,
  load: () => Promise<TabContent>,
  whyHidden: WhyHidden = () => undefined,
): RepositoryTab {
  return { name, title: repositoryTabTitles[name], whyHidden, Content: lazyTab(load) };
}

/** The tabs of a repository, in order. How to add one: docs/architecture.md. */
export const repositoryTabs: readonly RepositoryTab[] = [
  repositoryTab('information', async () => (await import('./information/InformationTab')).InformationTab),
  repositoryTab('tags', async () => (await import('./tags/TagsTab')).TagsTab),
  repositoryTab('history', async () => (await import('./tag-history/TagHistoryTab')).TagHistoryTab),
  repositoryTab(
    'settings',
    async () => (await import('./settings/SettingsTab')).SettingsTab,
    (repository) => whyNotAdmin(repository?.canAdmin, undefined),
  ),
];

/** What only the registry's own page of a repository has, by its title there; in the strip while an address names it. */
export const registryTabTitles: Record<RegistryTabName, string> = {
  logs: 'Logs',
  mirroring: 'Mirroring',
  builds: 'Builds',
};

export function preloadRepositoryTab(name: RepositoryTabName | RegistryTabName): void {
  const tab = repositoryTabs.find((one) => one.name === name);
  tab?.Content.fetchAhead();
}
