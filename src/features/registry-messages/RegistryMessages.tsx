import { useQuery } from '@tanstack/react-query';
import { useHasFirstAnswers } from '@/queries/first-answers';
import { registryQueries } from '@/queries/registry/registry.queries';
import { LazyMessageLayer } from './lazy-message-layer';

/** The registry's messages above every page. If they take no room, they come last: nothing moves then. */
export function RegistryMessages() {
  const { data: messages = [] } = useQuery({ ...registryQueries.messages(), enabled: useHasFirstAnswers() });
  if (messages.length === 0) return null;
  return <LazyMessageLayer messages={messages} />;
}
