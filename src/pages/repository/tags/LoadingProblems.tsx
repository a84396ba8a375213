import { formatNumber } from '@/domain/time/intl-formatters';
import { countOf } from '@/domain/text/count-text';
import { UnreadEntries } from '@/features/unread-entries/UnreadEntries';
import { FailureAlert } from '@/features/failure/FailureAlert';
import { classNames } from '@/ui/styles/class-names';
import layout from '@/ui/styles/layout.module.css';
import { partialNote } from './partial-note';
import type { TagsViewState } from './tags-view-state';
import type { LoadedTags } from './use-tags';

interface LoadingProblemsProps {
  loaded: LoadedTags;
  view: TagsViewState;
}

/** What went wrong on the way. The tags that did arrive stay. */
export function LoadingProblems({ loaded, view }: LoadingProblemsProps) {
  const { tags, isComplete, isPending, error, malformed, retry } = loaded;
  const count = formatNumber(tags.length);
  return (
    <div className={classNames(layout.stack, layout.below)}>
      {error !== null && !isPending && (
        <FailureAlert
          title={isComplete ? 'The tags could not be read again.' : `Only ${count} tags were loaded.`}
          note={isComplete ? '' : partialNote(view)}
          error={error}
          onRetry={retry}
        />
      )}
      <UnreadEntries entries={malformed} title={`${countOf(malformed.length, 'tag')} could not be read`} />
    </div>
  );
}
