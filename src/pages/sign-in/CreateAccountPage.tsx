import { Alert, Skeleton } from '@patternfly/react-core';
import { useState } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import { whyNotCreateAccount } from '@/domain/registry/account-rules';
import { useRegistryConfig } from '@/queries/registry/registry.queries';
import { AppLink } from '@/routing/AppLink';
import { inviteParameter, paths } from '@/routing/paths';
import { readReturnAddress } from '@/routing/return-address';
import { CreateAccountForm } from './CreateAccountForm';
import { SignInCard } from './SignInCard';

/** `/createaccount`: makes an account, for everyone or for people who were sent an invitation, and signs its owner in. */
export function CreateAccountPage() {
  const { config, isPending } = useRegistryConfig();
  const { search } = useLocation();
  const navigate = useNavigate();
  const [awaitedEmail, setAwaitedEmail] = useState<string | null>(null);
  const returnAddress = readReturnAddress(search) ?? undefined;
  const returnTo = returnAddress ?? paths.repositories();
  const inviteCode = new URLSearchParams(search).get(inviteParameter) ?? undefined;
  const reason = isPending ? undefined : whyNotCreateAccount(config, inviteCode !== undefined);

  const content = () => {
    if (isPending) return <Skeleton height="16rem" screenreaderText="Loading" />;
    if (awaitedEmail !== null) {
      return (
        <Alert isInline variant="success" title="Confirm your e-mail address" role="status" component="h2">
          {'The registry has sent an e-mail to '}
          <strong>{awaitedEmail}</strong>. Open the link in it, and then sign in.
        </Alert>
      );
    }
    if (reason !== undefined) return <Alert isInline variant="info" title={reason} component="p" />;
    return (
      <CreateAccountForm
        needsEmail={config.features.mailing}
        inviteCode={inviteCode}
        onSignedIn={() => void navigate(returnTo, { replace: true })}
        onAwaitingVerification={setAwaitedEmail}
      />
    );
  };

  return (
    <SignInCard
      documentTitle="Create account"
      title={`Create an account for ${config.title}`}
      links={
        <AppLink to={paths.signIn(returnAddress)}>{awaitedEmail === null ? 'Sign in instead' : 'Sign in'}</AppLink>
      }
    >
      {content()}
    </SignInCard>
  );
}
