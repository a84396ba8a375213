import { whyNotAddTag } from '@/domain/tags/actions/add-tag';
import { planBulkChangeExpiration, whyNotChangeExpiration } from '@/domain/tags/actions/change-expiration';
import { planBulkEditLabels, whyNotEditLabels } from '@/domain/tags/actions/edit-labels';
import {
  planBulkMakeImmutable,
  planBulkRemoveImmutability,
  whyNotMakeImmutable,
  whyNotRemoveImmutability,
} from '@/domain/tags/actions/immutability';
import {
  planBulkPermanentlyDelete,
  planBulkRemove,
  whyNotPermanentlyDelete,
  whyNotRemove,
} from '@/domain/tags/actions/removal';
import type { BulkActionQuestion, BulkPlan, WhyNot } from '@/domain/tags/actions/tag-action-rules';
import { isLocked } from '@/domain/tags/tag';
import { lazyPart } from '@/ui/lazy/lazy-part';
import type { TagAction, TagActionId, TagDialogProps } from './tag-action';

/** A rule for one tag has other words than the rule for many. */
function rule(single: WhyNot, bulk: (question: BulkActionQuestion) => BulkPlan): TagAction['whyNot'] {
  return (tags, context) => {
    const [only] = tags;
    return only !== undefined && tags.length === 1
      ? single({ ...context, tag: only })
      : bulk({ ...context, tags }).reason;
  };
}

const always = () => true;

/** All actions in the order of the menus. A new one is a dialog, a rule, its name in tag-action.ts and an entry here. */
export const tagActionList: readonly TagAction[] = [
  {
    id: 'add-tag',
    label: 'Add new tag',
    isFor: always,
    whyNot: rule(whyNotAddTag, () => ({ eligible: [], skipped: [], reason: 'Select a single tag' })),
    Dialog: lazyPart(async () => (await import('./AddTagDialog')).AddTagDialog),
  },
  {
    id: 'edit-labels',
    label: 'Edit labels',
    bulkLabel: 'Edit labels',
    isFor: always,
    whyNot: rule(whyNotEditLabels, planBulkEditLabels),
    Dialog: lazyPart(async () => (await import('./labels/LabelsDialog')).LabelsDialog),
  },
  {
    id: 'change-expiration',
    label: 'Change expiration',
    bulkLabel: 'Set expiration',
    isFor: always,
    whyNot: rule(whyNotChangeExpiration, planBulkChangeExpiration),
    Dialog: lazyPart(async () => (await import('./expiration/ExpirationDialog')).ExpirationDialog),
  },
  {
    id: 'make-immutable',
    label: 'Make immutable',
    bulkLabel: 'Make immutable',
    isFor: (tag) => !isLocked(tag),
    whyNot: rule(whyNotMakeImmutable, planBulkMakeImmutable),
    Dialog: lazyPart(async () => {
      const { ImmutabilityDialog } = await import('./ImmutabilityDialog');
      return (props) => <ImmutabilityDialog {...props} isImmutable />;
    }),
  },
  {
    id: 'remove-immutability',
    label: 'Remove immutability',
    bulkLabel: 'Remove immutability',
    isFor: isLocked,
    whyNot: rule(whyNotRemoveImmutability, planBulkRemoveImmutability),
    Dialog: lazyPart(async () => {
      const { ImmutabilityDialog } = await import('./ImmutabilityDialog');
      return (props) => <ImmutabilityDialog {...props} isImmutable={false} />;
    }),
  },
  {
    id: 'remove',
    label: 'Remove',
    bulkLabel: 'Remove',
    isDanger: true,
    isFor: always,
    whyNot: rule(whyNotRemove, planBulkRemove),
    Dialog: lazyPart(async () => {
      const { RemovalDialog } = await import('./removal/RemovalDialog');
      return (props) => <RemovalDialog {...props} isPermanent={false} />;
    }),
  },
  {
    id: 'permanently-delete',
    label: 'Permanently delete',
    bulkLabel: 'Permanently delete',
    isDanger: true,
    isFor: always,
    whyNot: rule(whyNotPermanentlyDelete, planBulkPermanentlyDelete),
    Dialog: lazyPart(async () => {
      const { RemovalDialog } = await import('./removal/RemovalDialog');
      return (props) => <RemovalDialog {...props} isPermanent />;
    }),
  },
];

interface TagActionDialogProps extends TagDialogProps {
  actionId: TagActionId;
}

/** The open dialog: mounted only while it is open, so that it always starts afresh. */
export function TagActionDialog({ actionId, ...props }: TagActionDialogProps) {
  const action = tagActionList.find(({ id }) => id === actionId);
  return action === undefined ? null : <action.Dialog {...props} onMissing={props.onClose} />;
}
