import { configBody } from '../config-body';
import { json } from '../messages';
import type { MockRoute } from '../http/router';

export const configRoutes: readonly MockRoute[] = [
  { method: 'GET', pattern: /^\/config$/, handler: ({ state }) => json(200, configBody(state)) },
];
