import { Button } from '@patternfly/react-core';
import { useMemo } from 'react';
import type { RepositoryName } from '@/domain/repository/repository';
import type { Tag } from '@/domain/tags/tag';
import { CompareButton } from './CompareButton';
import type { TagActionId } from './tag-action';
import { tagActionList } from './TagActionDialog';
import { useTagActionContext } from './use-tag-action-context';

interface TagBulkActionsProps {
  repository: RepositoryName;
  /** At least one. */
  tags: readonly Tag[];
  /** For how many buttons there is room; the menu has all of them. */
  room: 'one' | 'two' | 'all';
  onChoose(actionId: TagActionId): void;
}

/** What has a button of its own, in the order of the buttons. */
const offered = {
  one: ['remove'],
  two: ['change-expiration', 'remove'],
  // The button that compares two tags takes the place of one.
  pair: ['change-expiration', 'edit-labels', 'remove'],
  all: ['change-expiration', 'edit-labels', 'make-immutable', 'remove'],
} as const satisfies Record<string, readonly TagActionId[]>;

/** Buttons for what is done most to many tags; what is not allowed is disabled with its reason. Two can be compared. */
export function TagBulkActions({ repository, tags, room, onChoose }: TagBulkActionsProps) {
  const isPair = tags.length === 2 && room !== 'one';
  const context = useTagActionContext(repository);
  // Each rule looks at every tag, of which there may be thousands.
  const offers = useMemo(
    () =>
      offered[isPair && room === 'all' ? 'pair' : room].flatMap((id) => {
        const action = tagActionList.find((one) => one.id === id);
        return action === undefined ? [] : [{ action, reason: action.whyNot(tags, context) }];
      }),
    [room, isPair, tags, context],
  );
  return (
    <>
      {offers.map(({ action: { id, label, bulkLabel = label, isDanger = false, Dialog }, reason }) => (
        <Button
          key={id}
          variant="secondary"
          size="sm"
          isDanger={isDanger}
          isAriaDisabled={reason !== undefined}
          aria-description={reason}
          data-tip={reason}
          onClick={() => {
            if (reason === undefined) onChoose(id);
          }}
          onPointerEnter={Dialog.fetchAhead}
          onFocus={Dialog.fetchAhead}
        >
          {bulkLabel}
        </Button>
      ))}
      {isPair && <CompareButton repository={repository} tags={tags} />}
    </>
  );
}
