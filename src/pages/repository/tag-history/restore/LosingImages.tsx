import { useMemo } from 'react';
import { restoreImpact } from '@/domain/history/restore-impact';
import type { RestoreItem } from '@/domain/history/restore-rules';
import type { TagActionContext } from '@/domain/tags/actions/tag-action-rules';
import { MoveImpact } from '@/features/tag-actions/MoveImpact';
import type { KnownRows } from './use-known-rows';

interface LosingImagesProps {
  items: readonly RestoreItem[];
  known: KnownRows;
  context: TagActionContext;
}

/** What it means for the images that the tags point to now. */
export function LosingImages({ items, known, context: { settings, now } }: LosingImagesProps) {
  const { living, isComplete } = known;
  const plan = useMemo(
    () => restoreImpact(items, { allTags: living, isListComplete: isComplete, settings, now }),
    [items, living, isComplete, settings, now],
  );
  return <MoveImpact plan={plan} loadedCount={living.length} isListComplete={isComplete} />;
}
