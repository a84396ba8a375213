import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { RepositoryName } from '@/domain/repository/repository';

const draftsKey = ['drafts'];

/** What a person typed and has not saved. */
export interface DescriptionDraft {
  text: string;
  /** The description when editing began. */
  before: string;
}

export interface KeptDraft {
  value: DescriptionDraft | null;
  keep(draft: DescriptionDraft): void;
  discard(): void;
}

/** Closing the browser tab asks while a draft is not saved, whatever page is shown by then. Until the returned function is called. */
export function keepDraftsFromClosing(client: QueryClient): () => void {
  const ask = (event: BeforeUnloadEvent) => {
    const drafts = client.getQueriesData<DescriptionDraft>({ queryKey: draftsKey });
    if (drafts.some(([, draft]) => draft !== undefined && draft.text !== draft.before)) event.preventDefault();
  };
  window.addEventListener('beforeunload', ask);
  return () => window.removeEventListener('beforeunload', ask);
}

/** A draft that outlives its page for as long as the browser tab does. */
export function useDescriptionDraft({ namespace, name }: RepositoryName): KeptDraft {
  const client = useQueryClient();
  const queryKey = [...draftsKey, 'description', namespace, name];
  const [value, setValue] = useState(() => client.getQueryData<DescriptionDraft>(queryKey) ?? null);
  return {
    value,
    keep(draft) {
      client.setQueryDefaults(draftsKey, { gcTime: Infinity });
      client.setQueryData(queryKey, draft);
      setValue(draft);
    },
    discard() {
      client.removeQueries({ queryKey });
      setValue(null);
    },
  };
}
