import { historyDigest } from '@/domain/history/tag-history-text';
import { CopyButton } from '@/ui/copy/CopyButton';
import typography from '@/ui/styles/typography.module.css';

/** A digest in short; the whole of it on hover and with a click on the clipboard. */
export function DigestChip({ digest, isShort = false }: { digest: string; isShort?: boolean }) {
  const { algorithm, hex: digits } = historyDigest(digest);
  const hex = isShort ? digits.slice(0, 7) : digits;
  return (
    <CopyButton text={digest} label={`${algorithm}:${hex}, copy digest`}>
      {!isShort && <span className={typography.subtle}>{algorithm}</span>}
      <code>{hex}</code>
    </CopyButton>
  );
}
