import type { RepositoryName } from '@/domain/repository/repository';
import { paths } from '@/routing/paths';
import type { Crumb } from './PageHeader';

/** The way to what is below all repositories, or below a namespace. */
export function namespaceCrumbs(namespace: string | null): Crumb[] {
  const all = { text: 'Repositories', to: paths.repositories() };
  return namespace === null ? [all] : [all, { text: namespace, to: paths.organization(namespace) }];
}

/** The way to what is below a repository. */
export function repositoryCrumbs(repository: RepositoryName): Crumb[] {
  return [...namespaceCrumbs(repository.namespace), { text: repository.name, to: paths.repository(repository) }];
}
