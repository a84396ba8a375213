import { configBody } from '../config-body';
import { json } from '../messages';
import type { Route } from '../http/router';

export const configRoutes: readonly Route[] = [
  { method: 'GET', pattern: /^\/config$/, handler: ({ state }) => json(200, configBody(state)) },
];
