import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { RequestError } from '@/domain/registry/request-failure';
import type { RepositoryName } from '@/domain/repository/repository';
import type { Tag } from '@/domain/tags/tag';
import { isReadAgainWhole, listFreshMs, listKeptMs, tagsFreshMs } from '@/queries/reading-policy';
import { whenIdle } from '@/queries/images/background-queue';
import { repositoryKey } from '@/queries/repositories/repositories.queries';
import { servicesOf } from '@/queries/services';
import { readTags, tagPages } from './read-tags';
import { applyTagPatches } from './tag-patches';
import { collectStream, type ListChunk, type StreamedList } from './streamed-list';

/** The whole of a repository's active tags, newest first, as far as it has arrived. */
export type TagList = StreamedList<Tag>;

const tagsKey = (repository: RepositoryName) => [...repositoryKey(repository), 'tags'] as const;

/**
 * Whether a long list that was read not long ago still begins with the tags that the server names first: then nothing was
 * pushed or moved. What the app's own other tabs write is heard of at once; see tabs-in-step.ts.
 */
async function isStillFresh(client: QueryClient, repository: RepositoryName, list: TagList): Promise<boolean> {
  const ageMs = Date.now() - (list.completedAt ?? 0);
  if (!list.isComplete || isReadAgainWhole(list.items.length, ageMs)) return false;
  const { tags, malformed } = await client.fetchQuery({ ...tagQueries.page(repository, 1), staleTime: 0 });
  return (
    malformed.length === 0 &&
    tags.every((tag, position) => JSON.stringify(tag) === JSON.stringify(list.items[position]))
  );
}

async function* tagChunks(
  client: QueryClient,
  repository: RepositoryName,
  { knownCount, signal }: { knownCount: number; signal: AbortSignal },
): AsyncGenerator<ListChunk<Tag>> {
  const fetchPage = (page: number) => client.fetchQuery(tagQueries.page(repository, page));
  const cancelPages = () => void client.cancelQueries({ queryKey: [...tagsKey(repository), 'page'] });
  signal.addEventListener('abort', cancelPages, { once: true });
  try {
    const drop = (page: number) => void client.cancelQueries({ queryKey: tagQueries.page(repository, page).queryKey });
    for await (const { tags, malformed } of tagPages({ fetchPage, knownCount, drop })) {
      yield { items: tags, malformed };
    }
  } finally {
    signal.removeEventListener('abort', cancelPages);
  }
}

export const tagQueries = {
  key: tagsKey,

  /** One page of active tags. Kept for a while, so that a list that was left or failed half-way goes on where it was. */
  page: (repository: RepositoryName, page: number) =>
    queryOptions({
      queryKey: [...tagsKey(repository), 'page', page],
      queryFn: ({ client, signal }) => readTags(client, repository, { page, onlyActive: true }, { signal }),
      staleTime: tagsFreshMs,
      gcTime: listKeptMs,
      structuralSharing: false,
    }),

  /** The first page for what nobody waits for. */
  firstPageInBackground: (repository: RepositoryName) =>
    queryOptions({
      ...tagQueries.page(repository, 1),
      queryFn: ({ client, signal }) =>
        whenIdle(signal, () =>
          readTags(client, repository, { page: 1, onlyActive: true }, { signal, priority: 'low' }),
        ),
    }),

  /** All active tags; the data grows while `isComplete` is false. */
  list: (repository: RepositoryName) =>
    queryOptions<TagList>({
      queryKey: [...tagsKey(repository), 'list'],
      queryFn: async ({ client, signal, queryKey }) => {
        const shown = client.getQueryData<TagList>(queryKey);
        // Code that calls the list invalid knows of a change.
        const isInvalid = client.getQueryState(queryKey)?.isInvalidated === true;
        if (shown !== undefined && !isInvalid && (await isStillFresh(client, repository, shown))) return shown;
        // A complete list is read again to learn what changed: pages that are kept for going on where it was would hide it.
        if (shown?.isComplete === true) {
          void client.invalidateQueries({ queryKey: [...tagsKey(repository), 'page'], refetchType: 'none' });
        }
        const patchesSinceStart = servicesOf(client).tagPatches.follow(repository);
        return collectStream<Tag>({
          client,
          queryKey,
          signal,
          chunks: tagChunks(client, repository, { knownCount: shown?.items.length ?? 0, signal }),
          keyOf: (tag) => tag.name,
          amend: (tags) => applyTagPatches(tags, patchesSinceStart()),
        });
      },
      staleTime: ({ state }) => listFreshMs(state.data?.items.length ?? 0),
      refetchOnWindowFocus: 'always',
      gcTime: listKeptMs,
      structuralSharing: false, // entries keep their identity by themselves; comparing 10,000 of them per page would not be free
    }),

  /** Active tags whose name contains the text, asked of the server while the list is still incomplete. First 100 only. */
  search: (repository: RepositoryName, nameContains: string) =>
    queryOptions({
      queryKey: [...tagsKey(repository), 'search', nameContains],
      queryFn: ({ client, signal }) => readTags(client, repository, { nameContains, onlyActive: true }, { signal }),
      staleTime: tagsFreshMs,
    }),

  /** The active tag of that name, or null if there is none. */
  one: (repository: RepositoryName, tagName: string) =>
    queryOptions({
      queryKey: [...tagsKey(repository), 'one', tagName],
      queryFn: async ({ client, signal }) => {
        const filter = { specificTag: tagName, onlyActive: true };
        const { tags, malformed } = await readTags(client, repository, filter, { signal });
        const tag = tags.find(({ name }) => name === tagName);
        const [problem] = malformed;
        // A tag that cannot be understood is not a tag that is missing.
        if (tag === undefined && problem !== undefined) {
          throw new RequestError(
            'invalid-answer',
            `The registry answered in a way this app does not understand (${problem.reason}).`,
          );
        }
        return tag ?? null;
      },
      staleTime: tagsFreshMs,
      refetchOnWindowFocus: 'always',
    }),
};
