import { createHash, randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { send as sendWrite } from '@/api/http/client';
import { createRepository, deleteRepository } from '@/api/repositories/repository-writes';
import { serverWords } from '@/api/http/server-words';
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
  const service = await challengedService(url);
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
  const answer = await send('the login', `${url}/v2/auth?${scope.toString()}`, {
    headers: { Authorization: `Basic ${login}` },
  });
  const body: unknown = await answer.json();
  const given = typeof body === 'object' && body !== null && 'token' in body ? body.token : undefined;
  if (typeof given !== 'string') throw new Error('The registry gave no token for pushing.');
  return `Bearer ${given}`;
}

/** The `service` of `WWW-Authenticate: Bearer realm="…",service="…"`; the host of the given address if there is none. */
async function challengedService(url: string): Promise<string> {
  const answer = await fetch(`${url}/v2/`, { redirect: 'error' });
  const challenge = answer.headers.get('WWW-Authenticate') ?? '';
  return /\bservice="([^"]+)"/.exec(challenge)?.[1] ?? new URL(url).host;
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

async function send(what: string, address: string, init: RequestInit): Promise<Response> {
  const answer = await fetch(address, { redirect: 'error', ...init });
  if (answer.status >= 400) {
    const words = await wordsOf(answer);
    throw new Error(`Pushing an image failed: ${what} was answered with ${answer.status}${words}.`);
  }
  return answer;
}

/** The registry protocol's own words, as in `{"errors":[{"message":"…"}]}`, with a colon before them; '' if it said nothing. */
async function wordsOf(answer: Response): Promise<string> {
  const words = serverWords(await answer.text());
  return words === null ? '' : `: ${words.replace(/[.\s]+$/, '')}`;
}

function digestOf(bytes: Buffer): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}
