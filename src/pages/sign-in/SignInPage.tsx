import { Button, Card, CardBody, CardTitle, PageSection, Skeleton } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Navigate, useLocation, useNavigate } from 'react-router-dom';
import { DocumentTitle } from '@/features/page-header/DocumentTitle';
import { useRegistryConfig, userQueries } from '@/queries/registry.queries';
import { isRegistryElsewhere } from '@/queries/session/registry-home';
import { useSession } from '@/queries/session/use-session';
import { AppLink } from '@/routing/AppLink';
import { paths } from '@/routing/paths';
import { readReturnAddress } from '@/routing/return-address';
import { ExternalLogins } from './ExternalLogins';
import { PasswordForm } from './PasswordForm';
import { TokenForm } from './TokenForm';
import './sign-in.css';

/** `/signin`: lets somebody in by password, by an identity provider or with an access token, and back to where they were. */
export function SignInPage() {
  const { config, isPending } = useRegistryConfig();
  const { data: user } = useQuery(userQueries.current());
  const { hasToken } = useSession();
  const { search } = useLocation();
  const navigate = useNavigate();
  const isElsewhere = isRegistryElsewhere();
  const [wantsToken, setWantsToken] = useState(isElsewhere);
  const returnTo = readReturnAddress(search) ?? paths.repositories();
  if (hasToken || user?.isAnonymous === false) return <Navigate to={returnTo} replace />;
  const onSignedIn = () => void navigate(returnTo, { replace: true });
  const { features, externalLogins } = config;

  return (
    <PageSection hasBodyWrapper={false} className="app-sign-in">
      <DocumentTitle parts={['Sign in']} />
      <Card className="app-sign-in-card">
        <CardTitle component="h1">{wantsToken ? 'Use an access token' : `Sign in to ${config.title}`}</CardTitle>
        <CardBody>
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
          <div className="app-sign-in-others">
            {!isElsewhere && (
              <Button variant="link" isInline onClick={() => setWantsToken(!wantsToken)}>
                {wantsToken ? 'Sign in with a password' : 'Use an access token'}
              </Button>
            )}
            {features.anonymousAccess && <AppLink to={paths.repositories()}>Go on without signing in</AppLink>}
          </div>
        </CardBody>
      </Card>
    </PageSection>
  );
}
