import { ErrorBoundary } from 'react-error-boundary';
import { useServices } from '@/queries/services';
import { useSession } from '@/queries/session/use-session';
import { useSessionWatch } from '@/queries/session/use-session-watch';
import { lazyPart } from '@/ui/lazy/lazy-part';

const SessionDialogs = lazyPart(async () => (await import('./SessionDialogs')).SessionDialogs);

/** Watches the session; what there is to ask is fetched when it is asked. What cannot be asked counts as declined. */
export function SessionLayer() {
  useSessionWatch();
  const { session: store } = useServices();
  const { question, notice } = useSession();
  if (question === null && notice === null) return null;
  return (
    <ErrorBoundary fallback={null} resetKeys={[question]} onError={() => store.settle(false)}>
      <SessionDialogs onMissing={() => store.settle(false)} />
    </ErrorBoundary>
  );
}
