import type { TagFilter } from '@/domain/tags/tag-filters';
import typography from '@/ui/styles/typography.module.css';

interface FilterNotesProps {
  filters: readonly TagFilter[];
  /** Whether all tags are loaded. */
  isListComplete: boolean;
}

/** What is not known of what filters ask for. */
export function FilterNotes({ filters, isListComplete }: FilterNotesProps) {
  return (
    filters.includes('unsigned') && (
      <p className={typography.subtle}>
        Signatures are known from the tags that carry or list them. One that is attached without a tag is not seen here.
        {!isListComplete && ' Until all tags are loaded, no image counts as unsigned.'}
      </p>
    )
  );
}
