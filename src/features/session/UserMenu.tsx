import { Divider, Dropdown, DropdownItem, DropdownList } from '@patternfly/react-core';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type RefObject } from 'react';
import { useNavigate } from 'react-router-dom';
import { explainError } from '@/domain/registry/request-failure';
import { useJobs } from '@/queries/jobs/use-job';
import { useSavedViews } from '@/queries/saved-views/kept-views';
import { useSession } from '@/queries/session/use-session';
import { signOutPerson } from '@/queries/session/sign-in';
import { paths } from '@/routing/paths';
import { useFocusFirstEntry } from '@/ui/effects/use-focus-first-entry';
import { useOpenOncePlaced } from '@/ui/effects/use-open-once-placed';
import { handlerOf } from '@/ui/keys/key-handlers';

interface UserMenuProps {
  /** The button that opened it; gets the focus back. */
  anchor: RefObject<HTMLButtonElement | null>;
  onClose(): void;
}

/** What a person who is signed in can do about that. */
export function UserMenu({ anchor, onClose }: UserMenuProps) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const { hasToken } = useSession();
  const running = useJobs().filter(({ state }) => state !== 'finished').length;
  const pinned = useSavedViews().views.filter(({ pin }) => pin === 'everywhere');
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const isOpen = useOpenOncePlaced();
  const menu = useFocusFirstEntry(isOpen);

  const close = () => {
    onClose();
    anchor.current?.focus({ preventScroll: true });
  };
  const goTo = (address: string) => {
    onClose();
    void navigate(address);
  };
  const signOut = async () => {
    setIsBusy(true);
    setProblem(null);
    try {
      await signOutPerson(client);
      // If nothing can be seen without signing in, this leads on to the sign-in page.
      await navigate(paths.repositories());
    } catch (error) {
      setProblem(`Could not sign out. ${explainError(error)}`);
      setIsBusy(false);
    }
  };

  return (
    <Dropdown
      isOpen={isOpen}
      onOpenChange={(next) => {
        if (!next) close();
      }}
      toggle={{ toggleNode: null, toggleRef: anchor }}
      popperProps={{ position: 'end', appendTo: () => document.body }}
      ref={menu}
    >
      {isOpen && (
        <DropdownList aria-label="User">
          {pinned.map(({ name, address }) => (
            <DropdownItem key={address} onClick={() => goTo(address)}>
              {name}
            </DropdownItem>
          ))}
          <DropdownItem
            onClick={() => {
              close();
              handlerOf('saved-views')?.();
            }}
          >
            Saved views…
          </DropdownItem>
          <Divider component="li" />
          <DropdownItem
            value="sign-out"
            isAriaDisabled={isBusy}
            description={problem ?? (running > 0 ? whatStops(running) : undefined)}
            onClick={() => void signOut()}
          >
            {hasToken ? 'Sign out (forget the access token)' : 'Sign out'}
          </DropdownItem>
        </DropdownList>
      )}
    </Dropdown>
  );
}

function whatStops(running: number): string {
  return `Stops what is still running (${running} ${running === 1 ? 'activity' : 'activities'})`;
}
