import { Dropdown, MenuToggle, type MenuToggleElement } from '@patternfly/react-core';
import { lazy, useState, type Ref } from 'react';
import type { RepositoryName } from '@/domain/repository/repository';
import type { Tag } from '@/domain/tags/tag';
import { LazyPart } from '@/ui/LazyPart';
import { fetchAhead } from '@/ui/fetch-ahead';
import type { TagActionId } from './tag-action';

const loadItems = () => import('./TagActionItems');
const TagActionItems = lazy(async () => ({ default: (await loadItems()).TagActionItems }));

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
  const preload = () => fetchAhead(loadItems);
  const toggle = (ref: Ref<MenuToggleElement>) => (
    <MenuToggle
      ref={ref}
      isExpanded={isOpen}
      isDisabled={isDisabled}
      size={isBulk ? 'default' : 'sm'}
      data-testid={isBulk ? 'bulk-actions-kebab' : undefined}
      onClick={() => setIsOpen(!isOpen)}
      onPointerEnter={preload}
      onFocus={preload}
    >
      Actions
    </MenuToggle>
  );
  return (
    <Dropdown isOpen={isOpen} onOpenChange={setIsOpen} toggle={toggle} popperProps={{ position: 'end' }}>
      {isOpen && (
        <LazyPart onMissing={() => setIsOpen(false)}>
          <TagActionItems
            repository={repository}
            tags={tags}
            isBulk={isBulk}
            onChoose={(actionId) => {
              setIsOpen(false);
              onChoose(actionId);
            }}
          />
        </LazyPart>
      )}
    </Dropdown>
  );
}
