import { useQuery } from '@tanstack/react-query';
import { lazy } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import { registryQueries } from '@/queries/registry/registry.queries';
import { LazyPart } from '@/ui/LazyPart';

const MessageLayer = lazy(async () => ({ default: (await import('./MessageLayer')).MessageLayer }));

/** What the registry tells everybody, above every page; fetched when there is something to tell. */
export function RegistryMessages() {
  const { data: messages = [] } = useQuery(registryQueries.messages());
  if (messages.length === 0) return null;
  return (
    <ErrorBoundary fallback={null}>
      <LazyPart>
        <MessageLayer messages={messages} />
      </LazyPart>
    </ErrorBoundary>
  );
}
