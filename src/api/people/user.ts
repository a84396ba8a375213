import type { CurrentUser } from '@/domain/registry/registry';
import { RequestError } from '@/domain/registry/request-failure';
import { request, type RequestOptions } from '@/api/http/client';
import { currentUserSchema } from './user.schema';

/** Who is using the app. Not being signed in is an answer here, not a failure. */
export async function getCurrentUser(options: RequestOptions = {}): Promise<CurrentUser> {
  try {
    return await request({ path: '/api/v1/user/', schema: currentUserSchema, needsSession: false, ...options });
  } catch (error) {
    if (error instanceof RequestError && error.kind === 'unauthorized') return { isAnonymous: true };
    throw error;
  }
}
