import { RequestError } from '@/domain/registry/request-failure';
import { pathOf, type Call } from './transport';

/** Does what a request is for. A failure says which request it was, unless it was another one that this one needed. */
export async function withNamedFailure<T>(call: Call, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof RequestError) error.request ??= { method: call.method, path: pathOf(call), body: call.body };
    throw error;
  }
}
