import { planRemoval } from '@/domain/tags/removal-impact';
import type { Tag } from '@/domain/tags/tag';
import type { TagActionContext } from '@/domain/tags/tag-action-rules';
import { MoveImpact } from '@/features/tag-actions/MoveImpact';
import type { KnownRows } from './use-known-rows';

interface LosingImageProps {
  /** The tag that will be moved. */
  liveTag: Tag;
  known: KnownRows;
  context: TagActionContext;
}

/** What it means for the image that the tag points to now. */
export function LosingImage({ liveTag, known, context: { repository, now } }: LosingImageProps) {
  const plan = planRemoval({
    toRemove: [liveTag],
    allTags: known.living,
    isListComplete: known.isComplete,
    repository,
    isPermanent: false,
    now,
  });
  return <MoveImpact plan={plan} loadedCount={known.living.length} isListComplete={known.isComplete} />;
}
