import { numberFormat } from '@/domain/time/intl-formatters';
import { ClearFiltersButton } from '@/ui/ClearFiltersButton';
import { EmptyView } from '@/ui/EmptyView';
import type { RepositoriesViewState } from './repositories-view-state';
import type { ServerSearch } from './use-repositories';

interface NoMatchingRepositoriesProps {
  view: Pick<RepositoriesViewState, 'search' | 'isStarredOnly'>;
  /** How many repositories were looked at here. */
  count: number;
  /** Whether these are all that there are. */
  isWhole: boolean;
  serverSearch: ServerSearch['state'];
  onClear: () => void;
}

/** The search hides all repositories there are. */
export function NoMatchingRepositories({ onClear, ...found }: NoMatchingRepositoriesProps) {
  return (
    <EmptyView
      kind="no-match"
      title={found.serverSearch === 'pending' ? 'No repositories found yet' : 'No repositories found'}
      actions={<ClearFiltersButton label="Clear filters" onClear={onClear} />}
    >
      {`${lookedAt(found)} ${conditionText(found)}${serverText(found)}`}
    </EmptyView>
  );
}

/** What the registry says to it. Its search finds descriptions as well, which this list does not look at. */
function serverText({ serverSearch, view }: Pick<NoMatchingRepositoriesProps, 'serverSearch' | 'view'>): string {
  if (serverSearch === 'pending') return '. The registry is being searched…';
  if (serverSearch === 'none' || serverSearch === 'failed') return '.';
  if (view.isStarredOnly) return ', and the registry lists no other.';
  return serverSearch === 'partial'
    ? ', and the registry’s search has found no other by name so far.'
    : ', and the registry’s search found no other by name.';
}

function lookedAt({ count, isWhole }: Pick<NoMatchingRepositoriesProps, 'count' | 'isWhole'>): string {
  if (isWhole && count === 0) return 'No repository that you can see';
  if (count === 1) return `The only repository${isWhole ? '' : ' loaded so far'}`;
  return `None of the ${numberFormat().format(count)} repositories${isWhole ? '' : ' loaded so far'}`;
}

function conditionText({ count, view }: Pick<NoMatchingRepositoriesProps, 'count' | 'view'>): string {
  const { search, isStarredOnly } = view;
  if (count === 1) {
    if (!isStarredOnly) return `does not match “${search}”`;
    return search === '' ? 'is not starred' : `is not starred, or does not match “${search}”`;
  }
  if (!isStarredOnly) return `matches “${search}”`;
  return search === '' ? 'is starred' : `is starred and matches “${search}”`;
}
