import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { RepositoryName } from '@/domain/repository';

/** What somebody typed and has not saved. */
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

/** A draft that outlives its page for as long as the browser tab does; closing the tab asks. */
export function useDescriptionDraft({ namespace, name }: RepositoryName): KeptDraft {
  const client = useQueryClient();
  const queryKey = ['drafts', 'description', namespace, name];
  const [value, setValue] = useState(() => client.getQueryData<DescriptionDraft>(queryKey) ?? null);
  const isDirty = value !== null && value.text !== value.before;
  // The browser's own question can only be asked for by an event listener.
  useEffect(() => {
    if (!isDirty) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isDirty]);
  return {
    value,
    keep(draft) {
      client.setQueryDefaults(['drafts'], { gcTime: Infinity });
      client.setQueryData(queryKey, draft);
      setValue(draft);
    },
    discard() {
      client.removeQueries({ queryKey });
      setValue(null);
    },
  };
}
