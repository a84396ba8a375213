import { sortTargets } from '@/domain/repository/bulk-plan';
import {
  whyNotChangeVisibility,
  whyNotDeleteRepository,
  type RepositoryActionContext,
  type RepositoryTarget,
} from '@/domain/repository/repository-action-rules';

export type RepositoryActionId = 'delete' | 'make-public' | 'make-private';

export interface RepositoryAction {
  id: RepositoryActionId;
  label: string;
  isDanger?: boolean;
  whyNot(target: RepositoryTarget, context: RepositoryActionContext): string | undefined;
}

export const deletion: RepositoryAction = {
  id: 'delete',
  label: 'Delete',
  isDanger: true,
  whyNot: whyNotDeleteRepository,
};

/** What can be done to repositories, in the documentation's words; what cannot be taken back comes last. */
export const repositoryActions: readonly RepositoryAction[] = [
  {
    id: 'make-public',
    label: 'Make Public',
    whyNot: (target, context) => whyNotChangeVisibility(target, 'public', context),
  },
  {
    id: 'make-private',
    label: 'Make Private',
    whyNot: (target, context) => whyNotChangeVisibility(target, 'private', context),
  },
  deletion,
];

export interface RepositoryBulkPlan {
  eligible: RepositoryTarget[];
  skipped: { target: RepositoryTarget; reason: string }[];
  /** Why nothing can be done at all; undefined if at least one repository is eligible. */
  reason: string | undefined;
}

/** Applies an action's rule to many repositories. */
export function planBulkAction(
  { whyNot }: RepositoryAction,
  targets: readonly RepositoryTarget[],
  context: RepositoryActionContext,
): RepositoryBulkPlan {
  const { eligible, refused: skipped, reasons } = sortTargets(targets, (target) => whyNot(target, context));
  if (eligible.length > 0) return { eligible, skipped, reason: undefined };
  const [first = 'No repository is selected.', ...others] = reasons;
  const isShared = others.length === 0;
  return { eligible, skipped, reason: isShared ? first : 'This is not possible for any of the selected repositories.' };
}
