// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { failureOf, isCsrfRefusal, isFreshLoginDemand } from '@/api/http/failure';
import { verifyPassword } from '@/api/people/session';
import type { SignInResult } from '@/domain/registry/sign-in';
import { addUser } from '~mocks/build-state';
import { errors } from '~mocks/http/error-bodies';
import type { MockRegistry } from '~mocks/registry';
import { answerAt } from './answering-server';
import { laterRecordings, registryAt, send, timeOf } from './later-recordings';
import { type Recording, responseOf } from './recordings';

const verifications = laterRecordings('signin-verify.');
const demands = laterRecordings('fresh-login.').filter(({ response: { status } }) => status === 401);

function named(name: string): Recording {
  const one = laterRecordings(name).find((each) => each.name === name);
  if (one === undefined) throw new Error(`no recording is called ${name}`);
  return one;
}

/** The recorded person, signed in; before the right password at once a wrong one was typed. */
function registryOf(one: Recording): MockRegistry {
  const registry = registryAt(one, (state) => addUser(state, 'rec-user'));
  registry.signInAs(one.actor === 'rec-user' ? 'rec-user' : null);
  if (one.name === 'signin-verify.too-many-attempts.error') type(registry, one, 'wrong');
  return registry;
}

/** What was typed as the password is not in the recordings; their names tell what it was like. */
function type(registry: MockRegistry, one: Recording, password: string) {
  const body = 'password' in (one.request.body as object) ? { password } : {};
  return send(registry, { ...one, request: { ...one.request, body } });
}

describe('the mock registry asks for a password and takes it as the recorded server did', () => {
  it.each(verifications.filter(({ name }) => !name.includes('no-csrf')))('$name', (one) => {
    const registry = registryOf(one);
    const before = registry.state.session.csrfToken;
    const answer = type(registry, one, one.name.includes('wrong-password') ? 'wrong' : 'password');
    expect(answer.status).toBe(one.response.status);
    expect(answer.headers['content-type']?.split(';')[0]).toBe(one.response.headers['Content-Type']?.split(';')[0]);
    const text = answer.body ?? '';
    expect(typeof one.response.body === 'string' ? text : JSON.parse(text)).toEqual(one.response.body);
    // The token of before is dead once a password was right.
    const isNew = one.response.headers['X-Next-CSRF-Token'] !== undefined;
    expect(answer.headers['x-next-csrf-token'] !== undefined).toBe(isNew);
    expect(registry.state.session.csrfToken !== before).toBe(isNew);
  });

  it('taking the right one some seconds after a wrong one', () => {
    const one = named('signin-verify.after-wait');
    let nowMs = timeOf(one);
    const registry = registryOf(one);
    registry.state.now = () => nowMs;
    expect(type(registry, one, 'wrong').status).toBe(403);
    nowMs += 2_500;
    expect(type(registry, one, 'password').status).toBe(one.response.status);
  });

  it('in the words of the demand', () => {
    const one = named('fresh-login.user-put.error');
    expect(JSON.parse(errors.freshLoginRequired().body ?? '')).toEqual(one.response.body);
  });
});

describe('the app understands', () => {
  it.each(demands)('$name', ({ name, response: { status, body } }) => {
    const answer = { status, text: JSON.stringify(body) };
    const isDemand = name !== 'fresh-login.anonymous.error';
    expect(isFreshLoginDemand(answer)).toBe(isDemand);
    // Only who is not signed in is told to sign in.
    expect(failureOf(answer).kind).toBe(isDemand ? 'unconfirmed' : 'unauthorized');
  });

  it('that other refusals of the same session are none', () => {
    const old = named('fresh-login.user-put.after-verify.old-csrf.error');
    const wrong = named('fresh-login.clientkey.error');
    for (const { name, response } of [old, wrong]) {
      const answer = { status: response.status, text: JSON.stringify(response.body) };
      expect(isFreshLoginDemand(answer), name).toBe(false);
      expect(isCsrfRefusal(answer), name).toBe(response === old.response);
    }
  });

  let answered: Recording;
  const asked = answerAt('http://registry.test', () => responseOf(answered));

  const results: Record<string, SignInResult> = {
    'signin-verify': { kind: 'signed-in' },
    'signin-verify.after-wait': { kind: 'signed-in' },
    'signin-verify.wrong-password.error': { kind: 'credentials', message: 'Invalid Username or Password' },
    'signin-verify.too-many-attempts.error': {
      kind: 'throttled',
      message: 'Too many login attempts. Please reset your Quay password and try again.',
      retryAfterMs: null,
    },
  };

  it.each(Object.entries(results))('%s', async (name, result) => {
    answered = named(name);
    expect(await verifyPassword('password')).toEqual(result);
    expect(asked.map(({ method, url }) => `${method} ${new URL(url).pathname}`)).toEqual([
      `POST ${answered.request.path}`,
    ]);
  });

  it.each(['signin-verify.missing-field.error', 'signin-verify.anonymous.error'])('%s', async (name) => {
    answered = named(name);
    await expect(verifyPassword('password')).rejects.toMatchObject({ status: answered.response.status });
  });
});
