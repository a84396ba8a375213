import { useQuery } from '@tanstack/react-query';
import { useHasFirstAnswers } from '@/queries/first-answers';
import { registryQueries } from '@/queries/registry/registry.queries';
import { lazyPart } from '@/ui/lazy/lazy-part';

const MessageLayer = lazyPart(async () => (await import('./MessageLayer')).MessageLayer, { isLeftOut: true });

/** The registry's messages on every page. They come last, where nothing moves because of them. */
export function RegistryMessages() {
  const { data: messages = [] } = useQuery({ ...registryQueries.messages(), enabled: useHasFirstAnswers() });
  if (messages.length === 0) return null;
  return <MessageLayer messages={messages} />;
}
