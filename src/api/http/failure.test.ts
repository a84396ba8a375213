import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RequestFailureKind } from '@/domain/registry/request-failure';
import { failureOf, isCsrfRefusal } from './failure';

const page = '<!DOCTYPE html>\n<html><title>Quay Loading</title><h1>Quay is currently loading</h1></html>';
const json = (body: unknown) => JSON.stringify(body);

describe('failureOf', () => {
  it.each<[number, string, RequestFailureKind, string | null, string]>([
    [502, page, 'starting', null, 'The registry is starting or unreachable.'],
    [503, page, 'starting', null, 'The registry is starting or unreachable.'],
    [504, page, 'starting', null, 'The registry is starting or unreachable.'],
    [502, '', 'starting', null, 'The registry is starting or unreachable.'],
    [503, 'upstream connect error', 'starting', 'upstream connect error', 'The registry is starting or unreachable.'],
    [500, page, 'server', null, 'The registry could not handle the request.'],
    [500, '<!DOCTYPE html', 'server', null, 'The registry could not handle the request.'],
    [500, '', 'server', null, 'The registry could not handle the request.'],
    [500, 'Worker <b>died</b>', 'server', null, 'The registry could not handle the request.'],
    [500, json({ message: page }), 'server', null, 'The registry could not handle the request.'],
    [
      503,
      json({ message: 'Try later' }),
      'server',
      'Try later',
      'The registry could not handle the request. Try later.',
    ],
    [520, json({ detail: 'no route' }), 'scanner-down', 'no route', 'The security scanner does not answer.'],
    [
      503,
      json({ message: 'System is currently read-only.', is_readonly: true }),
      'read-only',
      'System is currently read-only.',
      'The registry is read-only at the moment. System is currently read-only.',
    ],
    [
      405,
      json({ errors: [{ code: 'UNSUPPORTED', message: 'System is currently read-only.' }] }),
      'read-only',
      'System is currently read-only.',
      'The registry is read-only at the moment. System is currently read-only.',
    ],
    [
      503,
      json({ message: 'Repository is in read only or mirror mode: 3' }),
      'read-only',
      'Repository is in read only or mirror mode: 3',
      'This repository takes no changes: it is read-only or a mirror.',
    ],
    [
      405,
      json({ message: 'The method is not allowed.' }),
      'not-found',
      'The method is not allowed.',
      'This registry does not offer this.',
    ],
    [
      402,
      json({ detail: 'Payment Required' }),
      'invalid-request',
      'Payment Required',
      'The registry did not accept the request. Payment Required.',
    ],
    [422, json({ error: 'odd' }), 'invalid-request', 'odd', 'The registry did not accept the request. odd.'],
    [
      429,
      'Too many attempts',
      'rate-limited',
      'Too many attempts',
      'The registry got too many requests. Wait a moment and try again. Too many attempts.',
    ],
    [
      401,
      json({ error: 'Anonymous access is not allowed' }),
      'unauthorized',
      'Anonymous access is not allowed',
      'You have to sign in to see or do this. Anonymous access is not allowed.',
    ],
  ])('%i %s', (status, text, kind, serverMessage, message) => {
    const failure = failureOf({ status, text });
    expect({ ...failure, message: failure.message }).toMatchObject({ kind, status, serverMessage, message });
  });

  it.each<[unknown, string | null]>([
    [{ detail: 'a', error_message: 'b', message: 'c', error_description: 'd', error: 'e' }, 'a'],
    [{ detail: '', error_message: 'b', message: 'c', error_description: 'd', error: 'e' }, 'b'],
    [{ detail: {}, message: 'c', error_description: 'd', error: 'e' }, 'c'],
    [{ message: { limit: 'too big', page: 'too small' }, error: 'e' }, 'limit: too big; page: too small'],
    [{ message: {}, error_description: 'd', error: 'e' }, 'd'],
    [{ error: 'e' }, 'e'],
    [{ errors: [{ message: 'one' }, { code: 'X' }, { message: 'two' }] }, 'one two'],
    [{ errors: 'x' }, null],
    ['Updated', 'Updated'],
    [{ detail: "'x' is wrong\n\nFailed validating 'type' in schema:\n    {…}" }, "'x' is wrong"],
    [null, null],
    [[], null],
    [5, null],
  ])('words of %j', (body, words) => {
    expect(failureOf({ status: 400, text: json(body) }).serverMessage).toBe(words);
  });

  it.each<[unknown, string | null]>([
    [{ error_type: 'tag_immutable', title: 'other', detail: 'x' }, 'tag_immutable'],
    [{ title: 'invalid_token', detail: 'x' }, 'invalid_token'],
    [{ error_type: 5 }, null],
    [{ message: 'x' }, null],
    ['<html>', null],
    [null, null],
  ])('the type of %j', (body, type) => {
    expect(failureOf({ status: 400, text: json(body) }).errorType).toBe(type);
  });

  it('makes a sentence without markup of any answer', () => {
    fc.assert(
      fc.property(fc.integer({ min: 400, max: 599 }), fc.oneof(fc.string(), fc.json()), (status, text) => {
        const { message } = failureOf({ status, text });
        expect(message).toMatch(/^[A-Z]/);
        expect(message).toMatch(/[.!?…]$/);
      }),
    );
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('<p>', '<br/>', '<html lang="en">', '</div>'), (text, element) => {
        expect(failureOf({ status: 500, text: text + element }).message).not.toContain(element);
      }),
    );
  });
});

describe('isCsrfRefusal', () => {
  it.each([
    [403, json({ error: 'CSRF token was invalid or missing. (authorized: user x)' }), true],
    [403, json({ detail: 'Unauthorized', error_type: 'insufficient_scope' }), false],
    [403, json({ message: 'CSRF token was invalid or missing.' }), false],
    [400, json({ error: 'CSRF token was invalid or missing.' }), false],
    [403, page, false],
  ])('%i %s: %s', (status, text, expected) => {
    expect(isCsrfRefusal({ status, text })).toBe(expected);
  });
});
