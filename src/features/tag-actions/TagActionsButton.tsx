import { Dropdown, MenuToggle, type MenuToggleElement } from '@patternfly/react-core';
import { memo, useState, type Ref } from 'react';
import type { RepositoryName } from '@/domain/repository/repository';
import type { Tag } from '@/domain/tags/tag';
import { handlerOf } from '@/ui/keys/key-handlers';
import { lazyPart } from '@/ui/lazy/lazy-part';
import { useStable } from '@/ui/use-stable';
import type { TagActionId } from './tag-action';

const TagActionItems = lazyPart(async () => (await import('./TagActionItems')).TagActionItems);

interface TagActionsButtonProps {
  repository: RepositoryName;
  tags: readonly Tag[];
  /** Offers the entries for many tags. */
  isBulk?: boolean;
  isDisabled?: boolean;
  /** The page is about this tag: its requests can be shown. */
  isPage?: boolean;
  /** Left out if it is disabled. */
  onChoose?(actionId: TagActionId): void;
}

/** The button "Actions" with everything that can be done to the tags. */
export function TagActionsButton({ onChoose, ...rest }: TagActionsButtonProps) {
  return <MemoButton {...rest} onChoose={useStable((actionId: TagActionId) => onChoose?.(actionId))} />;
}

/** Memoised: PatternFly sets up a menu anew whenever it is drawn. */
const MemoButton = memo(function ButtonOf(props: TagActionsButtonProps & { onChoose(actionId: TagActionId): void }) {
  const { repository, tags, isBulk = false, isDisabled = false, isPage = false, onChoose } = props;
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
    <Dropdown
      isOpen={isOpen}
      onOpenChange={setIsOpen}
      toggle={toggle}
      popperProps={{ position: 'end', maxWidth: '22rem' }}
      // The entry is about to go, and a dialog gives the focus back to where it was when it opened.
      shouldFocusToggleOnSelect
    >
      {isOpen && (
        <TagActionItems
          onMissing={() => setIsOpen(false)}
          repository={repository}
          tags={tags}
          isBulk={isBulk}
          onShowCalls={
            isPage
              ? () => {
                  setIsOpen(false);
                  handlerOf('api-calls')?.();
                }
              : undefined
          }
          onChoose={(actionId) => {
            setIsOpen(false);
            onChoose(actionId);
          }}
        />
      )}
    </Dropdown>
  );
});
