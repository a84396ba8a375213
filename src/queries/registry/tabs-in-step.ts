import type { QueryClient } from '@tanstack/react-query';
import pLimit from 'p-limit';
import { fullRepositoryName } from '@/domain/repository/repository';
import { tagHistoryKey } from '@/queries/history/tag-history-key';
import { manifestQueries } from '@/queries/images/manifests.queries';
import { mostTagsOneByOne, requestsAtOnce } from '@/queries/reading-policy';
import { repositoryQueries } from '@/queries/repositories/repositories.queries';
import { servicesOf } from '@/queries/services';
import { refreshTags } from '@/queries/tags/tag-cache';
import { tagQueries } from '@/queries/tags/tags.queries';
import type { WriteNotice } from './tab-channel';

/**
 * Keeps this browser tab in step with the app's other tabs: what they write is read again here, so that two tabs on one
 * repository agree without reading a list of thousands anew. Ends when the returned function is called.
 */
export function keepTabsInStep(client: QueryClient): () => void {
  const inTurn = pLimit(requestsAtOnce);
  const waiting = new Map<string, Set<string>>();
  const stopped = new AbortController();

  const rereadList = ({ repository }: WriteNotice) =>
    void client.invalidateQueries({ queryKey: tagQueries.key(repository) }, { cancelRefetch: false });

  const hearOfTags = (notice: WriteNotice & { kind: 'tags' }) => {
    const { repository } = notice;
    // What this tab has not read yet, it will read when it is needed.
    const keys = [tagQueries.key(repository), tagHistoryKey(repository)];
    if (keys.every((queryKey) => client.getQueryCache().findAll({ queryKey }).length === 0)) return;
    const fullName = fullRepositoryName(repository);
    const names = waiting.get(fullName) ?? new Set();
    waiting.set(fullName, names);
    if (names.size >= mostTagsOneByOne) {
      names.clear();
      rereadList(notice);
      return;
    }
    for (const tagName of notice.tagNames) names.add(tagName);
    void inTurn(async () => {
      // Each name once, without those that the list will have anyway.
      const together = [...names];
      names.clear();
      if (stopped.signal.aborted || together.length === 0) return;
      const options = { signal: stopped.signal, mostSingle: mostTagsOneByOne };
      await refreshTags(client, repository, together, options).catch(() => rereadList(notice));
    });
  };

  const stopHearing = servicesOf(client).channel.listen((notice) => {
    switch (notice.kind) {
      case 'tags':
        return hearOfTags(notice);
      case 'labels': {
        const { queryKey } = manifestQueries.labels(notice.repository, notice.manifestDigest);
        return void client.invalidateQueries({ queryKey });
      }
      case 'repository':
        void client.invalidateQueries({ queryKey: ['repositories'] });
        void client.invalidateQueries({ queryKey: repositoryQueries.settings(notice.repository).queryKey });
    }
  });
  return () => {
    stopped.abort();
    stopHearing();
  };
}
