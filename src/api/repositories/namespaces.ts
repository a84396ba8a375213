import { request, type RequestOptions } from '@/api/http/client';
import type { FoundNamespace } from '@/domain/repository/repository';
import { foundNamespacesSchema } from './namespaces.schema';

/**
 * Asks the server which organizations and users have a name with the text. It is the only search that finds them, and
 * tells the first repositories besides, with less of them than `findRepositories`.
 */
export function findNamespaces(text: string, options: RequestOptions = {}): Promise<FoundNamespace[]> {
  return request({ path: '/api/v1/find/all', query: { query: text }, schema: foundNamespacesSchema, ...options });
}
