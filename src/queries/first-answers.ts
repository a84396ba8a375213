import type { QueryClient } from '@tanstack/react-query';

/** What a page asks for when it has been drawn is on its way by then (ms). */
const askedForByMs = 500;

/** Settles when what the page shows has come. What nobody is waiting for is asked for after it. */
export async function afterFirstAnswers(client: QueryClient): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, askedForByMs));
  if (client.isFetching() === 0) return;
  await new Promise<void>((resolve) => {
    const stop = client.getQueryCache().subscribe(() => {
      if (client.isFetching() > 0) return;
      stop();
      resolve();
    });
  });
}
