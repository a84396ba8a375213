import { useQuery } from '@tanstack/react-query';
import { memo, useState } from 'react';
import type { RepositoryName } from '@/domain/repository/repository';
import type { Tag } from '@/domain/tags/tag';
import { tagQueries } from '@/queries/tags/tags.queries';
import { lazyPart } from '@/ui/lazy/lazy-part';
import type { TagActionId } from './tag-action';
import { TagActionsButton } from './TagActionsButton';
import { useTagsAtHand } from './tags-at-hand';
import { useTagActionContext } from './use-tag-action-context';

const TagActionDialog = lazyPart(async () => (await import('./TagActionDialog')).TagActionDialog);

interface TagPageActionsProps {
  repository: RepositoryName;
  tag: Tag;
}

/**
 * The menu of a single tag on its own page. The other tags are read once a dialog needs them to say what it touches. Memoised: the
 * page draws its head anew with each page of the rows below.
 */
export const TagPageActions = memo(function TagPageActionsOf({ repository, tag }: TagPageActionsProps) {
  const [dialog, setDialog] = useState<{ actionId: TagActionId; targets: readonly Tag[] } | null>(null);
  const closeDialog = () => setDialog(null);
  // The menu asks for what it needs when it is opened, and so do keys and palette.
  const context = useTagActionContext(repository, false);
  useTagsAtHand({ repository, tags: [tag], pageTag: tag, selected: [], context, open: setDialog });
  const list = useQuery({ ...tagQueries.list(repository), enabled: dialog !== null });
  return (
    <>
      <TagActionsButton
        repository={repository}
        tags={[tag]}
        isPage
        onChoose={(actionId) => setDialog({ actionId, targets: [tag] })}
      />
      {dialog !== null && (
        <TagActionDialog
          onMissing={closeDialog}
          actionId={dialog.actionId}
          repository={repository}
          targets={dialog.targets}
          allTags={list.data?.items ?? dialog.targets}
          isListComplete={list.data?.isComplete ?? false}
          onClose={closeDialog}
        />
      )}
    </>
  );
});
