import type { ComponentType } from 'react';
import type { RepositoryName } from '@/domain/repository';
import type { RepositoryTabName } from '@/routing/paths';
import { TagsTab } from './tags/TagsTab';

interface RepositoryTab {
  name: RepositoryTabName;
  title: string;
  Content: ComponentType<{ repository: RepositoryName }>;
}

/** The tabs of a repository, in order. A new tab is a new file and an entry here. */
export const repositoryTabList: readonly RepositoryTab[] = [{ name: 'tags', title: 'Tags', Content: TagsTab }];
