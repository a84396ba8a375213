import { useEffect } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import { useLocation } from 'react-router-dom';
import { useServices } from '@/queries/services';
import { useSession } from '@/queries/session/use-session';
import { useSessionWatch } from '@/queries/session/use-session-watch';
import { lazyPart } from '@/ui/lazy/lazy-part';

const SessionDialogs = lazyPart(async () => (await import('./SessionDialogs')).SessionDialogs);

/** Watches the session. The dialogs are fetched when they are needed; if that fails, the question counts as declined. */
export function SessionLayer() {
  useSessionWatch();
  const services = useServices();
  const { session: store } = services;
  const { key } = useLocation();
  // The services outlive every page, and a page that was only begun is no arrival.
  useEffect(() => services.noteArrival(), [services, key]);
  const { question, notice } = useSession();
  if (question === null && notice === null) return null;
  return (
    <ErrorBoundary fallback={null} resetKeys={[question]} onError={() => store.settle(false)}>
      <SessionDialogs onMissing={() => store.settle(false)} />
    </ErrorBoundary>
  );
}
