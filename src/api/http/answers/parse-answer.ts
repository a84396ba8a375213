import * as v from 'valibot';
import { RequestError } from '@/domain/registry/request-failure';
import { describeIssue } from './describe-issue';
import { parseJson } from './json';
import { isMarkup } from '../server-words';
import type { Answer } from '../transport';

/**
 * The answer's JSON as the schema reads it. The Content-Type is not asked: Quay labels some JSON as text/html.
 * An answer without a body counts as null. Throws a RequestError of kind 'invalid-answer' that names the field.
 */
export function parseAnswer<T>(schema: v.GenericSchema<unknown, T>, { status, text }: Answer): T {
  const json = text.trim() === '' ? null : parseJson(text);
  if (json === undefined) {
    throw invalidAnswer(isMarkup(text) ? 'a web page instead of data' : 'not valid JSON', status);
  }
  const result = v.safeParse(schema, json, { abortEarly: true });
  if (!result.success) throw invalidAnswer(describeIssue(result.issues[0]), status);
  return result.output;
}

function invalidAnswer(problem: string, status: number): RequestError {
  return new RequestError(
    'invalid-answer',
    `The registry answered in a way this app does not understand (${problem}).`,
    {
      status,
    },
  );
}
