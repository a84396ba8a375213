import { lazy } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import { useServices } from '@/queries/services';
import { useSession } from '@/queries/session/use-session';
import { useSessionWatch } from '@/queries/session/use-session-watch';
import { LazyPart } from '@/ui/LazyPart';

const SessionDialogs = lazy(async () => ({ default: (await import('./SessionDialogs')).SessionDialogs }));

/** Watches the session; what there is to ask is fetched when it is asked. What cannot be asked counts as declined. */
export function SessionLayer() {
  useSessionWatch();
  const { session: store } = useServices();
  const { question, notice } = useSession();
  if (question === null && notice === null) return null;
  return (
    <ErrorBoundary fallback={null} resetKeys={[question]} onError={() => store.settle(false)}>
      <LazyPart onMissing={() => store.settle(false)}>
        <SessionDialogs />
      </LazyPart>
    </ErrorBoundary>
  );
}
