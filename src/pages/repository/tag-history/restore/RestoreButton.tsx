import { useId } from 'react';
import { digestText } from './digest-text';
import { RowButton } from '@/ui/data-table/RowButton';
import typography from '@/ui/styles/typography.module.css';

interface RestoreButtonProps {
  /** "Restore" or "Revert". */
  verb: string;
  tagName: string;
  /** `sha256:…` */
  digest: string;
  /** The digest is left to the tip. */
  isShort?: boolean;
  /** Why it cannot be done. The button can then still be focused, and gives the reason. */
  reason: string | undefined;
  onClick(): void;
}

/** "Restore to sha256:…": a button that keeps its place and gives the reason if it cannot work. */
export function RestoreButton({ verb, tagName, digest, isShort = false, reason, onClick }: RestoreButtonProps) {
  const reasonId = useId();
  const short = digestText(digest);
  return (
    <>
      <RowButton
        isRefused={reason !== undefined}
        // What can be seen comes first, so that a person can say it (WCAG 2.5.3).
        aria-label={`${verb} to ${short}, ${tagName}`}
        aria-describedby={reason === undefined ? undefined : reasonId}
        data-tip={reason ?? digest}
        onClick={onClick}
      >
        {isShort ? verb : `${verb} to `}
        {!isShort && <code className={typography.small}>{short}</code>}
      </RowButton>
      {reason !== undefined && (
        <span id={reasonId} className="pf-v6-screen-reader">
          {reason}
        </span>
      )}
    </>
  );
}
