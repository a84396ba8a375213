import { HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { addManifest, addOrganization, storeRepository, addRow, addUser } from '~mocks/build-state';
import { buildImage } from '~mocks/images/images';
import { registryTokenFor } from '~mocks/registry-access';
import type { MockManifest } from '~mocks/images/manifest-state';
import type { RegistryState } from '~mocks/state';
import { configureApi } from '@/api/http/configuration';
import { carryAccessToken } from '@/api/http/credentials';
import { getArtifactContent, getArtifactManifest, listReferrers } from '@/api/images/referrers';
import { answerAt } from './answering-server';
import { laterRecordings, registryAt } from './later-recordings';
import { responseOf, type Recording } from './recordings';

const origin = 'https://quay.example.com';
const open = { namespace: 'rec-org', name: 'pub' };
const secret = { namespace: 'rec-org', name: 'secret' };
const referrers = laterRecordings('v2.referrers.');
const manifests = [...laterRecordings('v2.manifest.'), ...laterRecordings('untagged-artifact.v2')];
const named = (name: string) =>
  [...referrers, ...manifests, ...laterRecordings('v2-auth.')].find((one) => one.name === name)!;
const subject = /sha256:\w{64}/.exec(named('v2.referrers.after-put').request.path)?.[0] ?? '';
const digestOf = ({ request }: Recording) => request.path.slice(request.path.lastIndexOf('/') + 1);

interface WireEntry {
  digest: string;
  mediaType: string;
  artifactType: string;
  annotations?: Record<string, string>;
}
const entriesOf = ({ response }: Recording) => (response.body as { manifests: WireEntry[] }).manifests;

function imageOf(digest: string, parts: Partial<MockManifest> = {}): MockManifest {
  return { ...buildImage({ name: digest, createdMs: 0, steps: [{ command: 'CMD', bytes: 1 }] }), digest, ...parts };
}

/** The repository with so many of the recorded artifacts. */
function seed(count: number, hasTag: boolean) {
  return (state: RegistryState) => {
    addUser(state, 'devtable');
    addOrganization(state, 'rec-org', { teams: { owners: { role: 'admin', members: ['devtable'] } } });
    const pub = storeRepository(state, 'rec-org/pub', { isPublic: true, description: '' });
    const hidden = storeRepository(state, 'rec-org/secret', { isPublic: false, description: '' });
    const data = JSON.stringify(named('v2.manifest.tag').response.body);
    addManifest(hidden, imageOf(subject));
    addRow(hidden, { name: 'v1', digest: subject, startMs: 0 });
    addManifest(pub, imageOf(subject, { data: withType(data) }));
    if (hasTag) addRow(pub, { name: 'v1', digest: subject, startMs: 0 });
    const alone = digestOf(named('v2.referrers.empty'));
    addManifest(pub, imageOf(alone));
    addRow(pub, { name: 'alone', digest: alone, startMs: 0 });
    for (const { digest, ...entry } of entriesOf(named('v2.referrers.after-put')).slice(0, count)) {
      for (const one of [pub, hidden]) addManifest(one, imageOf(digest, { subject, data: JSON.stringify(entry) }));
    }
  };
}

const withType = (data: string) =>
  JSON.stringify({ mediaType: 'application/vnd.oci.image.manifest.v1+json', ...JSON.parse(data) });

let answer: (request: Request) => Response = () => HttpResponse.json({});
const asked = answerAt(origin, (request) => answer(request));

describe('referrers as recorded', () => {
  it.each(referrers.filter(({ response }) => response.status === 200))('$name', async (one) => {
    answer = () => responseOf(one);
    const { referrers: found, malformed } = await listReferrers(open, digestOf(one));
    expect(malformed).toEqual([]);
    expect(found).toEqual(
      entriesOf(one).map(({ digest, mediaType, artifactType, annotations = {} }) => {
        return { digest, mediaType, artifactType, annotations };
      }),
    );
  });

  it.each(referrers.filter(({ response }) => response.status >= 400))('$name', async (one) => {
    answer = () => responseOf(one);
    const kind =
      one.response.status === 401 ? 'forbidden' : one.response.status === 404 ? 'not-found' : 'invalid-request';
    await expect(listReferrers(open, subject)).rejects.toMatchObject({
      kind,
      request: { method: 'GET', path: `/v2/rec-org/pub/referrers/${subject}` },
    });
  });

  it('come without cookies, and not from another origin', async () => {
    configureApi({ baseUrl: 'https://other.example.com' });
    await expect(listReferrers(open, subject)).rejects.toMatchObject({
      message: expect.stringContaining('its own website only'),
    });
    expect(asked).toEqual([]);
  });

  it('come for an access token by the registry’s own token', async () => {
    carryAccessToken('secret-token');
    answer = ({ url, headers }) => {
      if (url.includes('/v2/auth')) return HttpResponse.json({ token: 'of-the-registry' });
      return headers.get('Authorization') === 'Bearer of-the-registry'
        ? responseOf(named('v2.referrers.private.token'))
        : responseOf(named('v2.referrers.private.session-only.error'));
    };
    expect((await listReferrers(secret, subject)).referrers).toHaveLength(2);
    const [, auth] = asked;
    expect(auth?.headers.get('Authorization')).toBe(`Basic ${btoa('$oauthtoken:secret-token')}`);
    expect(new URL(auth!.url).searchParams.get('scope')).toBe('repository:rec-org/secret:pull');
  });

  it('come for an access token at an address that the registry does not know itself by', async () => {
    carryAccessToken('t');
    const registry = registryAt(named('v2.referrers.private.token'), seed(2, true));
    registry.state.tokens.set('t', { username: 'devtable', scopes: new Set(['repo:read']), expired: false });
    answer = ({ method, url, headers }) => {
      const { pathname: path, searchParams: query } = new URL(url);
      const own = registry.handle({ method, path, query, headers: Object.fromEntries(headers), body: null });
      return new Response(own.body, { status: own.status, headers: { ...own.headers } });
    };
    expect((await listReferrers(secret, subject)).referrers).toHaveLength(2);
    // The challenge names `http://quay-server.example.com/v2/auth`: no credentials go there.
    expect(asked.map(({ url }) => new URL(url).origin)).toEqual([origin, origin, origin]);
    expect(new URL(asked[1]!.url).searchParams.get('service')).toBe('quay-server.example.com');
  });

  it('that cannot be read are told apart', async () => {
    answer = () => HttpResponse.json({ manifests: [{ digest: 'sha256:ab' }, { digest: '../x' }, 5, null] });
    const { referrers: found, malformed } = await listReferrers(open, subject);
    expect([found.length, malformed.length]).toEqual([1, 3]);
  });
});

describe('an artifact', () => {
  it.each(manifests.filter(({ response }) => response.status === 200))('has a manifest: $name', async (one) => {
    answer = () => responseOf(one);
    const body = one.response.body as { layers: { digest: string; size: number; mediaType: string }[] };
    const { layers } = await getArtifactManifest(open, subject);
    expect(layers.map(({ digest, sizeBytes, mediaType }) => ({ digest, size: sizeBytes, mediaType }))).toEqual(
      body.layers.map(({ digest, size, mediaType }) => ({ digest, size, mediaType })),
    );
  });

  it('has content, up to 20 MB', async () => {
    answer = () => responseOf(laterRecordings('v2.blob.')[0]!);
    expect(await getArtifactContent(open, { digest: subject, sizeBytes: 2 })).toBe('{}');
    await expect(getArtifactContent(open, { digest: subject, sizeBytes: 20_000_001 })).rejects.toMatchObject({
      kind: 'invalid-answer',
    });
  });
});

describe('the mock registry', () => {
  /** Sizes are those of the recorded bytes, which the recordings of the list do not hold. */
  const withoutSizes = (body: unknown) => JSON.parse(JSON.stringify(body).replaceAll(/,"size":\d+/g, ''));

  const replayed = [
    ...referrers.filter(({ name }) => !/malformed|private\.(basic|bearer)/.test(name)),
    ...laterRecordings('v2.manifest.').filter(({ name }) => /no-token|unknown|session-only/.test(name)),
    ...laterRecordings('v2-auth.').filter(({ actor }) => !actor.startsWith('Basic')),
  ];

  it.each(replayed)('answers as recorded: $name', (one) => {
    const isThree = /after-(put|subject-restore)/.test(one.name);
    const registry = registryAt(one, seed(isThree ? 3 : 2, !/subject-delete/.test(one.name)));
    registry.state.tokens.set('t', { username: 'devtable', scopes: new Set(['repo:read']), expired: false });
    const token = one.name.endsWith('private.token')
      ? registryTokenFor('t', 'rec-org/secret')
      : registryTokenFor('', '');
    const own = registry.handle({
      method: 'GET',
      path: one.request.path,
      query: new URLSearchParams(Object.entries(one.request.query).map(([key, value]) => [key, String(value)])),
      headers: one.request.headers['Authorization'] === undefined ? {} : { authorization: `Bearer ${token}` },
      body: null,
    });
    expect(own.status).toBe(one.response.status);
    for (const name of ['Content-Type', 'WWW-Authenticate', 'OCI-Filters-Applied']) {
      expect(own.headers[name.toLowerCase()]).toBe(one.response.headers[name]);
    }
    const body = JSON.parse(own.body ?? '');
    if (one.name.startsWith('v2-auth.') && own.status === 200) expect(body).toEqual({ token: expect.any(String) });
    else expect(withoutSizes(body)).toEqual(withoutSizes(one.response.body));
  });

  it.each([
    ['quay-server.example.com', 200],
    [named('v2-auth.wrong-service').request.query['service'], 401],
  ])('gives a token for any service; one for %s gets %i', (service, status) => {
    const one = named('v2.referrers.private.token');
    const registry = registryAt(one, seed(2, true));
    registry.state.tokens.set('t', { username: 'devtable', scopes: new Set(['repo:read']), expired: false });
    const ask = (path: string, query: Record<string, string>, authorization: string) =>
      registry.handle({
        method: 'GET',
        path,
        query: new URLSearchParams(query),
        headers: { authorization },
        body: null,
      });
    const scope = 'repository:rec-org/secret:pull';
    const given = ask('/v2/auth', { service: String(service), scope }, `Basic ${btoa('$oauthtoken:t')}`);
    expect(given.status).toBe(named('v2-auth.wrong-service').response.status);
    const { token } = JSON.parse(given.body ?? '') as { token: string };
    expect(ask(one.request.path, {}, `Bearer ${token}`).status).toBe(status);
  });

  it.each(['v2-auth.bad-basic.error', 'v2-auth.oauthtoken', 'v2-auth.basic'])('looks at credentials: %s', (name) => {
    const one = named(name);
    const registry = registryAt(one, seed(0, true));
    registry.state.tokens.set('t', { username: 'devtable', scopes: new Set(['repo:read']), expired: false });
    const known = name.endsWith('.basic') ? 'devtable:password' : '$oauthtoken:t';
    const own = registry.handle({
      method: 'GET',
      path: one.request.path,
      query: new URLSearchParams(Object.entries(one.request.query).map(([key, value]) => [key, String(value)])),
      headers: { authorization: `Basic ${btoa(name.includes('bad') ? 'nobody:x' : known)}` },
      body: null,
    });
    expect(own.status).toBe(one.response.status);
  });
});
