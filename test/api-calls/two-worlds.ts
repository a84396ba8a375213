import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resetApi } from '@/api/http/client';
import { configureApi } from '@/api/http/configuration';
import { carryAccessToken } from '@/api/http/credentials';
import type { AccessScope } from '@/domain/registry/access-scope';
import type { RegistryState } from '~mocks/state';
import { serveRegistry } from '../check-quay/http-registry';
import { createSmallWorld } from '../mocks/small-world';

const token = 'token-of-owner';

export interface World {
  url: string;
  state: RegistryState;
  close(): Promise<void>;
}

export const everyScope: readonly AccessScope[] = [
  'repo:read',
  'repo:write',
  'repo:admin',
  'repo:create',
  'user:read',
  'user:admin',
  'org:admin',
];

/** From now on the token of `owner` has these scopes alone. */
export function limitToken({ state }: Pick<World, 'state'>, scopes: readonly AccessScope[]): void {
  state.tokens.set(token, { username: 'owner', scopes: new Set(scopes), expired: false });
}

/** A small registry over HTTP, in which the token of `owner` may do everything. */
export async function openWorld(): Promise<World> {
  const { registry } = createSmallWorld();
  limitToken(registry, everyScope);
  const { url, close } = await serveRegistry(registry);
  return { url, state: registry.state, close };
}

/** From now on the app's requests go to this registry, with the token. */
export function appIn({ url }: World): void {
  resetApi();
  configureApi({ baseUrl: url, wait: () => Promise.resolve() });
  carryAccessToken(token);
}

/** Runs a text with the real `sh`: its exit code and what it prints. */
export async function runShell(text: string, { url }: Pick<World, 'url'>, args: string[] = []) {
  const child = spawn('sh', ['-s', '--', ...args], { env: { PATH: process.env['PATH'], QUAY: url, TOKEN: token } });
  let [printed, complained] = ['', ''];
  child.stdout.on('data', (chunk) => (printed += String(chunk)));
  child.stderr.on('data', (chunk) => (complained += String(chunk)));
  child.stdin.end(text);
  const [code] = await once(child, 'close');
  return { code: code as number, printed, complained };
}

/** All that a person can write to, in an order that does not depend on which of two requests came first. */
export function contentOf(state: RegistryState) {
  const repositories = [...state.repositories.values()].map((repository) => ({
    name: `${repository.namespace}/${repository.name}`,
    description: repository.description,
    isPublic: repository.isPublic,
    state: repository.state,
    policies: repository.policies.autoPrune.map(({ uuid: _uuid, ...policy }) => JSON.stringify(policy)),
    rows: repository.rows.map((row) => JSON.stringify(row)).toSorted(),
    labels: [...repository.manifests.values()].flatMap(({ digest, labels }) =>
      labels.map(({ key, value, mediaType }) => JSON.stringify([digest, key, value, mediaType])).toSorted(),
    ),
  }));
  return { repositories, starred: [...state.users].map(([name, { starred }]) => [name, [...starred].toSorted()]) };
}
