import { countOf } from '@/domain/text/count-text';
import { lazyPart } from '@/ui/lazy/lazy-part';
import { classNames } from '@/ui/styles/class-names';
import typography from '@/ui/styles/typography.module.css';
import { SmallSpinner } from '@/ui/spinner/SmallSpinner';
import { partialNote } from './partial-note';
import type { TagsViewState } from './tags-view-state';
import type { NamedReading } from '@/features/reading/named-reading';
import type { LoadedTags } from './use-tags';

const ReadingProgress = lazyPart(async () => (await import('@/features/reading/ReadingProgress')).ReadingProgress);

interface LoadingProgressProps {
  loaded: LoadedTags;
  view: TagsViewState;
  /** What the rows need of many tags and images. */
  readings: readonly NamedReading[];
}

/** How far the list and what its rows need are while they load, and what that means for what is on screen. */
export function LoadingProgress({ loaded, view, readings }: LoadingProgressProps) {
  const { tags, isComplete, isFetching, isPending } = loaded;
  const isListComing = !isPending && !isComplete && isFetching;
  return (
    <>
      <span role="status" className={classNames(typography.small, typography.subtle)}>
        {isListComing && (
          <>
            <SmallSpinner /> {`${countOf(tags.length, 'tag')} loaded…`} {partialNote(view)}
          </>
        )}
      </span>{' '}
      {readings.map((reading) => (
        <ReadingProgress key={reading.what} reading={reading} isListComing={isListComing} />
      ))}
      <span role="status" className="pf-v6-screen-reader">
        {readings.map(announcement).join(' ')}
      </span>
    </>
  );
}

function announcement({ what, isReading, readCount, total }: NamedReading): string {
  if (isReading) return `Reading ${what.toLowerCase()}`;
  return readCount < total ? '' : `All ${what.toLowerCase()} are read`;
}
