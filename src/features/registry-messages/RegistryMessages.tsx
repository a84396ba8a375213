import { useQuery } from '@tanstack/react-query';
import { registryQueries } from '@/queries/registry/registry.queries';
import { lazyPart } from '@/ui/lazy/lazy-part';

const MessageLayer = lazyPart(async () => (await import('./MessageLayer')).MessageLayer, { isLeftOut: true });

/** What the registry tells everybody, above every page; fetched when there is something to tell. */
export function RegistryMessages() {
  const { data: messages = [] } = useQuery(registryQueries.messages());
  if (messages.length === 0) return null;
  return <MessageLayer messages={messages} />;
}
