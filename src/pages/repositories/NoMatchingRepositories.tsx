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
      {`${lookedAt(found)} ${conditionText(found.view)}${serverText[found.serverSearch]}`}
    </EmptyView>
  );
}

/** What the registry's own search says to it. */
const serverText: Readonly<Record<ServerSearch['state'], string>> = {
  none: '.',
  pending: '. The registry is being searched…',
  failed: '.',
  partial: ', and the registry’s search found no other.',
  done: ', and the registry’s search found no other.',
};

function lookedAt({ count, isWhole }: Pick<NoMatchingRepositoriesProps, 'count' | 'isWhole'>): string {
  if (isWhole && count === 0) return 'No repository that you can see';
  return `None of the ${numberFormat().format(count)} repositories${isWhole ? '' : ' loaded so far'}`;
}

function conditionText({ search, isStarredOnly }: NoMatchingRepositoriesProps['view']): string {
  if (!isStarredOnly) return `matches “${search}”`;
  return search === '' ? 'is starred' : `is starred and matches “${search}”`;
}
