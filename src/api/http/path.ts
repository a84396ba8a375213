import type { RepositoryName } from '@/domain/repository/repository';
import { RequestError } from '@/domain/registry/request-failure';

/**
 * A path with every inserted value encoded: apiPath`/api/v1/repository/${repository}/tag/`.
 * A text becomes one segment. A repository becomes `namespace/name`, where the slashes of a nested name stay separators.
 * Throws a RequestError of kind 'not-found' for a value that no path can carry.
 */
export function apiPath(literals: TemplateStringsArray, ...values: (string | RepositoryName)[]): string {
  return literals.reduce((path, literal, index) => path + encodeValue(values[index - 1] ?? '') + literal);
}

function encodeValue(value: string | RepositoryName): string {
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
