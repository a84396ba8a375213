import { encodePathValue, type PathValue } from '@/domain/api-calls/api-call';

/**
 * A path with every inserted value encoded: apiPath`/api/v1/repository/${repository}/tag/`.
 * A text becomes one segment. A repository becomes `namespace/name`, where the slashes of a nested name stay separators.
 * Throws a RequestError of kind 'not-found' for a value that no path can carry.
 */
export function apiPath(literals: TemplateStringsArray, ...values: PathValue[]): string {
  return literals.reduce((path, literal, index) => path + encodePathValue(values[index - 1] ?? '') + literal);
}
