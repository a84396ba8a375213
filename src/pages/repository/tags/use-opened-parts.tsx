import { useState, type ReactNode } from 'react';
import type { RepositoryName } from '@/domain/repository/repository';
import type { Tag } from '@/domain/tags/tag';
import type { TagActionId } from '@/features/tag-actions/tag-action';
import { lazyPart } from '@/ui/lazy/lazy-part';
import type { TagRowActions } from './columns/tag-column';
import type { LoadedTags } from './use-tags';

const TagRowMenu = lazyPart(async () => (await import('@/features/tag-actions/TagRowMenu')).TagRowMenu);
const TagActionDialog = lazyPart(async () => (await import('@/features/tag-actions/TagActionDialog')).TagActionDialog);
const FetchTagPopover = lazyPart(async () => (await import('@/features/fetch-tag/FetchTagPopover')).FetchTagPopover);

interface OpenedParts {
  /** Opens the dialog of an action. Keeps its identity. */
  openDialog(chosen: { actionId: TagActionId; targets: readonly Tag[] }): void;
  parts: ReactNode;
}

export type OpeningActions = Pick<
  TagRowActions,
  'openMenu' | 'preloadMenu' | 'fetchTag' | 'preloadFetchTag' | 'changeExpiration'
>;

/** What rows and selection open, each once for the whole table: the menu of a tag, a dialog, how to fetch a tag. */
export function useOpenedParts(
  repository: RepositoryName,
  loaded: Pick<LoadedTags, 'tags' | 'isComplete'>,
): OpenedParts & { opening: OpeningActions } {
  const [fetchTarget, setFetchTarget] = useState<{ anchor: HTMLElement; tag: Tag } | null>(null);
  const [menu, setMenu] = useState<{ anchor: HTMLButtonElement; tag: Tag } | null>(null);
  const [dialog, openDialog] = useState<{ actionId: TagActionId; targets: readonly Tag[] } | null>(null);
  const closeDialog = () => openDialog(null);
  const [opening] = useState<OpeningActions>(() => ({
    fetchTag: (anchor, tag) => setFetchTarget({ anchor, tag }),
    preloadFetchTag: FetchTagPopover.fetchAhead,
    openMenu: (anchor, tag) => setMenu((open) => (open?.anchor === anchor ? null : { anchor, tag })),
    preloadMenu: TagRowMenu.fetchAhead,
    changeExpiration: (tag) => openDialog({ actionId: 'change-expiration', targets: [tag] }),
  }));
  const parts = (
    <>
      {menu !== null && (
        <TagRowMenu
          onMissing={() => setMenu(null)}
          key={menu.tag.name}
          anchor={menu.anchor}
          repository={repository}
          tag={menu.tag}
          onChoose={(actionId) => openDialog({ actionId, targets: [menu.tag] })}
          onClose={() => setMenu(null)}
        />
      )}
      {dialog !== null && (
        <TagActionDialog
          onMissing={closeDialog}
          actionId={dialog.actionId}
          repository={repository}
          targets={dialog.targets}
          allTags={loaded.tags}
          isListComplete={loaded.isComplete}
          onClose={closeDialog}
        />
      )}
      {fetchTarget !== null && (
        <FetchTagPopover
          onMissing={() => setFetchTarget(null)}
          key={fetchTarget.tag.name}
          anchor={fetchTarget.anchor}
          repository={repository}
          tagName={fetchTarget.tag.name}
          digest={fetchTarget.tag.manifestDigest}
          onClose={() => setFetchTarget(null)}
        />
      )}
    </>
  );
  return { openDialog, opening, parts };
}
