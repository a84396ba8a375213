import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv, type AnySchemaObject, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';

const require = createRequire(import.meta.url);

/** OASIS's schema of SARIF 2.1.0, as the collection of JSON Schema Store carries it. */
export function sarifValidator(): ValidateFunction {
  const file = require.resolve('schemastore/package.json').replace('package.json', 'schemas/json/sarif-2.1.0.json');
  const schema = JSON.parse(readFileSync(file, 'utf8')) as AnySchemaObject;
  // It names draft-04 and uses nothing of it that the validator's draft reads otherwise.
  return validator({ ...schema, $schema: 'http://json-schema.org/draft-07/schema#' });
}

/** CycloneDX's own schema of version 1.6, as its JavaScript library carries it. */
export function cycloneDxValidator(): ValidateFunction {
  return validator(cycloneDx('bom-1.6'), cycloneDx('spdx'), cycloneDx('jsf-0.82'));
}

/** Says in a line each what is wrong with a document; empty for a valid one. */
export function complaints(validate: ValidateFunction, text: string): string[] {
  validate(JSON.parse(text));
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
}

function cycloneDx(name: string): AnySchemaObject {
  const fileName = `${name}.SNAPSHOT.schema.json`;
  const library = require.resolve('@cyclonedx/cyclonedx-library/package.json');
  const schema = JSON.parse(
    readFileSync(library.replace('package.json', `res/schema/${fileName}`), 'utf8'),
  ) as AnySchemaObject;
  // They refer to each other by the names of the files.
  return { ...schema, $id: `http://cyclonedx.org/schema/${fileName}` };
}

function validator(schema: AnySchemaObject, ...references: AnySchemaObject[]): ValidateFunction {
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats.default(ajv);
  // ajv-formats knows no IRIs; a reference that is valid as a URI is one, too.
  ajv.addFormat('iri-reference', /^(?:[\w\-.~:/?#[\]@!$&'()*+,;=]|%[\dA-Fa-f]{2})*$/);
  for (const reference of references) ajv.addSchema(reference);
  return ajv.compile(schema);
}
