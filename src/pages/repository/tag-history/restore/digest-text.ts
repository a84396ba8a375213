import { historyDigest } from '@/domain/history/tag-history-text';

/** `sha256:` and 14 hexadecimal digits, as the history shows digests. */
export function digestText(digest: string): string {
  const { algorithm, hex } = historyDigest(digest);
  return `${algorithm}:${hex}`;
}
