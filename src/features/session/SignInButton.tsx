import { Button } from '@patternfly/react-core';
import { useLocation } from 'react-router-dom';
import { useServices } from '@/queries/services';
import { useSession } from '@/queries/session/use-session';
import { AppLink } from '@/routing/AppLink';
import { paths } from '@/routing/paths';

interface SignInButtonProps {
  /** Among words of a sentence. */
  isInline?: boolean;
}

/** Leads to the sign-in page and back. A person who was signed in here before signs in again on the spot. */
export function SignInButton({ isInline = false }: SignInButtonProps) {
  const { session: store } = useServices();
  const { username } = useSession();
  const { pathname, search, hash } = useLocation();
  if (username === null) {
    return (
      <AppLink
        to={paths.signIn(pathname + search + hash)}
        className={isInline ? undefined : 'pf-v6-c-button pf-m-primary'}
      >
        Sign in
      </AppLink>
    );
  }
  return (
    <Button variant={isInline ? 'link' : 'primary'} isInline={isInline} onClick={() => void store.ask('session')}>
      Sign in
    </Button>
  );
}
