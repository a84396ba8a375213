import { createHash, randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { member, parseJson } from '@/api/http/answers/json';
import { send as sendWrite } from '@/api/http/client';
import { challengedService } from '@/api/http/registry-protocol';
import { serverWords } from '@/api/http/server-words';
import type { Answer } from '@/api/http/transport';
import { createRepository, deleteRepository } from '@/api/repositories/repository-writes';
import { RequestError } from '@/domain/registry/request-failure';
import { fullRepositoryName, type RepositoryName } from '@/domain/repository/repository';

/** A repository that exists for the checks alone, with one small image in it. */
export interface ScratchRepository {
  repository: RepositoryName;
  /** `sha256:…` of its image. */
  digest: string;
  /** Removes it with all that is in it. */
  remove(): Promise<void>;
}

const manifestType = 'application/vnd.oci.image.manifest.v1+json';

/**
 * Makes a private repository and pushes an image of a few hundred bytes by the registry protocol (OCI distribution, with
 * the OAuth token as the password of `$oauthtoken`, as Quay documents it). Throws in plain words; then nothing is left.
 */
export async function makeScratchRepository(url: string, namespace: string, token: string): Promise<ScratchRepository> {
  const name = `quay-tags-check-${randomBytes(4).toString('hex')}`;
  const repository = await sendWrite(
    createRepository({
      namespace,
      name,
      isPublic: false,
      description: 'Made for a check of the registry; may be deleted.',
    }),
  );
  const remove = () => sendWrite(deleteRepository(repository));
  try {
    return { repository, digest: await pushImage(url, repository, token), remove };
  } catch (error) {
    await remove();
    throw error;
  }
}

async function pushImage(url: string, repository: RepositoryName, token: string): Promise<string> {
  const name = fullRepositoryName(repository);
  const service = await serviceOf(url);
  const bearer = await registryToken(url, name, token, service);
  // An empty tar archive: two blocks of zeroes.
  const tar = Buffer.alloc(1024);
  const layer = gzipSync(tar);
  const config = Buffer.from(
    JSON.stringify({
      architecture: 'amd64',
      os: 'linux',
      config: {},
      rootfs: { type: 'layers', diff_ids: [digestOf(tar)] },
      history: [{ created: new Date().toISOString(), created_by: 'COPY nothing /' }],
    }),
  );
  const manifest = Buffer.from(
    JSON.stringify({
      schemaVersion: 2,
      mediaType: manifestType,
      config: { mediaType: 'application/vnd.oci.image.config.v1+json', digest: digestOf(config), size: config.length },
      layers: [
        { mediaType: 'application/vnd.oci.image.layer.v1.tar+gzip', digest: digestOf(layer), size: layer.length },
      ],
    }),
  );
  for (const blob of [layer, config]) await pushBlob({ url, name, bearer, service }, blob);
  await send('the manifest', `${url}/v2/${name}/manifests/scratch`, {
    method: 'PUT',
    headers: { Authorization: bearer, 'Content-Type': manifestType },
    body: new Uint8Array(manifest),
  });
  return digestOf(manifest);
}

/**
 * A token for pushing to the repository. The registry's challenge names the service that tokens have to be for: its own
 * name, which need not be the one it was reached by. The login goes to the address that was given, never to another host.
 */
async function registryToken(url: string, name: string, token: string, service: string): Promise<string> {
  const scope = new URLSearchParams({ service, scope: `repository:${name}:pull,push` });
  const login = Buffer.from(`$oauthtoken:${token}`).toString('base64');
  const { text } = await send('the login', `${url}/v2/auth?${scope.toString()}`, {
    headers: { Authorization: `Basic ${login}` },
  });
  const given = member(parseJson(text), 'token');
  if (typeof given !== 'string') throw new Error('The registry gave no token for pushing.');
  return `Bearer ${given}`;
}

/** What the registry calls itself; the host of the given address if it does not say. */
async function serviceOf(url: string): Promise<string> {
  return challengedService(await reach('the registry protocol', `${url}/v2/`)) ?? new URL(url).host;
}

interface Push {
  url: string;
  /** `namespace/name` of the repository. */
  name: string;
  bearer: string;
  /** What the registry calls itself. */
  service: string;
}

async function pushBlob({ url, name, bearer, service }: Push, blob: Buffer): Promise<void> {
  const start = await send('an upload', `${url}/v2/${name}/blobs/uploads/`, {
    method: 'POST',
    headers: { Authorization: bearer, 'Content-Length': '0' },
  });
  const wanted = new URL(start.headers.get('Location') ?? '', url);
  // What is sent is meant for this registry: no other host gets the token, whatever the answer says.
  if (![new URL(url).host, service].includes(wanted.host)) {
    throw new Error(`The registry wants the upload at ${wanted.origin}.`);
  }
  const target = new URL(wanted.pathname + wanted.search, url);
  target.searchParams.set('digest', digestOf(blob));
  await send('a blob', target.href, {
    method: 'PUT',
    headers: { Authorization: bearer, 'Content-Type': 'application/octet-stream' },
    body: new Uint8Array(blob),
  });
}

async function send(what: string, address: string, init: RequestInit): Promise<Answer> {
  const answer = await reach(what, address, init);
  if (answer.status >= 400) {
    throw new Error(`Pushing an image failed: ${what} was answered with ${answer.status}${wordsOf(answer)}.`);
  }
  return answer;
}

/**
 * Sends one request and reads the whole answer. A connection that is lost says nothing of the registry, nor does a redirect,
 * which comes from what is in front of it: both count as not reached. A redirect is not followed, since the token goes along.
 */
async function reach(what: string, address: string, init: RequestInit = {}): Promise<Answer> {
  const answer = await fetchWhole(address, init).catch((cause: unknown) => {
    throw new RequestError('network', `Pushing an image failed: ${what} got no answer.`, { cause });
  });
  if (answer.status < 300 || answer.status >= 400) return answer;
  const location = answer.headers.get('Location') ?? '';
  const { origin, pathname } = new URL(URL.canParse(location, address) ? location : '', address);
  throw new RequestError('network', `Pushing an image failed: ${what} was redirected to ${origin}${pathname}.`);
}

async function fetchWhole(address: string, init: RequestInit): Promise<Answer> {
  const response = await fetch(address, { ...init, redirect: 'manual' });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

/** The registry protocol's own words, as in `{"errors":[{"message":"…"}]}`, with a colon before them; '' if it said nothing. */
function wordsOf({ text }: Answer): string {
  const words = serverWords(text);
  return words === null ? '' : `: ${words.replace(/[.\s]+$/, '')}`;
}

function digestOf(bytes: Buffer): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}
