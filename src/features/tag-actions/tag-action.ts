import type { RepositoryName } from '@/domain/repository/repository';
import type { Tag } from '@/domain/tags/tag';
import type { TagActionContext } from '@/domain/tags/actions/tag-action-rules';
import type { JobContext, JobPlan } from '@/queries/jobs/job';
import type { LazyPart } from '@/ui/lazy/lazy-part';

export type TagActionId =
  | 'add-tag'
  | 'edit-labels'
  | 'change-expiration'
  | 'make-immutable'
  | 'remove-immutability'
  | 'remove'
  | 'permanently-delete';

/** What every dialog of an action is given. */
export interface TagDialogProps {
  repository: RepositoryName;
  /** The tags that the person chose; one or many. Those that the action cannot take are skipped by name. */
  targets: readonly Tag[];
  /** All tags as far as they are loaded, to tell what else an action touches. */
  allTags: readonly Tag[];
  isListComplete: boolean;
  /** Makes another job of the dialog's own, for pages that have more to say about it. */
  amendJob?(plan: JobPlan, context: JobContext): JobPlan;
  /** For an expiration that must not let any tag live longer than it does by itself. */
  isSoonerOnly?: boolean;
  onClose(): void;
}

/** One thing that can be done to tags. It feeds the row's menu, the bulk menu and the menu of the tag page. */
export interface TagAction {
  id: TagActionId;
  label: string;
  /** In the menu for many tags; missing if the action is for a single tag only. */
  bulkLabel?: string;
  isDanger?: boolean;
  /** False if another entry takes this one's place for the tag (make and remove immutability). */
  isFor(tag: Tag): boolean;
  /** Why it cannot be done to any of the tags; undefined if it can be done to one at least. */
  whyNot(tags: readonly Tag[], context: TagActionContext): string | undefined;
  Dialog: LazyPart<TagDialogProps>;
}
