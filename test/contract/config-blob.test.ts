import { HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { addManifest, addOrganization, storeRepository } from '~mocks/build-state';
import { buildArtifact } from '~mocks/images/artifacts';
import { buildImage } from '~mocks/images/images';
import type { MockManifest } from '~mocks/images/manifest-state';
import type { RegistryState } from '~mocks/state';
import { configureApi } from '@/api/http/configuration';
import { getConfigBlob } from '@/api/images/config-blob';
import { answerAt } from './answering-server';
import { laterRecordings, registryAt } from './later-recordings';
import { responseOf } from './recordings';

const origin = 'https://quay.example.com';
const repository = { namespace: 'rec-org', name: 'pub' };
const [blob] = laterRecordings('v2.blob.');
const [refusal] = laterRecordings('v2.manifest.session-only.error');
if (blob === undefined || refusal === undefined) throw new Error('recordings are missing');
const digest = /sha256:\w+/.exec(blob.request.path)?.[0] ?? '';

let answer: () => Response = () => HttpResponse.json({});
const asked = answerAt(origin, () => answer());

const read = (sizeBytes: number | null = null) => getConfigBlob(repository, { digest, sizeBytes });

const none = {
  env: new Map(),
  entrypoint: null,
  cmd: null,
  ports: [],
  user: null,
  workingDirectory: null,
  labels: new Map(),
  platform: null,
  createdAt: null,
};

describe('a config blob', () => {
  it('is asked for as recorded, and read from the recorded answer', async () => {
    answer = () => responseOf(blob);
    expect(await read()).toEqual(none);
    expect(asked.map(({ url }) => new URL(url).pathname)).toEqual([blob.request.path]);
    expect(asked[0]?.headers.get('Authorization')).toBeNull();
  });

  it('is read in the domain’s words', async () => {
    answer = () =>
      HttpResponse.json({
        architecture: 'arm64',
        os: 'linux',
        variant: 'v8',
        created: '2026-11-28T03:00:00.123456789Z',
        config: {
          Env: ['PATH=/bin', 'A=b=c', 'EMPTY=', 'NONE', '__proto__=x', 'A=last'],
          Entrypoint: ['/app'],
          Cmd: null,
          ExposedPorts: { '8080/tcp': {} },
          User: '1001',
          WorkingDir: '',
          Labels: { a: 'b' },
        },
        rootfs: {},
      });
    expect(await read(500)).toEqual({
      env: new Map([
        ['PATH', '/bin'],
        ['A', 'last'],
        ['EMPTY', ''],
        ['NONE', ''],
        ['__proto__', 'x'],
      ]),
      entrypoint: ['/app'],
      cmd: null,
      ports: ['8080/tcp'],
      user: '1001',
      workingDirectory: null,
      labels: new Map([['a', 'b']]),
      platform: { os: 'linux', architecture: 'arm64', variant: 'v8', osVersion: null },
      createdAt: Date.parse('2026-11-28T03:00:00.123Z'),
    });
  });

  it.each([
    ['null', HttpResponse.json(null)],
    ['a text', HttpResponse.json('config')],
    ['a number for the environment', HttpResponse.json({ config: { Env: 5 } })],
    ['an object for a variable', HttpResponse.json({ config: { Env: [{}] } })],
    ['a number for a label', HttpResponse.json({ config: { Labels: { a: 1 } } })],
    ['a web page', HttpResponse.html('<!doctype html><title>Quay</title>')],
    ['half of it', HttpResponse.text('{"config": {"Env"')],
    ['far too much', HttpResponse.text(`{"a": "${'a'.repeat(1_048_576)}"}`)],
  ])('that is %s is refused with a sentence', async (_name, response) => {
    answer = () => response.clone();
    await expect(read()).rejects.toMatchObject({
      kind: 'invalid-answer',
      message: expect.stringMatching(/^[A-Z][^<>]*\.$/),
    });
  });

  it('of a private repository is refused for that reason, as recorded', async () => {
    answer = () => responseOf(refusal);
    await expect(read()).rejects.toMatchObject({
      kind: 'forbidden',
      status: 401,
      message: 'The registry gives it to browsers only if the repository is public.',
    });
  });

  it('is not asked for if it is too large, or from another origin', async () => {
    await expect(read(1_048_577)).rejects.toMatchObject({ message: expect.stringContaining('larger than 1 MiB') });
    configureApi({ baseUrl: 'https://other.example.com' });
    await expect(read()).rejects.toMatchObject({ message: expect.stringContaining('its own website only') });
    expect(asked).toEqual([]);
  });
});

describe('the mock registry’s config blobs', () => {
  const artifact = buildArtifact({ name: 'note', configMediaType: 'application/vnd.oci.empty.v1+json', layers: [] });
  const named = { ...artifact, configDigest: digest };
  const image = buildImage({
    name: 'image',
    createdMs: Date.parse('2026-11-28T03:00:00Z'),
    steps: [{ command: 'ADD file:1 in /', bytes: 1 }, { command: 'ENV A=b' }, { command: 'ENTRYPOINT ["/app"]' }],
    labels: { maintainer: 'Acme' },
  });

  function seed(state: RegistryState): void {
    addOrganization(state, 'rec-org', { teams: { owners: { role: 'admin', members: [] } } });
    const held: MockManifest[] = [named, image];
    const open = storeRepository(state, 'rec-org/pub', { isPublic: true, description: '' });
    const secret = storeRepository(state, 'rec-org/secret', { isPublic: false, description: '' });
    for (const manifest of held) for (const one of [open, secret]) addManifest(one, manifest);
  }

  const send = (path: string) =>
    registryAt(blob, seed).handle({ method: 'GET', path, query: new URLSearchParams(), headers: {}, body: null });

  it('answer as recorded', () => {
    const own = send(blob.request.path);
    expect([own.status, JSON.parse(own.body ?? '')]).toEqual([200, blob.response.body]);
    expect(own.headers['content-type']).toBe(blob.response.headers['Content-Type']);
    expect(own.headers['docker-content-digest']).toBe(blob.response.headers['Docker-Content-Digest']);
  });

  it('refuse those of private repositories as recorded for a manifest', () => {
    const own = send(blob.request.path.replace('/pub/', '/secret/'));
    expect([own.status, JSON.parse(own.body ?? '')]).toEqual([refusal.response.status, refusal.response.body]);
    expect(own.headers['www-authenticate']).toBe(refusal.response.headers['WWW-Authenticate']);
  });

  it('say what the layers of the image say', async () => {
    const { config } = JSON.parse(image.data) as { config: { digest: string } };
    answer = () => new Response(send(`/v2/rec-org/pub/blobs/${config.digest}`).body);
    expect(await read()).toMatchObject({
      env: new Map([
        ['PATH', expect.any(String)],
        ['A', 'b'],
      ]),
      entrypoint: ['/app'],
      labels: new Map([['maintainer', 'Acme']]),
      platform: { os: 'linux', architecture: 'amd64' },
      createdAt: Date.parse('2026-11-28T03:00:02Z'),
    });
    expect(send(`/v2/rec-org/pub/blobs/sha256:${'0'.repeat(64)}`).status).toBe(404);
  });
});
