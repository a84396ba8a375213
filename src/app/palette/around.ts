import type { RepositoryName } from '@/domain/repository/repository';
import type { Tag } from '@/domain/tags/tag';
import { tagsAtHand, type TagsAtHand } from '@/features/tag-actions/tags-at-hand';
import { parseRoute } from '@/routing/route';
import { tagAtHand } from '../keys/rows';

/** What the person had before them when the palette was opened. */
export interface Around {
  repository: RepositoryName | null;
  /** The one that the page is about, or its repository belongs to. */
  namespace: string | null;
  /** The tags that actions are for, and what opens their dialogs; null if there are none. */
  tags: { offered: TagsAtHand; targets: readonly Tag[]; isBulk: boolean } | null;
  /** The tabs of the page, with which the page itself goes there. */
  tabs: readonly HTMLElement[];
}

/** Looks around, before the palette has the focus. */
export function lookAround(pathname: string, search: string): Around {
  const route = parseRoute(pathname, search);
  const repository = 'repository' in route ? route.repository : null;
  return {
    repository,
    namespace: 'namespace' in route ? route.namespace : (repository?.namespace ?? null),
    tags: tagsAround(),
    tabs: [...document.querySelectorAll<HTMLElement>('main [role="tab"]')],
  };
}

function tagsAround(): Around['tags'] {
  const offered = tagsAtHand();
  if (offered === null) return null;
  if (offered.selected.length > 0) return { offered, targets: offered.selected, isBulk: true };
  const tag = tagAtHand(offered);
  return tag === undefined ? null : { offered, targets: [tag], isBulk: false };
}
