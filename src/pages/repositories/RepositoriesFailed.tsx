import { RequestError } from '@/domain/registry/request-failure';
import { useSignInOffer } from '@/features/session/use-sign-in-offer';
import { ErrorState } from '@/features/failure/ErrorState';

/** No list at all, and why. */
export function RepositoriesFailed({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const needsSignIn = error instanceof RequestError && error.kind === 'unauthorized';
  return (
    <ErrorState
      title={needsSignIn ? 'You are not signed in' : 'Unable to get repositories'}
      actions={useSignInOffer(error)}
      error={error}
      onRetry={onRetry}
    />
  );
}
