import { configBody } from '../config-body';
import { errors } from '../error-bodies';
import { json } from '../messages';
import type { Route } from '../router';

export const configRoutes: readonly Route[] = [
  { method: 'GET', pattern: /^\/config$/, handler: ({ state }) => json(200, configBody(state)) },
  { method: 'GET', pattern: /^\/v2\//, handler: () => errors.registryUnauthenticated() },
];
