import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import type { ApiWrite } from '@/api/http/client';
import * as policies from '@/api/repositories/policies';
import * as repositoryWrites from '@/api/repositories/repository-writes';
import * as starWrites from '@/api/repositories/star-writes';
import * as labels from '@/api/tags/labels';
import * as tagWrites from '@/api/tags/tag-writes';
import { curlCommand } from '@/domain/api-calls/curl-command';
import { neededScope } from '@/domain/registry/access-scope';
import { readRecordings, recording, type Recording } from '../contract/recordings';
import { runShell } from './two-worlds';

const webapp = { namespace: 'acme', name: 'webapp' };
const made = { namespace: 'acme', name: 'brand-new' };
const pruned = { namespace: 'rec-org', name: 'pruned' };
const digest = 'sha256:d0fbd55fb6c7f49865f95bcee2d14d4d563473f96da40c13a6801e5d22d93e07';
const other = 'sha256:8341bde6e4783ecd36c65262174ddac5fa9063d866d795a143186fdcd2d312e4';

const ofPolicies = readRecordings('recordings/policies');
const withToken = readRecordings('recordings/beyond-the-app');
const named = (list: readonly Recording[], name: string) => list.filter((each) => each.name === name)[0]!;

/** What a real Quay was asked and did, and the app's write that means the same. */
const recorded: readonly [Recording, ApiWrite<unknown>][] = [
  [recording('tag-put.create'), tagWrites.updateTag(webapp, 'release', { manifestDigest: digest })],
  [recording('tag-put.move'), tagWrites.updateTag(webapp, 'release', { manifestDigest: other })],
  [recording('tag-put.expiration'), tagWrites.updateTag(webapp, 'release', { expiresAt: 1_796_053_098_000 })],
  [recording('tag-put.expiration-null'), tagWrites.updateTag(webapp, 'release', { expiresAt: null })],
  [recording('tag-put.immutable'), tagWrites.updateTag(webapp, 'v1.1.0', { isImmutable: true })],
  [named(withToken, 'bearer.tag-put'), tagWrites.updateTag(webapp, 'by-bot', { manifestDigest: digest })],
  [named(withToken, 'bearer.tag-delete'), tagWrites.deleteTag(webapp, 'by-bot')],
  [recording('tag-delete'), tagWrites.deleteTag(webapp, 'bobs')],
  [recording('tag-restore'), tagWrites.restoreTag(webapp, 'latest', digest)],
  [recording('tag-expire.dead'), tagWrites.expireDeadTag(webapp, 'bobs', digest)],
  [recording('tag-expire.alive'), tagWrites.permanentlyDeleteTag(webapp, 'skopeo-copy')],
  [recording('label-create.null-media-type'), labels.createLabel(webapp, digest, { key: 'plain', value: 'x' })],
  [recording('label-delete'), labels.deleteLabel(webapp, digest, 'b7bb166b-b183-42aa-89e2-4e3bd542efae')],
  [recording('repository-create'), repositoryWrites.createRepository({ ...made, isPublic: false, description: '' })],
  [recording('repository-delete'), repositoryWrites.deleteRepository({ namespace: 'acme', name: 'todelete' })],
  [recording('repository-update'), repositoryWrites.updateDescription(made, '# hello')],
  [recording('changevisibility'), repositoryWrites.changeVisibility(made, 'public')],
  [recording('changestate'), repositoryWrites.changeRepositoryState(made, 'READ_ONLY')],
  [recording('star'), starWrites.starRepository({ namespace: 'acme', name: 'models' })],
  [recording('unstar'), starWrites.unstarRepository({ namespace: 'acme', name: 'models' })],
  [
    named(ofPolicies, 'autoprune-create.tag-pattern'),
    policies.createAutoPrunePolicy(pruned, {
      rule: { kind: 'number-of-tags', count: 2 },
      pattern: '^nightly-.*',
      takesFitting: true,
    }),
  ],
  [
    named(ofPolicies, 'autoprune-delete'),
    policies.deleteAutoPrunePolicy(pruned, '7e95ccda-fb75-455b-a67f-d923a7d2d319'),
  ],
];

/** What the recorded clients sent although the registry's list of its API says that it need not be there; it changes nothing. */
const spared: Readonly<Record<string, readonly string[]>> = {
  'tag-expire.alive': ['manifest_digest'],
  'repository-create': ['repo_kind'],
};

/** Runs a command against a server that answers as recorded; gives back what it was asked. */
async function askedBy(command: string, { response }: Recording) {
  const asked: unknown[] = [];
  const server = createServer((request, answer) => {
    void text(request).then((body) => {
      asked.push({
        method: request.method,
        path: request.url,
        type: request.headers['content-type'],
        authorization: request.headers.authorization,
        body: body === '' ? null : JSON.parse(body),
      });
      answer.writeHead(response.status, { 'Content-Type': 'application/json' });
      answer.end(response.status === 204 ? undefined : JSON.stringify(response.body));
    });
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const { code } = await runShell(command.replace('curl ', 'curl -sS --fail '), { url: `http://127.0.0.1:${port}` });
  server.close();
  return { code, asked };
}

function withoutKeys(body: unknown, keys: readonly string[]): unknown {
  if (body === null || typeof body !== 'object') return body;
  return Object.fromEntries(Object.entries(body).filter(([key]) => !keys.includes(key)));
}

describe('the commands ask a registry for what a real Quay has done', () => {
  it.each(recorded.map(([real, write]) => [real.name, real, write] as const))('%s', async (_name, real, write) => {
    const { code, asked } = await askedBy(curlCommand(write), real);
    const { method, path } = real.request;
    const body = withoutKeys(real.request.body, spared[real.name] ?? []);
    const type = body === null ? undefined : 'application/json';
    expect(asked).toEqual([{ method, path, type, authorization: 'Bearer token-of-owner', body }]);
    expect(code).toBe(0);
    expect(write.expectedStatus).toBe(real.response.status);
  });
});

describe('the scope that is shown', () => {
  const withScopes = withToken.flatMap(({ name, actor, request: { method, path }, response: { status } }) => {
    const [, scopes] = / scopes? (.+)$/.exec(actor) ?? [];
    return scopes === undefined ? [] : [[name, method, path, scopes.split(' '), status] as const];
  });

  it.each(withScopes)('decided %s', (_name, method, path, scopes, status) => {
    expect(scopes.includes(neededScope(method, path))).toBe(status < 400);
  });

  it('was tried with reads and writes', () => {
    expect(new Set(withScopes.map(([, method]) => method))).toEqual(new Set(['GET', 'PUT', 'DELETE']));
  });
});
