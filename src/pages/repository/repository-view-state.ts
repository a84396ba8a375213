import {
  firstRepositoryTab,
  registryTabNames,
  repositoryTabNames,
  type RegistryTabName,
  type RepositoryTabName,
} from '@/routing/paths';
import { codec, oneOf } from '@/routing/view-state';

export type AnyRepositoryTab = RepositoryTabName | RegistryTabName;

/** What the repository page keeps in its address, besides what its tabs keep there. */
export const repositoryViewState = codec<{ tab: AnyRepositoryTab }>({
  tab: { param: 'tab', field: oneOf([...repositoryTabNames, ...registryTabNames], firstRepositoryTab) },
});
