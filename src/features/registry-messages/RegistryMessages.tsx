import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { afterFirstAnswers } from '@/queries/first-answers';
import { registryQueries } from '@/queries/registry/registry.queries';
import { LazyMessageLayer } from './lazy-message-layer';

/** The registry's messages above every page. Where they take no room, they come last: nothing moves then. */
export function RegistryMessages() {
  const client = useQueryClient();
  const [isTheirTurn, setTheirTurn] = useState(false);
  useEffect(() => void afterFirstAnswers(client).then(() => setTheirTurn(true)), [client]);
  const { data: messages = [] } = useQuery({ ...registryQueries.messages(), enabled: isTheirTurn });
  if (messages.length === 0) return null;
  return <LazyMessageLayer messages={messages} />;
}
