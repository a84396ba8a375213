import { createMockRegistry, type MockRegistry, type MockRegistryOptions } from '~mocks/registry';
import type { MockResponse } from '~mocks/messages';
import { seedContract } from './contract-seed';
import type { Recording } from './recordings';

/** What the recordings were made with besides the usual configuration, by the beginning of their names. */
const configurations: [prefix: RegExp, options: Partial<MockRegistryOptions>][] = [
  [
    /^(features-off|xhr-only|cors-origin-set)\b/,
    {
      features: {
        BROWSER_API_CALLS_XHR_ONLY: true,
        PERMANENTLY_DELETE_TAGS: false,
        UI_MODELCARD: false,
        EDIT_QUOTA: false,
        IMAGE_PULL_STATS: false,
        CHANGE_TAG_EXPIRATION: false,
        QUOTA_MANAGEMENT: false,
        SECURITY_SCANNER: false,
        IMMUTABLE_TAGS: false,
        SUPERUSERS_FULL_ACCESS: false,
      },
    },
  ],
  [/^no-anonymous\b/, { features: { ANONYMOUS_ACCESS: false } }],
  [/^registry-readonly\b/, { registryState: 'readonly' }],
  [/^security\.scanner-down\b/, {}],
];

export function configurationOf(name: string): string {
  return configurations.find(([prefix]) => prefix.test(name))?.[0].source ?? 'usual';
}

/**
 * Changes, and the reads that look at what they did, in the order in which they were recorded: the recordings' dates
 * are cut to seconds. Whatever is not named here comes before those of the same second.
 */
const changes = [
  ...['create', 'move', 'create-on-index', 'same-digest', 'long-name', 'expiration'].map((name) => `tag-put.${name}`),
  'tag-list.after-expiration',
  'tag-list.after-expiration.history',
  'tag-put.expiration-null',
  'tag-list.after-expiration-null',
  'tag-put.expiration-far',
  'tag-list.after-expiration-far',
  'tag-put.expiration-soon',
  'tag-put.expiration-fraction',
  'tag-put.expiration-and-digest',
  'tag-list.after-expiration-and-digest',
  'tag-put.immutable',
  'tag-list.immutable',
  'tag-put.move-immutable.error',
  'tag-put.expiration-immutable.error',
  'tag-put.expiration-null-immutable',
  'tag-delete.immutable.error',
  'tag-put.immutable-off.writer.error',
  'tag-put.immutable-off',
  'tag-put.writer',
  'tag-put.superuser',
  'tag-restore',
  'tag-list.after-restore',
  'tag-restore.deleted-tag',
  'tag-list.after-restore-deleted',
  'tag-restore.other-name',
  'tag-delete',
  'tag-list.after-delete',
  'tag-delete.again.error',
  'tag-delete.writer',
  'tag-expire.dead',
  'tag-list.after-expire-dead',
  'tag-expire.nothing-left.error',
  'tag-expire.alive',
  'tag-list.after-expire-alive',
  ...['', '.json', '.null-media-type', '.json-autodetect', '.duplicate-key', '.empty-value', '.bad-json-value'].map(
    (name) => `label-create${name}`,
  ),
  'labels-list.after',
  'label-delete',
  'label-delete.again.error',
  'label-delete.readonly.error',
  'labels-list.after-readonly-delete',
  'bearer.tag-put',
  'bearer.tag-delete',
  'repository-create',
  'repository-create.exists.error',
  'repository-update',
  'repository-update.missing-field.error',
  'changevisibility',
  'changevisibility.back',
  'changevisibility.bad-value.error',
  'changestate',
  'changestate.bad-value.error',
  'star',
  'unstar',
  'unstar.again',
  'repository-delete',
  'repository-get.deleted.error',
  'repository-logs.after',
  'tag-list.history.final',
];

/** A breakdown is answered without a date; it belongs to the other expirations. */
const datelessDate = 'Mon, 23 Nov 2026 15:38:19 GMT';

function timeOf({ response }: Recording): number {
  return Date.parse(response.headers['Date'] ?? datelessDate);
}

export function inOrder(all: readonly Recording[]): Recording[] {
  const rank = ({ name }: Recording) => changes.indexOf(name);
  return [...all].toSorted((left, right) => timeOf(left) - timeOf(right) || rank(left) - rank(right));
}

const bearerTokens: [actor: RegExp, token: string][] = [
  [/scope user:read/, 'user'],
  [/scope repo:read/, 'read'],
  [/scopes repo:read repo:write/, 'write'],
  [/expired/, 'expired'],
  [/unknown token/, 'unknown'],
];

const sessionUsers = ['devtable', 'nobody', 'bob', 'quayadmin', 'viewer', 'freshuser'];

/** Sends recordings to a mock registry, with what was replaced in them put back. */
export class Replayer {
  #now = 0;
  readonly #registry: MockRegistry;
  /** Recorded label ids and page tokens, and the mock's own. */
  readonly #replaced = new Map<string, string>();

  constructor(all: readonly Recording[], configuration: string) {
    const [, options = {}] = configurations.find(([prefix]) => prefix.source === configuration) ?? [];
    this.#now = Date.parse('Mon, 23 Nov 2026 15:38:00 GMT');
    this.#registry = createMockRegistry({
      now: () => this.#now,
      seed: (state) => seedContract(state, all),
      ...options,
    });
    if (configuration.includes('scanner-down')) this.#stopScanner();
  }

  /** Reports can't be fetched any more; what was never scanned is not asked for. */
  #stopScanner(): void {
    for (const repository of this.#registry.state.repositories.values()) {
      for (const manifest of repository.manifests.values()) {
        if (manifest.scan.kind === 'report') manifest.scan = { kind: 'failure', status: 520 };
      }
    }
  }

  send(one: Recording): MockResponse {
    // Within a second the clock still moves, as it did.
    this.#now = Math.max(this.#now + 5, timeOf(one));
    this.#signIn(one.actor);
    const { request } = one;
    const query = Object.entries(request.query).map(([key, value]): [string, string] => [
      key,
      this.#own(String(value)),
    ]);
    const response = this.#registry.handle({
      method: request.method,
      path: this.#ownPath(request.path),
      query: new URLSearchParams(query),
      headers: this.#headers(one),
      body: bodyOf(one),
    });
    this.#remember(one.response.body, JSON.parse(response.body?.startsWith('<') ? 'null' : response.body || 'null'));
    return response;
  }

  #signIn(actor: string): void {
    const username = sessionUsers.find((name) => actor === name || actor.startsWith(`${name}'s`)) ?? null;
    if (this.#registry.state.session.username !== username) this.#registry.signInAs(username);
  }

  #headers({ actor, request }: Recording): Record<string, string> {
    const token = bearerTokens.find(([pattern]) => pattern.test(actor))?.[1];
    const recorded = Object.entries(request.headers).map(([key, value]): [string, string] => {
      if (key === 'X-CSRF-Token' && value === '<redacted>') value = this.#registry.state.session.csrfToken;
      if (value === 'Bearer <redacted>') value = `Bearer ${token}`;
      if (value === 'Basic <redacted>') value = `Basic ${btoa('devtable:password')}`;
      return [key.toLowerCase(), value];
    });
    return Object.fromEntries(recorded);
  }

  #own(text: string): string {
    return this.#replaced.get(text) ?? text;
  }

  #ownPath(path: string): string {
    const cut = path.lastIndexOf('/') + 1;
    return path.slice(0, cut) + this.#own(path.slice(cut));
  }

  #remember(recorded: unknown, own: unknown): void {
    const idOf = (body: unknown) => (body as { label?: { id?: string } } | null)?.label?.id;
    const tokenOf = (body: unknown) => (body as { next_page?: string } | null)?.next_page;
    for (const read of [idOf, tokenOf]) {
      const key = read(recorded);
      const value = read(own);
      if (key !== undefined && value !== undefined) this.#replaced.set(key, value);
    }
  }
}

/** The body as it was sent. A JSON text in a recording is either a text body or was JSON itself: the rest decides. */
function bodyOf({ name, request: { body } }: Recording): string | null {
  if (body === null) return null;
  if (typeof body === 'string') return body;
  const password = name === 'signin.bad' ? 'wrong' : 'password';
  return JSON.stringify(body).replace('"password":"<redacted>"', `"password":"${password}"`);
}
