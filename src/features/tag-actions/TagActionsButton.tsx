import { Dropdown, MenuToggle, type MenuToggleElement } from '@patternfly/react-core';
import { useState, type Ref } from 'react';
import type { RepositoryName } from '@/domain/repository/repository';
import type { Tag } from '@/domain/tags/tag';
import { lazyPart } from '@/ui/lazy/lazy-part';
import type { TagActionId } from './tag-action';

const TagActionItems = lazyPart(async () => (await import('./TagActionItems')).TagActionItems);

interface TagActionsButtonProps {
  repository: RepositoryName;
  tags: readonly Tag[];
  /** Offers the entries for many tags. */
  isBulk?: boolean;
  isDisabled?: boolean;
  onChoose(actionId: TagActionId): void;
}

/** The button "Actions" with everything that can be done to the tags. */
export function TagActionsButton({
  repository,
  tags,
  isBulk = false,
  isDisabled = false,
  onChoose,
}: TagActionsButtonProps) {
  const [isOpen, setIsOpen] = useState(false);
  const toggle = (ref: Ref<MenuToggleElement>) => (
    <MenuToggle
      ref={ref}
      isExpanded={isOpen}
      isDisabled={isDisabled}
      size={isBulk ? 'default' : 'sm'}
      data-testid={isBulk ? 'bulk-actions-kebab' : undefined}
      onClick={() => setIsOpen(!isOpen)}
      onPointerEnter={TagActionItems.fetchAhead}
      onFocus={TagActionItems.fetchAhead}
    >
      Actions
    </MenuToggle>
  );
  return (
    <Dropdown isOpen={isOpen} onOpenChange={setIsOpen} toggle={toggle} popperProps={{ position: 'end' }}>
      {isOpen && (
        <TagActionItems
          onMissing={() => setIsOpen(false)}
          repository={repository}
          tags={tags}
          isBulk={isBulk}
          onChoose={(actionId) => {
            setIsOpen(false);
            onChoose(actionId);
          }}
        />
      )}
    </Dropdown>
  );
}
