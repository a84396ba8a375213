import { RowButton } from '@/ui/data-table/RowButton';

interface ActionButtonProps {
  /** "Change expiration" */
  verb: string;
  tagName: string;
  /** Why it cannot be done. The button can then still be focused, and gives the reason. */
  reason: string | undefined;
  onClick(): void;
}

/** What can be done about an item of the agenda. */
export function ActionButton({ verb, tagName, reason, onClick }: ActionButtonProps) {
  return (
    <RowButton
      isRefused={reason !== undefined}
      // What can be seen comes first, so that a person can say it (WCAG 2.5.3).
      aria-label={`${verb}, ${tagName}`}
      aria-description={reason}
      data-tip={reason}
      onClick={onClick}
    >
      {verb}
    </RowButton>
  );
}
