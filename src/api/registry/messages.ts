import type { RegistryMessage } from '@/domain/registry/registry-message';
import { request, type RequestOptions } from '@/api/http/client';
import { messagesSchema } from './messages.schema';

/** The messages of the registry's administrators, the oldest first; needs no session (recorded). */
export function listMessages(options: RequestOptions = {}): Promise<RegistryMessage[]> {
  return request({ path: '/api/v1/messages', schema: messagesSchema, needsSession: false, ...options });
}
