import { Dropdown, MenuToggle, type MenuToggleElement } from '@patternfly/react-core';
import { lazy, useState, type Ref } from 'react';
import { LazyPart } from '@/ui/LazyPart';
import { fetchAhead } from '@/ui/fetch-ahead';
import type { RepositoryActionId } from './repository-action';
import type { KnownRepository } from './use-repository-targets';

const loadItems = () => import('./RepositoryActionItems');
const loadDialog = () => import('./RepositoryActionDialog');
const RepositoryActionItems = lazy(async () => ({ default: (await loadItems()).RepositoryActionItems }));
const RepositoryActionDialog = lazy(async () => ({ default: (await loadDialog()).RepositoryActionDialog }));

interface RepositoryActionsButtonProps {
  repositories: readonly KnownRepository[];
  isDisabled?: boolean;
  isSmall?: boolean;
  /** After the dialog closed; with what is not there any more. */
  onDone(deleted: readonly KnownRepository[]): void;
}

interface OpenDialog {
  actionId: RepositoryActionId;
  /** What was chosen when the dialog opened: the list may change under it. */
  repositories: readonly KnownRepository[];
}

/** The menu "More Actions" with everything that can be done to the repositories, and its dialogs. */
export function RepositoryActionsButton(props: RepositoryActionsButtonProps) {
  const { repositories, isDisabled = false, isSmall = false, onDone } = props;
  const [isOpen, setIsOpen] = useState(false);
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  const preload = () => fetchAhead(() => Promise.all([loadItems(), loadDialog()]));
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
      <Dropdown isOpen={isOpen} onOpenChange={setIsOpen} toggle={toggle} popperProps={{ position: 'end' }}>
        {isOpen && (
          <LazyPart onMissing={() => setIsOpen(false)}>
            <RepositoryActionItems
              repositories={repositories}
              onChoose={(actionId) => {
                setIsOpen(false);
                setDialog({ actionId, repositories });
              }}
            />
          </LazyPart>
        )}
      </Dropdown>
      {dialog !== null && (
        <LazyPart onMissing={() => setDialog(null)}>
          <RepositoryActionDialog
            {...dialog}
            onClose={(deleted) => {
              setDialog(null);
              onDone(deleted);
            }}
          />
        </LazyPart>
      )}
    </>
  );
}
