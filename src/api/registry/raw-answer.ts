import { ask, type RequestOptions } from '@/api/http/client';
import type { Answer } from '@/api/http/transport';

/** Reads once more what the registry answered, as it comes, whatever the status. `path` is encoded, with its query. */
export function readRawAnswer(path: string, options: RequestOptions = {}): Promise<Answer> {
  return ask({ method: 'GET', path, ...options });
}
