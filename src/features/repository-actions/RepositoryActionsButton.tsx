import { Dropdown, MenuToggle, type MenuToggleElement } from '@patternfly/react-core';
import { useCallback, useState, type Ref } from 'react';
import { handlerOf } from '@/ui/keys/key-handlers';
import { lazyPart } from '@/ui/lazy/lazy-part';
import type { RepositoryActionId } from './repository-action';
import type { KnownRepository } from './use-repository-targets';

const RepositoryActionItems = lazyPart(async () => (await import('./RepositoryActionItems')).RepositoryActionItems);
const RepositoryActionDialog = lazyPart(async () => (await import('./RepositoryActionDialog')).RepositoryActionDialog);

interface RepositoryActionsButtonProps {
  repositories: readonly KnownRepository[];
  isDisabled?: boolean;
  isSmall?: boolean;
  /** The page is about this repository: its requests can be shown. */
  isPage?: boolean;
  /** After a dialog closed that did something; with the repositories that are deleted. */
  onDone(deleted: readonly KnownRepository[]): void;
}

interface OpenDialog {
  actionId: RepositoryActionId;
  /** The repositories that were chosen when the dialog opened: the list may change meanwhile. */
  repositories: readonly KnownRepository[];
}

/** The menu "More Actions" with everything that can be done to the repositories, and its dialogs. */
export function RepositoryActionsButton(props: RepositoryActionsButtonProps) {
  const { repositories, isDisabled = false, isSmall = false, isPage = false, onDone } = props;
  const [isOpen, setIsOpen] = useState(false);
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  // PatternFly places a menu by its size when it opens, and again when it is drawn again.
  const [, drawAgain] = useState({});
  const placeAgain = useCallback(() => drawAgain({}), []);
  const preload = () => {
    RepositoryActionItems.fetchAhead();
    RepositoryActionDialog.fetchAhead();
  };
  const command = (name: string) => {
    setIsOpen(false);
    handlerOf(name)?.();
  };
  const toggle = (ref: Ref<MenuToggleElement>) => (
    <MenuToggle
      ref={ref}
      isExpanded={isOpen}
      isDisabled={isDisabled}
      size={isSmall ? 'sm' : 'default'}
      data-testid="repository-actions"
      onClick={() => setIsOpen(!isOpen)}
      onPointerEnter={preload}
      onFocus={preload}
    >
      More Actions
    </MenuToggle>
  );
  return (
    <>
      <Dropdown
        isOpen={isOpen}
        onOpenChange={setIsOpen}
        toggle={toggle}
        popperProps={{ position: 'end' }}
        // The entry is about to go, and a dialog gives the focus back to where it was when it opened.
        shouldFocusToggleOnSelect
      >
        {isOpen && (
          <RepositoryActionItems
            onMissing={() => setIsOpen(false)}
            repositories={repositories}
            onShown={placeAgain}
            onCommand={isPage ? command : undefined}
            onChoose={(actionId) => {
              setIsOpen(false);
              setDialog({ actionId, repositories });
            }}
          />
        )}
      </Dropdown>
      {dialog !== null && (
        <RepositoryActionDialog
          onMissing={() => setDialog(null)}
          {...dialog}
          onClose={(deleted) => {
            setDialog(null);
            if (deleted !== null) onDone(deleted);
          }}
        />
      )}
    </>
  );
}
