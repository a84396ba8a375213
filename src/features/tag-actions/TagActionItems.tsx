import { Divider, DropdownItem, DropdownList } from '@patternfly/react-core';
import { useEffect, useRef } from 'react';
import type { RepositoryName } from '@/domain/repository/repository';
import type { Tag } from '@/domain/tags/tag';
import type { TagAction, TagActionId } from './tag-action';
import { tagActionList } from './TagActionDialog';
import { useTagActionContext } from './use-tag-action-context';
import { ViewHistoryItem } from './ViewHistoryItem';

interface TagActionItemsProps {
  repository: RepositoryName;
  tags: readonly Tag[];
  /** The entries for many tags, also if just one is selected. */
  isBulk: boolean;
  onChoose(actionId: TagActionId): void;
}

/** The entries of a menu: every action, each disabled with its reason if it cannot be done. */
export function TagActionItems({ repository, tags, isBulk, onChoose }: TagActionItemsProps) {
  const context = useTagActionContext(repository);
  const list = useRef<HTMLUListElement>(null);
  // The entries come after the menu has opened, so its own way of focusing the first one finds nothing.
  useEffect(() => list.current?.querySelector<HTMLElement>('[role="menuitem"]')?.focus(), []);

  const [only] = tags;
  const entries = tagActionList.filter((action) =>
    isBulk ? action.bulkLabel !== undefined : only !== undefined && action.isFor(only),
  );
  return (
    <DropdownList aria-label="Tag actions" ref={list}>
      {entries.map((action) => (
        <TagActionItem
          key={action.id}
          action={action}
          label={isBulk ? (action.bulkLabel ?? action.label) : action.label}
          reason={action.whyNot(tags, context)}
          onChoose={onChoose}
        />
      ))}
      {!isBulk && only !== undefined && (
        <>
          <Divider component="li" />
          <ViewHistoryItem repository={repository} tagName={only.name} />
        </>
      )}
    </DropdownList>
  );
}

interface TagActionItemProps {
  action: TagAction;
  label: string;
  reason: string | undefined;
  onChoose(actionId: TagActionId): void;
}

function TagActionItem({ action, label, reason, onChoose }: TagActionItemProps) {
  return (
    <DropdownItem
      isDanger={action.isDanger === true && reason === undefined}
      isAriaDisabled={reason !== undefined}
      description={reason}
      onClick={() => {
        if (reason === undefined) onChoose(action.id);
      }}
      onPointerEnter={action.Dialog.fetchAhead}
      onFocus={action.Dialog.fetchAhead}
    >
      {label}
    </DropdownItem>
  );
}
