import { historyDigest } from '@/domain/history/tag-history-text';
import { copyOutcomes, useCopy } from '@/ui/copy/use-copy';
import { classNames } from '@/ui/styles/class-names';
import layout from '@/ui/styles/layout.module.css';
import typography from '@/ui/styles/typography.module.css';

/** A digest in short; the whole of it on hover and with a click on the clipboard. */
export function DigestChip({ digest, isShort = false }: { digest: string; isShort?: boolean }) {
  const [state, copy] = useCopy();
  const { algorithm, hex: digits } = historyDigest(digest);
  const hex = isShort ? digits.slice(0, 7) : digits;
  const outcome = copyOutcomes[state];
  return (
    <>
      <button
        type="button"
        className={classNames(layout.textButton, layout.dotted, layout.inline)}
        aria-label={`${algorithm}:${hex}, copy digest`}
        data-tip={outcome === '' ? digest : outcome}
        data-tip-now={outcome === '' ? undefined : true}
        onClick={() => copy(digest)}
      >
        {!isShort && <span className={typography.subtle}>{algorithm}</span>}
        <code>{hex}</code>
      </button>
      <span role="status" className="pf-v6-screen-reader">
        {outcome}
      </span>
    </>
  );
}
