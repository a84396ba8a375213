import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';

/** What a page asks for when it has been drawn, and what follows from an answer, is on its way by then (ms). */
const askedForByMs = 500;

/** Settles when what the page shows has come. What nobody is waiting for is asked for after it. */
export async function afterFirstAnswers(client: QueryClient): Promise<void> {
  do {
    await untilNothingIsFetched(client);
    await new Promise((resolve) => setTimeout(resolve, askedForByMs));
  } while (client.isFetching() > 0);
}

/** False until then: for what is asked for last. */
export function useHasFirstAnswers(): boolean {
  const client = useQueryClient();
  const [hasAnswers, setHasAnswers] = useState(false);
  // The cache is outside of React.
  useEffect(() => void afterFirstAnswers(client).then(() => setHasAnswers(true)), [client]);
  return hasAnswers;
}

function untilNothingIsFetched(client: QueryClient): Promise<void> {
  return new Promise((resolve) => {
    if (client.isFetching() === 0) {
      resolve();
      return;
    }
    const stop = client.getQueryCache().subscribe(() => {
      if (client.isFetching() > 0) return;
      stop();
      resolve();
    });
  });
}
