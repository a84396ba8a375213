import { uuidFor } from './random';
import type { MockLabel } from './images/manifest-state';

/**
 * A label with an id that follows from `name`. Without a media type the server looks at the value:
 * an object or a list in JSON makes it JSON (recorded).
 */
export function newLabel(
  name: string,
  key: string,
  value: string,
  sourceType: MockLabel['sourceType'],
  mediaType: string | null = null,
): MockLabel {
  const detected = isJsonContainer(value) ? 'application/json' : 'text/plain';
  return { id: uuidFor(`label ${name} ${key}`), key, value, sourceType, mediaType: mediaType ?? detected };
}

function isJsonContainer(value: string): boolean {
  if (!/^\s*[[{]/.test(value)) return false;
  try {
    JSON.parse(value);
    return true;
  } catch {
    return false;
  }
}
