import { fullRepositoryName, type RepositoryName } from '@/domain/repository/repository';
import type { SavedView } from '@/domain/saved-views/saved-view';
import { repositoryOf } from './saved-address';

/** Whether a view is about the repository, and pinned to its menu. */
export function isPinnedTo({ address, pin }: SavedView, repository: RepositoryName | null): boolean {
  const own = pin === 'repository' ? repositoryOf(address) : null;
  return own !== null && repository !== null && fullRepositoryName(own) === fullRepositoryName(repository);
}

/** The views that are offered on a page of the repository (null for other pages), or all of them; in their order. */
export function viewsOffered(views: readonly SavedView[], where: RepositoryName | null | 'all'): readonly SavedView[] {
  if (where === 'all') return views;
  return views.filter((view) => view.pin === 'everywhere' || isPinnedTo(view, where));
}
