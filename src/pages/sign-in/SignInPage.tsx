import { Button, Skeleton } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import { offersAccounts, offersRecovery } from '@/domain/registry/account-rules';
import { useRegistryConfig, userQueries } from '@/queries/registry/registry.queries';
import { isRegistryElsewhere } from '@/queries/session/registry-home';
import { useSession } from '@/queries/session/use-session';
import { AppLink } from '@/routing/AppLink';
import { paths } from '@/routing/paths';
import { readReturnAddress } from '@/routing/return-address';
import { ExternalLogins } from './ExternalLogins';
import { LoginRefusal } from './LoginRefusal';
import { PasswordForm } from './PasswordForm';
import { RefusedPage } from './RefusedPage';
import { SignInCard } from './SignInCard';
import { TokenForm } from './TokenForm';

interface SignInPageProps {
  /** An identity provider refused, and the address says why. */
  isRefused: boolean;
}

/**
 * `/signin`: signs a person in by password, by an identity provider or with an access token, and leads back to where they were.
 * `/oauth-error`: the same after an identity provider refused; a person who is signed in nevertheless is shown why.
 */
export function SignInPage({ isRefused }: SignInPageProps) {
  const { config, isPending } = useRegistryConfig();
  const { data: user } = useQuery(userQueries.current());
  const { hasToken } = useSession();
  const { search } = useLocation();
  const navigate = useNavigate();
  const isElsewhere = isRegistryElsewhere();
  const [wantsToken, setWantsToken] = useState(isElsewhere);
  const returnAddress = readReturnAddress(search) ?? undefined;
  const returnTo = returnAddress ?? paths.repositories();
  if (isRefused && (hasToken || user?.isAnonymous === false)) return <RefusedPage />;
  const onSignedIn = () => void navigate(returnTo, { replace: true });
  const { features, externalLogins } = config;

  const links = (
    <>
      {!isElsewhere && (
        <Button variant="link" isInline onClick={() => setWantsToken(!wantsToken)}>
          {wantsToken ? 'Sign in with a password' : 'Use an access token'}
        </Button>
      )}
      {!wantsToken && !isPending && offersRecovery(config) && (
        <AppLink to={paths.forgotPassword(returnAddress)}>Forgot password?</AppLink>
      )}
      {!wantsToken && !isPending && offersAccounts(config) && (
        <AppLink to={paths.createAccount(returnAddress)}>Create account</AppLink>
      )}
      {features.anonymousAccess && <AppLink to={paths.repositories()}>Continue without signing in</AppLink>}
    </>
  );

  return (
    <SignInCard
      documentTitle="Sign in"
      title={wantsToken ? 'Use an access token' : `Sign in to ${config.title}`}
      links={links}
    >
      {isRefused && <LoginRefusal />}
      {wantsToken ? (
        <TokenForm onSignedIn={onSignedIn} />
      ) : isPending ? (
        <Skeleton height="12rem" screenreaderText="Loading" />
      ) : (
        <>
          {features.directLogin && <PasswordForm onSignedIn={onSignedIn} />}
          <ExternalLogins logins={externalLogins} isAlone={!features.directLogin} />
        </>
      )}
    </SignInCard>
  );
}
