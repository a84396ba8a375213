import { messageError } from './error-bodies';
import { Refusal } from '../messages';

/** How Quay reads a boolean parameter: nearly everything is true. */
export function readBoolean(query: URLSearchParams, name: string, fallback = false): boolean {
  const value = query.get(name);
  return value === null ? fallback : !['false', 'False', 'FALSE', '0', '', 'null'].includes(value);
}

/** A whole number; anything else is refused with the parameter's own help text (recorded for `limit`). */
export function readWhole(query: URLSearchParams, name: string, fallback: number, help: string): number {
  const value = query.get(name);
  if (value === null) return fallback;
  if (!/^[+-]?\d+$/.test(value.trim())) throw new Refusal(messageError(400, { [name]: help }));
  return Number(value);
}
