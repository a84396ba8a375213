import { Button } from '@patternfly/react-core';
import UserIcon from '@patternfly/react-icons/dist/esm/icons/user-icon';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useLocation } from 'react-router-dom';
import { userQueries } from '@/queries/registry/registry.queries';
import { useServices } from '@/queries/services';
import { useSession } from '@/queries/session/use-session';
import { AppLink } from '@/routing/AppLink';
import { paths } from '@/routing/paths';
import { isSignInPage, parseRoute } from '@/routing/route';
import { classNames } from '@/ui/styles/class-names';
import { lazyPart } from '@/ui/lazy/lazy-part';
import layout from '@/ui/styles/layout.module.css';
import styles from './user-button.module.css';

const UserMenu = lazyPart(async () => (await import('./UserMenu')).UserMenu, { isLeftOut: true });

/** Who the registry takes the person for, with a menu; or the way to sign in. */
export function UserButton() {
  const { data: user, isError } = useQuery(userQueries.current());
  const { username, hasToken } = useSession();
  const [isOpen, setIsOpen] = useState(false);
  const anchor = useRef<HTMLButtonElement>(null);
  if (user === undefined && !hasToken)
    return <span className={classNames(layout.inline, styles.user)}>{isError && 'Unknown user'}</span>;
  if (user?.isAnonymous === true && !hasToken) return <SignInLink isAgain={username !== null} />;
  const name = user?.isAnonymous === false ? user.username : 'Access token';
  return (
    <>
      <Button
        ref={anchor}
        variant="plain"
        className={classNames(layout.inline, styles.user)}
        icon={<UserIcon />}
        aria-label={`User: ${name}`}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={() => setIsOpen(!isOpen)}
        onPointerEnter={UserMenu.fetchAhead}
        onFocus={UserMenu.fetchAhead}
      >
        <span className={layout.words}>{name}</span>
      </Button>
      {isOpen && <UserMenu onMissing={() => setIsOpen(false)} anchor={anchor} onClose={() => setIsOpen(false)} />}
    </>
  );
}

/** On the sign-in pages themselves it would lead nowhere. A person whose session has ended signs in again on the spot. */
function SignInLink({ isAgain }: { isAgain: boolean }) {
  const { session: store } = useServices();
  const { pathname, search, hash } = useLocation();
  if (isSignInPage(parseRoute(pathname))) return <span className={classNames(layout.inline, styles.user)} />;
  if (isAgain) {
    return (
      <Button
        variant="link"
        isInline
        className={classNames(layout.inline, styles.user)}
        onClick={() => void store.ask('session')}
      >
        Sign in
      </Button>
    );
  }
  return (
    <AppLink to={paths.signIn(pathname + search + hash)} className={classNames(layout.inline, styles.user)}>
      Sign in
    </AppLink>
  );
}
