/**
 * The shape of a JSON value: member names and types, without values. Elements of a list give one shape each, the same
 * shape only once, so lists of different lengths can have the same shape.
 */
export function shapeOf(value: unknown): unknown {
  if (value === null) return 'null';
  if (Array.isArray(value)) {
    const shapes = value.map((item) => JSON.stringify(shapeOf(item)));
    return [...new Set(shapes)].toSorted();
  }
  if (typeof value !== 'object') return typeof value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([left], [right]) => (left < right ? -1 : 1))
      .map(([key, item]) => [key, shapeOf(item)]),
  );
}

/** Where two values differ in shape, by path. An empty list fits every list: it does not tell what it would hold. */
export function shapeDifferences(left: unknown, right: unknown, path = ''): string[] {
  if (Array.isArray(left) && Array.isArray(right)) {
    if (left.length === 0 || right.length === 0) return [];
    return JSON.stringify(shapeOf(left)) === JSON.stringify(shapeOf(right)) ? [] : [`${path}[]`];
  }
  if (!isObject(left) || !isObject(right)) {
    return JSON.stringify(shapeOf(left)) === JSON.stringify(shapeOf(right)) ? [] : [path];
  }
  return [...new Set([...Object.keys(left), ...Object.keys(right)])].flatMap((key) =>
    Object.hasOwn(left, key) && Object.hasOwn(right, key)
      ? shapeDifferences(left[key], right[key], `${path}.${key}`)
      : [`${path}.${key}`],
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Members of `part` that `whole` lacks or has with another type, by path. A null fits every type. */
export function misfits(part: unknown, whole: unknown, path = ''): string[] {
  if (part === null || whole === null) return [];
  if (typeof part !== typeof whole || Array.isArray(part) !== Array.isArray(whole)) return [path];
  if (typeof part !== 'object' || Array.isArray(part)) return [];
  return Object.entries(part).flatMap(([key, value]) =>
    Object.hasOwn(whole as object, key)
      ? misfits(value, (whole as Record<string, unknown>)[key], `${path}.${key}`)
      : [`${path}.${key}`],
  );
}
