import { useLayoutEffect } from 'react';
import type { RepositoryName } from '@/domain/repository/repository';
import type { Tag } from '@/domain/tags/tag';
import type { TagActionContext } from '@/domain/tags/actions/tag-action-rules';
import type { TagActionId } from './tag-action';

/** The tags that a page shows, for what acts on them from outside of the page: keys and the command palette. */
export interface TagsAtHand {
  repository: RepositoryName;
  /** One of these may be in the row that has the focus. */
  tags: readonly Tag[];
  /** The tag that the whole page is about. */
  pageTag?: Tag;
  selected: readonly Tag[];
  /** As far as it is known. */
  context: TagActionContext;
  /** Opens the dialog of an action. */
  open(chosen: { actionId: TagActionId; targets: readonly Tag[] }): void;
}

let atHand: TagsAtHand | null = null;

/** Offers the tags while the component is shown. */
export function useTagsAtHand(offered: TagsAtHand): void {
  // What asks for them is outside of the page.
  useLayoutEffect(() => {
    atHand = offered;
    return () => {
      if (atHand === offered) atHand = null;
    };
  });
}

/** The tags of the page that is shown; null if it has none. */
export function tagsAtHand(): TagsAtHand | null {
  return atHand;
}
