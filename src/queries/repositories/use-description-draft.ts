import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useSyncExternalStore } from 'react';
import type { RepositoryName } from '@/domain/repository/repository';
import { discardDraft, getDraft, keepDraft, type DescriptionDraft } from './description-draft';

export interface KeptDraft {
  value: DescriptionDraft | undefined;
  keep(draft: DescriptionDraft): void;
  discard(): void;
}

/** A draft that outlives its page; the job that saves it drops it. */
export function useDescriptionDraft(repository: RepositoryName): KeptDraft {
  const client = useQueryClient();
  // An observer of the cache would tell a moment too late for a field that is being typed in.
  const subscribe = useCallback((tell: () => void) => client.getQueryCache().subscribe(tell), [client]);
  return {
    value: useSyncExternalStore(subscribe, () => getDraft(client, repository)),
    keep: (draft) => keepDraft(client, repository, draft),
    discard: () => discardDraft(client, repository),
  };
}
