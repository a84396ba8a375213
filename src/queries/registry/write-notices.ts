import type { QueryClient } from '@tanstack/react-query';
import pLimit from 'p-limit';
import { fullRepositoryName } from '@/domain/repository/repository';
import { openLogKey, tagHistoryKey } from '@/queries/history/tag-history-key';
import { manifestQueries } from '@/queries/images/manifests.queries';
import { mostTagsOneByOne, requestsAtOnce } from '@/queries/reading-policy';
import { repositoryQueries } from '@/queries/repositories/repositories.queries';
import { refreshTags } from '@/queries/tags/tag-cache';
import { tagQueries } from '@/queries/tags/tags.queries';
import type { WriteNotice } from './tab-channel';

/**
 * Reads again what another tab has written, as far as this one has read it before.
 * @param signal ends what is under way
 */
export function noticeReader(client: QueryClient, signal: AbortSignal): (notice: WriteNotice) => void {
  const inTurn = pLimit(requestsAtOnce);
  const waiting = new Map<string, Set<string>>();

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
      if (signal.aborted || together.length === 0) return;
      const options = { signal, mostSingle: mostTagsOneByOne };
      await refreshTags(client, repository, together, options).catch(() => rereadList(notice));
    });
  };

  return (notice) => {
    switch (notice.kind) {
      case 'tags':
        return hearOfTags(notice);
      case 'labels': {
        const { queryKey } = manifestQueries.labels(notice.repository, notice.manifestDigest);
        void client.invalidateQueries({ queryKey: openLogKey(notice.repository) });
        return void client.invalidateQueries({ queryKey });
      }
      case 'repository':
        void client.invalidateQueries({ queryKey: ['repositories'] });
        void client.invalidateQueries({ queryKey: repositoryQueries.settings(notice.repository).queryKey });
    }
  };
}
