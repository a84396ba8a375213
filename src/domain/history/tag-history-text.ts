import type { HistoryChange, HistoryChangeKind } from './tag-history';

/** A piece of a sentence: plain words, the name of a tag, or a digest. */
export type SentencePart = { text: string } | { tagName: string } | { digest: string };

/** All kinds of changes, in the order of a tag's life. */
export const historyChangeKinds: readonly HistoryChangeKind[] = [
  'created',
  'moved',
  'reverted',
  'recreated',
  'deleted',
  'expired',
  'permanently-deleted',
  'will-expire',
];

const kindLabels: Record<HistoryChangeKind, string> = {
  created: 'Created',
  moved: 'Moved',
  reverted: 'Reverted',
  recreated: 'Recreated',
  deleted: 'Deleted',
  expired: 'Expired',
  'permanently-deleted': 'Permanently deleted',
  'will-expire': 'Will expire',
};

/** "Permanently deleted": the kind by itself, for filters and exports. */
export function historyKindLabel(kind: HistoryChangeKind): string {
  return kindLabels[kind];
}

/** What happened as a sentence in Quay's words, in pieces: "TAG was moved to NEW from OLD". */
export function changeSentence({
  kind,
  tagName,
  digest,
  previousDigest,
  isOldestKnown,
}: HistoryChange): SentencePart[] {
  const tag = { tagName };
  const from = previousDigest === null ? [] : [{ text: ' from ' }, { digest: previousDigest }];
  switch (kind) {
    case 'created':
      return [tag, { text: isOldestKnown ? ' pointed to ' : ' was created pointing to ' }, { digest }];
    case 'recreated':
      return [tag, { text: isOldestKnown ? ' pointed to ' : ' was recreated pointing to ' }, { digest }];
    case 'moved':
      return [tag, { text: ' was moved to ' }, { digest }, ...from];
    case 'reverted':
      return [tag, { text: ' was reverted to ' }, { digest }, ...from];
    case 'deleted':
      return [tag, { text: ' was deleted' }];
    case 'expired':
      return [tag, { text: ' expired' }];
    case 'will-expire':
      return [tag, { text: ' will expire' }];
    case 'permanently-deleted':
      return [tag, { text: ' was permanently deleted' }];
  }
}

/** A change in few words, for little room: "TAG moved to NEW". */
export function shortSentence(change: HistoryChange): SentencePart[] {
  return changeSentence({ ...change, previousDigest: null }).map((part) =>
    'text' in part ? { text: part.text.replace(' was ', ' ') } : part,
  );
}

/** A sentence in one piece, with whole digests. */
export function sentenceText(parts: readonly SentencePart[]): string {
  return parts.map((part) => ('text' in part ? part.text : 'tagName' in part ? part.tagName : part.digest)).join('');
}

/** What the registry does not say about a change, or what the sentence leaves out; null if it says all. */
export function changeNote(change: HistoryChange): string | null {
  const { kind, isOldestKnown, followsPermanentDeletion, wasRemovedHere, digest, previousDigest } = change;
  switch (kind) {
    case 'created':
    case 'recreated':
      if (isOldestKnown) return 'Older history is not loaded.';
      return followsPermanentDeletion === true ? 'What it pointed to before was permanently deleted.' : null;
    case 'moved':
    case 'reverted':
      return digest === previousDigest ? 'The same image as before.' : null;
    case 'deleted':
      return wasRemovedHere === true ? null : 'Deleted or expired (the registry doesn’t record which).';
    case 'permanently-deleted':
      return 'The registry keeps no record of when; this is the time at which the entry began.';
    case 'expired':
    case 'will-expire':
      return null;
  }
}

/** "sha256" and the first 14 hexadecimal digits, as Quay shows digests in its history. */
export function historyDigest(digest: string): { algorithm: string; hex: string } {
  const colon = digest.indexOf(':');
  return { algorithm: digest.slice(0, Math.max(0, colon)), hex: digest.slice(colon + 1, colon + 15) };
}
