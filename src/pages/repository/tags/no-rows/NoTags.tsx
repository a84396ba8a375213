import type { RepositoryName } from '@/domain/repository/repository';
import { EmptyView } from '@/ui/EmptyView';
import { DeletedTagsLink } from '../DeletedTagsLink';
import { mayBeRestored, type DeletedTags } from '../use-deleted-tags';
import { PushCommand } from './PushCommand';

interface NoTagsProps {
  repository: RepositoryName;
  /** Whether the registry described tags that this app does not understand. */
  isMalformed: boolean;
  deleted: DeletedTags;
}

/** The repository has no tags, or none that can be shown. */
export function NoTags({ repository, isMalformed, deleted }: NoTagsProps) {
  const actions = mayBeRestored(deleted) ? <DeletedTagsLink repository={repository} /> : undefined;
  if (isMalformed) {
    return (
      <EmptyView kind="nothing" title="No tag can be shown" actions={actions}>
        This app did not understand any of the tags that the registry described.
      </EmptyView>
    );
  }
  return (
    <EmptyView kind="nothing" title="There are no viewable tags for this repository" actions={actions}>
      {deleted.hasHistory
        ? 'All tags of this repository were deleted or have expired.'
        : // It may not be true while the history is being read.
          deleted.isAny !== 'asking' &&
          'No tags have been pushed to this repository. If you have the correct permissions, you may push tags to this repository.'}
      <PushCommand repository={repository} />
    </EmptyView>
  );
}
