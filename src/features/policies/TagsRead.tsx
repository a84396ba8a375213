import { countOf } from '@/domain/text/count-text';
import { InlineError } from '@/features/failure/InlineError';
import typography from '@/ui/styles/typography.module.css';
import type { TagsToTry } from './use-tags-to-try';

/** How far the tags are read on which policies are tried, as long as that is not all. */
export function TagsRead({ tags, isComplete, isFetching, error, retry }: TagsToTry) {
  if (isComplete) return null;
  if (isFetching) return <p className={typography.subtle}>{`${countOf(tags.length, 'tag')} read so far…`}</p>;
  if (error === null) return null;
  return <InlineError title="Not all tags could be read." error={error} onRetry={retry} />;
}
