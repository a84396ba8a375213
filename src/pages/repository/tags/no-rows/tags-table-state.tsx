import { explainError } from '@/domain/registry/request-failure';
import type { RepositoryName } from '@/domain/repository/repository';
import type { Tag } from '@/domain/tags/tag';
import type { ChangeViewState } from '@/routing/view-state';
import type { TableState } from '@/ui/data-table/DataTable';
import { ErrorState } from '@/features/failure/ErrorState';
import { lazyPart } from '@/ui/lazy/lazy-part';
import type { DerivedRows } from '../derive-rows';
import type { TagsViewState } from '../tags-view-state';
import type { DeletedTags } from '../use-deleted-tags';
import type { NamedReading } from '@/features/reading/named-reading';
import type { LoadedTags } from '../use-tags';
import styles from '../tags.module.css';

const NoMatchingTags = lazyPart(async () => (await import('./NoMatchingTags')).NoMatchingTags);
const NoTags = lazyPart(async () => (await import('./NoTags')).NoTags);

const place = <div className={styles.noRows} />;

interface TableStateInput {
  repository: RepositoryName;
  loaded: LoadedTags;
  deleted: DeletedTags;
  /** What the rows need of many tags and images. */
  details: {
    readings: readonly NamedReading[];
    /** Whether any of it, or an estimate, is on the way. */
    isReading: boolean;
  };
  derived: DerivedRows;
  pageRows: readonly Tag[];
  view: TagsViewState;
  changeView: ChangeViewState<TagsViewState>;
}

/** Which of its states the table is in. "No tags" is only said of a complete list. */
export function tagsTableState(input: TableStateInput): TableState<Tag> {
  const { repository, loaded, deleted, derived, pageRows, view, changeView } = input;
  const { readings, isReading } = input.details;
  if (pageRows.length > 0) return { kind: 'rows', rows: pageRows };
  if (loaded.isPending && loaded.error !== null) {
    return {
      kind: 'error',
      content: (
        <ErrorState
          error={loaded.error}
          onRetry={loaded.retry}
        >{`Unable to get tags. ${explainError(loaded.error)}`}</ErrorState>
      ),
    };
  }
  if (loaded.isPending || loaded.isSearchingServer || (!loaded.isComplete && loaded.isFetching)) {
    return { kind: 'loading' };
  }
  if (isReading && loaded.tags.length > 0) return { kind: 'loading' };
  if (loaded.tags.length === 0 && (loaded.isComplete || loaded.malformed.length > 0)) {
    return {
      kind: 'empty',
      content: <NoTags repository={repository} isMalformed={loaded.malformed.length > 0} deleted={deleted} />,
    };
  }
  return {
    kind: 'no-match',
    content: (
      <NoMatchingTags
        fallback={place}
        repository={repository}
        loaded={loaded}
        unread={readings.find(({ readCount, total }) => readCount < total)}
        hiddenSignatureCount={derived.hiddenSignatureCount}
        isNarrowed={view.search !== '' || view.filters.length > 0}
        changeView={changeView}
      />
    ),
  };
}
