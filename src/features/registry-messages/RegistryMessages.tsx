import { useQuery } from '@tanstack/react-query';
import { registryQueries } from '@/queries/registry/registry.queries';
import { lazyPart } from '@/ui/lazy/lazy-part';

const MessageLayer = lazyPart(async () => (await import('./MessageLayer')).MessageLayer, { isLeftOut: true });

/** The registry's messages above every page; the code is fetched when there is a message. */
export function RegistryMessages() {
  const { data: messages = [] } = useQuery(registryQueries.messages());
  if (messages.length === 0) return null;
  return <MessageLayer messages={messages} />;
}
