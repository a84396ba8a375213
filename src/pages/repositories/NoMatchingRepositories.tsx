import { Button } from '@patternfly/react-core';
import { numberFormat } from '@/domain/intl-formatters';
import type { RepositoryList } from '@/queries/repositories.queries';
import { EmptyView } from '@/ui/EmptyView';
import type { RepositoriesViewState } from './repositories-view-state';
import { repositorySearchId } from './repository-search-id';

interface NoMatchingRepositoriesProps {
  view: Pick<RepositoriesViewState, 'search' | 'isStarredOnly'>;
  list: RepositoryList;
  onClear: () => void;
}

/** There are repositories, but the search hides them all. */
export function NoMatchingRepositories({ view, list, onClear }: NoMatchingRepositoriesProps) {
  const clear = () => {
    onClear();
    // The button goes away with the search; the keyboard goes on where the next search starts.
    document.getElementById(repositorySearchId)?.focus();
  };
  const count = numberFormat().format(list.items.length);
  return (
    <EmptyView
      kind="no-match"
      title="No repositories found"
      actions={
        <Button variant="link" onClick={clear}>
          Clear filters
        </Button>
      }
    >
      {`None of the ${count} ${list.isComplete ? 'repositories' : 'repositories loaded so far'} ${conditionText(view)}.`}
    </EmptyView>
  );
}

function conditionText({ search, isStarredOnly }: NoMatchingRepositoriesProps['view']): string {
  if (!isStarredOnly) return `matches “${search}”`;
  return search === '' ? 'is starred' : `is starred and matches “${search}”`;
}
