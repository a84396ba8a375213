import { digestForm } from '@/domain/image/digest';
import type { Actor } from '../access';
import type { MockRequest, MockResponse } from '../messages';
import type { RegistryState } from '../state';

export interface RequestContext {
  state: RegistryState;
  request: MockRequest;
  actor: Actor;
  /** What the pattern's groups matched, decoded; `repository` is the full name. */
  params: Readonly<Record<string, string>>;
}

export interface MockRoute {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Matched against the whole decoded path. */
  pattern: RegExp;
  handler: (context: RequestContext) => MockResponse;
  /** A feature flag without which the route does not exist. */
  feature?: string;
}

const repositoryPath = '^/api/v1/repository/(?<repository>[^/]+/.+)';

/** A pattern below a repository, whose name may contain slashes; `rest` may name groups. */
export function belowRepository(rest: string): RegExp {
  return new RegExp(`${repositoryPath}${rest}$`, 'u');
}

/** `:tag` in routes below a repository. */
export const tagSegment = '/tag/(?<tag>[^\\/]+)';

/** The route's own idea of a digest; anything else is looked up as a repository's name and not found (recorded). */
export const manifestSegment = `/manifest/(?<digest>${digestForm})`;

export type RouteMatch =
  | { kind: 'found'; route: MockRoute; params: Record<string, string> }
  | { kind: 'method-not-allowed' }
  | { kind: 'unknown' };

/** Finds the route for a decoded path. Routes are tried in order; a disabled one does not exist at all. */
export function matchRoute(
  routes: readonly MockRoute[],
  isEnabled: (feature: string) => boolean,
  method: string,
  decodedPath: string,
): RouteMatch {
  let pathKnown = false;
  for (const route of routes) {
    if (route.feature !== undefined && !isEnabled(route.feature)) continue;
    const match = route.pattern.exec(decodedPath);
    if (!match) continue;
    if (route.method === method) return { kind: 'found', route, params: { ...match.groups } };
    pathKnown = true;
  }
  return pathKnown ? { kind: 'method-not-allowed' } : { kind: 'unknown' };
}
