import { Alert, Skeleton } from '@patternfly/react-core';
import { useState } from 'react';
import { useLocation } from 'react-router-dom';
import type { RecoveryResult } from '@/domain/registry/account';
import { whyNotRecover } from '@/domain/registry/account-rules';
import { useRegistryConfig } from '@/queries/registry/registry.queries';
import { AppLink } from '@/routing/AppLink';
import { paths } from '@/routing/paths';
import { readReturnAddress } from '@/routing/return-address';
import { ForgotPasswordForm } from './ForgotPasswordForm';
import { SignInCard } from './SignInCard';

interface SentMail {
  email: string;
  result: Exclude<RecoveryResult, { kind: 'refused' }>;
}

/** `/signin/forgot-password`: has the registry send a link that lets the person in without the password. */
export function ForgotPasswordPage() {
  const { config, isPending } = useRegistryConfig();
  const { search } = useLocation();
  const [outcome, setOutcome] = useState<SentMail | null>(null);
  const reason = isPending ? undefined : whyNotRecover(config);

  const content = () => {
    if (isPending) return <Skeleton height="8rem" screenreaderText="Loading" />;
    if (outcome !== null) return <RecoveryOutcome {...outcome} />;
    if (reason !== undefined) return <Alert isInline variant="info" title={reason} component="p" />;
    return <ForgotPasswordForm onDone={(email, result) => setOutcome({ email, result })} />;
  };

  return (
    <SignInCard
      documentTitle="Forgot password"
      title="Forgot your password?"
      links={<AppLink to={paths.signIn(readReturnAddress(search) ?? undefined)}>Back to sign in</AppLink>}
    >
      {content()}
    </SignInCard>
  );
}

function RecoveryOutcome({ email, result }: SentMail) {
  if (result.kind === 'organization') {
    return (
      <Alert isInline variant="info" title="This address belongs to an organization" role="status" component="h2">
        <strong>{email}</strong>
        {` is the address of the organization ${result.name}. Organizations have no password: enter the address of your own account.`}
      </Alert>
    );
  }
  return (
    <Alert isInline variant="success" title="Look into your mailbox" role="status" component="h2">
      {'If an account has the address '}
      <strong>{email}</strong>, an e-mail with a link is on its way to it. The link lets you in, and you can set a new
      password.
    </Alert>
  );
}
