import { historyDigest } from '@/domain/history/tag-history-text';
import { useCopy } from '@/ui/copy/use-copy';

/** A digest in short; the whole of it on hover and with a click on the clipboard. */
export function DigestChip({ digest }: { digest: string }) {
  const [state, copy] = useCopy();
  const { algorithm, hex } = historyDigest(digest);
  const outcome = { idle: '', copied: 'Copied to clipboard!', failed: 'The browser did not allow copying.' }[state];
  return (
    <>
      <button
        type="button"
        className="app-digest-chip"
        aria-label={`${algorithm}:${hex}, copy digest`}
        data-tip={outcome === '' ? digest : outcome}
        data-tip-now={outcome === '' ? undefined : true}
        onClick={() => copy(digest)}
      >
        <span className="app-digest-algorithm">{algorithm}</span>
        <code>{hex}</code>
      </button>
      <span role="status" className="app-visually-hidden">
        {outcome}
      </span>
    </>
  );
}
