// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { currentUserSchema } from '@/api/people/user.schema';
import { messagesSchema } from '@/api/registry/messages.schema';
import { newAccountSchema, recoverySchema } from '@/api/people/accounts.schema';
import { registryConfigSchema } from '@/api/registry/registry.schema';
import { whyNotPassword, whyNotUsername } from '@/domain/registry/account-rules';
import { contactLinks, documentationHref, footerLinks } from '@/domain/registry/registry-links';
import { parse } from 'valibot';
import { addOrganization, addUser } from '~mocks/build-state';
import { configBody } from '~mocks/config-body';
import type { MockMessage, RegistryState } from '~mocks/state';
import { shapeDifferences } from './json-shape';
import { laterRecordings, registryAt, send } from './later-recordings';
import type { Recording } from './recordings';

/** What was typed as the password is not in the recordings; their notes tell what it was like. */
function withPassword(one: Recording): Recording {
  const { body } = one.request;
  if (typeof body !== 'object' || body === null || !('password' in body)) return one;
  const password = one.about === '5 characters' ? 'short' : one.about.includes('spaces') ? 'with a space' : 'good-one';
  return { ...one, request: { ...one.request, body: { ...body, password } } };
}

function seed(state: RegistryState): void {
  for (const name of ['devtable', 'nobody', 'quayadmin', 'rec-user', 'rec-new1']) addUser(state, name);
  for (const name of ['rec-user', 'rec-new1']) {
    const user = state.users.get(name);
    if (user) user.email = `${name}@example.org`;
  }
  addUser(state, 'rec-m6');
  Object.assign(state.users.get('rec-m6') ?? {}, { password: 'good-one', isVerified: false });
  addOrganization(state, 'rec-org', { teams: {} });
  const organization = state.namespaces.get('rec-org');
  if (organization) organization.email = 'rec@example.org';
}

const settings: [name: RegExp, features: Record<string, boolean>][] = [
  [/^user-creation-off/, { USER_CREATION: false }],
  [/^invite-only/, { INVITE_ONLY_USER_CREATION: true }],
  [/^mailing-(on|down)|^recovery\.(?!mailing-off)|^recovery$/, { MAILING: true }],
];

/** As the registry was when that was recorded. */
function registryOf(one: Recording) {
  return registryAt(one, (state) => {
    seed(state);
    for (const [name, features] of settings) if (name.test(one.name)) Object.assign(state.features, features);
    // The account of that name is made by this very request.
    const { username } = (one.request.body ?? {}) as { username?: string };
    if (one.response.status === 200 && one.request.path === '/api/v1/user/' && username !== undefined) {
      state.users.delete(username);
      state.namespaces.delete(username);
    }
  });
}

const accounts = ['user-create.', 'user-creation-off.user', 'invite-only.user', 'mailing-on.user', 'recovery'].flatMap(
  (beginning) => laterRecordings(beginning),
);

/** Requests that other tests answer for, or that cannot be repeated here. */
const notReplayed = new Set(['user-create.ok.then-change', 'user-create.ok.then-user']);
const withoutToken = /no-csrf/;

describe('the mock registry answers as the recorded server did', () => {
  it.each(accounts.filter(({ name }) => !notReplayed.has(name)).map(withPassword))('$name', (one) => {
    const registry = registryOf(one);
    const answer = withoutToken.test(one.name)
      ? registry.handle({
          method: 'POST',
          path: one.request.path,
          query: new URLSearchParams(),
          headers: { 'content-type': 'application/json' },
          body: '{}',
        })
      : send(registry, one);
    expect(answer.status).toBe(one.response.status);
    const type = one.response.headers['Content-Type']?.split(';')[0];
    expect(answer.headers['content-type']?.split(';')[0]).toBe(type);
    if (one.name === 'recovery.get.error') return; // the old UI's page, cut in the recording
    const text = answer.body ?? '';
    const body: unknown = text.startsWith('<') ? text : JSON.parse(text);
    if (one.response.status === 200) expect(shapeDifferences(body, one.response.body)).toEqual([]);
    else expect(body).toEqual(one.response.body);
    const signsIn = one.response.headers['X-Next-CSRF-Token'] !== undefined;
    expect(answer.headers['x-next-csrf-token'] !== undefined).toBe(signsIn);
    if (signsIn) expect(registry.state.session.username).toBe((one.request.body as { username: string }).username);
  });

  it.each(laterRecordings('mailing-on.signin'))('$name', (one) => {
    const answer = send(registryOf(one), withPassword(one));
    expect([answer.status, JSON.parse(answer.body ?? '')]).toEqual([one.response.status, one.response.body]);
  });

  it('about a mail server that is down, and makes the account all the same', () => {
    const [recovery, create] = laterRecordings('mailing-down.').filter(({ request }) => request.method === 'POST');
    for (const one of [recovery, create]) {
      if (one === undefined) throw new Error('a recording is missing');
      const email = 'somebody@mail-down.example.com';
      const body = { ...(one.request.body as object), password: 'good-one', email };
      const registry = registryOf(one);
      const answer = send(registry, { ...one, request: { ...one.request, body } });
      expect([answer.status, JSON.parse(answer.body ?? '')]).toEqual([one.response.status, one.response.body]);
      if (one === create) expect(registry.state.users.has('rec-m7')).toBe(true);
    }
  });

  it.each(laterRecordings('messages.'))('$name', (one) => {
    const registry = registryAt(one, (state) => {
      seed(state);
      state.messages = (one.response.body as { messages: MockMessage[] }).messages;
    });
    expect(JSON.parse(send(registry, one).body ?? '')).toEqual(one.response.body);
  });
});

describe('the app understands what was recorded', () => {
  it.each(laterRecordings('messages.'))('$name', ({ response }) => {
    const { messages } = response.body as { messages: MockMessage[] };
    expect(parse(messagesSchema, response.body)).toEqual(
      messages.map(({ uuid, content, severity, media_type }) => ({
        id: uuid,
        text: content,
        severity,
        isMarkdown: media_type === 'text/markdown',
      })),
    );
  });

  it('who has an account now, and who waits for an e-mail', () => {
    for (const { name, response } of accounts.filter(({ response: { status } }) => status === 200)) {
      if (name.startsWith('user-create') && !name.includes('then')) {
        expect(parse(newAccountSchema, response.body), name).toEqual({ isAwaitingVerification: false });
        expect(parse(currentUserSchema, response.body), name).toMatchObject({ isAnonymous: false });
      } else if (name.startsWith('mailing-on.user')) {
        expect(parse(newAccountSchema, response.body), name).toEqual({ isAwaitingVerification: true });
      } else if (name.startsWith('recovery')) {
        const expected = name.endsWith('organization') ? { kind: 'organization', name: 're••••g' } : { kind: 'sent' };
        expect(parse(recoverySchema, response.body), name).toEqual(expected);
      }
    }
  });

  it('which names and passwords the server takes, before it is asked', () => {
    for (const one of laterRecordings('user-create.').map(withPassword)) {
      const { username, password } = (one.request.body ?? {}) as { username?: string; password?: string };
      if (username === undefined || password === undefined || /existing-name|no-csrf/.test(one.name)) continue;
      const reason = whyNotUsername(username) ?? whyNotPassword(password);
      expect(reason === undefined, `${one.name}: ${reason}`).toBe(one.response.status === 200);
    }
  });

  it('what the registry offers to people without an account', () => {
    const featuresOf = (beginning: string) =>
      parse(registryConfigSchema, laterRecordings(`${beginning}.config`)[0]?.response.body).features;
    expect(featuresOf('user-creation-off').userCreation).toBe(false);
    expect(featuresOf('invite-only')).toMatchObject({ userCreation: true, inviteOnlyUserCreation: true });
    expect(featuresOf('mailing-on')).toMatchObject({
      userCreation: true,
      inviteOnlyUserCreation: false,
      mailing: true,
    });
  });

  it('where the registry sends people for more', () => {
    const [one] = laterRecordings('config.footer-links-set');
    const { links, versionNumber } = parse(registryConfigSchema, one?.response.body);
    expect(versionNumber).toBe('Quay v3.11.0');
    expect(documentationHref(links)).toBe('https://docs.example.org/quay/');
    expect(contactLinks(links).map(({ text }) => text)).toEqual([
      'registry@example.org',
      'help.example.org',
      '+1-555-0100',
    ]);
    expect(footerLinks(links)).toEqual([
      { href: 'https://www.example.org/', text: 'www.example.org' },
      { href: 'https://www.example.org/about', text: 'About' },
      { href: 'https://www.example.org/security', text: 'Security' },
      { href: 'https://www.example.org/terms', text: 'Terms of Service' },
      { href: 'https://www.example.org/privacy', text: 'Privacy' },
    ]);
  });

  it('a registry that names none, as the mock does unless told', () => {
    const registry = registryAt(laterRecordings('messages.none')[0] as Recording, seed);
    const { links } = parse(registryConfigSchema, configBody(registry.state));
    expect(footerLinks(links)).toEqual([]);
    expect(contactLinks(links)).toEqual([]);
  });
});
