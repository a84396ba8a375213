import { useQuery } from '@tanstack/react-query';
import { registryQueries } from '@/queries/registry/registry.queries';
import { LazyMessageLayer } from './lazy-message-layer';

/** The registry's messages above every page. */
export function RegistryMessages() {
  const { data: messages = [] } = useQuery(registryQueries.messages());
  if (messages.length === 0) return null;
  return <LazyMessageLayer messages={messages} />;
}
