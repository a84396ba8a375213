import type { QueryClient } from '@tanstack/react-query';
import { apiConfiguration } from '@/api/http/configuration';
import { getCurrentUser } from '@/api/people/user';
import { RequestError, type RequestFailureKind } from '@/domain/registry/request-failure';
import { servicesOf } from '@/queries/services';
import { registryQueries } from './registry.queries';

const firstDelayMs = 2_000;
const longestDelayMs = 30_000;

/** Failures of a registry, or of what stands before it, that is not there (yet). */
const absent: readonly RequestFailureKind[] = ['starting', 'network', 'timeout'];

/**
 * Waits until a registry that is starting answers, and asks again for what failed meanwhile. Does nothing if the
 * registry answers at once: then it is one address that fails, which its own Retry may try.
 */
export async function awaitRegistry(client: QueryClient): Promise<void> {
  const services = servicesOf(client);
  if (services.isAwaitingRegistry) return;
  services.isAwaitingRegistry = true;
  try {
    if (await answers()) return;
    client.setQueryData(registryQueries.isStarting().queryKey, true);
    let delayMs = firstDelayMs;
    do {
      await apiConfiguration().wait(delayMs, undefined);
      await untilVisible();
      delayMs = Math.min(delayMs * 2, longestDelayMs);
    } while (!(await answers()));
  } finally {
    services.isAwaitingRegistry = false;
  }
  client.setQueryData(registryQueries.isStarting().queryKey, false);
  await client.refetchQueries({ predicate: ({ state }) => isAbsence(state.error) });
}

/** Any answer, except those of a proxy whose registry is not running. */
async function answers(): Promise<boolean> {
  try {
    await getCurrentUser();
    return true;
  } catch (error) {
    return !isAbsence(error);
  }
}

function isAbsence(error: unknown): boolean {
  return error instanceof RequestError && absent.includes(error.kind);
}

/** A page in the background does not ask. */
function untilVisible(): Promise<void> {
  if (document.visibilityState !== 'hidden') return Promise.resolve();
  return new Promise((resolve) => {
    document.addEventListener('visibilitychange', () => resolve(), { once: true });
  });
}
