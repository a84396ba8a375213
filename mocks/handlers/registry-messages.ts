import { json } from '../messages';
import type { MockRoute } from '../http/router';

/** Everyone can read them, also without a session (recorded). */
export const registryMessageRoutes: readonly MockRoute[] = [
  { method: 'GET', pattern: /^\/api\/v1\/messages$/, handler: ({ state }) => json(200, { messages: state.messages }) },
];
