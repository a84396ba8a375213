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

/** What can be done to repositories, in the documentation's order and words. */
export const repositoryActions: readonly RepositoryAction[] = [
  { id: 'delete', label: 'Delete', isDanger: true, whyNot: whyNotDeleteRepository },
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
];

export interface RepositoryPlan {
  eligible: RepositoryTarget[];
  skipped: { target: RepositoryTarget; reason: string }[];
  /** Why nothing can be done at all; undefined where at least one repository is eligible. */
  reason: string | undefined;
}

/** Applies an action's rule to every target. */
export function planAction(
  { whyNot }: RepositoryAction,
  targets: readonly RepositoryTarget[],
  context: RepositoryActionContext,
): RepositoryPlan {
  const judged = targets.map((target) => ({ target, reason: whyNot(target, context) }));
  const eligible = judged.filter(({ reason }) => reason === undefined).map(({ target }) => target);
  const skipped = judged.flatMap(({ target, reason }) => (reason === undefined ? [] : [{ target, reason }]));
  if (eligible.length > 0) return { eligible, skipped, reason: undefined };
  const [first = 'No repository is selected.', ...others] = [...new Set(skipped.map(({ reason }) => reason))];
  const isShared = others.length === 0;
  return { eligible, skipped, reason: isShared ? first : 'This is not possible for any of the selected repositories.' };
}
