import type { BodySchema } from './body-schema';
import { errors } from './error-bodies';
import { type MockRequest, Refusal } from '../messages';

export type JsonObject = Record<string, unknown>;

/** The request's body, checked against a schema. Refuses with 400 in the validator's own words (recorded). */
export function readBody(request: MockRequest, schema: BodySchema): JsonObject {
  const body = parseBody(request);
  if (!isObject(body)) refuse(`${print(body)} is not of type 'object'`, 'type', '', schema.printed, body);
  for (const name of schema.required) {
    if (!(name in body)) refuse(`'${name}' is a required property`, 'required', '', schema.printed, body);
  }
  for (const [name, property] of Object.entries(schema.properties)) {
    if (!(name in body)) continue;
    const value = body[name];
    if (property.allowed && !property.allowed.some((allowed) => allowed === value)) {
      refuse(`${print(value)} is not one of ${print(property.allowed)}`, 'enum', name, property.printed, value);
    }
    if (!property.types.includes(typeOf(value))) {
      const types = property.types.map((type) => `'${type}'`).join(', ');
      refuse(`${print(value)} is not of type ${types}`, 'type', name, property.printed, value);
    }
  }
  return body;
}

/** A body without the JSON content type is not read at all: 400 with the Werkzeug that was recorded. */
function parseBody(request: MockRequest): unknown {
  if (!(request.headers['content-type'] ?? '').includes('json')) throw new Refusal(errors.badRequest());
  try {
    const body: unknown = JSON.parse(request.body ?? '');
    return body;
  } catch {
    throw new Refusal(errors.badRequest());
  }
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function refuse(reason: string, rule: string, name: string, printed: string, instance: unknown): never {
  const schemaPath = name ? `['properties']['${name}']` : '';
  const instancePath = name ? `['${name}']` : '';
  throw new Refusal(
    errors.invalidRequest(
      `${reason}\n\nFailed validating '${rule}' in schema${schemaPath}:\n${printed}\n\nOn instance${instancePath}:\n    ${print(instance)}`,
    ),
  );
}

function typeOf(value: unknown): 'string' | 'number' | 'boolean' | 'null' | 'object' | 'array' {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  const type = typeof value;
  return type === 'string' || type === 'number' || type === 'boolean' ? type : 'object';
}

/** A value the way Python prints it. */
function print(value: unknown): string {
  if (value === true) return 'True';
  if (value === false) return 'False';
  if (typeof value === 'string') return value.includes("'") ? `"${value}"` : `'${value}'`;
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return `[${value.map(print).join(', ')}]`;
  if (!isObject(value)) return 'None';
  // Python's printer sorts the members.
  return `{${Object.entries(value)
    .toSorted(([left], [right]) => (left < right ? -1 : 1))
    .map(([key, item]) => `'${key}': ${print(item)}`)
    .join(', ')}}`;
}
