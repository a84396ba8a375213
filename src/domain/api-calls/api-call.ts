import { RequestError } from '@/domain/registry/request-failure';
import type { RepositoryName } from '@/domain/repository/repository';

/** What may stand in a place of a path: a text is one segment, a repository `namespace/name`. */
export type PathValue = string | RepositoryName;

/** A write of the registry's API: what is shown of it, and what is sent. */
export interface ApiCall {
  method: 'POST' | 'PUT' | 'DELETE';
  /** The path as the registry's list of its API spells it: `/api/v1/repository/{repository}/tag/{tag}` */
  template: string;
  /** What stands in the template's places, as people know it. */
  parameters: Readonly<Record<string, PathValue>>;
  /** Sent as JSON; undefined sends no body. */
  body?: unknown;
  /** The status of the answer if it was done (recorded; the registry's own list of its API is wrong about some). */
  expectedStatus: number;
}

/**
 * The path of a call from the root of the registry, with every value encoded.
 * Throws a RequestError of kind 'not-found' for a value that no path can carry.
 */
export function callPath({ template, parameters }: Pick<ApiCall, 'template' | 'parameters'>): string {
  return template.replace(/\{(\w+)\}/g, (_place, name: string) => encodePathValue(parameters[name] ?? ''));
}

/**
 * A value as part of a path. A text becomes one segment. A repository becomes `namespace/name`, where the slashes of a
 * nested name stay separators. Throws a RequestError of kind 'not-found' for a value that no path can carry.
 */
export function encodePathValue(value: PathValue): string {
  if (typeof value === 'string') return encodeSegment(value);
  return [value.namespace, ...value.name.split('/')].map(encodeSegment).join('/');
}

/**
 * The colon of a digest stays readable, as Quay's own links have it.
 * Dot segments are refused: URL parsing takes them for directions (even as %2E%2E), so the request would go somewhere else.
 */
function encodeSegment(segment: string): string {
  if (segment === '' || segment === '.' || segment === '..') throw noSuchAddress(segment);
  try {
    return encodeURIComponent(segment).replaceAll('%3A', ':');
  } catch (cause) {
    // Half a surrogate pair, which has no UTF-8 form.
    throw noSuchAddress(segment, cause);
  }
}

function noSuchAddress(segment: string, cause?: unknown): RequestError {
  return new RequestError('not-found', `“${segment}” cannot be part of a name on a registry.`, { cause });
}
