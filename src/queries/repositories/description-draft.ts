import type { QueryClient } from '@tanstack/react-query';
import type { RepositoryName } from '@/domain/repository/repository';

const draftsKey = ['drafts'];

/** What a person typed and has not saved. */
export interface DescriptionDraft {
  text: string;
  /** The description when editing began. */
  before: string;
  /** The job that saves it, or last tried to. */
  jobId?: number | undefined;
}

const draftKey = ({ namespace, name }: RepositoryName) => [...draftsKey, 'description', namespace, name];

export function getDraft(client: QueryClient, repository: RepositoryName): DescriptionDraft | undefined {
  return client.getQueryData<DescriptionDraft>(draftKey(repository));
}

/** Keeps a draft for as long as the browser tab is open. */
export function keepDraft(client: QueryClient, repository: RepositoryName, draft: DescriptionDraft): void {
  client.setQueryDefaults(draftsKey, { gcTime: Infinity });
  client.setQueryData(draftKey(repository), draft);
}

export function discardDraft(client: QueryClient, repository: RepositoryName): void {
  client.removeQueries({ queryKey: draftKey(repository) });
}

/** A description is saved: nothing is left of its draft, unless the person has typed on meanwhile. */
export function dropSavedDraft(client: QueryClient, repository: RepositoryName, saved: string): void {
  const draft = getDraft(client, repository);
  if (draft === undefined) return;
  if (draft.text === saved) discardDraft(client, repository);
  else keepDraft(client, repository, { text: draft.text, before: saved });
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
